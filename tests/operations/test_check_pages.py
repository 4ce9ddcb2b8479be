"""Every page of the catalogue is looked at beside the work and journaled; what was stopped goes on later."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from bwc_review.catalogue.pages import PAGE
from bwc_review.domain.errors import Cancelled
from bwc_review.domain.journal import Operation, Result
from bwc_review.operations.check_pages import check_pages, last_check
from tests.operations.conftest import Bench


class Stop:
    """Stops a check before the so many-th step."""

    def __init__(self, at: int) -> None:
        self.left = at
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str = "") -> None:
        del what
        self.left -= 1
        if not self.left:
            raise Cancelled
        self.steps.append((done, total))


def first_page(bench: Bench, table: str) -> int:
    """The page of a table that holds nothing, and that nothing here reads."""
    with bench.catalogue._engine.connect() as connection:
        asked = text("SELECT rootpage FROM sqlite_master WHERE name = :table")
        return int(connection.execute(asked, {"table": table}).scalar_one())


def damage(bench: Bench, *numbers: int) -> None:
    """Flip a bit in each of these pages while the catalogue is closed."""
    bench.catalogue.checkpoint_wal()
    bench.catalogue.close()
    file = bench.root / "catalogue.db"
    whole = bytearray(file.read_bytes())
    for number in numbers:
        whole[number * PAGE - 2000] ^= 1
    file.write_bytes(whole)


def test_a_whole_catalogue_is_said_to_be_whole(bench: Bench) -> None:
    assert last_check(bench.catalogue) is None
    found = check_pages(bench.catalogue)
    assert (found.bad, found.last, found.is_whole) == (0, found.pages, True)
    assert last_check(bench.catalogue) == found
    [said] = bench.entries(Operation.CATALOGUE_CHECKED)
    assert said.result is Result.OK
    assert said.details == {"last": found.pages, "pages": found.pages, "bad": 0}


def test_a_damaged_page_is_found_and_journaled(bench: Bench) -> None:
    damage(bench, first_page(bench, "hold_reviews"), first_page(bench, "rule_changes"))
    found = check_pages(bench.catalogue)
    assert (found.bad, found.is_whole) == (2, True)
    assert bench.entries(Operation.CATALOGUE_CHECKED)[-1].result is Result.ERROR


def test_a_stopped_check_goes_on_where_it_stopped_and_keeps_what_it_found(bench: Bench) -> None:
    bench.catalogue.checkpoint_wal()
    page = first_page(bench, "hold_reviews")
    assert page <= 64 < bench.catalogue.page_count
    damage(bench, page)
    with pytest.raises(Cancelled):
        check_pages(bench.catalogue, Stop(2))
    partly = last_check(bench.catalogue)
    assert partly is not None
    assert (partly.last, partly.bad, partly.is_whole) == (64, 1, False)
    rest = Stop(0)
    found = check_pages(bench.catalogue, rest)
    assert rest.steps[0][0] == 64
    assert (found.bad, found.last, found.is_whole) == (1, found.pages, True)
    again = Stop(0)
    check_pages(bench.catalogue, again)
    assert again.steps[0][0] == 0  # a whole look begins anew


def test_a_check_stopped_before_its_first_page_says_nothing(bench: Bench) -> None:
    with pytest.raises(Cancelled):
        check_pages(bench.catalogue, Stop(1))
    assert bench.entries(Operation.CATALOGUE_CHECKED) == []
