"""What is brought in by itself, what is only named, and what is left alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import Address, Secret, Source
from bwc_review.dock.volumes import Volume
from bwc_review.operations.ingest import sync
from bwc_review.operations.look import Look, Rules, SourceKind, Watched
from bwc_review.operations.lookout import Lookout

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

SERIAL = "7654321"


@dataclass
class Post:
    """A lookout whose volumes and clock a test moves."""

    receiving: Receiving
    volumes: list[Volume] = field(default_factory=list)
    now_s: float = 0.0
    known: frozenset[str] = frozenset({SERIAL})
    folders: list[Watched] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lookout = Lookout(self, self.reach, lambda: self.now_s)

    def mounted(self) -> list[Volume]:
        return self.volumes

    def reach(self, address: Address, secret: Secret | None = None) -> Source:
        self.opened.append(address.place)
        return FolderSource(Path(address.place))

    def mount(self, root: Path, *, is_removable: bool = True, arrival: str = "1") -> Address:
        self.volumes.append(Volume(root, is_removable, arrival))
        return Address("folder", str(root))

    def look(self, after_s: float = 0.0) -> tuple[Look, ...]:
        self.now_s += after_s
        receiving = self.receiving
        rules = Rules(receiving.profiles, receiving.profile.zone, self.known, receiving.root / "vault")
        return self.lookout.look(self.folders, rules)


@pytest.fixture
def post(receiving: Receiving) -> Iterator[Post]:
    made = Post(receiving)
    yield made
    made.lookout.close()


def test_a_camera_of_the_service_is_ready_as_soon_as_it_is_mounted(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    name = receiving.dsj()
    receiving.put(name, small_clips[0])
    receiving.put(name[:-4] + ".nmea", b"no position\r\n")
    address = post.mount(receiving.camera)
    (look,) = post.look()
    assert (look.address, look.kind, look.waiting) == (address, SourceKind.CAMERA, 1)
    assert sorted(file.relative for file in look.ready) == sorted([name, name[:-4] + ".nmea"])
    synced = sync(
        receiving.intake,
        [FolderSource(receiving.camera)],
        receiving.profiles,
        receiving.now,
        ready=frozenset(look.ready),
        reserve_bytes=0,
    )
    assert synced.ingested == 1


def test_a_volume_of_no_camera_on_the_list_is_named_and_not_ready_for_any_transfer(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.put(receiving.dsj(serial="9999999"), small_clips[0])
    post.mount(receiving.camera)
    (look,) = post.look()
    assert (look.kind, look.waiting) == (SourceKind.UNKNOWN, 1)
    post.known = frozenset({SERIAL, "9999999"})  # somebody puts it on the list
    (look,) = post.look()
    assert look.kind is SourceKind.CAMERA


def test_a_plain_stick_is_left_alone_and_looked_at_once(post: Post, receiving: Receiving) -> None:
    receiving.put("vacances/film.mp4", b"film")
    post.mount(receiving.camera)
    assert post.look() == ()
    asked = len(post.opened)
    assert post.look() == ()
    assert len(post.opened) == asked == 1


def test_a_card_is_seen_that_is_put_into_a_reader_whose_place_was_there_before(
    post: Post, receiving: Receiving
) -> None:
    shutil.rmtree(receiving.camera)
    post.mount(receiving.camera, arrival="")
    assert post.look() == ()
    receiving.put(receiving.dsj(), b"film")
    (look,) = post.look()
    assert look.kind is SourceKind.CAMERA


def test_another_volume_at_the_same_place_is_looked_at_again(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.put("film.mp4", b"film")
    post.mount(receiving.camera)
    assert post.look() == ()
    shutil.rmtree(receiving.camera)
    receiving.put(receiving.dsj(), small_clips[0])
    post.volumes.clear()
    post.mount(receiving.camera, arrival="2")
    (look,) = post.look()
    assert look.kind is SourceKind.CAMERA


def test_a_fixed_disk_is_a_camera_only_where_a_camera_of_the_service_wrote(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.put(receiving.dsj(serial="9999999"), small_clips[0])
    post.mount(receiving.camera, is_removable=False)
    assert post.look() == ()
    receiving.put(receiving.dsj(), small_clips[0])
    post.volumes.clear()
    post.mount(receiving.camera, is_removable=False, arrival="2")
    (look,) = post.look()
    assert look.kind is SourceKind.CAMERA


def test_the_disk_of_the_station_and_that_of_a_watched_folder_are_no_volumes_of_their_own(
    post: Post, receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    receiving.put(receiving.dsj(), small_clips[0])
    post.mount(receiving.root)
    assert post.look() == ()
    post.volumes.clear()
    post.mount(receiving.camera)
    post.folders.append(Watched(Address("folder", str(receiving.camera)), 30.0))
    (look,) = post.look()
    assert look.kind is SourceKind.FOLDER


def test_a_file_that_dock_software_still_writes_waits_until_it_is_still_and_holds_up_no_other(
    post: Post, receiving: Receiving
) -> None:
    post.folders.append(Watched(Address("folder", str(receiving.camera)), 30.0))
    receiving.put("a.mp4", b"whole")
    growing = receiving.put("b.mp4", b"begin")
    assert post.look()[0].ready == ()
    growing.write_bytes(b"begin, more")
    (look,) = post.look(29.0)
    assert (look.ready, look.waiting) == ((), 2)
    assert [file.name for file in post.look(1.0)[0].ready] == ["a.mp4"]
    assert [file.name for file in post.look(29.0)[0].ready] == ["a.mp4", "b.mp4"]


def test_a_folder_that_is_not_there_is_said_and_looked_at_again(post: Post, receiving: Receiving) -> None:
    gone = receiving.root / "gone"
    post.folders.append(Watched(Address("folder", str(gone)), 0.0))
    (look,) = post.look()
    assert (look.is_there, look.is_silent) == (False, False)
    gone.mkdir()
    assert post.look()[0].is_there


def test_what_is_no_longer_ready_is_not_brought_in(receiving: Receiving, post: Post) -> None:
    post.folders.append(Watched(Address("folder", str(receiving.camera)), 0.0))
    receiving.put("a.mp4", b"whole")
    (look,) = post.look()
    receiving.put("a.mp4", b"whole and more")
    synced = sync(
        receiving.intake,
        [FolderSource(receiving.camera)],
        receiving.profiles,
        receiving.now,
        ready=frozenset(look.ready),
        reserve_bytes=0,
    )
    assert (synced.ingested, synced.problems) == (0, ())


def test_a_mistake_of_ours_with_one_source_is_told_once_and_costs_no_other_its_look(
    post: Post,
    receiving: Receiving,
    small_clips: tuple[Path, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    receiving.put(receiving.dsj(), small_clips[0])
    broken = tmp_path / "broken"
    broken.mkdir()
    post.folders = [Watched(Address("folder", str(broken)), 0.0)]
    camera = post.mount(receiving.camera)
    listed = FolderSource.entries

    def entries(source: FolderSource, folder: str) -> Any:
        return 1 / 0 if source.address.place == str(broken) else listed(source, folder)

    monkeypatch.setattr(FolderSource, "entries", entries)
    with pytest.raises(ZeroDivisionError):
        post.look()
    assert [look.address for look in post.lookout.last] == [camera]
    assert [look.address for look in post.look()] == [camera]
    monkeypatch.setattr(FolderSource, "entries", listed)
    assert [look.address.place for look in post.look()] == [str(broken), camera.place]
