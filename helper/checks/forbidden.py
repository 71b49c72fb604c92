"""A message never threatens, never carries secrets or a person's data, and never smells of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from helper.checks.sentences import sentences
from helper.knowledge import Knowledge
from helper.model import LANGS
from helper.problems import Problem
from helper.source import Location

FORBIDDEN = {
    "a threat": re.compile(
        r"\b(lawsuit|sue|legal action|small claims|go public|the press|social media|journalists?"
        r"|(our|my) (lawyer|attorney)s? will)\b|律师函|起诉|法院|[会将要]曝光|媒体",
        re.IGNORECASE,
    ),
    "a secret": re.compile(
        r"\b(password|passcode|one-time code|PIN|CVV|card number) ?(is|:|=) ?(\d|\{\{)"
        r"|(密码|验证码|动态码|卡号)(是|为|：) ?\d",
        re.IGNORECASE,
    ),
    "a person's data": re.compile(
        r"\b(my (home )?address is|phone number is|buyer's (name|address|phone|email))\b|买家的?(姓名|住址|电话)",
        re.IGNORECASE,
    ),
    "a phone number": re.compile(r"\+\d[\d -]{7,}|\b1-8\d\d-\d{3}-\d{4}\b|\b400-\d{3}-\d{4}\b"),
    "the smell of a form": re.compile(r"\(s\)|\band/or\b|\bDear (Sir|Amazon|Seller)|\bkindly\b|尊敬的", re.IGNORECASE),
    "begging": re.compile(r"\b(I beg|we beg|desperate|my family|urgently need)\b|求求|跪求|养家", re.IGNORECASE),
}


def check(knowledge: Knowledge) -> Iterator[Problem]:
    """Yield every sentence, check or document name that says what must not be said."""
    for case_id in knowledge.cases:
        for location, words in _words(knowledge, case_id):
            for what, pattern in FORBIDDEN.items():
                if found := pattern.search(words):
                    message = f'"{found[0]}" is {what}; no message may hold it.'
                    yield knowledge.problem(f"cases/{case_id}", location, message, "Word it another way.")


def _words(knowledge: Knowledge, case_id: str) -> Iterator[tuple[Location, str]]:
    case = knowledge.cases[case_id]
    for lang in LANGS:
        for location, sentence in sentences(case):
            yield (*location, lang), sentence[lang]
        yield from ((("before", n, "done", lang), check.done[lang]) for n, check in enumerate(case.before))
        yield from ((("evidence", n, "attach", lang), item.attach[lang]) for n, item in enumerate(case.evidence))
