"""The Content-Security-Policy of a page: only its own code may run, and nothing is fetched from elsewhere."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode

INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
HEAD = re.compile(r"<head(?:\s[^>]*)?>")
POLICY = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)


def policy_for(page: str) -> str:
    """Work out the policy of a page.

    Args:
        page: its HTML.

    Returns:
        A policy that allows the page's own inline scripts by their hash, and no others. Data blocks
        (`type="application/json"`) are no scripts and need none.
    """
    codes = {
        match["code"]
        for match in INLINE_SCRIPT.finditer(page)
        if "src=" not in match["attributes"] and "application/json" not in match["attributes"]
    }
    hashes = sorted(b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in codes)
    return POLICY.format(hashes="".join(f" 'sha256-{value}'" for value in hashes))


def with_policy(page: str) -> str:
    """Put the policy into a page's head, before anything that it governs.

    Raises:
        ValueError: the page has no head.
    """
    head = HEAD.search(page)
    if not head:
        raise ValueError("a page without a head cannot carry its policy")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy_for(page)}">'
    return f"{page[: head.end()]}\n    {meta}{page[head.end() :]}"
