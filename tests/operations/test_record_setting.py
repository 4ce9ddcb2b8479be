"""What is set beside the catalogue is on record all the same: where recordings come from, when it locks."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bwc_review.app.seat import Seat
from bwc_review.app.station_desk import SourcesDesk
from bwc_review.domain.errors import AccessRefused, JournalUnwritable
from bwc_review.domain.journal import Operation
from bwc_review.operations.record_setting import (
    SourceFact,
    code_of,
    record_lock_delay,
    record_source,
    record_stillness,
)
from bwc_review.settings import Settings, load, save
from tests.operations.seating import seat_at


def set_(bench: Any) -> list[Any]:
    """What was set since the station was made."""
    return [one for one in bench.entries(Operation.SETTING_CHANGED) if one.subjects == ("lock",)]


def recorded(bench: Any, what: Operation, source: SourceFact, person: Any = None) -> None:
    record_source(bench.catalogue, person or bench.chief, what, source, bench.now, bench.profile)


def test_a_source_is_on_record_by_a_code_its_kind_and_its_key_and_never_by_name(bench: Any) -> None:
    recorded(bench, Operation.SOURCE_ADDED, SourceFact("sftp://dupont@dock/cam", "sftp", "SHA256:abc"))
    recorded(bench, Operation.SOURCE_FORGOTTEN, SourceFact("/media/Dupont", "folder"))
    (added,) = bench.entries(Operation.SOURCE_ADDED)
    (gone,) = bench.entries(Operation.SOURCE_FORGOTTEN)
    assert (added.author.id, added.subjects) == (bench.chief.id, (code_of("sftp://dupont@dock/cam"),))
    assert added.details == {"source_kind": "sftp", "server_key": "SHA256:abc"}
    assert (gone.subjects, gone.details) == ((code_of("/media/Dupont"),), {"source_kind": "folder"})
    assert "upont" not in f"{added}{gone}"


def test_who_keeps_no_cameras_changes_no_source(bench: Any) -> None:
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            recorded(bench, Operation.SOURCE_ADDED, SourceFact("/a", "folder"), person)
        with pytest.raises(AccessRefused):
            record_stillness(bench.catalogue, person, "/a", (30, ""), (60, ""), bench.now, bench.profile)
    assert not bench.entries(Operation.SOURCE_ADDED)
    assert len(bench.entries(Operation.ACCESS_REFUSED)) == 8


def test_another_time_of_stillness_is_on_record_with_the_one_before(bench: Any) -> None:
    record_stillness(bench.catalogue, bench.chief, "/a", (30, ""), (30, ""), bench.now, bench.profile)
    record_stillness(bench.catalogue, bench.chief, "/a", (30, ""), (120, ""), bench.now, bench.profile)
    said = bench.entries(Operation.SETTING_CHANGED)[-1]
    assert (said.subjects, said.details) == ((code_of("/a"),), {"still_s": 120, "old_still_s": 30})
    assert len([one for one in bench.entries(Operation.SETTING_CHANGED) if "still_s" in one.details]) == 1


def test_another_delay_of_the_lock_is_on_record_with_the_one_before(bench: Any) -> None:
    record_lock_delay(bench.catalogue, bench.dpo, 10, 10)
    record_lock_delay(bench.catalogue, bench.officer, 10, 45)
    (said,) = set_(bench)
    assert (said.author.id, said.subjects) == (bench.officer.id, ("lock",))
    assert said.details == {"lock_after_min": 45, "old_lock_after_min": 10}


@pytest.fixture
def seat(bench: Any) -> Seat:
    return seat_at(bench)


def test_a_source_that_is_added_before_the_window_heard_of_the_last_one_takes_nothing_away(
    seat: Seat,
) -> None:
    file, window, told = seat.station.paths.settings, Settings(sources=("/a",)), list[Settings]()
    desk = SourcesDesk(seat, lambda: window, lambda one, _: told.append(one))
    desk.add_source("/b")
    save(file, replace(window, text_scale=125))  # the window keeps something else meanwhile
    desk.add_source("/c")
    desk.keep_still("/b", 120, "")
    assert [one.sources for one in told] == [("/a", "/b"), ("/a", "/b", "/c"), ("/a", "/b", "/c")]
    assert load(file)[0].still_s == ("120 /b",)


def test_settings_written_from_several_threads_at_once_are_whole(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: save(file, Settings(text_scale=number)), range(60)))
    assert load(file)[1] is None


def test_settings_that_cannot_be_read_cost_no_source(seat: Seat) -> None:
    file, told = seat.station.paths.settings, [Settings(sources=("/a", "/b"))]
    file.write_text("{", "utf-8")
    SourcesDesk(seat, lambda: told[-1], lambda one, _: told.append(one)).remove_source("/a")
    assert told[-1].sources == load(file)[0].sources == ("/b",)


def test_a_source_that_cannot_be_put_on_record_is_not_kept(
    bench: Any, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = [Settings(sources=("/a",))]
    desk = SourcesDesk(seat, lambda: kept[-1], lambda one, _: kept.append(one))
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
