"""What an edit means: two catalogs → a tree of changes → a text for the people who review it."""
