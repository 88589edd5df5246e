"""The slow judges, apart from the tests: `make audit` shows how the built site fares before each of them."""
