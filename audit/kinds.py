"""Which pages stand for the site: the longest of each kind, and a comparison with places chosen."""

from dataclasses import dataclass

from macros.pages import pages

REDIRECT = b'http-equiv="refresh"'
PLACES = {"one place": 1, "four places": 4}


@dataclass(frozen=True)
class Kind:
    """One page to judge, which stands for all of its kind."""

    name: str
    address: str
    listed: bool = True
    """Whether search engines shall find it."""

    def file(self, folder):
        """The file of the page in a built site."""
        file = folder / self.address.split("?")[0].lstrip("/")
        return file if file.suffix == ".html" else file / "index.html"


def kinds(catalog, folder):
    """Every kind of page in a built site, each with one address from the site's root."""
    sizes = {address_of(file, folder): file.stat().st_size for file in html_files(folder)}
    made = {address: page.component for address, page in pages(catalog).items()}
    longest = {}
    for address in sorted(sizes, key=sizes.get):
        longest[made.get(address) or written(address)] = address
    found = [Kind(name, address, address != "/404.html") for name, address in sorted(longest.items())]
    return found + with_places(catalog, longest)


def html_files(folder):
    """The files that readers see as pages."""
    return [file for file in folder.rglob("*.html") if REDIRECT not in file.read_bytes()]


def address_of(file, folder):
    """The address of a file, from the site's root."""
    return "/" + file.relative_to(folder).as_posix().removesuffix("index.html")


def written(address):
    """Pages that no component makes are written by hand; those below one folder are of one kind."""
    return "missing" if address == "/404.html" else f"written: {address.split('/')[1] or 'home'}"


def with_places(catalog, longest):
    """The comparison again, with places chosen."""
    address = longest.get("comparison", "")
    norms = list(catalog.comparisons[address.split("/")[2]].home_norms) if address else []
    return [
        Kind(f"comparison, {name}", f"{address}?from={','.join(norms[:count])}", False)
        for name, count in PLACES.items()
        if len(norms) >= count
    ]
