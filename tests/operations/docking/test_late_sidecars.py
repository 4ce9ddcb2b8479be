"""What belongs to a recording and comes late, or fails once, comes in all the same; nothing is lost of it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import Address, Secret, Source, SourceFile
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.clip import BodyKind, Clip
from bwc_review.domain.errors import SourceUnreadable
from bwc_review.domain.release_plan import Fate
from bwc_review.operations.docked import look_at
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.plan_release import files_of
from bwc_review.operations.recognise import new_bytes
from bwc_review.operations.workshop import Workshop
from tests.operations.docking.conftest import SERIAL, Receiving

ALWAYS = Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS)
NMEA = b"$GPRMC,080325,A,4350.904,N,00034.812,E,0.0,0.0,190626,,,A\r\n"


class _Torn:
    """A stream of which the first so many reads fail, in whatever process."""

    def __init__(self, stream: BinaryIO, failures: Path) -> None:
        self._stream, self._failures = stream, failures

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def __enter__(self) -> _Torn:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def _fail(self) -> None:
        left = int(self._failures.read_text())
        if left:
            self._failures.write_text(str(left - 1))
            raise OSError(errno.EIO, "Input/output error")

    def read(self, size: int = -1) -> bytes:
        self._fail()
        return self._stream.read(size)

    def readinto(self, buffer: bytearray) -> int:
        self._fail()
        return self._stream.readinto(buffer)  # type: ignore[attr-defined, no-any-return]


class _Failing(FolderSource):
    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        stream = super().open(file, offset)
        failures = self.root.parent / "failures"
        return _Torn(stream, failures) if file.name.endswith(".nmea") else stream  # type: ignore[return-value]


def failing(address: Address, secret: Secret | None = None) -> Source:
    return _Failing(Path(address.place))


def sidecars(receiving: Receiving, clip: Clip) -> int:
    with receiving.catalogue.read() as tables:
        return sum(body.kind is BodyKind.SIDECAR for body in tables.clips.bodies(clip.id))


def alone(receiving: Receiving) -> list[Clip]:
    return [clip for clip in receiving.clips() if clip.damage == "beside"]


@pytest.fixture
def put(receiving: Receiving) -> Callable[[], str]:
    """A film, and its positions beside it, on a camera that is always emptied."""
    receiving.know(ALWAYS)

    def run() -> str:
        receiving.put(receiving.dsj(), b"f" * 1000)
        name = receiving.dsj()[:-4] + ".nmea"
        receiving.put(name, NMEA)
        return name

    return run


@pytest.mark.parametrize("failures", [1, 2, 3])
def test_a_bad_contact_on_a_sidecar_loses_nothing_of_it(
    receiving: Receiving, put: Callable[[], str], failures: int
) -> None:
    """Once: it is sealed with its film. Oftener: it comes in behind it, by itself."""
    put()
    (receiving.root / "failures").write_text(str(failures))
    with Workshop(reach=failing) as receiving.workshop:
        synced = receiving.sync()
    assert synced.problems == ()
    assert (synced.freed, synced.left, receiving.on_camera()) == (("CAM-01",), (), [])
    (film,) = [clip for clip in receiving.clips() if clip.damage != "beside"]
    assert sidecars(receiving, film) == (failures == 1)
    assert [receiving.plain(clip) for clip in alone(receiving)] == [NMEA] * (failures > 1)


def test_a_film_stays_beside_a_sidecar_that_cannot_be_read_and_its_name_is_said(
    receiving: Receiving, put: Callable[[], str], workshop: Workshop
) -> None:
    name = put()
    (receiving.root / "failures").write_text("1000")
    with Workshop(reach=failing) as receiving.workshop:
        synced = receiving.sync()
    (problem,) = synced.problems
    assert isinstance(problem, SourceUnreadable)
    assert problem.file == name
    assert (synced.ingested, synced.released, synced.freed) == (1, 0, ())
    assert len(receiving.on_camera()) == 2
    receiving.workshop = workshop
    synced = receiving.sync()
    assert (synced.freed, synced.problems, receiving.on_camera()) == (("CAM-01",), (), [])
    assert [receiving.plain(clip) for clip in alone(receiving)] == [NMEA]


def test_positions_written_after_their_film_came_in_come_in_by_themselves(
    receiving: Receiving, put: Callable[[], str]
) -> None:
    receiving.put(receiving.dsj(), b"f" * 1000)
    receiving.sync(ready=frozenset(receiving.listed()))
    assert receiving.on_camera() == [], "it is always emptied"
    name = receiving.dsj()[:-4] + ".nmea"
    receiving.put(name, NMEA)
    plan = receiving.plan()
    assert [(one.name, one.fate) for one in plan.files] == [(name, Fate.GOES_AFTER)]
    synced = receiving.sync(ready=frozenset(receiving.listed()))
    assert (synced.ingested, synced.freed, receiving.on_camera()) == (1, ("CAM-01",), [])
    (late,) = alone(receiving)
    film = next(clip for clip in receiving.clips() if clip.damage != "beside")
    assert (late.source_name, receiving.plain(late)) == (name, NMEA)
    assert (late.camera, late.times[0].at) == (film.camera, film.times[0].at)
    assert not late.clock_suspect, "its camera was empty when it came, and yet it is of that film's hour"
    assert (late.recorded_at, late.due_on, late.clock_proposal_s) == (film.recorded_at, film.due_on, None)


def test_positions_that_came_late_beside_a_film_that_stays_come_in_once(receiving: Receiving) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), b"f" * 1000)
    receiving.sync()
    receiving.put(receiving.dsj()[:-4] + ".nmea", NMEA)
    assert receiving.sync().ingested == 1
    again = receiving.sync()
    assert (again.ingested, again.already_there, len(receiving.clips())) == (0, 2, 2)
    synced = receiving.sync(release=True)
    assert (synced.freed, receiving.on_camera()) == (("CAM-01",), [])


def test_whatever_came_late_of_a_recording_that_is_gone_comes_in(receiving: Receiving) -> None:
    receiving.know()
    film = receiving.put(receiving.dsj(), b"f" * 1000)
    receiving.sync()
    film.unlink()
    for ending in ("gpx", "nmea", "txt"):
        receiving.put(receiving.dsj()[:-3] + ending, ending.encode())
    synced = receiving.sync()
    assert (synced.ingested, synced.problems) == (3, ())
    assert {receiving.plain(clip) for clip in alone(receiving)} == {b"gpx", b"nmea", b"txt"}


def test_what_failed_to_the_end_is_asked_for_with_the_recording_it_lies_beside(
    receiving: Receiving, put: Callable[[], str], workshop: Workshop
) -> None:
    """A later try gets only the names that this one asks for: a sidecar alone lies beside nothing there."""
    name = put()
    receiving.put(receiving.dsj("20260619_110000"), b"another")
    (receiving.root / "failures").write_text("1000")
    ongoing = Ongoing()
    with Workshop(reach=failing) as receiving.workshop:
        receiving.sync(ongoing=ongoing)
    (done,) = ongoing.news()
    assert sorted(done.again) == sorted([receiving.dsj(), name])
    receiving.workshop = workshop
    ready = frozenset(file for file in receiving.listed() if file.relative in done.again)
    synced = receiving.sync(ready=ready)
    assert (synced.ingested, synced.freed, receiving.on_camera()) == (1, ("CAM-01",), [])


def test_what_was_sealed_with_its_recording_does_not_come_in_again_where_its_neighbour_fails(
    receiving: Receiving,
) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), b"f" * 1000)
    receiving.put(receiving.dsj()[:-3] + "gpx", b"<gpx/>")
    receiving.put(receiving.dsj()[:-3] + "nmea", NMEA)
    receiving.sync()
    (receiving.root / "failures").write_text("1")
    with Workshop(reach=failing) as receiving.workshop:
        receiving.sync()
    assert not [clip.source_name for clip in alone(receiving) if clip.source_name.endswith("gpx")]


def test_what_came_in_by_itself_is_not_said_to_come_in_yet(receiving: Receiving) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), b"f" * 1000)
    receiving.sync()
    receiving.put(receiving.dsj()[:-3] + "nmea", NMEA)
    receiving.sync()
    plan = receiving.plan()
    assert [one.fate for one in plan.files] == [Fate.GOES, Fate.GOES]


def test_an_order_to_empty_a_camera_asks_for_what_came_late_too(receiving: Receiving) -> None:
    receiving.know()
    film = receiving.put(receiving.dsj(), b"f" * 1000)
    receiving.sync()
    film.unlink()
    receiving.put(receiving.dsj()[:-3] + "nmea", NMEA)
    files = files_of(receiving.source, receiving.profiles, receiving.profile, SERIAL)
    synced = receiving.sync(ready=files, release=True)
    assert (synced.ingested, synced.freed, receiving.on_camera()) == (1, ("CAM-01",), [])


def test_room_is_asked_for_what_lies_beside_new_recordings_too(receiving: Receiving) -> None:
    receiving.put(receiving.dsj(), b"f" * 1000)
    receiving.put(receiving.dsj()[:-3] + "LRV", b"f" * 500)
    docked = look_at(receiving.source, receiving.profiles, receiving.profile.zone)
    assert new_bytes(receiving.intake, docked) == [1500]


def test_positions_of_a_recording_that_never_came_stay_and_are_named(receiving: Receiving) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj("20260619_110000"), b"f" * 1000)
    name = receiving.dsj()[:-4] + ".nmea"
    receiving.put(name, NMEA)
    synced = receiving.sync()
    assert (synced.ingested, synced.left, synced.freed) == (1, (name,), ())
