"""axe finds nothing on any kind of page: light and dark, phone and desktop, both languages."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from helper.knowledge import Knowledge
from tests.browser.forms import fill, search
from tests.browser.screens import DESKTOP, PHONE

CASE = "fba-inbound-shortage"
PAGES = [
    "/",
    "/start/",
    "/start/seller/",
    "/cases/",
    f"/cases/{CASE}/",
    "/guide/",
    "/guide/open-as-seller/",
    "/faq/",
    "/nothing-here/",
]


def violations(page: Page) -> list[str]:
    """Run axe and word what it finds."""
    found = Axe().run(page).response["violations"]
    return [f"{item['id']}: {node['html'][:160]}" for item in found for node in item["nodes"]]


def settled(page: Page) -> Page:
    """Wait for animations: half-faded colours have half the contrast."""
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished.catch(() => 0)))")
    return page


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("root", ["", "/en"])
def test_every_kind_of_page(visit: Any, knowledge: Knowledge, root: str, scheme: str, viewport: Any) -> None:
    outcomes = {outcome.kind: f"/start/{name}/" for name, outcome in knowledge.tree.outcomes.items()}
    page = visit(f"{root}/", viewport=viewport, color_scheme=scheme)
    start = page.url.removesuffix("/")
    found = {}
    for path in [*PAGES, *outcomes.values()]:
        if path == "/nothing-here/":
            continue
        page.goto(start + path)
        found[path] = violations(settled(page))
    assert not any(found.values()), found


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_in_use(visit: Any, knowledge: Knowledge, scheme: str, viewport: Any) -> None:
    page = visit(f"/cases/{CASE}/", viewport=viewport, color_scheme=scheme)
    fill(page, knowledge, CASE, knowledge.cases[CASE].example)
    page.locator("[name=delivered_on]").fill("2020-01-01")
    page.locator("[name=fnsku]").first.fill("?")
    page.locator("[data-copy=all]").click()
    assert not violations(settled(page)), "a filled form"
    page.get_by_role("tab").last.click()
    assert not violations(settled(page)), "the other language"
    page.goto(page.url.replace(f"/cases/{CASE}/", "/"))
    if viewport == PHONE:
        page.locator(".md-header label[for=__drawer]").click()
        page.wait_for_timeout(400)
        assert not violations(page), "the drawer"
        page.keyboard.press("Escape")
        page.reload()
    assert search(page, "少收")
    page.wait_for_timeout(400)
    assert not violations(page), "search results"


def test_the_form_works_by_keyboard_alone(visit: Any, knowledge: Knowledge) -> None:
    page = visit(f"/cases/{CASE}/")
    page.locator("[name=marketplace]").focus()
    for text in ["", "FBA17QX3K8LM"]:
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    assert "FBA17QX3K8LM" in (page.locator("[data-part=subject]").text_content() or "")


@pytest.mark.parametrize("path", ["/", f"/cases/{CASE}/", "/en/start/seller/", "/en/guide/claim-windows/"])
@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_is_wider_than_a_small_phone(visit: Any, path: str, scripts: bool) -> None:
    page = visit(path, viewport={"width": 320, "height": 640}, java_script_enabled=scripts)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
