"""Weigh what a first visitor to a case page loads: files and compressed bytes, and each file's share of the whole.

Run: .venv/bin/python benchmarks/page_weight.py [PATH]   (after `make site` and `make browser`)
"""

from __future__ import annotations

import gzip
import sys
from threading import Thread
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from helper.site import SITE, server
from tests.browser.conftest import chromium

LEVEL = 6


def weigh(path: str) -> list[tuple[int, int, str]]:
    """Load a page with an empty cache; give (compressed, raw, path) of every response."""
    here = server(0)
    Thread(target=here.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{here.server_address[1]}"
    found: list[tuple[int, int, str]] = []
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        page = browser.new_page()
        page.on("response", lambda response: found.append((0, 0, urlsplit(response.url).path)))
        page.goto(root + path, wait_until="networkidle")
        browser.close()
    here.shutdown()
    return [_weight(name) for _zip, _raw, name in found]


def _weight(name: str) -> tuple[int, int, str]:
    file = SITE / name.lstrip("/")
    data = (file / "index.html" if file.is_dir() else file).read_bytes()
    return len(gzip.compress(data, LEVEL)), len(data), name


def main() -> None:
    """Print the table, heaviest first."""
    weights = sorted(weigh(sys.argv[1] if len(sys.argv) > 1 else "/cases/fba-inbound-shortage/"), reverse=True)
    whole = sum(zipped for zipped, _raw, _name in weights)
    for zipped, raw, name in weights:
        print(f"{zipped / 1000:8.1f} kB gzip {raw / 1000:8.1f} kB raw {zipped / whole:6.1%}  {name}")
    print(f"{whole / 1000:8.1f} kB gzip in {len(weights)} requests")


if __name__ == "__main__":
    main()
