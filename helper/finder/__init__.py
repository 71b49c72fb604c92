"""Find case types by what a person typed, in Chinese or English, however messily.

`learn` weighs words, `packing` makes the weights small, `index` keeps them; `text` reads, `rank` finds, `spot` picks up
what can be filled in. `text`, `rank` and `spot` have twins in `docs/assets/js/`, which `browser` feeds.
"""

from helper.finder.index import Index, index_for
from helper.finder.rank import SHOWN, Match, fork, rank
from helper.finder.spot import answers_for, spot

__all__ = ["SHOWN", "Index", "Match", "answers_for", "fork", "index_for", "rank", "spot"]
