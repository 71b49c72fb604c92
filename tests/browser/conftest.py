"""A real Chromium on the real site: built once, served on this machine, and watched for anything it should not do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from helper import site as builder
from tests.browser.screens import DESKTOP


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Build the site and serve it; gives its address, without a slash at the end."""
    assert builder.build(), "the site does not build; see above"
    server = builder.server(0)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium. No browser is a failure, never a skip."""
    with sync_playwright() as playwright:
        started = chromium(playwright)
        yield started
        started.close()


def chromium(playwright: Playwright) -> Browser:
    """Start the machine's Chromium, or Playwright's own."""
    arguments = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    path = found or playwright.chromium.executable_path
    if not Path(path).exists():
        pytest.fail("There is no Chromium to test with. Run `make browser`.", pytrace=False)
    return playwright.chromium.launch(executable_path=path, args=arguments)


@dataclass
class Watched:
    """A context whose pages are watched; `complaints` holds what they did that they should not."""

    context: BrowserContext
    site: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Open a page of the site in a new tab."""
        page = self.context.new_page()
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("request", self._check)
        page.goto(self.site + path, wait_until="load")
        return page

    def _listen(self, message: Any) -> None:
        # A policy violation is reported here too, as an error of the console.
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type}: {message.text} {message.location}")

    def _check(self, request: Any) -> None:
        if not request.url.startswith((self.site, "blob:", "data:")):
            self.complaints.append(f"request to another host: {request.url}")


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Any]:
    """Give a function that opens a page for a kind of visitor; at the end, nothing may have complained."""
    opened: list[Watched] = []

    def open_page(path: str, **options: Any) -> Page:
        options.setdefault("viewport", DESKTOP)
        watched = Watched(browser.new_context(**options), site)
        watched.context.grant_permissions(["clipboard-read", "clipboard-write"])
        opened.append(watched)
        return watched.open(path)

    yield open_page
    for watched in opened:
        watched.context.close()
    complaints = [complaint for watched in opened for complaint in watched.complaints]
    assert not complaints, "\n".join(complaints)
