"""How pages word things: escaping, dates, lengths of time, lists of names, and links inside prose."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from helper.finder.rank import Fork
from helper.knowledge import Knowledge
from helper.model import Case, Lang, Link, Span, When, WindowRule
from helper.values import printed

SCRIPT_WORDS = (
    "deadline_",
    "copied",
    "copy_failed",
    "still_missing",
    "clear",
    "part_empty",
    "row_number",
)
FINDER_WORDS = ("finder_", "quoted")
PROSE_LINK = re.compile(r"\]\((case|guide|link|page):([a-z0-9-]+)(#[a-z0-9-]+)?\)")


def markdown(text: str) -> str:
    """Escape plain text for a place where Markdown is read, also at the start of a line or in a table."""
    escaped = re.sub(r"([\\`*_{}\[\]#])", r"\\\1", html.escape(text, quote=False)).replace("|", "&#124;")
    return re.sub(r"^(\s*)([-+])", r"\1\\\2", re.sub(r"^(\s*[0-9]+)\.", r"\1\\.", escaped))


def as_html(text: str) -> str:
    """Set a message part as HTML: a paragraph for each, with the text itself unchanged when read back."""
    return "\n\n".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n\n") if part)


def front_matter(layout: str, title: str, description: str, finder: bool = False) -> str:
    """Write a page's front matter; JSON strings are valid YAML, whatever they hold.

    Args:
        layout: the kind of page.
        title, description: what it is called, and what it tells.
        finder: whether the finder stands on it, and so its script is needed.
    """
    hidden = {"home": ["navigation", "toc"], "question": ["navigation", "toc"], "outcome": ["navigation", "toc"]}
    lines = {
        "title": title,
        "description": description,
        "layout": layout,
        "hide": hidden.get(layout, []),
        "finder": finder,
    }
    if layout == "case":
        lines["hide"] = ["navigation"]
    return (
        "---\n"
        + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in lines.items())
        + "---\n\n"
    )


class Words(Mapping[str, str]):
    """The site's own words by name. No dict: in a template, `t.copy` must be a word, not a method."""

    def __init__(self, words: dict[str, str]):
        self._words = words

    def __getitem__(self, name: str) -> str:
        return self._words[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


class Wording:
    """The words of one language.

    Attributes:
        t: the site's own words by name.
    """

    def __init__(self, knowledge: Knowledge, lang: Lang):
        self.knowledge = knowledge
        self.lang = lang
        self.separator = "、" if lang == "zh" else ", "
        self.t = Words({name: text[lang] for name, text in knowledge.words.items()})

    def functions(self) -> dict[str, Callable[..., str]]:
        """Name the functions that page templates may call."""
        return {
            "fill": self.fill,
            "span": self.span,
            "day": self.day,
            "names": self.names,
            "condition": self.condition,
            "aliases": self.aliases,
            "as_of": self.as_of,
            "within": self.within,
        }

    def fill(self, text: str, **values: object) -> str:
        """Fill the {blanks} of one of the site's sentences."""
        return text.format(**values)

    def span(self, span: Span | None) -> str:
        """Word a length of time; nothing where there is none."""
        if not span:
            return ""
        unit, number = ("day", span.days) if span.days is not None else ("month", span.months)
        return self.fill(self.t[unit if number == 1 else f"{unit}s"], n=number)

    def within(self, rule: WindowRule) -> str:
        """Word a rule's window in a few words: "day 15 to day 60", "within 9 months"."""
        name = "range" if rule.earliest and rule.latest else "latest" if rule.latest else "earliest"
        return self.fill(self.t[f"cell_{name}"], earliest=self.span(rule.earliest), latest=self.span(rule.latest))

    def day(self, day: date) -> str:
        """Word a date."""
        return str(printed("date", day.isoformat(), self.lang))

    def names(self, marketplaces: Iterable[str]) -> str:
        """List marketplaces by name."""
        return self.separator.join(self.knowledge.marketplaces[name].name[self.lang] for name in marketplaces)

    def aliases(self, case: Case) -> str:
        """List what people call a case type."""
        return self.separator.join(case.aliases.get(self.lang, ()))

    def condition(self, when: When) -> str:
        """Say when something applies, by the labels of the answers it needs; nothing where it always does."""
        conditions = []
        for asked, wanted in when.items():
            field = self.knowledge.fields.get(asked)
            labels = {option.id: option.label for option in field.options} if field else {}
            known = [labels[answer][self.lang] for answer in wanted if answer in labels]
            if field and field.kind == "marketplace":
                known = [
                    self.knowledge.marketplaces[name].name[self.lang]
                    for name in wanted
                    if name in self.knowledge.marketplaces
                ]
            if known:
                conditions.append(f" {self.t['or_choice']} ".join(known))
        return self.separator.join(conditions)

    def reasons(self, words: Iterable[str]) -> str:
        """Say which typed words led to a case type; nothing where there are none."""
        quoted = self.separator.join(self.fill(self.t["quoted"], word=word) for word in words)
        return self.fill(self.t["finder_why"], words=quoted) if quoted else ""

    def fork(self, found: Fork | None) -> Iterator[str]:
        """Word the question between two case types, and its two options; nothing where there is none."""
        if found:
            question = self.knowledge.tree.questions[found.question]
            yield self.fill(self.t["finder_close"], question=question.question[self.lang])
            yield from (f"  - {question.options[n].label[self.lang]}" for n in found.options)

    def as_of(self, page: Link) -> str:
        """Say what time a source speaks for."""
        if page.as_of == "undated":
            return self.t["undated"]
        date_text = page.as_of.removeprefix("about ")
        return self.fill(self.t["as_of" if date_text == page.as_of else "about_date"], date=date_text)

    def prose(self, body: str, target: Callable[[str, str], str]) -> str:
        """Resolve the `case:`, `guide:`, `link:` and `page:` links of a Markdown text."""
        return PROSE_LINK.sub(lambda m: f"]({target(m[1], m[2])}{m[3] or ''})", body)

    def for_script(self, names: tuple[str, ...] = SCRIPT_WORDS) -> dict[str, Any]:
        """Give the words that scripts show: those whose name starts with one of `names`."""
        words = {name: text for name, text in self.t.items() if name.startswith(names)}
        return words | {"list_separator": self.separator}
