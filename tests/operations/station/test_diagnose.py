"""The self-check: each line is told right, where all is well and where something is missing."""

from __future__ import annotations

import errno
import os
import resource
import shutil
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bwc_review import documents as writing
from bwc_review.documents import check_place, write_new_file
from bwc_review.domain.check import Check, CheckName
from bwc_review.domain.errors import DiskFull, KeyringMissing, OutputUnwritable, PlayerMissing
from bwc_review.domain.legal import LegalProfile
from bwc_review.operations import diagnose as module
from bwc_review.operations.diagnose import diagnose, file_system

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def look(tmp_path: Path, profile: LegalProfile) -> Any:
    def at(name: CheckName, last_use: datetime | None = None, folder: Path = tmp_path) -> Check:
        return {check.name: check for check in diagnose(folder, last_use, profile, NOW)}[name]

    return at


def test_every_check_is_made_once(tmp_path: Path, profile: LegalProfile) -> None:
    names = [check.name for check in diagnose(tmp_path / "not" / "yet", None, profile, NOW)]
    of_the_catalogue = {
        CheckName.CAMERA_ORDER,
        CheckName.INTEGRITY,
        CheckName.ROOM,
    }  # asked of an open station
    assert Counter(names) == Counter(set(CheckName) - of_the_catalogue)
    assert not list(tmp_path.iterdir())


def test_a_missing_player(look: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> object:
        raise PlayerMissing

    monkeypatch.setattr(module, "open_vlc", missing)
    assert not look(CheckName.PLAYER).ok


def test_missing_codecs_are_named(look: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert look(CheckName.CODECS) == Check(CheckName.CODECS, ok=True, facts={"missing": ""})
    monkeypatch.setattr(module, "missing_codecs", lambda: ("hevc", "aac"))
    assert look(CheckName.CODECS) == Check(CheckName.CODECS, ok=False, facts={"missing": "hevc, aac"})


def test_a_keyring_is_told_by_its_name(look: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    class Ring:
        name = "Secret Service"

        def __init__(self, _: str) -> None:
            pass

    monkeypatch.setattr(module, "KeyringCustody", Ring)
    assert look(CheckName.KEYRING).facts == {"backend": "Secret Service"}

    def missing(_: str) -> object:
        raise KeyringMissing("fail.Keyring")

    monkeypatch.setattr(module, "KeyringCustody", missing)
    assert look(CheckName.KEYRING) == Check(CheckName.KEYRING, ok=False, facts={"backend": "fail.Keyring"})


@pytest.mark.parametrize(("mode", "ok"), [(0o700, True), (0o750, False), (0o705, False)])
def test_the_folder_belongs_to_this_account_alone(look: Any, tmp_path: Path, mode: int, ok: bool) -> None:
    tmp_path.chmod(mode)
    assert look(CheckName.FOLDER).ok is ok
    tmp_path.chmod(0o700)


@pytest.mark.parametrize(("gib", "ok"), [(9.9, False), (10, True)])
def test_little_room(look: Any, monkeypatch: pytest.MonkeyPatch, gib: float, ok: bool) -> None:
    free = int(gib * 1024**3)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: type("Usage", (), {"free": free}))
    assert look(CheckName.DISK) == Check(CheckName.DISK, ok=ok, facts={"free_bytes": free})


@pytest.mark.parametrize(
    ("kind", "ok"), [("ext4", True), ("ntfs", True), ("btrfs", False), ("nfs4", False), ("overlay", False)]
)
def test_file_systems_that_keep_erased_keys(
    look: Any, monkeypatch: pytest.MonkeyPatch, kind: str, ok: bool
) -> None:
    monkeypatch.setattr(module, "file_system", lambda _: kind)
    assert look(CheckName.FILE_SYSTEM) == Check(CheckName.FILE_SYSTEM, ok=ok, facts={"kind": kind})


def test_the_file_system_of_a_folder_is_the_nearest_mount() -> None:
    assert file_system(Path("/proc/self")) == "proc"
    assert file_system(Path("/")) != ""


@pytest.mark.parametrize(("days", "ok"), [(None, True), (0.5, True), (45, True), (46.5, False), (-2, False)])
def test_a_clock_far_from_the_last_use(look: Any, days: float | None, ok: bool) -> None:
    last = None if days is None else NOW - timedelta(days=days)
    assert look(CheckName.CLOCK, last).ok is ok


def test_a_new_station_on_a_computer_that_lost_its_date(tmp_path: Path, profile: LegalProfile) -> None:
    long_ago = datetime(2002, 1, 1, tzinfo=UTC)
    checks = {check.name: check for check in diagnose(tmp_path, None, profile, long_ago)}
    assert not checks[CheckName.CLOCK].ok


def test_crash_dumps(look: Any) -> None:
    before = resource.getrlimit(resource.RLIMIT_CORE)
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, before[1]))
        assert look(CheckName.CORE_DUMPS).ok
        if before[1] != 0:
            resource.setrlimit(resource.RLIMIT_CORE, (before[1], before[1]))
            assert not look(CheckName.CORE_DUMPS).ok
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, before)


# --- where documents go ------------------------------------------------------


def test_where_a_document_cannot_go(tmp_path: Path) -> None:
    check_place(tmp_path / "new.pdf")
    (tmp_path / "old.pdf").write_bytes(b"old")
    check_place(tmp_path / "old.pdf")
    for place in (tmp_path, tmp_path / "none" / "x.pdf", tmp_path / "old.pdf" / "x.pdf"):
        with pytest.raises(OutputUnwritable):
            check_place(place)
        with pytest.raises(OutputUnwritable):
            writing.write_file(place, b"data")
    assert [file.name for file in tmp_path.iterdir()] == ["old.pdf"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_document_that_did_not_reach_the_disk_takes_nothing_s_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fails(_: int) -> None:
        raise OSError(number, os.strerror(number))

    old = tmp_path / "old.pdf"
    old.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fails)
    error = DiskFull if number == errno.ENOSPC else OutputUnwritable
    with pytest.raises(error):
        writing.write_file(old, b"new")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"old.pdf": b"old"}


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    file = tmp_path / "recovery"
    write_new_file(file, b"key")
    assert file.stat().st_mode & 0o777 == 0o600
    with pytest.raises(OutputUnwritable):
        write_new_file(file, b"other")
    assert file.read_bytes() == b"key"
