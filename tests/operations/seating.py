"""Sits a person of the bench down at a station that is made of its parts."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from bwc_review.app.seat import Seat
from bwc_review.domain.category import Categories
from bwc_review.domain.journal import author_of
from bwc_review.domain.people import Person
from bwc_review.operations.sign_in import SignedIn
from bwc_review.paths import Paths
from bwc_review.settings import Settings


def seat_at(bench: Any, person: Person | None = None, **parts: object) -> Seat:
    """Whoever it is, else the head of service. parts: what is to be other than the bench's."""
    has = {
        "catalogue": bench.catalogue,
        "store": bench.store,
        "clock": lambda: bench.now,
        "law": bench.profile,
        "custody": bench.custody,
        "paths": Paths(bench.root),
        "categories": Categories((), ()),
        "settings": Settings(),
    }
    seat = Seat(cast("Any", SimpleNamespace(**(has | parts))))
    who = person or bench.chief
    keys = bench.no_keys if who is bench.dpo else bench.keys
    seat.take(SignedIn(who, keys, author_of(who)))
    return seat
