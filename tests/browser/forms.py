"""Fill a case type's form as a person would."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect

from helper.knowledge import Knowledge


def fill(page: Page, knowledge: Knowledge, case_id: str, answers: dict[str, Any]) -> None:
    """Type and tick answers into the form of a case type's page, in the order of the form."""
    for use in knowledge.cases[case_id].fields:
        if use.field in answers:
            _fill_field(page, knowledge, use.field, answers[use.field])
    for part in ("before", "evidence"):
        for item in answers.get(part, []):
            page.locator(f'case-message [name="{part}"][value="{item}"]').check()


def _fill_field(page: Page, knowledge: Knowledge, name: str, value: Any) -> None:
    field = knowledge.fields[name]
    if field.kind == "rows":
        rows = page.locator(f'case-message [data-rows="{name}"]')
        for n, row in enumerate(value):
            if n:
                rows.locator("[data-add]").click()
            for column, text in row.items():
                rows.locator("[data-row]").nth(n).locator(f'[name="{column}"]').fill(text)
        return
    inputs = page.locator(f'case-message [name="{name}"]')
    if field.kind == "choice":
        page.locator(f'case-message [name="{name}"][value="{value}"]').check()
    elif field.kind == "marketplace":
        inputs.select_option(value)
    else:
        inputs.fill("\n".join(value) if isinstance(value, list) else value)


def parts_of(page: Page) -> dict[str, str]:
    """Read the message's parts from the page."""
    elements = page.locator("case-message [data-part]").all()
    return {str(element.get_attribute("data-part")): element.text_content() or "" for element in elements}


def search(page: Page, query: str) -> list[str]:
    """Type a query into the site's search and give the addresses found."""
    opener = page.locator(".md-header label[for=__search]").first  # there on a phone; on a desktop, the box itself is
    (opener if opener.is_visible() else page.locator(".md-search__input")).click()
    # What is typed before the index has come is not searched for until the next key.
    expect(page.locator(".md-search-result__meta")).not_to_have_text(re.compile("初始化|Initializing"))
    page.keyboard.insert_text(query)  # as pasted: no key is pressed
    results = page.locator(".md-search-result__link")
    results.first.wait_for()
    return [str(link.get_attribute("href")) for link in results.all()]
