"""Do the outside links still answer? Asked once a week by a workflow, or by `make links`; never by the tests."""
