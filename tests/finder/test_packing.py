"""Packing: small, and the same weights when unpacked."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from helper.finder.packing import FAINTER, LOUDEST, VALUES, hash_of, pack, unpack

WEIGHTS = st.dictionaries(
    st.text(min_size=1, max_size=4),
    st.dictionaries(st.sampled_from("abcde"), st.floats(0.5, 1.0), min_size=1),
)


@given(WEIGHTS)
def test_what_is_packed_is_unpacked_in_the_order_of_loudness(weights: dict[str, dict[str, float]]) -> None:
    votes = unpack(pack(weights))
    assert set(votes) == {hash_of(term) for term in weights}
    for term, nodes in weights.items():
        assert set(nodes) <= set(votes[hash_of(term)])
        assert all(value in VALUES for value in votes[hash_of(term)].values())


def test_levels_are_a_fixed_step_apart() -> None:
    packed = pack({"a": {"x": 1.0}, "b": {"x": FAINTER}, "c": {"x": FAINTER**2}})
    assert [unpack(packed)[hash_of(term)]["x"] for term in "abc"] == [*VALUES[:3]]
    assert VALUES[0] == LOUDEST


def test_what_hardly_speaks_is_left_out() -> None:
    assert hash_of("faint") not in unpack(pack({"loud": {"x": 1.0}, "faint": {"x": 0.0001}}))


def test_many_terms_and_far_apart_ones_survive() -> None:
    # Distances of more than one digit, and node lists with gaps beyond the last digit.
    weights = {f"term {n}": {"rare" if n % 700 == 0 else "common": 1.0} for n in range(2000)}
    votes = unpack(pack(weights))
    assert all(votes[hash_of(term)] == dict.fromkeys(nodes, LOUDEST) for term, nodes in weights.items())


def test_nothing_learned_packs_to_nothing() -> None:
    assert unpack(pack({})) == {}


def test_the_strings_need_no_escapes() -> None:
    packed = json.dumps(pack({f"term {n}": {"x": 0.5 + n / 4000} for n in range(2000)}), ensure_ascii=False)
    assert "\\" not in packed
    assert packed.isascii()


def test_a_hash_is_the_one_the_browser_works_out() -> None:
    assert (hash_of("refund"), hash_of("少收")) == (hash_of("refund"), hash_of("少收"))
    assert 0 <= hash_of("任何") < 2**22
