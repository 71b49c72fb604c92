"""Measure how well people are understood: the right case type first, and among the first three.

Beside the finder stand two baselines, asked the same: the site's own search (typed into its box in a real browser) and
plain BM25 over the records. A line of a set is {"q", "lang", "role", "id", "also"}; an `also` counts as right.

Run: .venv/bin/python benchmarks/finder.py [SET.jsonl ...]   (after `make site` and `make browser`)
Without sets: those of tests/finder, and the routing set beside the project, if it is there.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import jieba
from playwright.sync_api import sync_playwright
from rank_bm25 import BM25Okapi

from helper.finder import SHOWN, index_for, rank
from helper.finder.learn import examples
from helper.knowledge import Knowledge, load
from helper.site import ROOT, server
from tests.browser.conftest import chromium

SETS = [*sorted((ROOT / "tests" / "finder").glob("*.jsonl")), ROOT.parent / "shared" / "routing-dev.jsonl"]
SEARCH = """async (query) => {
  const box = document.querySelector(".md-search__input");
  const list = document.querySelector(".md-search-result__list");
  await new Promise((done) => {
    let timer = setTimeout(done, 400);
    new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 60); })
      .observe(list, { childList: true, subtree: true });
    box.value = query;
    box.dispatchEvent(new KeyboardEvent("keyup"));
  });
  return [...document.querySelectorAll(".md-search-result__link")].map((link) => link.href);
}"""

Line = dict[str, Any]
Found = list[list[str]]


def by_finder(knowledge: Knowledge, lines: Sequence[Line], role_known: bool = False) -> Found:
    """Ask the finder; `role_known` tells it whether a seller or a buyer is asking."""
    index = index_for(knowledge)
    return [[m.id for m in rank(index, line["q"], line["role"] if role_known else None)] for line in lines]


def by_bm25(knowledge: Knowledge, lines: Sequence[Line], with_phrases: bool = False) -> Found:
    """Ask BM25: a document for each case type, of its records' texts, or of all that the finder learns from."""
    texts: dict[str, list[str]] = defaultdict(list)
    for text, case in examples(knowledge if with_phrases else replace(knowledge, phrases={})):
        texts[case] += _words(text)
    bm25 = BM25Okapi(list(texts.values()))
    names = list(texts)
    for line in lines:
        line["scores"] = bm25.get_scores(_words(line["q"]))
    return [[names[n] for n in sorted(range(len(names)), key=lambda n: -line["scores"][n])] for line in lines]


def by_site_search(lines: Sequence[Line]) -> Found:
    """Ask the site's search: the case types among its results, in its order."""
    here = server(0)
    Thread(target=here.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{here.server_address[1]}"
    found: Found = []
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        pages = {}
        for lang, path in (("zh", "/"), ("en", "/en/")):
            pages[lang] = browser.new_page()
            pages[lang].goto(root + path, wait_until="networkidle")
            pages[lang].locator(".md-search__input").click()
            pages[lang].wait_for_timeout(1500)
        for line in lines:
            links = pages[line["lang"]].evaluate(SEARCH, line["q"])
            ids = (link.split("/cases/")[1].split("/")[0] for link in links if "/cases/" in link)
            found.append([name for name in dict.fromkeys(ids) if name])
        browser.close()
    here.shutdown()
    return found


def _words(text: str) -> list[str]:
    return [word for word in jieba.lcut(text.lower()) if word.strip()]


def shares(lines: Sequence[Line], found: Found, keep: Callable[[Line], bool]) -> str:
    """Give the shares found first and among three, in per cent."""
    kept = [(line, ids) for line, ids in zip(lines, found, strict=True) if keep(line)]
    first = sum(bool(ids) and ids[0] in _right(line) for line, ids in kept)
    three = sum(bool(_right(line).intersection(ids[:SHOWN])) for line, ids in kept)
    return f"{100 * first / len(kept):5.1f} {100 * three / len(kept):5.1f}" if kept else "    -     -"


def _right(line: Line) -> set[str]:
    return {line["id"], *line["also"]}


def table(lines: Sequence[Line], rows: Iterable[tuple[str, Found]]) -> Iterator[str]:
    """Yield a row for each way to find: all, each language, each role."""
    columns: list[tuple[str, Callable[[Line], bool]]] = [
        ("all", lambda _line: True),
        *((lang, lambda line, lang=lang: line["lang"] == lang) for lang in ("zh", "en")),
        *((role, lambda line, role=role: line["role"] == role) for role in ("seller", "buyer")),
    ]
    yield f"{'first / among three, %':28}" + "".join(f"{name:>14}" for name, _keep in columns)
    for name, found in rows:
        yield f"{name:28}" + "".join(f"{shares(lines, found, keep):>14}" for _name, keep in columns)


def calibration(knowledge: Knowledge, lines: Sequence[Line]) -> Iterator[str]:
    """Yield, for each fifth of likelihood, how often the first case type was right: the two should be alike."""
    index = index_for(knowledge)
    fifths: dict[int, list[bool]] = defaultdict(list)
    for line in lines:
        if matches := rank(index, line["q"]):
            fifths[min(4, int(matches[0].score * 5))].append(matches[0].id in _right(line))
    for fifth, right in sorted(fifths.items()):
        yield f"  {20 * fifth:3}-{20 * fifth + 20:3} %: right in {100 * sum(right) / len(right):3.0f} % of {len(right)}"


def main() -> None:
    """Print the tables of every set."""
    knowledge = load()
    for path in map(Path, sys.argv[1:] or SETS):
        if not path.exists():
            continue
        lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        ours = by_finder(knowledge, lines)
        print(f"\n{path.name}: {len(lines)} lines")
        rows = [
            ("finder", ours),
            ("finder, role known", by_finder(knowledge, lines, role_known=True)),
            ("site search", by_site_search(lines)),
            ("BM25, records", by_bm25(knowledge, lines)),
            ("BM25, records and phrases", by_bm25(knowledge, lines, with_phrases=True)),
        ]
        print("\n".join(table(lines, rows)))
        print("\nhow likely it called the first, and how often that was right")
        print("\n".join(calibration(knowledge, lines)))
        print("\nby group")
        for group in knowledge.groups:
            print(f"  {group:20}{shares(lines, ours, lambda line, g=group: knowledge.cases[line['id']].group == g)}")
        pairs = Counter(
            (line["id"], ids[0]) for line, ids in zip(lines, ours, strict=True) if ids and ids[0] not in _right(line)
        )
        print("\nmost often taken for another")
        for (right, wrong), times in pairs.most_common(8):
            print(f"  {times} x {right} -> {wrong}")


if __name__ == "__main__":
    main()
