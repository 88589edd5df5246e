"""Benchmarks, run by `make bench`: how fast the check and the search answer, and how much the pages weigh.

Times are only told, side by side in one run, for machines differ. Weights are the same everywhere, and have limits.
"""
