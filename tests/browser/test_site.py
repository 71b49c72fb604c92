"""The built site as a whole: languages, policy, search, weight."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from helper.knowledge import Knowledge
from helper.site import SITE
from tests.browser.forms import search


@pytest.fixture(scope="module")
def built(site: str) -> dict[str, str]:
    """Every HTML page of the built site by its path."""
    return {str(path.relative_to(SITE)): path.read_text("utf-8") for path in SITE.rglob("*.html")}


def test_every_page_has_a_strict_policy_before_its_first_script(built: dict[str, str]) -> None:
    for path, text in built.items():
        head, found, rest = text.partition('<meta http-equiv="Content-Security-Policy" content="')
        policy = rest.split('"')[0]
        assert found, path
        assert "<script" not in head, path
        assert "default-src 'none'" in policy, path
        assert "unsafe" not in policy, path


def test_every_page_links_its_twin(built: dict[str, str]) -> None:
    for path, text in built.items():
        if path.endswith("404.html"):
            continue
        links = dict(re.findall(r'<link rel="alternate" href="([^"]+)" hreflang="(zh|en)"', text))
        assert sorted(links.values()) == ["en", "zh"], path
        for href, lang in links.items():
            target = (SITE / path).parent.joinpath(href, "index.html").resolve().relative_to(SITE.resolve())
            assert str(target) in built, f"{path} -> {href}"
            assert str(target).startswith("en/") == (lang == "en"), f"{path} -> {href}"


def test_no_page_holds_a_name_where_an_address_should_be(built: dict[str, str]) -> None:
    """The 404 page is made another way than the others, and once kept a placeholder in its language switch."""
    assert not [path for path, text in built.items() if "twin:" in text]


def test_every_page_names_its_language(built: dict[str, str]) -> None:
    for path, text in built.items():
        assert f'<html lang="{"en" if path.startswith("en/") else "zh"}"' in text, path


def test_the_navigation_stays_small_however_many_cases_there_are(built: dict[str, str], knowledge: Knowledge) -> None:
    page = built["cases/fba-inbound-shortage/index.html"]
    navigation = re.search(r'<nav class="md-nav md-nav--primary.*?</nav>\s*</div>', page, re.DOTALL)
    assert navigation
    assert not re.search(r'href="[^"]*cases/[a-z]', navigation[0])


def test_no_page_asks_another_host_for_anything(built: dict[str, str]) -> None:
    for path, text in built.items():
        loaded = re.findall(
            r'<(?:script|img|iframe|link(?! rel="(?:alternate|canonical))|source|video)[^>]*(?:src|href)="(https?:)?//',
            text,
        )
        assert not loaded, path


def test_the_language_switch_stays_on_the_page(visit: Any, knowledge: Knowledge) -> None:
    page = visit("/cases/fba-inbound-shortage/")
    page.locator(".md-select button").hover()
    page.locator(".md-select__link[hreflang=en]").click()
    expect(page.locator("h1")).to_have_text(knowledge.cases["fba-inbound-shortage"].title.en)


def test_an_unknown_address_gives_a_page_that_helps(visit: Any, site: str) -> None:
    page = visit("/")
    response = page.request.get(f"{site}/nothing/here/")
    assert response.status == 404
    assert "没有找到这一页" in response.text()
    assert "This page does not exist" in response.text()


def test_chinese_is_segmented_in_the_built_index(site: str) -> None:
    """Without jieba the build is green and finds 44 % (measured); so the index itself is looked at."""
    index = json.loads((SITE / "search" / "search_index.json").read_text("utf-8"))
    assert sum("\u200b" in entry["text"] for entry in index["docs"]) > len(index["docs"]) / 2


SEARCHED = {
    "/": {
        "少收": "fba-inbound-shortage",
        "我的货件少收了怎么办": "fba-inbound-shortage",
        "卡接收": "fba-inbound-not-received",
        "二审": "account-verification",
        "停用": "account-deactivated-appeal",
        "封店": "account-deactivated-appeal",
        "放款": "payment-disbursement-hold",
        "跟卖": "report-infringement",
        "合并变体": "variation-merge-split",
        "丢购物车": "featured-offer",
        "品牌备案": "brand-registry",
        "拒付": "chargeback",
        "恶意差评": "review-violation",
        "仓储费": "fba-storage-fee",
        "危险品": "fba-dangerous-goods",
        "礼品卡": "buyer-gift-card",
        "盗号": "buyer-account-hacked",
        "退款没到账": "buyer-refund-delayed",
        "关税": "buyer-import-fees",
        "假货": "buyer-counterfeit",
        "没收到": "buyer-delivered-but-missing",
    },
    "/en/": {
        "missing units": "fba-inbound-shortage",
        "reimbursement": "fba-warehouse-lost-damaged",
        "two-step": "account-login-2sv",
        "buy box": "featured-offer",
        "suspended": "account-deactivated-appeal",
        "hijacker": "report-infringement",
        "8572": "gtin-error",
        "OTP": "buyer-login-2sv",
        "hazmat": "fba-dangerous-goods",
        "chargeback": "chargeback",
        "utility bill": "account-verification",
        "gift card": "buyer-gift-card",
        "seeds": "buyer-received-unknown-package",
        "porch": "buyer-delivered-but-missing",
        "storage fee": "fba-storage-fee",
        "lightning deal": "promotion-coupon-deal",
        "fake review": "review-violation",
        "empty box": "buyer-wrong-or-missing-item",
        "prime membership": "buyer-prime-membership",
        "removal order": "fba-removal-lost",
        "customs": "buyer-import-fees",
    },
}


@pytest.mark.parametrize("path", SEARCHED)
def test_the_sites_search_finds_records_by_what_people_call_them(visit: Any, path: str) -> None:
    page = visit(path)
    missed = {}
    for query, target in SEARCHED[path].items():
        addresses = search(page, query)
        if not any(f"/cases/{target}/" in address for address in addresses):
            missed[query] = addresses
        page.reload()
    assert not missed


def test_only_what_is_needed_is_shipped(site: str) -> None:
    files = {str(path.relative_to(SITE)) for path in SITE.rglob("*") if path.is_file()}
    assert not [name for name in files if name.endswith((".map", ".yml", ".py"))]
    assert Path("assets/js/case-message.js").as_posix() in files
