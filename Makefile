# The house's commands. `make serve` and `make test` are all a newcomer needs.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: install serve site test check format golden lock clean

install: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@
