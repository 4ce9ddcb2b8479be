"""What a start does although the disk refuses a part of it: erasing never waits for the rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bwc_review import startup
from bwc_review import station as roof
from bwc_review.domain.camera import Assignment, Camera
from bwc_review.domain.errors import DiskFull, FolderUnusable, StationError
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.operations.sweep import Swept
from bwc_review.paths import Paths
from bwc_review.station import Station
from bwc_review.vault.custody import KeyFileCustody

OWN = "les mots de la station"


@pytest.fixture
def opened(tmp_path: Path, profile: Any, found: Any) -> Iterator[Station]:
    """A station with nobody at it."""
    paths = Paths(tmp_path / "own")
    found(paths.root, profile, KeyFileCustody(roof.key_file(paths), OWN))
    station = roof.open_station(paths, OWN)
    yield station
    roof.close(station)


@pytest.mark.parametrize("step", ["end_replacements", "listing"])
def test_what_is_due_is_erased_where_the_vault_cannot_be_put_in_order(
    opened: Station, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    refused = FolderUnusable("vault", "Input/output error")

    def refusing() -> None:
        raise refused

    swept: list[Swept] = []
    real = startup.sweep_now

    def sweeping(*args: Any, **named: Any) -> Swept:
        swept.append(real(*args, **named))
        return swept[-1]

    monkeypatch.setattr(opened.store, step, refusing)
    monkeypatch.setattr(startup, "sweep_now", sweeping)
    begun = startup.begin(opened)
    assert begun.problems == (refused,)
    assert len(swept) == 1


def test_a_verified_copy_that_cannot_be_read_is_not_destroyed(
    opened: Station, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from bwc_review.operations import recover

    def unreadable(*_: object) -> tuple[str, int]:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(recover, "sealed_fingerprint", unreadable)
    file = tmp_path / "sealed"
    file.write_bytes(b"sealed")
    with pytest.raises(StationError):
        recover._is(file, "00", 6)
    assert file.exists()
    with opened.catalogue.read() as tables:
        assert not tables.journal.entries(operation=Operation.RECOVERY)


def test_marks_of_cameras_come_after_what_is_due_and_never_keep_a_station_shut(
    opened: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    real = startup.sweep_now

    def sweeping(*args: Any, **named: Any) -> Swept:
        order.append("sweep")
        return real(*args, **named)

    full = DiskFull("catalogue")

    def marking(*_: object) -> int:
        order.append("marks")
        raise full

    monkeypatch.setattr(startup, "sweep_now", sweeping)
    monkeypatch.setattr(startup, "bring_in_camera_marks", marking)
    assert startup.begin(opened).problems == (full,)
    assert order == ["sweep", "marks"]


def test_the_register_of_hand_overs_never_goes_before_the_journal(
    opened: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = datetime.now(UTC) - timedelta(days=4 * 366)
    with opened.catalogue.write(Draft(Operation.CAMERA_TAKEN, SYSTEM, ("DSJ-1",))) as tables:
        wearer = tables.people.all()[0].id
        tables.cameras.add(Camera("DSJ-1", "CAM-01"))
        tables.cameras.assign(Assignment("DSJ-1", wearer, taken, taken + timedelta(hours=4)))
    monkeypatch.setattr("bwc_review.operations.purge_handings.surely_past", lambda _, now, __: now)
    with monkeypatch.context() as patch:

        def refusing(*_: object) -> int:
            raise DiskFull("checkpoints")

        patch.setattr("bwc_review.operations.close_day.purge_journal", refusing)
        with pytest.raises(DiskFull):
            startup.begin(opened)
    assert _lines(opened) == 1
    startup.begin(opened)
    assert _lines(opened) == 0


def _lines(station: Station) -> int:
    with station.catalogue.read() as tables:
        return len(tables.cameras.register())


class _Years:
    """A station that stays open while its clock is moved."""

    def __init__(self, paths: Paths) -> None:
        self.now = datetime(2026, 11, 23, 9, tzinfo=UTC)
        self.station = roof.open_station(paths, OWN, lambda: self.now)
        self.station.catalogue._monotonic = lambda: round(self.now.timestamp() * 1e9)

    def use(self) -> None:
        """Somebody does something that is on record."""
        with self.station.catalogue.write(Draft(Operation.SEARCH, SYSTEM)):
            pass

    def entries(self, operation: Operation) -> int:
        with self.station.catalogue.read() as tables:
            return len(tables.journal.entries(operation=operation))


@pytest.fixture
def years(tmp_path: Path, profile: Any, found: Any) -> Iterator[_Years]:
    """Left on from 23/11/2026, used again in the last week before it is the evening of 23/11/2029."""
    paths = Paths(tmp_path / "on")
    found(paths.root, profile, KeyFileCustody(roof.key_file(paths), OWN))
    made = _Years(paths)
    with made.station.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, ("DSJ-1",))) as tables:
        wearer, taken = tables.people.all()[0].id, made.now
        tables.cameras.add(Camera("DSJ-1", "CAM-01"))
        tables.cameras.assign(Assignment("DSJ-1", wearer, taken, taken + timedelta(hours=4)))
    startup.begin(made.station)
    for day in range(15, 24):
        made.now = datetime(2029, 11, day, 21, tzinfo=UTC)
        made.use()
    made.now += timedelta(hours=1)  # the third year ends within the hour
    yield made
    roof.close(made.station)


def test_a_station_that_is_never_closed_lets_go_of_its_registers_once_their_three_years_are_over(
    years: _Years,
) -> None:
    startup.sweep_hourly(years.station)
    assert (years.entries(Operation.PURGE), _lines(years.station)) == (0, 1), "the third year ends tonight"
    years.now += timedelta(hours=2)
    startup.sweep_hourly(years.station)
    assert (years.entries(Operation.PURGE), years.entries(Operation.HANDINGS_ERASED)) == (1, 1)
    assert _lines(years.station) == 0
    with years.station.catalogue.read() as tables:
        assert not tables.journal.entries(operation=Operation.CAMERA_CHANGED)
        assert tables.journal.entries(operation=Operation.SEARCH), "what is younger stays"


def test_the_registers_let_go_once_a_day(years: _Years) -> None:
    for _ in range(40):
        years.use()
        startup.sweep_hourly(years.station)
        years.now += timedelta(hours=1)
    with years.station.catalogue.read() as tables:
        purges = [entry.at for entry in tables.journal.entries(operation=Operation.PURGE)]
    assert [f"{each:%d/%m %H}" for each in purges] == ["23/11 23"], "the journal is empty of the next day"


@pytest.mark.parametrize(
    "place", ["bwc_review.catalogue.journal.Journal.purge", "bwc_review.catalogue.cameras.Cameras.forget"]
)
def test_where_the_disk_refuses_it_is_tried_again_the_next_hour(
    place: str, years: _Years, monkeypatch: pytest.MonkeyPatch
) -> None:
    years.now += timedelta(hours=2)
    with monkeypatch.context() as patch:

        def refusing(*_: object) -> int:
            raise DiskFull("catalogue")

        patch.setattr(place, refusing)
        [failure] = startup.sweep_hourly(years.station).failures
        assert isinstance(failure, DiskFull)
    assert _lines(years.station) == 1
    years.now += timedelta(hours=1)
    startup.sweep_hourly(years.station)
    assert (years.entries(Operation.PURGE), _lines(years.station)) == (1, 0)


def test_where_nothing_may_go_no_register_is_purged(years: _Years) -> None:
    years.now += timedelta(hours=2)
    startup.begin(years.station, erases=False)
    assert (years.entries(Operation.PURGE), _lines(years.station)) == (0, 1)
    startup.begin(years.station)
    assert (years.entries(Operation.PURGE), _lines(years.station)) == (1, 0)
