"""The main job: a seller whose shipment was received short goes from the home page to the text on the clipboard."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from helper.knowledge import Knowledge
from helper.message import PARTS, write
from helper.tree import trail
from tests.browser.forms import fill, parts_of
from tests.browser.screens import DESKTOP, PHONE

CASE = "fba-inbound-shortage"
HOMES = {"zh": "/", "en": "/en/"}


def click_through(page: Page, knowledge: Knowledge, case_id: str, lang: Any) -> None:
    """Click from the home page to a case type, by the words on the options."""
    for n, step in enumerate(trail(knowledge, case_id)):
        label = knowledge.words["home_seller"][lang] if n == 0 else step.option.label[lang]
        page.locator(".ch-options a", has_text=label).first.click()
    expect(page.locator("h1")).to_have_text(knowledge.cases[case_id].title[lang])


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_from_the_home_page_to_the_clipboard(visit: Any, knowledge: Knowledge, lang: Any, viewport: Any) -> None:
    page = visit(HOMES[lang], viewport=viewport)
    click_through(page, knowledge, CASE, lang)
    example = knowledge.cases[CASE].example
    fill(page, knowledge, CASE, example)
    expected = write(knowledge, knowledge.cases[CASE], example, "en")
    assert parts_of(page) == expected.parts
    page.locator("[data-copy=all]").click()
    expect(page.locator(".ch-status")).to_contain_text(knowledge.words["copied"][lang])
    assert page.evaluate("navigator.clipboard.readText()") == expected.whole
    for part in PARTS:
        page.locator(f"[data-copy={part}]").click()
        page.wait_for_function(
            "text => navigator.clipboard.readText().then(now => now === text)", arg=expected.parts[part]
        )
    assert "FBA17QX3K8LM" not in page.url


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_same_way_without_javascript(visit: Any, knowledge: Knowledge, lang: Any) -> None:
    page = visit(HOMES[lang], java_script_enabled=False)
    click_through(page, knowledge, CASE, lang)
    blank = write(knowledge, knowledge.cases[CASE], {}, "en")
    assert parts_of(page) == blank.parts
    expect(page.locator("case-message [name=shipment_id]")).to_be_visible()
    # What needs JavaScript is not shown without it.
    expect(page.locator("[data-copy]").first).to_be_hidden()
    expect(page.get_by_text(knowledge.words["no_script"][lang])).to_be_visible()


def test_every_answer_of_the_trail_can_be_changed(visit: Any, knowledge: Knowledge) -> None:
    page = visit(f"/cases/{CASE}/")
    steps = trail(knowledge, CASE)
    assert page.locator(".ch-trail li").count() == len(steps)
    page.locator(".ch-trail a").last.click()
    expect(page.locator("h1")).to_have_text(knowledge.tree.questions[steps[-1].question].question.zh)
    page.go_back()
    expect(page.locator("h1")).to_have_text(knowledge.cases[CASE].title.zh)


def test_copy_says_what_is_missing_and_still_copies(visit: Any, knowledge: Knowledge) -> None:
    page = visit(f"/cases/{CASE}/")
    page.locator("[name=shipment_id]").fill("FBA17QX3K8LM")
    page.locator("[data-copy=all]").click()
    expect(page.locator(".ch-status")).to_contain_text(knowledge.fields["delivered_on"].label.zh)
    expect(page.locator(".ch-status")).not_to_contain_text(knowledge.fields["shipment_id"].label.zh)
    assert "<Delivery date>" in page.evaluate("navigator.clipboard.readText()")


def test_copy_falls_back_where_the_clipboard_api_is_missing(visit: Any, knowledge: Knowledge) -> None:
    page = visit(f"/cases/{CASE}/")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })")
    page.locator("[data-copy=subject]").click()
    expect(page.locator(".ch-status")).to_contain_text(knowledge.words["copied"].zh)
    page.evaluate("delete navigator.clipboard")
    assert page.evaluate("navigator.clipboard.readText()") == parts_of(page)["subject"]


def test_the_message_is_downloaded_as_it_stands(visit: Any, knowledge: Knowledge) -> None:
    page = visit(f"/cases/{CASE}/")
    fill(page, knowledge, CASE, knowledge.cases[CASE].example)
    with page.expect_download() as download:
        page.locator("[data-download]").click()
    text = download.value.path().read_text("utf-8")
    assert text == write(knowledge, knowledge.cases[CASE], knowledge.cases[CASE].example, "en").whole + "\n"
    assert download.value.suggested_filename == f"{CASE}.en.txt"


def test_printing_prints_the_message_alone(visit: Any) -> None:
    page = visit(f"/cases/{CASE}/")
    page.evaluate("window.print = () => {}")
    page.locator("[data-print]").click()
    page.emulate_media(media="print")
    expect(page.locator("[data-part=problem] p").first).to_be_visible()
    for other in ("case-message form", ".md-header", "#use-when", ".ch-actions"):
        expect(page.locator(other)).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#use-when")).to_be_visible()


def test_the_other_language_stands_beside_and_has_a_tab(visit: Any, knowledge: Knowledge) -> None:
    page = visit(f"/cases/{CASE}/")
    example = knowledge.cases[CASE].example
    fill(page, knowledge, CASE, example)
    chinese = write(knowledge, knowledge.cases[CASE], example, "zh")
    problem, gloss = page.locator("[data-part=problem] p"), page.locator("[data-gloss=problem] p")
    assert gloss.all_text_contents() == chinese.parts["problem"].split("\n\n")
    assert problem.count() == gloss.count()
    for n in range(problem.count()):
        assert problem.nth(n).bounding_box()["y"] == pytest.approx(gloss.nth(n).bounding_box()["y"], abs=8)
    page.get_by_role("tab", name=knowledge.words["lang_zh"].zh).click()
    assert parts_of(page) == chinese.parts
    expect(page.locator("[data-gloss=problem]")).to_be_hidden()
    page.keyboard.press("ArrowLeft")
    assert parts_of(page)["subject"] == write(knowledge, knowledge.cases[CASE], example, "en").parts["subject"]
