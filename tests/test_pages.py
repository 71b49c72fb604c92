"""The pages: whole, linked, cited, and the same set in both languages."""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections.abc import Iterator, Mapping

import pytest
import yaml

from helper.knowledge import Knowledge
from helper.message import PARTS, write
from helper.model import LANGS, Lang
from helper.pages import pages
from tests.reading import Reader, read, to_html

SECTIONS = [
    *("use-when", "not-when", "before", "ready", "evidence", "deadlines"),
    *("message", "where", "next", "refused", "tips", "sources"),
]
LEFT_OVER = re.compile(r"\{\{|\{%|\{:|Undefined|markdown=|\]\(|\*\*\w|\w\*\*")
NONE_OF_THESE = "None of these?"
LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)|href=\"([^\"]+)\"")
Site = Mapping[Lang, Mapping[str, str]]


@pytest.fixture(scope="module")
def site(small: Knowledge) -> Site:
    """The small content's pages in both languages."""
    return {lang: pages(small, lang) for lang in LANGS}


@pytest.fixture(scope="module")
def real_site(knowledge: Knowledge) -> Site:
    """The real content's pages in both languages."""
    return {lang: pages(knowledge, lang) for lang in LANGS}


@pytest.fixture(scope="module", params=["site", "real_site"])
def any_site(request: pytest.FixtureRequest) -> Site:
    """Each of the two in turn."""
    found: Site = request.getfixturevalue(request.param)
    return found


def every(site: Site) -> Iterator[tuple[Lang, str, str]]:
    """Yield language, path and text of every page."""
    for lang in LANGS:
        for path, text in site[lang].items():
            yield lang, path, text


def body(page: str) -> str:
    """Give a page without its front matter."""
    return page.split("---\n", 2)[2]


def links(page: str) -> Iterator[str]:
    """Yield every address that a page links to."""
    for written, in_html in LINK.findall(body(page)):
        yield html.unescape(written or in_html)


def section_ids(page: str) -> list[str]:
    """List the ids of a page's sections, in order."""
    return [attributes["id"] or "" for attributes in read(body(page)).all("h2") if "id" in attributes]


def test_both_languages_have_the_same_pages(any_site: Site) -> None:
    assert list(any_site["zh"]) == list(any_site["en"])


def test_every_record_has_its_page(knowledge: Knowledge, real_site: Site) -> None:
    expected = {"index.md", "faq.md", "cases/index.md", "guide/index.md", "start/index.md"}
    expected |= {f"cases/{name}.md" for name in knowledge.cases} | {f"guide/{name}.md" for name in knowledge.guides}
    steps = {*knowledge.tree.questions, *knowledge.tree.outcomes} - {knowledge.tree.root}
    assert set(real_site["zh"]) == expected | {f"start/{name}.md" for name in steps}


def test_every_page_has_a_title_a_description_and_one_heading_of_the_first_rank(any_site: Site) -> None:
    for lang, path, page in every(any_site):
        matter = yaml.safe_load(page.split("---\n")[1])
        assert matter["title"], (lang, path)
        assert matter["description"], (lang, path)
        assert [tag for tag, _ in read(body(page)).tags].count("h1") == 1, (lang, path)


def test_every_relative_link_leads_to_a_page_that_exists(any_site: Site) -> None:
    followed = 0
    for lang, path, page in every(any_site):
        for link in links(page):
            target = link.partition("#")[0]
            if target and not target.startswith(("https://", "http://")):
                there = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
                assert there in any_site[lang], f"{lang} {path}: {link}"
                followed += 1
    assert followed > len(any_site["zh"])


def test_every_anchor_exists(any_site: Site) -> None:
    ids = {
        (lang, path): {attributes.get("id") for _tag, attributes in read(body(page)).tags}
        for lang, path, page in every(any_site)
    }
    for lang, path, page in every(any_site):
        for link in links(page):
            target, _, anchor = link.partition("#")
            if anchor and not target.startswith("http"):
                there = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
                assert anchor in ids[lang, there], f"{lang} {path}: {link}"


def test_every_page_but_the_home_page_is_linked_from_another(any_site: Site) -> None:
    linked = {"index.md"} | {"faq.md", "start/index.md"}  # these are in the navigation
    for path, page in any_site["en"].items():
        for link in links(page):
            linked.add(posixpath.normpath(posixpath.join(posixpath.dirname(path), link.partition("#")[0])))
    assert set(any_site["en"]) <= linked


def test_every_citation_points_to_a_listed_source_and_every_source_is_cited(any_site: Site) -> None:
    cited_anywhere = False
    for lang, path, page in every(any_site):
        seen = read(body(page))
        cited = {link.removeprefix("#source-") for link in links(page) if link.startswith("#source-")}
        listed = [str(item["id"]).removeprefix("source-") for item in seen.all("li") if "id" in item]
        assert listed == [str(number) for number in range(1, len(listed) + 1)], (lang, path)
        assert cited == set(listed), (lang, path)
        cited_anywhere |= bool(cited)
    assert cited_anywhere


def test_the_sources_of_a_case_page_are_those_of_its_record(small: Knowledge, site: Site) -> None:
    sources = body(site["en"]["cases/units-missing.md"]).split('<ol class="ch-sources"')[1].split("</ol>")[0]
    assert [item["href"] for item in Reader(sources).all("a")] == [
        small.links[name].address for name in ("official-rules", "forum-thread")
    ]
    assert "official · as of 2026-05" in Reader(sources).text
    assert "not official · about 2024" in Reader(sources).text


def test_a_case_page_tells_its_sections_in_the_order_of_the_work(site: Site) -> None:
    for lang in LANGS:
        assert section_ids(site[lang]["cases/units-missing.md"]) == [*SECTIONS, "related"]


def test_a_real_case_page_keeps_that_order_and_leaves_out_only_what_it_has_not(real_site: Site) -> None:
    for lang, path, page in every(real_site):
        if path.startswith("cases/") and path != "cases/index.md":
            found = [section for section in section_ids(page) if section != "related"]
            assert found == [section for section in SECTIONS if section in found], (lang, path)
            assert {"use-when", "ready", "evidence", "deadlines", "message", "where", "next"} <= set(found)


def test_a_case_page_without_deadline_or_document_says_so(small: Knowledge, site: Site) -> None:
    page = site["en"]["cases/late-refund.md"]
    assert small.words["deadlines_none"].en in page
    assert small.words["evidence_none"].en in page


@pytest.mark.parametrize(("content", "made_of_it"), [("small", "site"), ("knowledge", "real_site")])
def test_the_message_with_its_blanks_is_read_from_the_page_to_the_byte(
    request: pytest.FixtureRequest, content: str, made_of_it: str
) -> None:
    knowledge: Knowledge = request.getfixturevalue(content)
    site: Site = request.getfixturevalue(made_of_it)
    for name, case in knowledge.cases.items():
        shown = to_html(body(site["zh"][f"cases/{name}.md"]))
        for lang, attribute in (("en", "data-part"), ("zh", "data-gloss")):
            written = write(knowledge, case, {}, lang)
            for part in PARTS:
                (found,) = re.findall(rf'<div class="[^"]+" {attribute}="{part}"[^>]*>(.*?)</div>', shown, re.DOTALL)
                paragraphs = [html.unescape(text) for text in re.findall(r"<p>(.*?)</p>", found, re.DOTALL)]
                assert "\n\n".join(paragraphs) == written.parts[part], (name, lang, part)


def test_the_data_for_the_script_can_be_read_back_and_cannot_end_its_element(any_site: Site) -> None:
    for lang in LANGS:
        for path, page in any_site[lang].items():
            for block in re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL):
                assert json.loads(block), path
                assert "<" not in block, path


def test_the_answers_so_far_stand_above_a_question_each_with_a_link_to_change_it(site: Site) -> None:
    trail = site["en"]["cases/units-missing.md"].split("</nav>")[0]
    assert re.findall(r"\*\*(.+?)\*\*.*\((.+?)\)\n", trail) == [
        ("A seller", "../start/index.md"),
        ('Units are "missing"', "../start/what.md"),
    ]
    assert "ch-trail" not in site["en"]["start/index.md"]


def test_no_template_and_no_python_shows_through(any_site: Site) -> None:
    for lang, path, page in every(any_site):
        text = read(body(page)).text
        assert not LEFT_OVER.search(text), f"{lang} {path}: {LEFT_OVER.findall(text)}"


def test_what_a_record_has_not_is_not_printed_as_none(site: Site) -> None:
    # Only of the small content: in the real one, "None" is somebody's answer.
    for lang, path, page in every(site):
        assert "None" not in read(body(page)).text.replace(NONE_OF_THESE, ""), (lang, path)


def test_chinese_pages_are_chinese_and_english_ones_english(site: Site) -> None:
    # A word of one language on a page of the other would be a template that names a language.
    chinese = re.compile("[\u4e00-\u9fff]")
    for path, page in site["zh"].items():
        assert chinese.search(page.split("---\n")[1]), path
    for path, page in site["en"].items():
        without_data = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
        without_twin = without_data.replace("中文", "")
        assert not chinese.search(without_twin), path
