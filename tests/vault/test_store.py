"""A clip is in place whole or not at all, and destroyed in place; each step may be done again."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bwc_review.domain.clip import BodyKind, Sealed
from bwc_review.domain.errors import ClipMissing, DiskFull, FolderUnusable
from bwc_review.vault.age_format import open_head, write_head
from bwc_review.vault.age_keys import identity_text, recipient_of
from bwc_review.vault.sealer import seal, verify_sealed
from bwc_review.vault.store import Listing, Store

EMPTY = Listing(frozenset(), frozenset(), frozenset(), frozenset(), ())


def files_of(root: Path, clip: str) -> list[str]:
    return sorted(path.name for path in root.rglob("*") if path.is_file() and path.name.startswith(clip))


# --- where things lie --------------------------------------------------------


def test_the_layout_is_that_of_the_architecture(
    store: Store, new_id: Callable[[], str], tmp_path: Path
) -> None:
    clip = new_id()
    shelf = clip[-2:]
    assert store.head_path(clip) == tmp_path / "vault" / "heads" / shelf / f"{clip}.head"
    assert store.body_path(clip) == tmp_path / "vault" / "clips" / shelf / f"{clip}.body"
    assert store.body_path(clip, BodyKind.STILL, "still-3") == (
        tmp_path / "vault" / "derived" / shelf / f"{clip}.still-3.body"
    )
    assert store.body_path(clip, BodyKind.FILMSTRIP).name == f"{clip}.filmstrip.body"
    assert store.stage(clip) == (tmp_path / "staging" / f"{clip}.head", tmp_path / "staging" / f"{clip}.body")


def test_clips_docked_in_one_second_spread_over_the_shelves(store: Store, new_id: Callable[[], str]) -> None:
    shelves = {store.head_path(new_id()).parent for _ in range(500)}
    assert len(shelves) > 100


@pytest.mark.parametrize(
    "clip", ["", "..", "../../etc/passwd", "0" * 36, "0198C0DE-0000-7000-8000-000000000000", "a/b"]
)
def test_what_is_no_id_names_no_file(store: Store, clip: str) -> None:
    for ask in (
        store.head_path,
        store.body_path,
        store.stage,
        store.destroy,
        store.destroy_staged,
        store.read_head,
    ):
        with pytest.raises(ValueError, match="id"):
            ask(clip)


@pytest.mark.parametrize("name", ["..", "a/b", "a.b", "Film", "head", "oldhead", "body", "-a", "a" * 81])
def test_what_is_no_name_names_no_derived_body(store: Store, new_id: Callable[[], str], name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        store.body_path(new_id(), BodyKind.STILL, name)


def test_an_empty_vault_lists_nothing_and_has_room(store: Store) -> None:
    assert store.listing() == EMPTY
    assert store.space_left() > 0
    store.reserve(1)
    with pytest.raises(DiskFull) as failed:
        store.reserve(2**62)
    assert failed.value.needed_bytes == 2**62


def test_the_listing_names_everything_and_what_is_strange(
    store: Store,
    sealed_clip: Callable[..., Any],
    derive: Callable[..., Sealed],
    tmp_path: Path,
    recipients: tuple[str, str],
    new_id: Callable[[], str],
) -> None:
    one = sealed_clip(5)
    derive(one, BodyKind.FILMSTRIP, b"x")
    waiting = new_id()
    head, body = store.stage(waiting)
    with body.with_name("empty").open("wb"), body.with_name("empty").open("rb") as nothing:
        seal(nothing, body, head, recipients)
    (tmp_path / "staging" / "empty").unlink()
    (tmp_path / "vault" / "clips" / "notes.txt").write_text("x")
    (tmp_path / "staging" / "README").write_text("x")
    (one.head.parent / f"{one.id}.head.bak").write_text("x")
    assert store.listing() == Listing(
        frozenset({one.id}),
        frozenset({one.id}),
        frozenset({(one.id, "filmstrip")}),
        frozenset({(waiting, "head"), (waiting, "body")}),
        ("clips/notes.txt", f"heads/{one.id[-2:]}/{one.id}.head.bak", "staging/README"),
    )
    assert store.has_head(one.id)
    assert store.has_body(one.id)
    assert store.has_body(one.id, BodyKind.FILMSTRIP)
    assert not store.has_head(waiting)
    assert not store.has_body(one.id, BodyKind.WAVEFORM)


def test_a_missing_head_is_named(store: Store, new_id: Callable[[], str]) -> None:
    clip = new_id()
    with pytest.raises(ClipMissing) as failed:
        store.read_head(clip)
    assert (failed.value.clip, failed.value.part) == (clip, "head")


# --- putting in place --------------------------------------------------------


@pytest.mark.parametrize("done", range(3))
def test_placing_goes_on_where_a_crash_cut_it(
    store: Store,
    new_id: Callable[[], str],
    recipients: tuple[str, str],
    noise: Callable[[int], bytes],
    done: int,
) -> None:
    clip = new_id()
    head, body = store.stage(clip)
    pair = seal(io.BytesIO(noise(70_000)), body, head, recipients)
    for step in (store.place_body, store.place_head)[:done]:
        step(clip)
    assert store.has_body(clip) == (done > 0)
    assert store.has_head(clip) == (done > 1)
    store.place(clip)
    verify_sealed(pair.file_key, store.body_path(clip), pair.body, clip)
    assert not head.exists()
    assert not body.exists()
    store.place(clip)
    assert store.has_head(clip)


def test_the_body_is_in_place_and_durable_before_the_head(
    store: Store,
    new_id: Callable[[], str],
    recipients: tuple[str, str],
    monkeypatch: pytest.MonkeyPatch,
    noise: Callable[[int], bytes],
) -> None:
    clip = new_id()
    head, body = store.stage(clip)
    seal(io.BytesIO(noise(5)), body, head, recipients)
    happened: list[str] = []
    rename, fsync = Path.replace, os.fsync

    def noted_rename(self: Path, target: Path) -> Path:
        happened.append(f"rename {self.suffix}")
        return rename(self, target)

    def noted_sync(descriptor: int) -> None:
        happened.append("sync " + Path(f"/proc/self/fd/{descriptor}").readlink().name)
        fsync(descriptor)

    monkeypatch.setattr(Path, "replace", noted_rename)
    monkeypatch.setattr(os, "fsync", noted_sync)
    shelf = clip[-2:]
    store.place(clip)
    moves = [
        what for what in happened if what.startswith("rename") or what in {f"sync {shelf}", "sync staging"}
    ]
    assert moves == [
        "rename .body",
        f"sync {shelf}",
        "sync staging",
        "rename .head",
        f"sync {shelf}",
        "sync staging",
    ]


def test_placing_never_replaces_a_clip(
    store: Store, sealed_clip: Callable[..., Any], recipients: tuple[str, str]
) -> None:
    clip = sealed_clip(5)
    head, body = store.stage(clip.id)
    seal(io.BytesIO(b"other"), body, head, recipients)
    with pytest.raises(FileExistsError):
        store.place(clip.id)
    with clip.open() as reader:
        assert reader.read(0, 5) == clip.plain


def test_a_failed_sync_of_a_folder_is_told(
    store: Store, new_id: Callable[[], str], recipients: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = new_id()
    head, body = store.stage(clip)
    seal(io.BytesIO(b"x"), body, head, recipients)
    store.body_path(clip).parent.mkdir(parents=True)

    def fails(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(FolderUnusable):
        store.place_body(clip)


def test_placing_what_was_never_staged_is_told(store: Store, new_id: Callable[[], str]) -> None:
    with pytest.raises(FolderUnusable):
        store.place(new_id())


def test_a_derived_body_may_be_made_anew(
    store: Store, sealed_clip: Callable[..., Any], derive: Callable[..., Sealed]
) -> None:
    clip = sealed_clip(5)
    derive(clip, BodyKind.FILMSTRIP, b"one")
    sealed = derive(clip, BodyKind.FILMSTRIP, b"two")
    verify_sealed(clip.pair.file_key, store.body_path(clip.id, BodyKind.FILMSTRIP), sealed, clip.id)


# --- destroying --------------------------------------------------------------


def test_destroying_removes_everything_and_says_what_there_was(
    store: Store, sealed_clip: Callable[..., Any], derive: Callable[..., Sealed], tmp_path: Path
) -> None:
    clip, other = sealed_clip(5), sealed_clip(6)
    for kind in (BodyKind.FILMSTRIP, BodyKind.WAVEFORM):
        derive(clip, kind, b"x")
        derive(other, kind, b"x")
    assert store.destroy(clip.id) == ("head", "clip", "filmstrip", "waveform")
    assert files_of(tmp_path, clip.id) == []
    assert store.destroy(clip.id) == ()
    assert len(files_of(tmp_path, other.id)) == 4


@pytest.mark.parametrize("done", range(4))
def test_destroying_ends_what_a_crash_cut_short(
    store: Store, sealed_clip: Callable[..., Any], derive: Callable[..., Sealed], tmp_path: Path, done: int
) -> None:
    clip = sealed_clip(5)
    derive(clip, BodyKind.FILMSTRIP, b"x")
    good = clip.head.read_bytes()
    for step in (store.overwrite_head, store.unlink_head, store.unlink_bodies)[:done]:
        step(clip.id)
    if done == 0:
        with clip.open() as reader:  # intact
            assert reader.read(0, 5) == clip.plain
    else:  # erased, whatever is left
        assert not clip.head.exists() or not set(good[:22].split()) & set(clip.head.read_bytes().split())
    store.destroy(clip.id)
    assert files_of(tmp_path, clip.id) == []
    assert store.listing() == EMPTY


def test_the_head_is_overwritten_where_it_lies(
    store: Store, sealed_clip: Callable[..., Any], disk_block: Callable[[Path], int]
) -> None:
    clip = sealed_clip(5)
    before, good = disk_block(clip.head), clip.head.read_bytes()
    store.overwrite_head(clip.id)
    assert disk_block(clip.head) == before
    assert clip.head.stat().st_size == len(good)
    assert sum(a == b for a, b in zip(good, clip.head.read_bytes(), strict=True)) < 20


def test_overwriting_is_on_the_disk_before_the_name_goes(
    store: Store, sealed_clip: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = sealed_clip(5)
    happened: list[str] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        happened.append("there" if clip.head.exists() else "gone")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    store.overwrite_head(clip.id)
    store.unlink_head(clip.id)
    assert happened == ["there", "gone"]


def test_a_failing_overwrite_is_told_and_keeps_the_name(
    store: Store, sealed_clip: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = sealed_clip(5)

    def fails(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(FolderUnusable):
        store.destroy(clip.id)
    assert clip.head.exists()
    assert clip.body.exists()


def test_what_waits_in_staging_is_destroyed_alone(
    store: Store, sealed_clip: Callable[..., Any], new_id: Callable[[], str], recipients: tuple[str, str]
) -> None:
    placed, waiting = sealed_clip(5), new_id()
    head, body = store.stage(waiting)
    seal(io.BytesIO(b"x"), body, head, recipients)
    store.stage_derived(waiting, BodyKind.FILMSTRIP).write_bytes(b"x")
    store.destroy_staged(waiting)
    store.destroy_staged(waiting)
    assert store.listing().staged == frozenset()
    assert store.has_head(placed.id)


# --- another generation of the vault key -------------------------------------


@pytest.fixture
def rewrapped(sealed_clip: Callable[..., Any]) -> tuple[Any, bytes, str]:
    """A clip and its head for another key."""
    clip = sealed_clip(5)
    new = identity_text(bytes([9]) * 32)
    return clip, write_head(clip.pair.file_key, [recipient_of(new)]), new


def test_a_replaced_head_opens_with_the_new_key_and_the_old_blocks_are_destroyed(
    store: Store, rewrapped: tuple[Any, bytes, str], tmp_path: Path, disk_block: Callable[[Path], int]
) -> None:
    clip, head, new = rewrapped
    block = disk_block(clip.head)
    store.keep_old_head(clip.id)
    old = tmp_path / "staging" / f"{clip.id}.oldhead"
    assert disk_block(old) == block
    store.swap_head(clip.id, head)
    assert disk_block(old) == block
    with old.open("rb") as held:
        store.destroy_old_head(clip.id)
        assert not old.exists()
        assert sum(a == b for a, b in zip(held.read(), head, strict=False)) < 20
    assert open_head(store.read_head(clip.id), new) == clip.pair.file_key
    assert store.listing().staged == frozenset()


@pytest.mark.parametrize("done", range(4))
def test_a_rotation_cut_short_loses_no_head(
    store: Store, rewrapped: tuple[Any, bytes, str], done: int
) -> None:
    clip, head, new = rewrapped
    steps: tuple[Callable[[], None], ...] = (
        lambda: store.keep_old_head(clip.id),
        lambda: store.swap_head(clip.id, head),
        lambda: store.destroy_old_head(clip.id),
    )
    for step in steps[:done]:
        step()
    assert store.end_replacements() == ((clip.id,) if 0 < done < 3 else ())  # the next start
    opens = new if done >= 2 else clip.identity
    assert open_head(store.read_head(clip.id), opens) == clip.pair.file_key
    assert store.listing().staged == frozenset()
    store.replace_head(clip.id, head)
    assert open_head(store.read_head(clip.id), new) == clip.pair.file_key


@pytest.mark.parametrize("done", [1, 2])
def test_erasing_a_clip_in_the_middle_of_a_rotation_leaves_no_head(
    store: Store, rewrapped: tuple[Any, bytes, str], tmp_path: Path, done: int
) -> None:
    clip, head, _ = rewrapped
    store.keep_old_head(clip.id)
    if done == 2:
        store.swap_head(clip.id, head)
    store.destroy(clip.id)
    assert files_of(tmp_path, clip.id) == []
