# `make help` lists the targets. `make demo` and `make test` do all set-up themselves.

SHELL := /bin/bash
PYTHON_BIN := .venv/bin
INSTALLED := .venv/.installed

# ONCE=1: play the stories, verify them and stop.   TESTS=path: run only these tests.
# ARGS="--quick": how `make bench` measures (`.venv/bin/python -m benchmarks --help`).
ONCE ?=
TESTS ?=
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help venv lock rabbitmq demo test check bench contracts docs format clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

venv: $(INSTALLED) ## make .venv with all locked dependencies
	@echo "» .venv is up to date"

$(INSTALLED): requirements/bootstrap.txt requirements/dev.lock pyproject.toml infra/scripts/venv.sh infra/scripts/common.sh
	@infra/scripts/venv.sh

lock: venv ## resolve the dependencies anew into requirements/ (UPGRADE=1: newest versions)
	@infra/scripts/lock.sh
	@infra/scripts/venv.sh

rabbitmq:
	@infra/scripts/rabbitmq.sh

demo: venv ## play both stories on embedded defaults (ONCE=1: verify them and stop)
	@$(PYTHON_BIN)/unisono demo $(if $(filter-out 0,$(ONCE)),--once)

test: venv rabbitmq ## run every test (TESTS=path: only these)
	@$(PYTHON_BIN)/python -m pytest $(TESTS)

check: venv ## lint, format, types, import directions
	@echo "» ruff: lint" && $(PYTHON_BIN)/ruff check .
	@echo "» ruff: format" && $(PYTHON_BIN)/ruff format --check .
	@echo "» mypy: types" && $(PYTHON_BIN)/mypy
	@echo "» import-linter: directions" && $(PYTHON_BIN)/lint-imports

bench: venv rabbitmq ## measure speed on this machine into benchmarks/results/
	@$(PYTHON_BIN)/python -m benchmarks $(ARGS)

contracts: venv ## write JSON Schemas, AsyncAPI and the README event table from the catalogue
	@$(PYTHON_BIN)/python -m contracts.generate

docs: venv ## write docs/settings.md from the settings models, and docs/checks from the checks of voice
	@$(PYTHON_BIN)/python -m infra.scripts.settings_docs
	@$(PYTHON_BIN)/python -m infra.scripts.check_pages

format: venv ## format the code and mend what ruff can mend
	@$(PYTHON_BIN)/ruff check --fix-only .
	@$(PYTHON_BIN)/ruff format .

clean: ## remove .venv, caches and build output (data in .unisono/ stays)
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist *.egg-info
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
