"""Learn from examples which words speak for which case type, or for a whole branch of the decision tree.

The model is a softmax regression over terms. Two choices make it small enough for a phone and honest enough to explain:
no word speaks against anything (weights are never negative), and a word that says only "a seller, something with a
shipment" speaks once for that question of the tree instead of for each case type below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.feature_extraction.text import TfidfVectorizer

from helper.finder.packing import Weights
from helper.finder.text import Synonyms, read
from helper.knowledge import Knowledge
from helper.message import write
from helper.model import LANGS

CALM = 3e-6
"""How much large weights are held back (L2); found by trying on sentences that were not learned from."""
STEPS = 80
SEEN = 2
"""A term must be seen as often as this, anywhere, to be weighed at all."""
ROOM = 57_500
"""So many weights fit into an index of 120 KB, compressed."""
OFTEN = 0.2
"""How much it counts, for a place in the index, that a term is heard often, and not only that it says much."""
NOTHING = ""
"""What small talk tells of, instead of a case type."""


def examples(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield texts, each with the id of the case type that it tells of, or `NOTHING`.

    They come from the records (names, symptoms, exits, the example message, the tree's options) and from what people
    type, `docs/phrases`.
    """
    for name, case in knowledge.cases.items():
        for lang in LANGS:
            message = write(knowledge, case, case.example, lang)
            yield message.parts["subject"], name
            yield from ((paragraph, name) for paragraph in message.parts["problem"].split("\n\n"))
            # A name is a name even where it is said once: it counts twice, which is what a term needs.
            for text in (case.title[lang], *case.aliases.get(lang, ())):
                yield from ((text, name), (text, name))
            for told in (case.summary, *case.use_when, *(exit.situation for exit in case.not_when if not exit.case)):
                yield told[lang], name
        for phrase in knowledge.phrases.get(name, ()):
            yield phrase, name
    for phrases in knowledge.finder.small_talk:
        yield from ((phrase, NOTHING) for phrase in phrases for _twice in range(2))
    for question in knowledge.tree.questions.values():
        for option in question.options:
            if option.to in knowledge.cases:
                for said in filter(None, (option.label, option.hint)):
                    yield from ((said[lang], str(option.to)) for lang in LANGS)


def learn(
    told: Sequence[tuple[str, str]],
    nodes: Mapping[str, Sequence[str]],
    simplified: Mapping[str, str],
    synonyms: Synonyms,
) -> Weights:
    """Learn the weights.

    Args:
        told: texts with the case type each tells of.
        nodes: for each case type, the nodes that a word may speak for: itself, its role, the questions above it.
        simplified, synonyms: how to read a text (see `text.read`).

    Returns:
        For each term that says something, the weight for each node that it speaks for.
    """
    cases = list(nodes)
    names = list(dict.fromkeys([*cases, *(node for path in nodes.values() for node in path)]))
    below = np.array([[float(name in nodes[case]) for name in names] for case in cases], np.float32)
    vectorizer = TfidfVectorizer(analyzer=lambda text: [*read(text, simplified, synonyms).terms], min_df=SEEN)
    try:
        texts = vectorizer.fit_transform(text for text, _case in told).astype(np.float32)
    except ValueError:  # no term stands in two texts: there is nothing to learn from
        return {}
    truth = np.array([cases.index(case) for _text, case in told])

    seen = (texts > 0).astype(np.float32)
    together = np.asarray(seen.T @ below[truth])
    by_chance = np.asarray(seen.sum(0)).reshape(-1, 1) * below[truth].mean(0)
    weights = _fit(texts, truth, below, together > by_chance)
    # Those that say much, and often, get the room there is; then they learn to do without the others.
    worth = weights * together**OFTEN
    weights = _fit(texts, truth, below, (worth > 0) & (worth >= np.sort(worth, axis=None)[-ROOM:][0]))

    table, terms = weights * vectorizer.idf_[:, None], vectorizer.get_feature_names_out()
    found: dict[str, dict[str, float]] = {}
    for row, column in zip(*np.nonzero(table), strict=True):
        found.setdefault(terms[row], {})[names[column]] = float(table[row, column])
    return found


def _fit(texts: Any, truth: Any, below: Any, allowed: Any) -> Any:
    """Minimize the loss over the allowed weights; every case type counts the same, however many texts it has.

    Args:
        texts: a row for each text, a column for each term.
        truth: for each text, the number of its case type.
        below: a row for each case type, with a 1 for each node that speaks for it.
        allowed: a row for each term, a column for each node: whether there may be a weight.

    Returns:
        The weights: a row for each term, a column for each node.
    """
    rows = np.arange(len(truth))
    share = (1 / (np.bincount(truth, minlength=len(below))[truth] * len(below))).astype(np.float32)[:, None]
    transposed = texts.T.tocsr()
    table = np.zeros(allowed.shape, np.float32)

    def loss(weights: Any) -> tuple[float, Any]:
        table[allowed] = weights
        said = (texts @ table) @ below.T
        said -= said.max(1, keepdims=True)
        chance = np.exp(said)
        chance /= chance.sum(1, keepdims=True)
        missed = -float((np.log(chance[rows, truth] + 1e-12) * share[:, 0]).sum())
        chance[rows, truth] -= 1
        slope = ((transposed @ (chance * share)) @ below)[allowed]
        return missed + CALM / 2 * float(weights @ weights), slope.astype(float) + CALM * weights

    count = int(allowed.sum())
    bounds, options = [(0, None)] * count, {"maxiter": STEPS}
    table[allowed] = minimize(loss, np.zeros(count), jac=True, method="L-BFGS-B", bounds=bounds, options=options).x
    return table
