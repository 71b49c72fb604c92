# The house's commands. `make serve` and `make test` are all a newcomer needs.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin

.PHONY: install serve site browser test check format golden lock picture

install: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

serve: install  ## Build both languages, serve them, build again on every change.
	$(BIN)/case-helper site --serve --port $(PORT)

site: install  ## Build both languages into site/.
	$(BIN)/case-helper site

browser: install  ## Have a Chromium: Debian's where there is apt, else Playwright's own.
	@command -v chromium chromium-browser google-chrome >/dev/null 2>&1 \
	|| if command -v apt-get >/dev/null 2>&1; then \
	     SUDO=$$([ $$(id -u) = 0 ] || echo sudo); \
	     $$SUDO apt-get update -qq && $$SUDO apt-get install -y -qq chromium fonts-noto-cjk >/dev/null; \
	   else $(BIN)/playwright install chromium; fi

check: install  ## Format, lint, types and content.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/case-helper check

test: check browser  ## Everything: the checks, then every test.
	$(BIN)/pytest

format: install  ## Put the code into its usual form.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

golden: install  ## Write the golden texts anew; then read the diff.
	$(BIN)/pytest tests/test_golden.py --golden

lock: install  ## Pin every package anew, with hashes.
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --all-extras --generate-hashes --no-emit-index-url \
	  --universal --no-header --quiet --output-file requirements.lock

picture: browser  ## Make the README's picture anew from the real site.
	$(BIN)/python -m tools.picture
