"""Make the site's pages as plain Markdown, for whatever engine turns them into HTML.

Every path ends in `.md` and every link between pages is a relative path to another one, so the engine can check it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from helper.claim_windows import claim_windows
from helper.form import form_data
from helper.knowledge import Knowledge, references
from helper.message import PARTS, write
from helper.model import LANGS, Case, Group, Lang, LinkId, Role
from helper.tree import trail
from helper.wording import FINDER_WORDS, Wording, as_html, front_matter, markdown

PAGES = Path(__file__).parent.parent / "templates" / "pages"
ROLES: tuple[Role, Role] = ("seller", "buyer")
SAMPLE = "fba-inbound-shortage"


def pages(knowledge: Knowledge, lang: Lang) -> Mapping[str, str]:
    """Make every page of one language.

    Args:
        knowledge: the content, proved (`checks.check_all`).
        lang: the language.

    Returns:
        The Markdown of each page, front matter included, by its path (`cases/order-cancellation.md`).
    """
    return dict(_Maker(knowledge, lang).all())


class _Maker:
    def __init__(self, knowledge: Knowledge, lang: Lang):
        self.knowledge = knowledge
        self.lang = lang
        self.wording = Wording(knowledge, lang)
        self.environment = Environment(
            loader=FileSystemLoader(PAGES), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self.environment.filters["md"] = markdown

    def all(self) -> Iterator[tuple[str, str]]:
        know, t, lang = self.knowledge, self.wording.t, self.lang
        root = know.tree.questions[know.tree.root]
        doors = list(zip(ROLES, (option.to for option in root.options), strict=False))
        common = [(role, [(name, know.cases[name]) for name in know.tree.common.get(role, ())]) for role in ROLES]
        sample = know.cases[SAMPLE] if SAMPLE in know.cases else next(iter(know.cases.values()))
        shown = {each: write(know, sample, sample.example, each) for each in LANGS}
        home = {"doors": doors, "common": common, "sample": shown, "paragraphs": as_html}
        yield self._page("index.md", "home", t["site_name"], t["site_description"], **home)
        yield self._page("cases/index.md", "cases", t["nav_cases"], t["cases_lead"], shelves=self._shelves())
        yield self._page("faq.md", "faq", t["nav_faq"], t["faq_lead"], know.faq)
        claims = claim_windows(know)
        guides = sorted(know.guides.items(), key=lambda item: item[1].order)
        yield self._page("guide/index.md", "guides", t["nav_guide"], t["guide_lead"], guides=guides)
        for guide_id, guide in guides:
            path, about = f"guide/{guide_id}.md", guide.summary[lang]
            cites = [guide, *(row.window for row in claims.rows)] if any(s.table for s in guide.sections) else guide
            layout = {"guide": guide, "claim_windows": claims}
            yield self._page(path, "guide", guide.title[lang], about, cites, **layout)
        for name, question in know.tree.questions.items():
            words, about = question.question[lang], (question.help or question.question)[lang]
            yield self._page(self._path(name), "question", words, about, question=question, question_id=name)
        for name, outcome in know.tree.outcomes.items():
            words, about = outcome.title[lang], outcome.reason[lang]
            yield self._page(self._path(name), "outcome", words, about, outcome, outcome=outcome, outcome_id=name)
        for name, case in know.cases.items():
            words, about = case.title[lang], case.summary[lang]
            yield self._page(self._path(name), "case", words, about, case, case=case, case_id=name, **self._form(name))

    def _page(
        self, path: str, layout: str, title: str, description: str, cites: Any = None, **values: Any
    ) -> tuple[str, str]:
        node = next((value for key, value in values.items() if key.endswith("_id")), None)
        text = self.environment.get_template(f"{layout}.md.j2").render(
            values,
            knowledge=self.knowledge,
            lang=self.lang,
            t=self.wording.t,
            numbers=_numbers(cites),
            steps=trail(self.knowledge, node) if node else (),
            to=lambda name: _relative(path, self._path(name)),
            page=lambda name: _relative(path, _file(name)),
            prose=lambda body: self._prose(path, body),
            finder_json=_json(self.wording.for_script(FINDER_WORDS)),
            **self.wording.functions(),
        )
        has_finder = layout == "home" or node == self.knowledge.tree.root
        return path, front_matter(layout, title, description, has_finder) + text

    def _path(self, name: str) -> str:
        if name in self.knowledge.cases:
            return f"cases/{name}.md"
        return "start/index.md" if name == self.knowledge.tree.root else f"start/{name}.md"

    def _shelves(self) -> list[tuple[Role, list[tuple[str, Group, list[tuple[str, Case]]]]]]:
        """Sort the case types onto their shelves; an empty shelf is left out."""
        shelves: dict[str, list[tuple[str, Case]]] = {name: [] for name in self.knowledge.groups}
        for name, case in self.knowledge.cases.items():
            shelves[case.group].append((name, case))
        filled = [(name, group, shelves[name]) for name, group in self.knowledge.groups.items() if shelves[name]]
        return [(role, [shelf for shelf in filled if shelf[1].role == role]) for role in ROLES]

    def _form(self, case_id: str) -> dict[str, Any]:
        case = self.knowledge.cases[case_id]
        return {
            "parts": PARTS,
            "blank": {lang: write(self.knowledge, case, {}, lang) for lang in LANGS},
            "paragraphs": as_html,
            "form_json": _json(form_data(self.knowledge, case_id)),
            "words_json": _json(self.wording.for_script()),
        }

    def _prose(self, path: str, body: str) -> str:
        return self.wording.prose(body, lambda kind, name: self._target(path, kind, name))

    def _target(self, path: str, kind: str, name: str) -> str:
        if kind == "link":
            return self.knowledge.links[name].address
        return _relative(path, {"case": f"cases/{name}.md", "guide": f"guide/{name}.md"}.get(kind) or _file(name))


def _file(name: str) -> str:
    return {"start": "start/index.md", "cases": "cases/index.md", "guide": "guide/index.md"}.get(name, f"{name}.md")


def _relative(here: str, there: str) -> str:
    return "../" * here.count("/") + there


def _numbers(record: Any) -> dict[str, int]:
    """Number the sources that a record cites, in the order in which it cites them."""
    cited = (str(name) for place, name in references(record) if isinstance(name, LinkId) and "sources" in place)
    return {name: number for number, name in enumerate(dict.fromkeys(cited), 1)}


def _json(data: Any) -> str:
    """Write JSON that may stand inside a script element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
