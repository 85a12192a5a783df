# `make demo` shows a whole round, `make test` runs every check. Both need Python 3.11 with
# venv, and install the pinned set of constraints*.txt into .venv once.

PYTHON ?= $(shell command -v python3.11 2>/dev/null || echo python3)
PINNER ?= pip-compile
WORKERS ?= 2

VENV := .venv
BIN := $(VENV)/bin
NOTEBOOKS := $(wildcard notebooks/*.ipynb)
# Wheels only: a source archive would run build tools that no hash covers.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
PINNED := $(INSTALL) --require-hashes --only-binary=:all: --requirement
COMPILE := $(PINNER) --quiet --generate-hashes --allow-unsafe --build-deps-for wheel \
	--strip-extras --no-header --no-emit-options --no-emit-index-url --no-emit-find-links \
	--no-emit-trusted-host

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo install install-dev test format lint links layers types unit notebooks \
	constraints clean

help:
	@echo "make demo         install what running needs, solve the bundled province, explain one seat,"
	@echo "                  verify the run without an optimiser"
	@echo "make test         install what developing needs, run every check and test"
	@echo "make install      install what running needs into $(VENV)"
	@echo "make install-dev  install what developing needs, and the commit hooks' tools"
	@echo "make format       format and repair what ruff can"
	@echo "make constraints  pin the dependencies of pyproject.toml again (needs pip-tools)"
	@echo "make clean        remove $(VENV), builds and caches"

# Each demonstration begins a ledger of its own: an earlier run that it takes the place of is not missed.
demo: export SUKSESI_LEDGER = $(CURDIR)/runs/demo-riwayat
demo: install
	rm -rf runs/demo runs/demo-riwayat
	$(BIN)/suksesi solve jateng --out runs/demo
	$(BIN)/suksesi explain runs/demo 1
	$(BIN)/suksesi bench jateng --level jpt_pratama
	$(BIN)/suksesi verify runs/demo

test: install-dev lint layers types unit notebooks

# Installing. A stamp in .venv is as old as the last install, so a second run installs nothing.

install: $(VENV)/.project

install-dev: $(VENV)/.development $(VENV)/.project

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null || { \
		echo "suksesi needs Python 3.11, and '$(PYTHON)' is not one."; \
		echo "Install it, or name it: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "'$(PYTHON)' lacks the venv module or its ensurepip."; \
		echo "On Debian and Ubuntu the package python3.11-venv holds both."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: constraints.txt | $(VENV)/pyvenv.cfg
	@echo "Installing the pinned runtime set into $(VENV) (once; takes about 1 GB)"
	$(PINNED) constraints.txt
	@touch $@

$(VENV)/.development: constraints-dev.txt $(VENV)/.runtime
	@echo "Installing the pinned development set into $(VENV) (once)"
	$(PINNED) constraints-dev.txt
	@touch $@

$(VENV)/.project: pyproject.toml $(VENV)/.runtime
	$(INSTALL) --no-deps --no-build-isolation --editable .
	$(BIN)/python -m pip check --disable-pip-version-check
	@touch $@

# Checking.

format: install-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lint: install-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

links:
	@mkdir -p .links
	@ln -sfn .. .links/suksesi

layers: install-dev
	$(BIN)/lint-imports

# mypy finds the package `suksesi` through the link; from the root it would see `models` twice.
types: install-dev links
	$(BIN)/mypy

unit: install-dev
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile

notebooks: install-dev
	@test -n "$(NOTEBOOKS)" || { echo "There is no notebook under notebooks/ to run."; exit 1; }
	$(BIN)/nbstripout --verify $(NOTEBOOKS)
	$(BIN)/python -m pytest --nbmake --nbmake-timeout=600 $(NOTEBOOKS)

# Keeping.

constraints:
	$(COMPILE) --output-file constraints.txt pyproject.toml
	$(COMPILE) --extra dev --constraint constraints.txt --output-file constraints-dev.txt pyproject.toml

clean:
	rm -rf $(VENV) .links build dist *.egg-info .hypothesis .import_linter_cache .mypy_cache \
		.pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
