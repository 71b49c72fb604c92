"""The finder in the browser: the same answers as in Python, by keyboard and on a phone, and nothing typed is lost."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from helper.finder import answers_for, fork, index_for, rank, spot
from helper.finder.browser import browser_data
from helper.form import form_data
from helper.knowledge import Knowledge
from helper.model import LANGS
from tests.browser.screens import DESKTOP, PHONE
from tests.browser.test_access import settled, violations
from tests.finder.conftest import lines

LINES = lines()
NASTY = [
    "",
    " ",
    "{{ x }} </script><img src=x>",
    "ＡＢＣ　１１３－４５６７８９０",
    "顯示簽收但沒收到",
    "👩‍💻 refund 👍少收",
    "İı ﬁ ß \ufeff refnud",
    "it’s my customer’s o'clock",
    "FBA17QX3K8LM 113-4567890-1234567 b0c1d2e3f4 amazon.co.uk 报错 8541",
    "a" * 500,
    "少收" * 200,
    "missing😀units, shipment closed",
    "报错：8541 amazon.com.mx 和 amazon.com",
]
RUN = """async ([data, texts, form]) => {
  const [{ indexFrom }, { rank, fork }, { spot, answersFor }] = await Promise.all(
    ["index", "rank", "spot"].map((name) => import(`/assets/js/finder-${name}.js`)));
  const index = indexFrom(data);
  return texts.map((text) => {
    const matches = rank(index, text);
    const { role, answers } = spot(index, text);
    const found = fork(index, matches);
    const within = rank(index, text, "buyer").map(({ id }) => id);
    const one = matches.map(({ id, score, words }) => [id, score.toFixed(9), words]);
    return [one, found && [found.question, found.options], within, role, answers, answersFor(form, answers)];
  });
}"""


def test_the_browser_finds_what_python_finds(visit: Any, knowledge: Knowledge) -> None:
    page = visit("/")
    index = index_for(knowledge)
    case_id = "gtin-error"
    texts = [*(line["q"] for line in LINES), *NASTY]
    form = form_data(knowledge, case_id)
    there = page.evaluate(RUN, [browser_data(knowledge, index, "zh"), texts, form])
    for text, found in zip(texts, there, strict=True):
        matches = rank(index, text)
        asked = fork(index, matches)
        spotted = spot(index, knowledge.finder, text)
        assert found == [
            [[match.id, f"{match.score:.9f}", list(match.words)] for match in matches],
            asked and [asked.question, list(asked.options)],
            [match.id for match in rank(index, text, "buyer")],
            spotted.role,
            spotted.answers,
            answers_for(knowledge, knowledge.cases[case_id], spotted.answers),
        ], text


def test_another_index_would_be_noticed(visit: Any, knowledge: Knowledge) -> None:
    """The comparison above must be able to fail: without its synonyms the browser must find otherwise."""
    page = visit("/")
    index = index_for(knowledge)
    data = {**browser_data(knowledge, index, "zh"), "synonyms": []}
    there = page.evaluate(RUN, [data, [line["q"] for line in LINES], form_data(knowledge, "gtin-error")])
    assert [[item[0] for item in found[0]] for found in there] != [
        [match.id for match in rank(index, line["q"])] for line in LINES
    ]


def say(page: Page, text: str) -> None:
    """Type into the finder and wait for its answer to settle."""
    page.locator("#finder").fill(text)
    expect(page.locator("case-finder [role=status]")).not_to_be_empty()


def options(page: Page) -> list[str]:
    """Give the case types shown."""
    links = page.locator("case-finder [role=option]").all()
    return [str(link.get_attribute("href")).rstrip("/").rsplit("/", 1)[-1] for link in links]


@pytest.mark.parametrize("path", ["/", "/start/", "/en/", "/en/start/"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_three_case_types_with_their_reasons(visit: Any, knowledge: Knowledge, path: str, viewport: Any) -> None:
    page = visit(path, viewport=viewport)
    lang = "en" if path.startswith("/en/") else "zh"
    say(page, "货件显示已完成，少收了 40 个" if lang == "zh" else "my shipment is closed but 40 units are missing")
    assert options(page)[0] == "fba-inbound-shortage"
    assert len(options(page)) == 3
    first = page.locator("[role=option]").first
    expect(first).to_contain_text(knowledge.cases["fba-inbound-shortage"].title[lang])
    expect(first).to_contain_text("少收" if lang == "zh" else "missing")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    first.click()
    expect(page.locator("h1")).to_have_text(knowledge.cases["fba-inbound-shortage"].title[lang])


def test_nothing_is_loaded_before_the_box_is_focused(visit: Any) -> None:
    page = visit("/")
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.wait_for_timeout(300)
    assert not [url for url in loaded if "finder.json" in url]
    page.locator("#finder").focus()
    page.wait_for_timeout(300)
    assert len([url for url in loaded if "finder.json" in url]) == 1


def test_by_keyboard_alone(visit: Any, knowledge: Knowledge) -> None:
    page = visit("/en/")
    box = page.locator("#finder")
    box.focus()
    page.keyboard.type("cant sign in, the code never comes")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "finder-0")
    expect(page.locator("#finder-0")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    expect(box).to_have_attribute("aria-activedescendant", "finder-2")
    page.keyboard.press("ArrowDown")
    expect(box).to_be_focused()
    second = options(page)[0]
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/cases/{second}/"))


def test_the_first_enter_shows_what_the_second_opens(visit: Any) -> None:
    page = visit("/")
    page.locator("#finder").focus()
    page.keyboard.insert_text("少收")
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#finder")).to_have_attribute("aria-activedescendant", "finder-0")
    page.keyboard.press("Escape")
    expect(page.locator("#finder-results")).to_be_hidden()
    expect(page.locator("#finder")).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#finder")).to_have_value("少收")  # the first Escape closes, the second clears
    page.keyboard.press("ArrowDown")
    expect(page.locator("#finder-results")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#finder")).to_have_value("")


def test_results_are_announced(visit: Any) -> None:
    page = visit("/en/")
    status = page.locator("case-finder [role=status]")
    say(page, "refund not here")
    expect(status).to_have_text(re.compile("^3 situations found. Use the arrow keys to choose."))
    page.locator("#finder").fill("")
    expect(status).to_have_text("")


def test_a_question_tells_two_close_ones_apart(visit: Any) -> None:
    page = visit("/en/")
    say(page, "cant sign in, the code never comes")
    assert {"account-login-2sv", "buyer-login-2sv"} == set(options(page)[:2])
    page.locator(".ch-fork").get_by_role("button", name="I sell on Amazon").click()
    expect(page.locator("#finder")).to_be_focused()
    assert options(page)[0] == "account-login-2sv"
    assert not [name for name in options(page) if name.startswith("buyer-")]
    page.locator("[data-widen]").click()
    assert {"account-login-2sv", "buyer-login-2sv"} == set(options(page)[:2])
    page.locator(".ch-fork").get_by_role("button", name="I sell on Amazon").click()
    say(page, "where is my parcel, it says delivered")
    expect(page.locator("[data-widen]")).to_have_count(0)  # the answer was given for another sentence
    assert options(page)[0].startswith("buyer-")


def test_no_result_is_no_dead_end(visit: Any) -> None:
    page = visit("/en/")
    say(page, "I am a seller")
    assert options(page) == []
    page.locator("case-finder [data-below] a").click()
    expect(page).to_have_url(re.compile("/en/start/seller/$"))


def test_none_of_these_leads_to_the_nearest_question(visit: Any) -> None:
    page = visit("/")
    say(page, "货件显示已完成，少收了 40 个")
    page.locator("case-finder [data-below] a").last.click()
    expect(page).to_have_url(re.compile("/start/seller-shipments/$"))


def test_what_was_said_comes_back_with_the_page(visit: Any) -> None:
    page = visit("/")
    say(page, "显示签收但没收到")
    page.locator("[role=option]").first.click()
    page.wait_for_load_state()
    page.go_back()
    expect(page.locator("#finder")).to_have_value("显示签收但没收到")
    expect(page.locator("[role=option]").first).to_be_visible()


def test_what_was_named_stands_in_the_form_and_not_in_the_address(visit: Any) -> None:
    page = visit("/")
    say(page, "美国站货件FBA17QX3K8LM已完成，少收了40个")
    page.locator("[role=option]").first.click()
    expect(page.locator("[name=shipment_id]")).to_have_value("FBA17QX3K8LM")
    expect(page.locator("[name=marketplace]")).to_have_value("us")
    expect(page.locator("[data-part=subject]")).to_contain_text("FBA17QX3K8LM")
    assert "FBA17QX3K8LM" not in page.url
    assert (
        page.evaluate("localStorage.length - Object.keys(localStorage).filter((k) => k.includes('__palette')).length")
        == 0
    )


def test_what_was_named_never_replaces_what_was_typed(visit: Any) -> None:
    page = visit("/cases/fba-inbound-shortage/")
    page.locator("[name=shipment_id]").fill("FBA11111111")
    page.goto(page.url.replace("/cases/fba-inbound-shortage/", "/"))
    say(page, "货件FBA17QX3K8LM已完成，少收了40个")
    page.locator("[role=option]").first.click()
    expect(page.locator("[name=shipment_id]")).to_have_value("FBA11111111")


def test_what_was_named_is_used_once(visit: Any, site: str) -> None:
    """An order named for one matter must not slip into the next."""
    page = visit("/")
    say(page, "订单113-4567890-1234567显示签收但没收到")
    page.locator("[role=option]").first.click()
    expect(page.locator("[name=order_id]")).to_have_value("113-4567890-1234567")
    page.goto(f"{site}/")
    expect(page.locator("#finder")).to_have_value(re.compile("113-4567890-1234567"))
    page.goto(f"{site}/cases/buyer-refund-delayed/")
    expect(page.locator("[name=order_id]")).to_have_value("")


def test_a_new_sentence_names_a_new_order(visit: Any, site: str) -> None:
    """The order of the first sentence used to stay in the form of the second, and so in its message."""
    page = visit("/")
    for order in ("113-1111111-1111111", "113-2222222-2222222"):
        page.goto(f"{site}/")
        say(page, f"订单{order}显示签收但没收到")
        page.locator("[role=option]").first.click()
        expect(page.locator("[name=order_id]")).to_have_value(order)


def test_what_was_deleted_from_the_form_stays_deleted(visit: Any) -> None:
    page = visit("/")
    say(page, "订单113-4567890-1234567显示签收但没收到")
    page.locator("[role=option]").first.click()
    expect(page.locator("[name=order_id]")).to_have_value("113-4567890-1234567")
    page.locator("[name=order_id]").fill("")
    page.go_back()
    page.go_forward()
    expect(page.locator("[name=order_id]")).to_have_value("")


def test_a_broken_line_is_said_and_tried_again(visit: Any) -> None:
    page = visit("/en/")
    page.route("**/finder.json", lambda route: route.fulfill(body="<!doctype html>"))
    page.locator("#finder").fill("refund")
    expect(page.locator("case-finder [data-below]")).to_contain_text("connection is down")
    page.unroute("**/finder.json")
    page.locator("#finder").fill("refund not here")
    expect(page.locator("[role=option]")).to_have_count(3)


def test_half_typed_pinyin_is_not_looked_up(visit: Any) -> None:
    page = visit("/")
    page.locator("#finder").focus()
    page.evaluate(
        """() => {
          const box = document.querySelector("#finder");
          box.value = "shao shou";
          box.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
        }"""
    )
    page.wait_for_timeout(300)
    assert options(page) == []
    page.evaluate(
        """() => {
          const box = document.querySelector("#finder");
          box.value = "少收";
          box.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
        }"""
    )
    expect(page.locator("[role=option]").first).to_be_visible()


@pytest.mark.parametrize("lang", LANGS)
def test_without_scripts_there_is_no_box_and_the_tree_is_there(visit: Any, lang: str) -> None:
    root = "/en" if lang == "en" else ""
    for path in ("/", "/start/"):
        page = visit(f"{root}{path}", java_script_enabled=False)
        expect(page.locator("#finder")).to_be_hidden()
        expect(page.locator(".ch-options a").first).to_be_visible()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_it_is_used(visit: Any, scheme: str, viewport: Any) -> None:
    page = visit("/en/", viewport=viewport, color_scheme=scheme)
    say(page, "cant sign in, the code never comes")
    page.keyboard.press("ArrowDown")
    assert not violations(settled(page)), "results and question"
    page.locator(".ch-fork button").first.click()
    page.wait_for_timeout(400)  # scrolling fades the page's title into the header
    assert not violations(settled(page)), "narrowed"
    say(page, "qwertz")
    assert not violations(settled(page)), "nothing found"
