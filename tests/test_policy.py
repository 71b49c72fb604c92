"""The Content-Security-Policy: a page's own code may run, and nothing else."""

from __future__ import annotations

import hashlib
from base64 import b64encode

import pytest

from helper.policy import policy_for, with_policy

CODE = "document.title = 'ä';\n"
HEAD = '<!doctype html><html><head><meta charset="utf-8">'


def hash_of(code: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def test_an_inline_script_is_allowed_by_its_hash() -> None:
    assert f"script-src 'self' {hash_of(CODE)};" in policy_for(f"<script>{CODE}</script>")


def test_a_hash_known_from_elsewhere_is_the_same() -> None:
    # echo -n "alert('Hello, world.');" | openssl sha256 -binary | openssl base64 (the CSP specification's own example)
    assert "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='" in policy_for(
        "<script>alert('Hello, world.');</script>"
    )


def test_each_script_is_named_once_and_in_a_fixed_order() -> None:
    page = "<script>b</script><script type='module'>a</script><script>b</script>"
    assert policy_for(page).count("sha256-") == 2
    assert policy_for(page) == policy_for("<script>a</script><script>b</script>")


@pytest.mark.parametrize(
    "page",
    [
        "<p>no script</p>",
        '<script type="application/json" data-form>{"a": 1}</script>',
        '<script type="module" src="assets/js/site.js"></script>',
    ],
)
def test_data_and_files_need_no_hash(page: str) -> None:
    assert "script-src 'self';" in policy_for(page)


def test_nothing_is_fetched_from_elsewhere_and_nothing_is_evaluated() -> None:
    policy = policy_for("")
    assert policy.startswith("default-src 'none';")
    for forbidden in ("unsafe", "http", "*"):
        assert forbidden not in policy


def test_the_policy_stands_before_any_script_and_only_once() -> None:
    page = with_policy(f"{HEAD}<script>{CODE}</script></head><body><script>x</script></body></html>")
    assert page.count("Content-Security-Policy") == 1
    assert page.index("Content-Security-Policy") < page.index("<script>")
    assert hash_of(CODE) in page
    assert hash_of("x") in page


@pytest.mark.parametrize("head", ['<head><meta charset="UTF-8">', "<head><meta charset=utf-8>", "<head>"])
def test_no_page_goes_out_without_a_policy(head: str) -> None:
    # A theme that writes its head another way must not cost the site its policy in silence: an error will do as well.
    try:
        page = with_policy(f"<html>{head}</head><body></body></html>")
    except ValueError:
        return
    assert "Content-Security-Policy" in page
