"""All content is read and validated at once, and every mistake is told with its line and the nearest good word."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from helper.checks import check_all
from helper.knowledge import Knowledge, load
from helper.problems import nearest
from tests import content


def test_the_real_content_is_in_order(knowledge: Knowledge) -> None:
    assert [str(problem) for problem in check_all(knowledge)] == []


def test_the_small_content_is_in_order(small: Knowledge) -> None:
    assert [str(problem) for problem in check_all(small)] == []


def test_the_mistakes_of_all_files_are_told_at_once_and_in_reading_order(folder: Path) -> None:
    content.replace(folder, "cases/late-refund", "role: buyer", "role: byer")
    content.replace(folder, "links", "publisher: Somebody", "publisher: ''")
    content.replace(folder, "groups", "title: {zh: 退款, en: Refunds}", "title: {zh: 退款}")
    content.replace(folder, "faq", "- id: how-long", "- id: how-long\n  id: how-long")
    (folder / "tree.yml").unlink()
    found = content.problems(folder)
    assert str(found[-1]) == "docs/tree.yml: the file is missing."
    files = [problem.file for problem in found]
    assert files == ["docs/cases/late-refund.yml", "docs/faq.yml", "docs/groups.yml", "docs/links.yml", "docs/tree.yml"]


@pytest.mark.parametrize(
    ("name", "old", "new", "words", "remedy"),
    [
        ("cases/late-refund", "summary:", "sumary:", 'the key "sumary" is not known here.', 'Did you mean "summary"?'),
        ("cases/late-refund", "required: true", "requird: true", '"requird"', 'Did you mean "required"?'),
        ("cases/units-missing", "label: {zh: 货件页面, en: ", "label: {zh: 货件页面, eng: ", '"eng"', '"en"'),
        ("cases/late-refund", "  ask: {zh", "  aks: {zh", 'the key "aks" is not known here.', 'Did you mean "ask"?'),
        ("fields", "kind: money", "kind: mony", '"mony" does not fit', 'Did you mean "money"?'),
        ("tree", "    help: {", "    helps: {", 'the key "helps" is not known here.', 'Did you mean "help"?'),
        ("tree", "kind: wait", "kind: wiat", '"wiat" does not fit', 'Did you mean "wait"?'),
        ("cases/units-missing", "instead: wait", "instead: tol", '"tol" does not fit', 'Did you mean "tool"?'),
        ("cases/units-missing", "latest: {months: 9}", "latest: {month: 9}", '"month" is not known', '"months"'),
        ("cases/units-missing", "certainty: reported", "certainty: report", '"report"', '"reported"'),
        ("guide/basics", "order: 1", "order: first", '"first" does not fit', ""),
        ("cases/late-refund", 'checked: "2026-11-22"', "checked: 22 Nov", '"22 Nov" does not fit', ""),
        ("links", "forum-thread:\n", "forum-thread:\n  url: forum\n", "give either url or urls", ""),
        ("links", '"2026-05"', "May 2026", '"May 2026" does not fit', ""),
        ("marketplaces", "currency: USD", "currency: dollar", '"dollar" does not fit', ""),
        ("cases/units-missing", "latest: {months: 9}", "latest: {}", "give either days or months", ""),
        ("cases/units-missing", "when: {evidence: invoice}", "when: {evidence: []}", "does not fit", ""),
    ],
)
def test_a_mistyped_word_is_told_with_its_line_and_the_nearest_good_one(
    folder: Path, name: str, old: str, new: str, words: str, remedy: str
) -> None:
    line = content.replace(folder, name, old, new)
    problem = next(problem for problem in content.problems(folder) if words in problem.message)
    assert (problem.file, problem.line) == (f"docs/{name}.yml", line)
    assert remedy in problem.remedy


@pytest.mark.parametrize(
    ("name", "old", "missing"),
    [
        ("cases/late-refund", "title: {zh: 退款没到, en: The refund is late}\n", '"title" is missing.'),
        ("tree", "root: start\n", '"root" is missing.'),
        ("links", "  publisher: Somebody\n", '"publisher" is missing.'),
    ],
)
def test_a_key_that_is_missing_is_named(folder: Path, name: str, old: str, missing: str) -> None:
    content.replace(folder, name, old, "")
    (problem,) = content.problems(folder)
    assert (problem.message, problem.remedy) == (missing, "Add it.")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("cases/late-refund", "ask: {zh: 请退款。, en: Please refund it.}", "ask: {zh: 请退款。}"),
        ("cases/units-missing", "title: {zh: 少收了, en: Units are missing}", 'title: {zh: 少收了, en: " "}'),
        ("guide/basics", "heading: {zh: 是什么, en: What it is}", "heading: {en: What it is}"),
        ("tree", "question: {zh: 你是谁？, en: ", "question: {zh: , en: "),
        ("fields", "label: {zh: 备注, en: Note}", "label: Note"),
    ],
)
def test_half_a_translation_is_refused(folder: Path, name: str, old: str, new: str) -> None:
    line = content.replace(folder, name, old, new)
    assert [problem.line for problem in content.problems(folder)] == [line]


@pytest.mark.parametrize(
    ("name", "old", "new", "kind", "remedy"),
    [
        ("faq", "sources: [forum-thread]", "sources: [forum-threat]", "link", '"forum-thread"'),
        ("cases/late-refund", "{field: order_id,", "{field: order-id,", "field", '"order_id"'),
        ("fields", "of: [shipped, received]", "of: [shipped, recieved]", "field", '"received"'),
        ("cases/units-missing", "each: products", "each: product", "field", '"products"'),
        ("cases/units-missing", "date: delivered_on", "date: deliverd_on", "field", '"delivered_on"'),
        ("cases/units-missing", "marketplaces: [uk]", "marketplaces: [gb]", "marketplace", "Known: uk, us."),
        ("links", "{us: ", "{usa: ", "marketplace", '"us"'),
        ("cases/late-refund", "group: refunds", "group: refund", "group", '"refunds"'),
        ("cases/units-missing", "related: [late-refund]", "related: [late-refunds]", "case", '"late-refund"'),
        ("cases/units-missing", "    case: late-refund", "    case: refund-late", "case", "late-refund"),
        ("tree", "then: units-missing", "then: unit-missing", "case", '"units-missing"'),
        ("tree", "to: edit-it", "to: edit-in", "question, case or outcome", '"edit-it"'),
        ("tree", "root: start", "root: strat", "question, case or outcome", '"start"'),
        ("cases/units-missing", "when: {evidence: inv", "when: {evidense: inv", "field to ask", '"evidence"'),
    ],
)
def test_a_reference_to_nothing_is_told_with_its_line_and_the_nearest_good_id(
    folder: Path, name: str, old: str, new: str, kind: str, remedy: str
) -> None:
    line = content.replace(folder, name, old, new)
    (problem,) = content.problems(folder)
    assert (problem.file, problem.line) == (f"docs/{name}.yml", line)
    assert problem.message.startswith(f"there is no {kind}")
    assert remedy in problem.remedy


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  pattern: '[0-9]{3}-[0-9]{7}'\n", ""),
        ("kind: code\n", "kind: text\n"),
        ('  format_hint: {zh: 三位加七位, en: "3 and 7 digits, like 113-4567890"}\n', ""),
        ("kind: choice", "kind: lines"),
        ("kind: rows", "kind: lines"),
        ("pattern: '[0-9]{3}-[0-9]{7}'", "pattern: '[0-9'"),
    ],
)
def test_a_field_without_what_its_kind_needs_is_refused(folder: Path, old: str, new: str) -> None:
    content.replace(folder, "fields", old, new)
    assert "docs/fields.yml" in {problem.file for problem in content.problems(folder)}


def test_a_case_type_whose_file_name_is_no_id_is_refused(folder: Path) -> None:
    # The name of the file is the id: it becomes an address, and what other records and links call it.
    (folder / "cases" / "late-refund.yml").rename(folder / "cases" / "Late refund.yml")
    for name in ("tree", "faq", "guide/basics", "cases/units-missing"):
        path = folder / f"{name}.yml"
        path.write_text(path.read_text("utf-8").replace("late-refund", "Late refund"), "utf-8")
    assert "Late refund" in " ".join(map(str, content.problems(folder)))


def test_a_file_with_another_ending_is_not_passed_over_in_silence(folder: Path) -> None:
    (folder / "cases" / "another.yaml").write_text("role: seller\n", "utf-8")
    assert "another.yaml" in " ".join(map(str, content.problems(folder)))


class TestNearest:
    """The suggestion in an error message."""

    def test_a_near_word_is_suggested(self) -> None:
        assert nearest("order-id", ["order_id", "asin"]) == 'Did you mean "order_id"?'

    def test_a_short_list_is_given_where_nothing_is_near(self) -> None:
        assert nearest("xyz", ["b", "a"]) == "Known: a, b."
        assert nearest("xyz", ["a"]) == "Known: a."
        assert nearest("xyz", []) == ""

    def test_a_long_list_is_not(self) -> None:
        assert nearest("xyz", map(str, range(13))) == ""
        assert nearest("xyz", map(str, range(12))) != ""


Path_ = tuple[str | int, ...]
JUNK: list[Any] = [None, "", "x", "0", "-1", "true", "start", "order_id", "a: b", "{{ x }}", [], ["x"], [[]], {}]
JUNK += [{"x": "y"}, {"zh": "x", "en": "y"}, [{"zh": "x", "en": "y"}], {"proof": "maker"}, {"": ""}, "x" * 300]


def nodes(value: Any, path: Path_ = ()) -> list[Path_]:
    """List the path of every node of a record, its own included."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, item in items for found in nodes(item, (*path, key)))]


def mutated(record: Any, path: Path_, junk: Any, delete: bool) -> Any:
    """Copy a record with one node replaced or deleted."""
    if not path:
        return junk
    copied = copy.deepcopy(record)
    owner = copied
    for part in path[:-1]:
        owner = owner[part]
    if delete:
        del owner[path[-1]]
    else:
        owner[path[-1]] = junk
    return copied


class TestPhrases:
    """What people type: a file for each case type, a phrase a line."""

    def test_blank_lines_and_spaces_do_not_count(self, folder: Path) -> None:
        (folder / "phrases" / "late-refund.txt").write_text("  退款没到 \n\nlate again\n", "utf-8")
        assert load(folder).phrases["late-refund"] == ("退款没到", "late again")

    def test_a_file_for_no_case_type_is_refused(self, folder: Path) -> None:
        (folder / "phrases" / "late-refnd.txt").write_text("x\n", "utf-8")
        (problem,) = content.problems(folder)
        assert problem.file == "docs/phrases/late-refnd.txt"
        assert 'Did you mean "late-refund"?' in problem.remedy

    def test_a_file_of_another_kind_is_refused(self, folder: Path) -> None:
        (folder / "phrases" / "late-refund.md").write_text("x\n", "utf-8")
        (problem,) = content.problems(folder)
        assert "<id>.txt" in problem.remedy

    def test_the_same_phrase_twice_is_refused_with_its_line(self, folder: Path) -> None:
        (folder / "phrases" / "late-refund.txt").write_text("a b\nc\n a b\n", "utf-8")
        (problem,) = content.problems(folder)
        assert (problem.line, problem.message) == (3, '"a b" stands here twice.')

    def test_a_case_type_may_have_none(self, folder: Path) -> None:
        (folder / "phrases" / "late-refund.txt").unlink()
        assert content.problems(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("order_id: ", "oder_id: ", 'there is no field "oder_id"'),
        ("us: [amazon.com", "usa: [amazon.com", 'there is no marketplace "usa"'),
        (r"'\\d{3}-", r"'(\\d{3}-", "this is no regular expression"),
        ("pattern: 'oem'", "pattern: '(oem)'", "groups are written"),
        ("[parcel, package, 包裹]", "[parcel]", "synonyms"),
        ("roles: {seller: ", "roles: {vendor: ", "vendor"),
    ],
)
def test_the_finders_words_are_checked_too(folder: Path, old: str, new: str, words: str) -> None:
    line = content.replace(folder, "finder", old.replace("\\\\", "\\"), new.replace("\\\\", "\\"))
    found = [str(problem) for problem in content.problems(folder)]
    assert any(f"docs/finder.yml:{line}" in problem for problem in found), found
    assert any(words in problem or words == "synonyms" for problem in found), found


VALID = {name: yaml.load(text, yaml.BaseLoader) for name, text in content.RECORDS.items()}
PATHS = [(name, path) for name, record in VALID.items() for path in nodes(record)]


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that every example mends again."""
    return content.write(tmp_path_factory.mktemp("knowledge"))


@given(st.sampled_from(PATHS), st.sampled_from(JUNK), st.booleans())
def test_a_record_broken_anywhere_loads_or_is_refused_and_nothing_else(
    scratch: Path, place: tuple[str, Path_], junk: Any, delete: bool
) -> None:
    name, path = place
    try:
        # JSON is YAML, and quicker to write.
        content.override(scratch, name, json.dumps(mutated(VALID[name], path, junk, delete), ensure_ascii=False))
        assert all(problem.file.startswith("docs/") and problem.message for problem in content.problems(scratch))
    finally:
        content.override(scratch, name, content.RECORDS[name])
