# What people type. `make help` lists the targets; everything they do is in this file.
# Works with GNU make 4.3 and any POSIX shell. VENV and PYTHON may be given: make PYTHON=python3.12

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
RUN_LOCK = tooling/requirements.lock
TEST_LOCK = tooling/requirements-test.lock
SITE = build/site
CHECK_OUTPUT = build/check.txt
PIP = $(BIN)/python -m pip --disable-pip-version-check --no-input
UV_VERSION = 0.13.8
UPGRADE ?=
TEST_STEPS = lint format-check types contracts browser pytest
HAS_BROWSER = command -v chromium >/dev/null && command -v chromedriver >/dev/null

.DEFAULT_GOAL = all
.NOTPARALLEL:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules
# The theme advertises its successor at every start; what it says is kept in site/pages/decisions/dependencies.md.
export NO_MKDOCS_2_WARNING = 1

##@ The two commands

.PHONY: all
all: site ## install what is needed, check the content, build the site (just `make`)
	@tail -n 1 $(CHECK_OUTPUT)
	@echo "Open $(SITE)/index.html"

.PHONY: test
test: $(VENV)/test.stamp ## run every check of the code: ruff, mypy, import-linter, pytest
	@code=0; $(MAKE) --no-print-directory --keep-going $(TEST_STEPS) || code=1; \
	if [ $$code = 0 ]; then echo "All checks of the code passed."; else echo "At least one check of the code failed; see above."; fi; \
	$(HAS_BROWSER) || echo "The browser tests were NOT run: install the packages chromium and chromium-driver, then run make test again."; \
	exit $$code

##@ The content

.PHONY: check
check: $(VENV)/run.stamp ## check the content
	@mkdir -p build
	@code=0; $(BIN)/claimstead check > $(CHECK_OUTPUT) || code=$$?; cat $(CHECK_OUTPUT); exit $$code

.PHONY: site
site: check ## check the content and build the site
	@echo "Building $(SITE)"
	@$(BIN)/mkdocs build --strict --quiet

.PHONY: serve
serve: $(VENV)/run.stamp ## show the site while you write, at http://127.0.0.1:8000
	@$(BIN)/mkdocs serve

##@ The code

$(TEST_STEPS): $(VENV)/test.stamp

.PHONY: lint
lint: ## find mistakes in the code (ruff)
	$(BIN)/ruff check

.PHONY: format-check
format-check: ## see that the code is laid out (ruff); `.venv/bin/ruff format` lays it out
	$(BIN)/ruff format --check

.PHONY: types
types: ## check the types (mypy, strict)
	$(BIN)/mypy

.PHONY: contracts
contracts: ## see that modules import only from floors below them (import-linter)
	$(BIN)/lint-imports

.PHONY: pytest
pytest: ## run the tests; those in a browser only where Chromium is
	@if $(HAS_BROWSER); then set -x; $(BIN)/pytest -q; else set -x; $(BIN)/pytest -q -m "not browser"; fi

.PHONY: browser
browser:
	@if $(HAS_BROWSER); then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing Chromium from Debian's packages"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium chromium-driver >/dev/null </dev/null; \
	else \
	  echo "Chromium is missing. To run the browser tests too: sudo apt-get install chromium chromium-driver"; \
	fi

.PHONY: bench
bench: $(VENV)/test.stamp ## measure time and memory on made-up content
	@$(BIN)/python -m tests.benchmarks

.PHONY: measure
measure: $(VENV)/test.stamp ## measure on public data (CLAIMSTEAD_DATA) how often the rules that read prose are right
	@$(BIN)/python -m tests.measure

.PHONY: measure-references
measure-references: $(VENV)/test.stamp ## measure on public data (CLAIMSTEAD_DATA) which wrong references are found
	@$(BIN)/python -m tests.measure.references

.PHONY: readme
readme: $(VENV)/test.stamp ## write the outputs that the README shows anew
	@$(BIN)/python -m tests.house.readme

.PHONY: pictures
pictures: $(VENV)/test.stamp site ## make the README's pictures anew (needs Chromium)
	@$(BIN)/python -m tests.pictures

##@ The house

.PHONY: lock
lock: ## pin the dependencies anew; `make lock UPGRADE=--upgrade` takes newer versions (needs the network)
	@$(PYTHON) -m venv build/uv
	@build/uv/bin/python -m pip install -q --disable-pip-version-check uv==$(UV_VERSION)
	@for pair in "$(RUN_LOCK)" "$(TEST_LOCK) --extra test --constraint $(RUN_LOCK)"; do \
	  build/uv/bin/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-emit-index-url \
	    --custom-compile-command "make lock" $(UPGRADE) --group pyproject.toml:build pyproject.toml --output-file $$pair || exit 1; \
	done
	@echo "$(RUN_LOCK) and $(TEST_LOCK) are fresh; run make and make test, then commit them."

.PHONY: clean
clean: ## remove what was built; .venv stays
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

.PHONY: help
help: ## list these targets
	@awk 'BEGIN {FS = ":.*## "} /^##@ / {print "\n" substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-18s %s\n", $$1, $$2}' Makefile

# The stamps say which lock stands in the environment; pip is called only when one is older than what it was made from.

ifneq ($(shell test -x $(BIN)/python && echo there),there)
.PHONY: $(VENV)/pyvenv.cfg
endif
$(VENV)/pyvenv.cfg:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "$(PYTHON) was not found. Install Python 3.11 or newer, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "claimstead needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Name a newer one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "$(PYTHON) lacks its venv module. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }
	@echo "Making $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV)

$(VENV)/run.stamp: $(RUN_LOCK) pyproject.toml $(VENV)/pyvenv.cfg
	@echo "Installing from $(RUN_LOCK)"
	@$(PIP) install -q --require-hashes -r $(RUN_LOCK)
	@$(PIP) install -q --no-index --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test.stamp: $(TEST_LOCK) $(VENV)/run.stamp
	@echo "Installing from $(TEST_LOCK)"
	@$(PIP) install -q --require-hashes -r $(TEST_LOCK)
	@touch $@
