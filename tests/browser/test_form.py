"""The form: hints that never block, drafts that are never lost, deadlines for the reader's own date."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from playwright.sync_api import Page, expect

from helper.knowledge import Knowledge
from tests.browser.forms import fill, parts_of

CASE = "fba-inbound-shortage"
PATH = f"/cases/{CASE}/"


def typed(page: Page) -> str:
    """Read the shipment ID from the form."""
    return page.locator("[name=shipment_id]").input_value()


def test_what_was_typed_survives_reload_back_and_the_other_language(visit: Any, knowledge: Knowledge) -> None:
    page = visit(PATH)
    example = knowledge.cases[CASE].example
    fill(page, knowledge, CASE, example)
    before = parts_of(page)
    page.reload()
    assert parts_of(page) == before
    page.goto(page.url.replace("/cases/", "/en/cases/"))
    assert parts_of(page) == before
    page.go_back()
    assert parts_of(page) == before


def test_what_is_typed_before_the_script_arrives_is_kept(visit: Any) -> None:
    """The form stands in the HTML, so on a slow line people type before its script runs.

    The script used to fill the form from an empty draft and so wiped what they had typed.
    """
    page = visit("/")
    page.route("**/case-message.js", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.goto(page.url.removesuffix("/") + PATH, wait_until="commit")
    page.locator("[name=shipment_id]").fill("FBA17QX3K8LM")
    expect(page.locator("[data-copy=all]")).to_be_visible()
    assert typed(page) == "FBA17QX3K8LM"
    assert "FBA17QX3K8LM" in parts_of(page)["subject"]


def test_a_draft_stays_in_its_tab_unless_it_is_kept(visit: Any, site: str) -> None:
    page = visit(PATH)
    page.locator("[name=shipment_id]").fill("FBA17QX3K8LM")
    other = page.context.new_page()
    other.goto(site + PATH)
    assert typed(other) == ""
    page.locator("[data-keep]").check()
    other.reload()
    assert typed(other) == "FBA17QX3K8LM"
    page.locator("[data-keep]").uncheck()
    assert page.evaluate("localStorage.length") == page.evaluate(
        "Object.keys(localStorage).filter(k => !k.includes('draft')).length"
    )
    assert typed(page) == "FBA17QX3K8LM"


def test_clear_asks_first_and_then_wipes_everything(visit: Any) -> None:
    page = visit(PATH)
    page.locator("[name=shipment_id]").fill("FBA17QX3K8LM")
    page.locator("[data-keep]").check()
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator("[data-clear]").click()
    assert typed(page) == "FBA17QX3K8LM"
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("[data-clear]").click()
    assert typed(page) == ""
    stored = "[...Object.values(sessionStorage), ...Object.values(localStorage)].join()"
    assert "FBA17QX3K8LM" not in page.evaluate(stored)
    page.reload()
    assert typed(page) == ""


def test_a_format_hint_never_blocks(visit: Any) -> None:
    page = visit(PATH)
    field, hint = page.locator("[name=shipment_id]"), page.locator("[data-field=shipment_id] [data-hint]")
    field.fill("12345")
    field.blur()
    expect(hint).to_have_class("ch-hint ch-unusual")
    assert "12345" in parts_of(page)["subject"]
    field.fill("ｆｂａ17qx3k8lm")
    field.blur()
    expect(hint).to_have_class("ch-hint")
    assert "FBA17QX3K8LM" in parts_of(page)["subject"]


def test_a_hidden_field_no_longer_counts_but_is_not_lost(visit: Any) -> None:
    """An answer that the choice above it makes pointless leaves the message, and comes back with that choice."""
    page = visit(PATH)
    page.locator("[name=proof_role][value=reseller]").check()
    page.locator("[name=evidence][value=invoice]").check()
    assert "invoice" in parts_of(page)["attachments"]
    page.locator("[name=proof_role][value=manufacturer]").check()
    expect(page.locator("[name=evidence][value=invoice]")).to_be_hidden()
    assert "invoice" not in parts_of(page)["attachments"]
    page.locator("[name=proof_role][value=reseller]").check()
    assert "invoice" in parts_of(page)["attachments"]


def test_rows_can_be_added_and_removed(visit: Any) -> None:
    page = visit(PATH)
    rows = page.locator("[data-rows=short_skus] [data-row]")
    page.locator("[data-rows=short_skus] [data-add]").click()
    expect(rows).to_have_count(2)
    expect(rows.nth(1).locator("[name=msku]")).to_be_focused()
    rows.nth(0).locator("[name=msku]").fill("FIRST")
    rows.nth(1).locator("[name=msku]").fill("SECOND")
    # Every label leads to its own input.
    page.get_by_label("MSKU").nth(1).focus()
    expect(rows.nth(1).locator("[name=msku]")).to_be_focused()
    rows.nth(0).locator("[data-remove]").click()
    expect(rows).to_have_count(1)
    assert "SECOND" in parts_of(page)["problem"]
    assert "FIRST" not in parts_of(page)["problem"]


def test_the_deadline_is_counted_for_the_readers_own_date(visit: Any) -> None:
    page = visit(PATH)
    page.clock.set_fixed_time(datetime(2026, 11, 23, 12))
    box = page.locator("[data-window=claim]")
    page.locator("[name=delivered_on]").fill("2026-08-31")
    page.locator("[name=marketplace]").select_option("de")
    expect(box).to_contain_text("2027年2月28日")
    expect(box).to_contain_text("还剩 97 天")
    page.locator("[name=marketplace]").select_option("in")
    expect(box).to_contain_text("2026年10月30日")
    expect(box).to_contain_text("已过 24 天")
    page.locator("[name=marketplace]").select_option("ae")
    page.locator("[name=delivered_on]").fill("2026-11-20")
    expect(box).to_contain_text("再等 12 天")
    page.locator("[name=marketplace]").select_option("jp")
    expect(box).to_contain_text("以你页面上的日期为准")


def test_what_a_person_types_is_never_markup(visit: Any, knowledge: Knowledge) -> None:
    page = visit(PATH)
    attack = "<img src=x onerror=document.title='owned'>{{ shipment_id }}</script>"
    page.locator("[name=carrier]").fill(attack)
    page.locator("[name=box_count]").fill("3")
    page.locator("[name=shipment_id]").fill(attack)
    page.reload()
    assert attack in parts_of(page)["problem"]
    assert page.locator("case-message .ch-message img").count() == 0
    assert "owned" not in page.title()


def test_storage_that_is_blocked_or_broken_does_no_harm(visit: Any) -> None:
    page = visit(PATH)
    page.evaluate(f"sessionStorage.setItem('case-helper:draft:{CASE}', '{{broken')")
    page.reload()
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('blocked'); } })")
    page.goto(page.url)
    page.locator("[name=shipment_id]").fill("FBA17QX3K8LM")
    assert "FBA17QX3K8LM" in parts_of(page)["subject"]
