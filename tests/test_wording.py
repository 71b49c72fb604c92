"""How pages word things: what an editor typed is what a reader reads, whatever signs it holds."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from helper.knowledge import Knowledge
from helper.model import Lang, Link, Span
from helper.wording import Wording, as_html, front_matter, markdown
from tests.reading import Reader, read, to_html

# Everywhere that the page templates put a text of a record.
SHAPES = {
    "heading": "# {}",
    "paragraph": "{}\n{{: .ch-lead }}",
    "item": "- {}",
    "step": "1. {}",
    "bold": "- **{}**<br>x",
    "link": "[{}](x.md)",
    "cell": "| a | b |\n| --- | --- |\n| {} | y |",
}
LINES = [name for name in SHAPES if name != "cell"]
SIGNS = "ab1 *_`#-+.)(~^|[]{}<>&:!=\\\"'中，"
SINGLE_LINES = st.text(SIGNS, min_size=1).map(lambda text: " ".join(text.split())).filter(bool)


def seen(shape: str, text: str) -> str:
    """Put a text into a page and read it there, without what the shape adds."""
    return read(SHAPES[shape].format(markdown(text))).text.strip().removesuffix("x" if shape == "bold" else "")


@pytest.mark.parametrize(
    "text",
    [
        "*a* **b** _c_ `d`",
        "<b>a</b> & b &amp; c",
        "[a](b) ![c](d) {: .x }",
        "a|b \\ c \\* d",
        "~30 days",
        "x^2",
        "1. one",
        "1) one",
        "- a dash",
        "+ a plus",
        "# a hash",
        "#1 reason",
        "C#",
        "---",
        "1.",
        "http://example.com/a_b_c",
        "price: 5*6=30",
    ],
)
def test_a_sign_that_markdown_knows_is_read_as_typed(text: str) -> None:
    assert {shape: seen(shape, text) for shape in LINES} == dict.fromkeys(LINES, text)


@given(st.sampled_from(LINES), SINGLE_LINES)
@example("item", "1. [a](b)")
def test_any_line_is_read_as_typed(shape: str, text: str) -> None:
    assume("]:" not in text)  # the one known gap: Python-Markdown takes [\]: for a reference, and no record begins so
    assert seen(shape, text) == text


@pytest.mark.parametrize("text", ["a|b", "a | b", "`a|b`", "\\|"])
def test_a_cell_of_a_table_holds_what_was_typed(text: str) -> None:
    cells = to_html(SHAPES["cell"].format(markdown(text))).split("<td>")[1:]
    assert [Reader(cell).text.strip() for cell in cells] == [text, "y"]


@given(st.lists(st.text("ab <>&\"'\n", min_size=1).map(lambda part: part.strip("\n")).filter(bool), max_size=4))
def test_a_message_set_as_html_is_read_back_unchanged(parts: list[str]) -> None:
    text = "\n\n".join(" ".join(part.split("\n\n")) for part in parts)
    shown = as_html(text)
    paragraphs = [Reader(piece).text for piece in shown.split("</p>") if "<p>" in piece]
    assert "\n\n".join(paragraph.lstrip("\n") for paragraph in paragraphs) == text


class TestFrontMatter:
    """Front matter is read by a YAML parser, and must give back what was put in."""

    # No control signs and no line separators: nobody types them into a title.
    @given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp"])), st.text(SIGNS + "\n"))
    @example('A "quoted" title: with a colon', "---")
    @example("yes", "no")
    @example("{{ x }}", "# no comment")
    def test_gives_back_title_and_description(self, title: str, description: str) -> None:
        opening, matter, rest = front_matter("faq", title, description).split("---\n", 2)
        found = yaml.safe_load(matter)
        assert (opening, rest) == ("", "\n")
        assert (found["title"], found["description"], found["layout"]) == (title, description, "faq")

    @pytest.mark.parametrize(
        ("layout", "hidden"), [("home", ["navigation", "toc"]), ("case", ["navigation"]), ("faq", [])]
    )
    def test_hides_what_would_distract(self, layout: str, hidden: list[str]) -> None:
        assert yaml.safe_load(front_matter(layout, "a", "b").strip("-\n"))["hide"] == hidden


class TestWording:
    """The words of one language."""

    @pytest.fixture
    def en(self, small: Knowledge) -> Wording:
        return Wording(small, "en")

    @pytest.fixture
    def zh(self, small: Knowledge) -> Wording:
        return Wording(small, "zh")

    @pytest.mark.parametrize(
        ("span", "english", "chinese"),
        [
            (Span(days=1), "1 day", "1 天"),
            (Span(days=0), "0 days", "0 天"),
            (Span(days=60), "60 days", "60 天"),
            (Span(months=1), "1 month", "1 个月"),
            (Span(months=9), "9 months", "9 个月"),
            (None, "", ""),
        ],
    )
    def test_a_length_of_time_is_worded(
        self, en: Wording, zh: Wording, span: Span | None, english: str, chinese: str
    ) -> None:
        assert (en.span(span), zh.span(span)) == (english, chinese)

    def test_a_date_is_worded(self, en: Wording, zh: Wording) -> None:
        day = date(2026, 9, 8)
        assert (en.day(day), zh.day(day)) == ("8 September 2026", "2026年9月8日")

    def test_marketplaces_are_listed_by_name(self, en: Wording, zh: Wording) -> None:
        listed = [wording.names(["us", "uk"]) for wording in (en, zh)]
        assert listed == ["United States, United Kingdom", "美国、英国"]

    def test_a_condition_is_worded_by_the_labels_of_its_answers(self, en: Wording) -> None:
        assert en.condition({"proof": ("reseller", "maker")}) == "I buy from a supplier or I make the goods"
        assert en.condition({"marketplace": ("us", "uk")}) == "United States or United Kingdom"
        assert en.condition({"proof": ("unanswered",)}) == ""
        assert en.condition({}) == ""

    @pytest.mark.parametrize(
        ("as_of", "words"),
        [("2026-05", "as of 2026-05"), ("about 2024", "about 2024"), ("undated", "undated")],
    )
    def test_a_source_says_what_time_it_speaks_for(self, en: Wording, as_of: str, words: str) -> None:
        page = Link(title="x", url="https://example.com", publisher="x", official=True, as_of=as_of)
        assert en.as_of(page).startswith(words)

    def test_links_inside_prose_are_resolved_and_nothing_else(self, en: Wording) -> None:
        body = "[a](case:x) [b](page:faq#how) [c](https://example.com) case:x (case:x)"
        resolved = en.prose(body, lambda kind, name: f"{kind}/{name}.md")
        assert resolved == "[a](case/x.md) [b](page/faq.md#how) [c](https://example.com) case:x (case:x)"

    @pytest.mark.parametrize("lang", ["zh", "en"])
    def test_scripts_get_only_the_words_they_show(self, small: Knowledge, lang: Lang) -> None:
        words = Wording(small, lang).for_script()
        assert words["deadline_left"] == small.words["deadline_left"][lang]
        assert "home_title" not in words

    def test_a_word_named_like_a_method_is_still_a_word(self, en: Wording) -> None:
        assert en.t["copy"] == "Copy"
        assert not hasattr(en.t, "copy")
