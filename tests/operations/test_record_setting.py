"""What is set beside the catalogue is on record all the same: where recordings come from, when it locks."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bwc_review.app.seat import Seat
from bwc_review.app.station_desk import SourcesDesk
from bwc_review.domain.errors import AccessRefused, JournalUnwritable
from bwc_review.domain.journal import Operation, author_of
from bwc_review.operations.record_setting import record_lock_delay, record_sources
from bwc_review.operations.sign_in import SignedIn
from bwc_review.paths import Paths
from bwc_review.settings import Settings, load


def set_(bench: Any) -> list[Any]:
    """What was set since the station was made."""
    made = bench.entries(Operation.SETTING_CHANGED)
    return [one for one in made if one.subjects in {("docks",), ("lock",)}]


def sources(bench: Any, before: tuple[str, ...], after: tuple[str, ...], person: Any = None) -> None:
    record_sources(bench.catalogue, person or bench.chief, before, after, bench.now, bench.profile)


def test_other_docks_and_folders_are_on_record_by_number_and_never_by_name(bench: Any) -> None:
    sources(bench, ("/a", "/b"), ("/b", "/media/Dupont", "/d"))
    sources(bench, ("/b",), ("/b",))
    (said,) = set_(bench)
    assert (said.author.id, said.subjects) == (bench.chief.id, ("docks",))
    assert said.details == {"sources_added": 2, "sources_removed": 1}
    assert "Dupont" not in said.body.decode()


def test_who_keeps_no_cameras_changes_no_source(bench: Any) -> None:
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            sources(bench, (), ("/a",), person)
    assert not set_(bench)
    assert len(bench.entries(Operation.ACCESS_REFUSED)) == 4


def test_another_delay_of_the_lock_is_on_record_with_the_one_before(bench: Any) -> None:
    record_lock_delay(bench.catalogue, bench.dpo, 10, 10)
    record_lock_delay(bench.catalogue, bench.officer, 10, 45)
    (said,) = set_(bench)
    assert (said.author.id, said.subjects) == (bench.officer.id, ("lock",))
    assert said.details == {"lock_after_min": 45, "old_lock_after_min": 10}


def test_a_source_that_cannot_be_put_on_record_is_not_kept(
    bench: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = SimpleNamespace(
        catalogue=bench.catalogue, clock=lambda: bench.now, law=bench.profile, paths=Paths(tmp_path)
    )
    seat, kept = Seat(cast(Any, parts)), [Settings(sources=("/a",))]
    seat.take(SignedIn(bench.chief, bench.keys, author_of(bench.chief)))
    desk = SourcesDesk(seat, lambda: kept[-1], kept.append)
    desk.add_source("/b")
    assert kept[-1].sources == ("/a", "/b")
    assert load(seat.station.paths.settings)[0].sources == ("/a", "/b")

    def unwritable(*_: object) -> Any:
        raise JournalUnwritable

    monkeypatch.setattr(bench.catalogue, "write", unwritable)
    with pytest.raises(JournalUnwritable):
        desk.remove_source("/a")
    assert kept[-1].sources == ("/a", "/b")
    assert load(seat.station.paths.settings)[0].sources == ("/a", "/b")
