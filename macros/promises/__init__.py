"""Published addresses and anchors are promises: which there are, which were given, and where the old ones lead.

Everything here is computed from the data, without HTML and without templates, so that `check` stays fast; a test holds
it against the built site.
"""
