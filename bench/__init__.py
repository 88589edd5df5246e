"""Benchmarks, run by `make bench`: builds, previews, check, search and pages, beside other ways to make the same site.

Times are told side by side in one run, for machines differ, and are never tests. `plain/` and `hugo/` hold the others.
"""
