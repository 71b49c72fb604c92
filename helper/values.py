"""What a typed value means, and how a message prints it.

`docs/assets/js/values.js` is the twin of this module: the same rules, the same results to the byte. So folding is
spelled out here rather than left to Unicode tables, which differ between Python and browsers.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from helper.model import FieldType, Lang

SPACE = " \t\r\n\f\v\u00a0\u3000"
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
UPPER = {code: code - 32 for code in range(ord("a"), ord("z") + 1)}
BULLET = re.compile(r"^(?:[0-9]{1,2}[.)][ \t]+|[0-9]{1,2}、[ \t]*|[-*•·][ \t]*)")


def clean(kind: str, raw: str) -> str:
    """Tidy what a person typed without changing what it says.

    Args:
        kind: the kind of the field (see `FieldType`).
        raw: the text as typed.

    Returns:
        For codes: half-width, upper case, no spaces. For dates, integers and amounts: half-width. For lists and
        long text: trimmed lines, no empty ones. For the rest: trimmed, with single spaces.
    """
    if kind == "code":
        return re.sub(f"[{SPACE}]+", "", raw.translate(WIDE)).translate(UPPER)
    if kind in {"date", "integer", "money"}:
        return re.sub(f"[{SPACE}]+", " ", raw.translate(WIDE)).strip(" ")
    if kind in {"multiline", "lines"}:
        lines = (re.sub(f"[{SPACE}]+", " ", line).strip(" ") for line in re.split(r"\r\n|\r|\n", raw))
        return "\n".join(line for line in lines if line)
    return re.sub(f"[{SPACE}]+", " ", raw).strip(" ")


def looks_right(field: FieldType, raw: str) -> bool:
    """Tell whether a value has the form its field expects; an empty one has.

    Args:
        field: the field from the library.
        raw: the text as typed.
    """
    value = clean(field.kind, raw)
    if not value or field.kind not in {"code", "date", "integer", "money"}:
        return True
    if field.kind == "code":
        return re.fullmatch(field.pattern or "", value, re.ASCII) is not None
    if field.kind == "date":
        return _as_date(value) is not None
    return (
        re.fullmatch(r"[0-9]+" if field.kind == "integer" else r"([A-Z]{3} )?[0-9]+([.,][0-9]{1,2})?", value)
        is not None
    )


def printed(kind: str, raw: str, lang: Lang, currency: str = "") -> str | int | list[str]:
    """Turn a typed value into what a message prints.

    Args:
        kind: the kind of the field.
        raw: the text as typed.
        lang: the message's language.
        currency: the marketplace's currency code, put before a bare amount.

    Returns:
        A number for a whole number, a list for a list, else text. What has not the expected form is printed as typed.
    """
    value = clean(kind, raw)
    if kind == "lines":
        return [item for item in (BULLET.sub("", line) for line in value.split("\n")) if item]
    if kind == "integer" and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    if kind == "date" and (day := _as_date(value)):
        return (
            f"{day.year}年{day.month}月{day.day}日" if lang == "zh" else f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        )
    if kind == "money" and currency and re.fullmatch(r"[0-9]+([.,][0-9]{1,2})?", value):
        return f"{currency} {value}"
    return value


def _as_date(value: str) -> date | None:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def as_text(raw: Any) -> str:
    """Take an answer from JSON as the text a form would hold: a list becomes lines, a number its digits."""
    if isinstance(raw, list):
        return "\n".join(map(as_text, raw))
    return "" if raw is None else str(raw)
