# The few words of this project; `make help` says what each does.
# Overrides: PYTHON=python3.12  HOST=0.0.0.0  STREAMLIT_SERVER_PORT=8600  ARGS="-k timeline"

PYTHON ?= python3
HOST ?= 127.0.0.1
STREAMLIT_SERVER_PORT ?= 8501
VENV := .venv
# what to install from: the locks, or (make newest) the ranges beside them
LOCK := lock
BIN := $(VENV)/bin
# quiet twice: errors only, so that a first `make run` says one line
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
LOCKED := $(PIP) install --require-hashes -r

.DEFAULT_GOAL := help
.PHONY: help run test check data bench look pictures update newest chromium clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

run: $(VENV)/app ## serve the app on http://127.0.0.1:8501
	@echo "Red Seal: http://$(HOST):$(STREAMLIT_SERVER_PORT)  (Ctrl+C stops it)"
	@if [ -t 1 ] && [ -z "$$CI" ] && [ -n "$$DISPLAY$$WAYLAND_DISPLAY$(filter Darwin,$(shell uname))" ]; then \
		(sleep 4; $(BIN)/python -m webbrowser -t "http://$(HOST):$(STREAMLIT_SERVER_PORT)") >/dev/null 2>&1 & \
	fi; \
	exec $(BIN)/python -m uvicorn asgi:app --host $(HOST) --port $(STREAMLIT_SERVER_PORT) \
		--no-access-log --log-level warning --ws-max-size 1048576 --timeout-graceful-shutdown 3

test: $(VENV)/tools chromium ## run the tests, those in Chromium included (ARGS="-k timeline")
	@$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/tools ## ruff, mypy, import-linter
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

data: $(VENV)/tools ## validate the data package, list what no language says yet
	@$(BIN)/frictionless validate data/datapackage.json
	@$(BIN)/python -m tests.data.untranslated

bench: $(VENV)/tools chromium ## measure beside the smallest and a careless Streamlit page
	@$(BIN)/python -m bench.run $(ARGS)

look: $(VENV)/tools chromium ## screenshots of every page into look/
	@$(BIN)/python -m tests.browser.look $(ARGS)

pictures: $(VENV)/tools chromium ## the README's pictures of every page
	@$(BIN)/python -m tests.browser.pictures

update: $(VENV)/tools ## lock the newest versions the ranges allow, and say what changed
	@.ci/lock $(BIN)/uv

newest: ## run the tests with the newest versions the ranges allow, in a room of their own
	@$(MAKE) --no-print-directory test VENV=.venv-newest LOCKED='$$(PIP) install --upgrade -r' LOCK=txt

chromium: $(VENV)/tools
	@.ci/chromium $(BIN)/python

clean: ## remove what the targets above made
	rm -rf $(VENV) .venv-newest look .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/app: requirements.$(LOCK)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Red Seal needs Python 3.11 or newer. This is: $$($(PYTHON) --version 2>&1). Try: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what the app needs into $(VENV) (a minute or two) …"
	@$(LOCKED) requirements.$(LOCK)
	@touch $@

$(VENV)/tools: requirements-dev.$(LOCK) $(VENV)/app
	@echo "Installing the tools into $(VENV) (a minute or two) …"
	@$(LOCKED) requirements-dev.$(LOCK)
	@touch $@
