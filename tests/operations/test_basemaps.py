"""Maps of the town at the station: who may, what is on record, and nothing half-there whatever happens."""

from __future__ import annotations

import errno
import hashlib
import shutil
import sqlite3
from collections import namedtuple
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from bwc_review.basemap import tile_file
from bwc_review.basemap.mbtiles import refusing
from bwc_review.basemap.picture import preview
from bwc_review.basemap.shelf import Shelf, reading
from bwc_review.domain.basemap import Basemap, BasemapOrder, Tile, stacked
from bwc_review.domain.errors import (
    AccessRefused,
    BasemapRefused,
    BasemapUnknown,
    Cancelled,
    DiskFull,
    FileUnreadable,
    StationError,
)
from bwc_review.domain.georeference import Coordinates, Pin
from bwc_review.domain.journal import Operation
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.operations.add_basemap import add_basemap, look_at_basemap
from bwc_review.operations.change_basemap import (
    change_basemap,
    forget_basemap,
    list_basemaps,
    read_tiles,
)
from tests.basemap.maps import TOWN, around, make_mbtiles, make_picture, make_town, png

HERE = (17, *around(TOWN, [17], 0)[0][1:])


@pytest.fixture
def shelf(bench: Any) -> Shelf:
    return Shelf(bench.root / "basemaps")


def add(
    bench: Any, shelf: Shelf, file: Path, person: Any = None, progress: Progress = SILENT, **said: Any
) -> Basemap:
    who = person or bench.chief
    return add_basemap(
        bench.catalogue, shelf, who, BasemapOrder(file, **said), bench.now, bench.profile, progress
    )


class Pulled:
    """A stick taken out at the n-th step: what is read of the file from then on is not what was there."""

    def __init__(self, file: Path, step: int) -> None:
        self.file, self.left = file, step

    def step(self, done: int, total: int, what: str = "") -> None:
        self.left -= 1
        if self.left == 0:
            self.file.write_bytes(b"")
            self.file.unlink()


def files(shelf: Shelf) -> list[str]:
    return sorted(one.name for one in shelf.folder.iterdir()) if shelf.folder.exists() else []


def test_a_file_of_tiles_comes_in_on_record_by_its_fingerprint_and_never_by_name(
    bench: Any, shelf: Shelf, tmp_path: Path
) -> None:
    made = add(bench, shelf, make_town(tmp_path / "Dupont.mbtiles", [16, 17]), title="<b>Ortho</b> 2024")
    assert (made.title, made.attribution, made.opacity, made.is_shown) == ("Ortho 2024", "© Ville", 100, True)
    assert list_basemaps(bench.catalogue, shelf) == (made,)
    assert files(shelf) == [f"{made.id}.mbtiles"]
    assert made.size_bytes == shelf.file(made.id).stat().st_size
    [entry] = bench.entries(Operation.BASEMAP_ADDED)
    assert (entry.author.id, entry.subjects) == (bench.chief.id, (made.id,))
    assert entry.details == {
        "sha256": made.sha256,
        "bytes": (tmp_path / "Dupont.mbtiles").stat().st_size,
        "basemap_kind": "tiles",
    }
    assert "Dupont" not in f"{entry}"
    assert "Ortho" not in f"{entry}"
    tile = Tile(made.id, *HERE)
    assert read_tiles(shelf, [tile, replace(tile, zoom=3), replace(tile, basemap="basemap-other")]) == {
        tile: png()
    }


def test_a_picture_with_its_world_file_comes_in_where_the_numbers_have_it(
    bench: Any, shelf: Shelf, tmp_path: Path
) -> None:
    file = make_picture(tmp_path / "ortho.jpg")
    offered = look_at_basemap(file)
    [(coordinates, place)] = offered.places
    assert coordinates is Coordinates.LAMBERT_93
    assert place == pytest.approx(TOWN, abs=1e-5)
    made = add(bench, shelf, file, attribution="© IGN")
    assert (made.title, made.attribution) == ("ortho", "© IGN")
    assert made.tiles.middle == pytest.approx(TOWN, abs=0.002)
    [entry] = bench.entries(Operation.BASEMAP_ADDED)
    assert entry.details["basemap_kind"] == "picture"


def test_points_placed_by_hand_count_alone(bench: Any, shelf: Shelf, tmp_path: Path) -> None:
    file = make_picture(tmp_path / "plan.png", world_file=None)
    assert look_at_basemap(file).places == ()
    with pytest.raises(BasemapRefused) as refused:
        add(bench, shelf, file)
    assert refused.value.cause == "no_place"
    pins = (Pin(0, 0, TOWN[0] + 0.001, TOWN[1] - 0.002), Pin(600, 400, TOWN[0] - 0.001, TOWN[1] + 0.002))
    assert add(bench, shelf, file, pins=pins).tiles.middle == pytest.approx(TOWN, abs=0.002)


@pytest.mark.parametrize(
    ("said", "cause"),
    [
        ({"pins": (Pin(0, 0, 43.8, 0.6),)}, "points"),
        ({"pins": (Pin(0, 0, 43.8, 0.6), Pin(600, 400, 43.8, 0.6))}, "points"),
        ({"pins": (Pin(0, 0, 43.8, 0.6), Pin(600, 400, 43.8, 0.6000001))}, "scale"),
        ({"coordinates": Coordinates.DEGREES}, "nowhere"),
    ],
)
def test_a_place_that_cannot_be_is_refused(
    bench: Any, shelf: Shelf, tmp_path: Path, said: dict[str, Any], cause: str
) -> None:
    with pytest.raises(BasemapRefused) as refused:
        add(bench, shelf, make_picture(tmp_path / "plan.png"), **said)
    assert refused.value.cause == cause
    assert list_basemaps(bench.catalogue, shelf) == ()


def test_numbers_that_fit_two_projections_are_asked_and_not_guessed(
    bench: Any, shelf: Shelf, tmp_path: Path
) -> None:
    numbers = "0.3333\n0\n0\n-0.3333\n512000\n6309000"
    file = make_picture(tmp_path / "plan.png", world_file=numbers)
    assert [one for one, _ in look_at_basemap(file).places] == [
        Coordinates.LAMBERT_93,
        Coordinates.WEB_MERCATOR,
    ]
    with pytest.raises(BasemapRefused) as refused:
        add(bench, shelf, file)
    assert refused.value.cause == "unclear"
    placed = add(bench, shelf, file, coordinates=Coordinates.LAMBERT_93)
    assert placed.tiles.middle == pytest.approx(TOWN, abs=0.01)


def test_only_the_responsable_changes_what_lies_under_the_tracks(
    bench: Any, shelf: Shelf, tmp_path: Path
) -> None:
    file = make_town(tmp_path / "town.mbtiles", [17])
    made = add(bench, shelf, file)
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            add(bench, shelf, file, person)
        with pytest.raises(AccessRefused):
            change_basemap(bench.catalogue, person, replace(made, opacity=50), bench.now, bench.profile)
        with pytest.raises(AccessRefused):
            forget_basemap(bench.catalogue, shelf, person, made.id, bench.now, bench.profile)
    assert list_basemaps(bench.catalogue, shelf) == (made,)
    assert len(bench.entries(Operation.ACCESS_REFUSED)) == 12


def test_a_change_is_on_record_with_what_was_before_and_none_is_not(
    bench: Any, shelf: Shelf, tmp_path: Path
) -> None:
    made = add(bench, shelf, make_town(tmp_path / "town.mbtiles", [17]))
    args = (bench.now, bench.profile)
    assert change_basemap(bench.catalogue, bench.chief, replace(made, title=" "), *args) == made
    changed = change_basemap(
        bench.catalogue, bench.chief, replace(made, opacity=3, is_shown=False, title="Plan"), *args
    )
    assert (changed.opacity, changed.is_shown, changed.title) == (10, False, "Plan")
    [entry] = bench.entries(Operation.BASEMAP_CHANGED)
    assert entry.details == {"on": 0, "old_on": 1, "opacity": 10, "old_opacity": 100, "fields": "title"}
    assert list_basemaps(bench.catalogue, shelf) == (changed,)
    with pytest.raises(BasemapUnknown):
        change_basemap(bench.catalogue, bench.chief, replace(made, id="basemap-none"), *args)


def test_forgotten_it_is_gone_with_its_file_and_can_come_in_again(
    bench: Any, shelf: Shelf, tmp_path: Path
) -> None:
    file = make_town(tmp_path / "town.mbtiles", [17])
    made = add(bench, shelf, file)
    with pytest.raises(BasemapRefused) as refused:
        add(bench, shelf, file)
    assert refused.value.cause == "already"
    forget_basemap(bench.catalogue, shelf, bench.chief, made.id, bench.now, bench.profile)
    assert list_basemaps(bench.catalogue, shelf) == ()
    assert files(shelf) == []
    assert read_tiles(shelf, [Tile(made.id, *HERE)]) == {}
    [entry] = bench.entries(Operation.BASEMAP_FORGOTTEN)
    assert entry.subjects == (made.id,)
    with pytest.raises(BasemapUnknown):
        forget_basemap(bench.catalogue, shelf, bench.chief, made.id, bench.now, bench.profile)
    assert add(bench, shelf, file).id == made.id


def test_what_a_crash_left_goes_with_the_next_one_and_a_file_that_is_gone_is_said(
    bench: Any, shelf: Shelf, tmp_path: Path
) -> None:
    first = add(bench, shelf, make_town(tmp_path / "a.mbtiles", [17]))
    for name in ("basemap-0123456789ab.part", "basemap-0123456789ab.mbtiles"):
        (shelf.folder / name).write_bytes(b"half")
    second = add(bench, shelf, make_mbtiles(tmp_path / "b.mbtiles", [HERE], lambda zoom: png(512)))
    assert files(shelf) == sorted(f"{one.id}.mbtiles" for one in (first, second))
    shelf.file(first.id).unlink()
    listed = {one.id: one.is_there for one in list_basemaps(bench.catalogue, shelf)}
    assert listed == {first.id: False, second.id: True}
    assert [one.id for one in stacked(list_basemaps(bench.catalogue, shelf))] == [second.id]


def test_the_finest_lies_on_top_and_what_is_hidden_nowhere(bench: Any, shelf: Shelf, tmp_path: Path) -> None:
    fine = add(bench, shelf, make_town(tmp_path / "fine.mbtiles", [18]))
    coarse = add(bench, shelf, make_town(tmp_path / "coarse.mbtiles", [14]))
    hidden = add(bench, shelf, make_town(tmp_path / "hidden.mbtiles", [15]))
    change_basemap(bench.catalogue, bench.chief, replace(hidden, is_shown=False), bench.now, bench.profile)
    assert [one.id for one in stacked(list_basemaps(bench.catalogue, shelf))] == [coarse.id, fine.id]


_Usage = namedtuple("_Usage", "total used free")


def _no_room(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(shutil, "disk_usage", lambda folder: _Usage(10**9, 10**9, 10**6))


def _full_while_writing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(tile_file, "_SCHEMA", ("PRAGMA max_page_count = 5", *tile_file._SCHEMA))


@pytest.mark.parametrize("fault", [_no_room, _full_while_writing])
@pytest.mark.parametrize("name", ["town.mbtiles", "town.png"])
def test_a_full_disk_leaves_nothing_and_says_so(
    bench: Any, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Any, name: str
) -> None:
    make = make_picture if name.endswith("png") else make_town
    fault(monkeypatch)
    with pytest.raises(DiskFull):
        add(bench, shelf, make(tmp_path / name))
    assert files(shelf) == []
    assert bench.entries(Operation.BASEMAP_ADDED) == []


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"", BasemapRefused), (b"PK\x03\x04", BasemapRefused), (None, FileUnreadable)],
)
def test_what_is_no_map_is_refused(
    bench: Any, shelf: Shelf, tmp_path: Path, content: bytes | None, kind: type[StationError]
) -> None:
    file = tmp_path / "given"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(kind):
        look_at_basemap(file)
    with pytest.raises(kind):
        add(bench, shelf, file)


def test_one_that_is_too_large_is_refused_before_anything_is_copied(
    bench: Any, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bwc_review.basemap.shelf.MOST_BYTES", 1_000)
    with pytest.raises(BasemapRefused) as refused:
        add(bench, shelf, make_town(tmp_path / "town.mbtiles"))
    assert refused.value.cause == "too_large"
    assert files(shelf) == []


@dataclass
class AtStep:
    """A ``Progress`` that has something happen at one of its steps."""

    number: int
    act: Callable[[], object]
    count: int = 0

    def step(self, done: int, total: int, what: str = "") -> None:
        self.count += 1
        if self.count == self.number:
            self.act()


@pytest.mark.parametrize("name", ["town.mbtiles", "town.png"])
def test_one_that_is_another_file_by_the_time_it_is_copied_is_refused(
    bench: Any, shelf: Shelf, tmp_path: Path, name: str
) -> None:
    """What was fingerprinted is gone after the first step; what is copied is a map as good, and shorter."""
    if name.endswith("png"):
        other = make_picture(tmp_path / "other.png", (60, 40)).read_bytes()
        file = make_picture(tmp_path / name)
    else:
        other = make_town(tmp_path / "other.mbtiles", [17]).read_bytes()
        file = make_town(tmp_path / name)
    progress = AtStep(1, lambda: file.write_bytes(other))
    with pytest.raises(BasemapRefused) as refused:
        add(bench, shelf, file, progress=progress)
    assert refused.value.cause == "changed"
    assert files(shelf) == []
    assert bench.entries(Operation.BASEMAP_ADDED) == []
    made = add(bench, shelf, file)
    assert made.sha256 == hashlib.sha256(other).hexdigest()


@pytest.mark.parametrize(
    ("fault", "kind"), [(Cancelled(), Cancelled), (OSError(errno.EIO, "gone"), BasemapRefused)]
)
def test_stopped_or_pulled_out_after_the_last_tile_it_leaves_nothing(
    bench: Any, shelf: Shelf, tmp_path: Path, fault: Exception, kind: type[Exception]
) -> None:
    file = make_town(tmp_path / "town.mbtiles", [17])

    def stop() -> None:
        assert files(shelf) != [], "its tiles are copied"
        raise fault

    with pytest.raises(kind):
        add(bench, shelf, file, progress=AtStep(2, stop))
    assert files(shelf) == []
    assert bench.entries(Operation.BASEMAP_ADDED) == []


@pytest.mark.parametrize(
    ("kind", "step"), [("tiles", 1), ("tiles", 2), ("picture", 1), ("picture", 2), ("picture", 4)]
)
def test_a_stick_pulled_out_at_any_step_is_said_and_nothing_was_changed(
    bench: Any, shelf: Shelf, tmp_path: Path, kind: str, step: int
) -> None:
    if kind == "tiles":
        file = make_mbtiles(tmp_path / "town.mbtiles", around(TOWN, [17], 5))
    else:
        file = make_picture(tmp_path / "plan.png")
    with pytest.raises(BasemapRefused) as refused:
        add(bench, shelf, file, progress=Pulled(file, step))
    assert refused.value.cause == "gone"
    assert files(shelf) == []
    assert list_basemaps(bench.catalogue, shelf) == ()
    assert bench.entries(Operation.BASEMAP_ADDED) == []


def test_a_drive_that_does_not_answer_is_not_called_a_damaged_file(tmp_path: Path) -> None:
    with pytest.raises(BasemapRefused) as refused, reading(tmp_path):
        raise OSError(errno.EIO, "Input/output error")
    assert refused.value.cause == "gone"
    failure = sqlite3.OperationalError("disk I/O error")
    failure.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
    with pytest.raises(BasemapRefused) as refused, refusing(tmp_path):
        raise failure
    assert refused.value.cause == "gone"
    failure.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    with pytest.raises(BasemapRefused) as refused, refusing(tmp_path):
        raise failure
    assert refused.value.cause == "broken"


def test_a_picture_whose_drive_goes_while_it_is_decoded_is_not_called_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    file = make_picture(tmp_path / "plan.png")
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", fail)
    with pytest.raises(BasemapRefused) as refused:
        preview(file)
    assert refused.value.cause == "gone"
