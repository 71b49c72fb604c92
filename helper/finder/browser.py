"""The finder's index as the JSON that one edition of the site loads; `docs/assets/js/finder-index.js` reads it."""

from __future__ import annotations

from typing import Any

from helper.finder import packing
from helper.finder.index import Index
from helper.finder.rank import CHATTY, CLOSE, FAINTEST, LOUD, SHARPNESS, SHOWN, WORDS_SHOWN
from helper.knowledge import Knowledge
from helper.model import Lang


def browser_data(knowledge: Knowledge, index: Index, lang: Lang) -> dict[str, Any]:
    """Make the data.

    Args:
        knowledge: the content.
        index: what the finder knows; it reads both languages.
        lang: the language of the titles and questions shown.

    Returns:
        Plain data for JSON.
    """
    words = knowledge.finder
    return {
        "root": str(knowledge.tree.root),
        "cases": index.cases,
        "titles": {name: case.title[lang] for name, case in knowledge.cases.items()},
        "questions": {
            name: {
                "words": question.question[lang],
                "options": [{"label": option.label[lang], "to": option.to} for option in question.options],
            }
            for name, question in knowledge.tree.questions.items()
        },
        "simplified": "".join(char + simple for char, simple in index.simplified.items()),
        "synonyms": index.groups,
        "marketplaces": words.marketplaces,
        "identifiers": [identifier.model_dump() for identifier in words.identifiers.values()],
        "sharpness": SHARPNESS,
        "faintest": FAINTEST,
        "shown": SHOWN,
        "close": CLOSE,
        "chatty": CHATTY,
        "loud": LOUD,
        "wordsShown": WORDS_SHOWN,
        "packed": {"digits": packing.DIGITS, "values": packing.VALUES, **index.packed},
    }
