"""Make the README's picture from the real site: the home page on a desktop, a finished message on a phone.

Run: make picture
"""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from helper.knowledge import load
from helper.site import build, server
from tests.browser.conftest import chromium
from tests.browser.forms import fill

CASE = "fba-inbound-shortage"
FRAME = """<body style="margin:0;padding:24px;display:flex;gap:24px;align-items:flex-start;background:#e9eff0">
<img id="desktop" style="border-radius:8px"><img id="phone" style="border-radius:16px"></body>"""


def main() -> None:
    """Build the site, take two screenshots, and set them side by side in README.png."""
    if not build():
        raise SystemExit(1)
    here = server(0)
    Thread(target=here.serve_forever, daemon=True).start()
    root, knowledge = f"http://127.0.0.1:{here.server_address[1]}", load()
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        desktop = browser.new_page(viewport={"width": 1180, "height": 760})
        desktop.goto(f"{root}/")
        phone = browser.new_page(viewport={"width": 390, "height": 760})
        phone.goto(f"{root}/cases/{CASE}/")
        fill(phone, knowledge, CASE, knowledge.cases[CASE].example)
        phone.locator("[role=tablist]").evaluate(
            "element => scrollTo(0, element.getBoundingClientRect().top + scrollY - 70)"
        )
        frame = browser.new_page(viewport={"width": 1642, "height": 808})
        frame.set_content(FRAME)
        for name, page in {"desktop": desktop, "phone": phone}.items():
            _place(frame, name, page.screenshot())
        frame.screenshot(path=Path(__file__).parent.parent / "README.png")
        browser.close()


def _place(frame: Page, name: str, picture: bytes) -> None:
    frame.evaluate(
        "async ([name, bytes]) => { const image = document.getElementById(name);"
        "image.src = URL.createObjectURL(new Blob([new Uint8Array(bytes)])); await image.decode(); }",
        [name, list(picture)],
    )


if __name__ == "__main__":
    main()
