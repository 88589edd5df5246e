# Every target does its own set-up; a second run does none. `make help` lists them.

# The first Python found starts the set-up, which looks for one that fits.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do command -v $$python && break; done)
RUN := .venv/bin/python

# What `make diff` compares with; a value of the environment or the command line wins, and no shell reads it.
export BASE ?= main

# MkDocs and Material print advertising for their successors unless told otherwise.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup site offline test audit fuzz serve check diff schema addresses due links summary suggestion record lock bench clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile

setup: ## make .venv with the locked packages (the other targets do it themselves)
	@test -n "$(PYTHON)" || { echo "Crosswalk needs Python 3.11 to 3.14, and there is none: install one, then run this again." >&2; exit 1; }
	@"$(PYTHON)" tools/set_up.py

site: setup ## build the site into site/
	@$(RUN) tools/build_site.py

offline: setup ## make crosswalk-offline.zip, which opens from a folder without a server
	@$(RUN) -m tools.build_offline

test: setup ## run every test; ARGS="-k word" runs some
	@$(RUN) tools/browser.py
	@$(RUN) -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder $(ARGS)

audit: setup ## let Lighthouse, accessibility engines, an HTML validator and a language server judge; slow
	@$(RUN) tools/browser.py
	@$(RUN) -m audit $(ARGS)

fuzz: setup ## damage 2,000 documents, then look for inputs that break the check for five minutes
	@$(RUN) -m fuzz $(ARGS)

serve: setup ## show the site while you write, with live reload
	@$(RUN) -m mkdocs serve --dirty $(ARGS)

check: setup ## check the data, then the code's style; ARGS=--fix puts right what is mechanical
	@$(RUN) -m macros check $(ARGS)
	@$(RUN) -m ruff check

diff: setup ## tell what your edits mean for readers; BASE=… names another revision or folder to compare with
	@$(RUN) -m macros diff -- "$$BASE"

schema: setup ## write the editor schemas, and the ids that editors offer, into schemas/
	@$(RUN) -m macros schema
	@$(RUN) -m macros ids

addresses: setup ## append what is newly published to addresses.txt; the publish job does it
	@$(RUN) -m macros addresses

due: setup ## list what is due for review; ARGS="--on 2028-05-31" asks about that day
	@$(RUN) -m macros due $(ARGS)

links: setup ## ask every outside link whether it still answers; needs the internet
	@$(RUN) -m tools.links $(ARGS)

summary: setup ## on GitHub: tell what a pull request means, on its page and in meaning.md
	@$(RUN) -m tools.summary

suggestion: setup ## on GitHub: make a draft of the form "Suggest a comparison"
	@$(RUN) -m tools.suggestion

record: setup ## on GitHub: commit the published addresses and the ids that editors complete
	@$(RUN) -m macros addresses
	@$(RUN) -m macros ids
	@$(RUN) -m tools.record

lock: setup ## write each requirements.txt from its requirements.in; ARGS=--upgrade takes newer versions
	@$(RUN) tools/lock.py $(ARGS)

bench: setup ## measure builds, previews, the check, search and pages beside other ways to make the site; slow
	@$(RUN) tools/browser.py
	@$(RUN) -m bench $(ARGS)

clean: ## remove what was built; .venv stays
	@rm -rf site crosswalk-offline.zip meaning.md .site-new-* .pytest_cache .ruff_cache .hypothesis
