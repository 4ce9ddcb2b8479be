"""Real servers that are killed, or stopped so that they keep silent, in mid-listing and in mid-file."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.remote.files import Limits
from bwc_review.dock.source import Address, Entry, Secret, Source
from bwc_review.dock.volumes import Volume
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.transfer_view import ENDED, Stage
from bwc_review.operations.ingest import sync
from bwc_review.operations.look import Rules, SourceKind, Watched
from bwc_review.operations.lookout import Lookout
from bwc_review.operations.ongoing import Ongoing
from bwc_review.operations.workshop import Workshop
from tests.dock.sources import SERVED, ServerShelf
from tests.operations.docking.conftest import a_volume
from tests.operations.docking.far import PLACE, SHORT, STOP_AT, reach
from tests.operations.docking.gated import shut

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

FAR, NEAR = "7654321", "7654322"


@pytest.fixture
def sftp(tmp_path: Path) -> Iterator[ServerShelf]:
    before = set(threading.enumerate())
    made = SERVED["sftp"](tmp_path)
    yield made
    made.source.close()
    for waiting in set(threading.enumerate()) - before:  # nobody who left waited for a server that hung
        waiting.join(20)


class Trouble:
    """Stops a server in mid-file, lets the camera beside it begin, and brings the server back afterwards."""

    def __init__(self, what: str, shelf: ServerShelf, folder: Path, begin_near: object) -> None:
        self._what, self._shelf, self._folder, self._begin_near = what, shelf, folder, begin_near
        self.ongoing = Ongoing()
        self.stages: list[tuple[Stage, ...]] = []  # of far and near, while the server was away
        self._is_away = self._is_back = False
        os.mkfifo(folder / "gate")

    def step(self, done: int, total: int, what: str = "") -> None:
        if threading.current_thread() is not threading.main_thread():
            return  # a server ends with the thread that started it
        if not self._is_away:
            if (self._folder / "reached").exists():
                self._is_away = True
                getattr(self._shelf.server, self._what)()
                gate = self._folder / "gate"
                number = os.open(gate, os.O_RDWR)  # never waits, and lets in whoever does
                gate.unlink()
                os.close(number)
                self._begin_near()  # type: ignore[operator]
            return
        stages = {one.source: one.stage for one in self.ongoing.view().cameras}
        far = stages.pop(self._shelf.source.address.place)
        (near,) = stages.values()
        if not self._is_back:
            self.stages.append((far, near))
            if near is Stage.DONE and far is Stage.AWAY:
                self._is_back = True
                self._shelf.server.stop()
                self._shelf.server.start()


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("sftp", "stop"),
        ("smb", "stop"),
        ("ftp", "stop"),
        ("ftps", "stop"),
        ("davs", "stop"),
        ("sftp", "hang"),
        ("smb", "hang"),
    ],
)
def test_a_dock_that_goes_away_in_mid_file_holds_up_no_camera_and_is_gone_on_with_once_it_is_back(
    kind: str,
    what: str,
    receiving: Receiving,
    small_clips: tuple[Path, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with receiving.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, (FAR, NEAR))) as tables:
        for serial in (FAR, NEAR):
            tables.cameras.add(Camera(serial, f"CAM-{serial[-1]}", release=ReleasePolicy.ALWAYS))
    shelf = SERVED[kind](tmp_path)
    recording = small_clips[0].read_bytes() + os.urandom(2 * STOP_AT)
    shelf.put(receiving.dsj(serial=FAR), recording)
    receiving.put(receiving.dsj(serial=NEAR), small_clips[1])
    notes = tmp_path / "notes"
    notes.mkdir()
    monkeypatch.setenv(PLACE, str(notes))
    trouble = Trouble(what, shelf, notes, shut(receiving.camera))
    source = shelf.open(SHORT)
    with Workshop(reach=reach) as receiving.workshop:
        receiving.workshop.entrust(source.address, shelf.secret or Secret(""))
        done = sync(
            receiving.intake,
            [source, FolderSource(receiving.camera)],
            receiving.profiles,
            receiving.now,
            reserve_bytes=0,
            progress=trouble,
            ongoing=trouble.ongoing,
            patience_s=60.0,
            is_volume=a_volume,
        )
    source.close()
    shelf.source.close()
    assert any(near is Stage.DONE and far not in ENDED for far, near in trouble.stages)
    assert any(far is Stage.AWAY for far, _ in trouble.stages), "the screen says which one it is"
    assert (done.ingested, done.already_there, done.problems) == (2, 0, ())
    assert (done.freed, done.cleared) == (("CAM-2",), (source.title,))
    assert shelf.keys() == []
    hashes = {clip.sha256 for clip in receiving.clips()}
    assert hashes == {hashlib.sha256(one).hexdigest() for one in (recording, small_clips[1].read_bytes())}
    opened = [int(line) for line in (notes / "opened").read_text().split()]
    assert max(opened) >= STOP_AT // 2, "it was gone on with, not begun anew"
    assert receiving.staged() == []


@dataclass
class Slots:
    """Where cameras are put."""

    volumes: tuple[Volume, ...]

    def mounted(self) -> list[Volume]:
        return list(self.volumes)


class StopsInMidListing:
    """A server that is stopped once its uppermost folder was listed; the program itself waits on."""

    def __init__(self, shelf: ServerShelf) -> None:
        self._shelf, self._source = shelf, shelf.open(Limits(60.0, 60.0))
        self.is_hung = threading.Event()

    def __getattr__(self, name: str) -> object:
        return getattr(self._source, name)

    def entries(self, folder: str) -> Iterator[Entry]:
        yield from list(self._source.entries(folder))
        if not folder and not self.is_hung.is_set():
            self._shelf.server.hang()
            self.is_hung.set()


def test_a_server_that_hangs_in_mid_listing_costs_no_other_its_look_and_is_found_again(
    sftp: ServerShelf, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    sftp.put("DCIM/a.mp4", b"data")
    receiving.put(receiving.dsj(serial=NEAR), small_clips[0])
    stops = StopsInMidListing(sftp)

    def reach_too(address: Address, secret: Secret | None = None) -> Source:
        is_far = address == sftp.source.address
        return cast(Source, stops) if is_far else FolderSource(Path(address.place))

    lookout = Lookout(
        Slots((Volume(receiving.camera, is_removable=True, arrival="1"),)), reach_too, silent_s=60.0
    )
    watched = [Watched(sftp.source.address, 0.0)]
    zone = receiving.profile.zone
    rules = Rules(receiving.profiles, zone, frozenset({NEAR}), receiving.root / "vault")
    looks = lookout.look(watched, rules, 0.0)
    assert stops.is_hung.wait(60)
    while not looks:
        looks = lookout.gather(0.05)
    assert [(look.kind, look.waiting) for look in looks] == [(SourceKind.CAMERA, 1)]
    assert lookout.is_waiting
    assert lookout.look(watched, rules, 0.0) == looks, "asked once, not again while it hangs"
    sftp.server.stop()
    lookout.gather()
    sftp.server.start()
    far, near = lookout.look(watched, rules)
    assert (far.is_there, far.waiting, near.waiting) == (True, 1, 1)
    lookout.close()


def test_a_server_that_hangs_is_said_to_be_silent_and_holds_up_nobody_who_leaves(
    sftp: ServerShelf, receiving: Receiving
) -> None:
    sftp.put("DCIM/a.mp4", b"data")
    lookout = Lookout(Slots(()), lambda *_: cast(Source, StopsInMidListing(sftp)), silent_s=2.0)
    watched = [Watched(sftp.source.address, 0.0)]
    rules = Rules(receiving.profiles, receiving.profile.zone, frozenset(), receiving.root / "vault")
    for _ in range(2):
        (look,) = lookout.look(watched, rules)
        assert (look.is_there, look.is_silent) == (False, True)
        assert look.title == sftp.source.title
    lookout.close()
    sftp.server.stop()
