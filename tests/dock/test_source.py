from __future__ import annotations

import os
import socket
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.listing import is_media, is_sidecar, list_source
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.release import release
from bwc_review.dock.volume import device_of, is_readonly, volume_label
from bwc_review.domain.errors import ReleaseRefused, SourceMissing, SourceUnreadable


def put(root: Path, relative: str, data: bytes = b"x") -> Path:
    file = root / relative
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def names(root: Path, profiles: Sequence[CameraProfile]) -> list[str]:
    return [file.relative for file in list_source(FolderSource(root), profiles).files]


def test_links_devices_and_pipes_are_passed_over(tmp_path: Path, profiles: Sequence[CameraProfile]) -> None:
    outside = put(tmp_path, "outside/secret.mp4")
    camera = tmp_path / "camera"
    put(camera, "own.mp4")
    (camera / "link.mp4").symlink_to(outside)
    (camera / "folder").symlink_to(tmp_path / "outside", target_is_directory=True)
    (camera / "loop").symlink_to(camera, target_is_directory=True)
    os.mkfifo(camera / "pipe.mp4")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(camera / "s.mp4"))
    assert names(camera, profiles) == ["own.mp4"]


def test_a_file_replaced_by_a_link_after_listing_is_not_opened(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    secret = put(tmp_path, "secret.mp4", b"secret")
    camera = tmp_path / "camera"
    file = put(camera, "a.mp4")
    (listed,) = list_source(FolderSource(camera), profiles).files
    file.unlink()
    file.symlink_to(secret)
    with pytest.raises(SourceUnreadable):
        FolderSource(camera).open(listed)


def test_a_file_replaced_by_a_pipe_after_listing_neither_opens_nor_hangs(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    file = put(tmp_path, "a.mp4")
    (listed,) = list_source(FolderSource(tmp_path), profiles).files
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(SourceUnreadable):
        FolderSource(tmp_path).open(listed)


def test_folders_of_systems_are_ignored_and_unfinished_ones_are_said(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    for relative in (
        "System Volume Information/a.mp4",
        ".Trash-1000/files/a.mp4",
        "$RECYCLE.BIN/a.mp4",
        "Temp/2026-06-19/DCAM_C1_000000_20260619_100324.mp4",
        "RejectedContent_UnknownTime_0123/a.mkv",
        "DCIM/a.mp4",
        "DCIM/a.target",
        "DCIM/.DS_Store",
    ):
        put(tmp_path, relative)
    listing = list_source(FolderSource(tmp_path), profiles)
    assert [file.relative for file in listing.files] == ["DCIM/a.mp4"]
    assert listing.skipped == ("RejectedContent_UnknownTime_0123", "Temp")


def test_a_source_that_is_not_there_is_a_fact(tmp_path: Path, profiles: Sequence[CameraProfile]) -> None:
    with pytest.raises(SourceMissing):
        list_source(FolderSource(tmp_path / "absent"), profiles)
    with pytest.raises(SourceMissing):
        list_source(FolderSource(put(tmp_path, "file")), profiles)


def test_media_and_sidecars_are_told_by_their_ending() -> None:
    assert is_media("A.MP4")
    assert not is_media("mp4")
    assert is_sidecar("a.mp4.nmea")
    assert not is_sidecar("a.exe")


def test_release_refuses_where_the_system_does(
    tmp_path: Path, profiles: Sequence[CameraProfile], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a.mp4")
    (listed,) = list_source(FolderSource(tmp_path), profiles).files

    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(ReleaseRefused) as refused:
        release(FolderSource(tmp_path), listed)
    assert refused.value.cause == "read_only"


class Windows:
    """Erases as Windows does: no file that bears the read-only attribute. shut: nor any other."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, shut: bool = False) -> None:
        unlink = Path.unlink

        def run(path: Path, missing_ok: bool = False) -> None:
            if shut or not path.stat().st_mode & stat.S_IWRITE:
                raise PermissionError(13, "Access is denied")
            unlink(path, missing_ok)

        monkeypatch.setattr(Path, "unlink", run)


def test_what_a_camera_locked_goes_all_the_same(
    tmp_path: Path, profiles: Sequence[CameraProfile], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(tmp_path, "locked.mp4")
    file.chmod(0o444)
    (listed,) = list_source(FolderSource(tmp_path), profiles).files
    Windows(monkeypatch)
    release(FolderSource(tmp_path), listed)
    assert not file.exists()


@pytest.mark.parametrize("mode", [0o444, 0o644])
def test_what_the_system_keeps_is_refused_and_left_as_it_was(
    tmp_path: Path, profiles: Sequence[CameraProfile], monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    file = put(tmp_path, "a.mp4")
    file.chmod(mode)
    (listed,) = list_source(FolderSource(tmp_path), profiles).files
    Windows(monkeypatch, shut=True)
    with pytest.raises(ReleaseRefused) as refused:
        release(FolderSource(tmp_path), listed)
    assert refused.value.cause == "read_only"
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_what_a_mac_locked_goes_all_the_same(
    tmp_path: Path, profiles: Sequence[CameraProfile], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(tmp_path, "locked.mp4")
    (listed,) = list_source(FolderSource(tmp_path), profiles).files
    flags, unlink, lstat = [stat.UF_IMMUTABLE], Path.unlink, os.lstat

    class Facts:
        def __init__(self, path: str | Path) -> None:
            found = lstat(path)
            self.st_mode, self.st_size, self.st_mtime_ns = found.st_mode, found.st_size, found.st_mtime_ns
            self.st_flags = flags[0]

    def run(path: Path, missing_ok: bool = False) -> None:
        if flags[0]:
            raise PermissionError(1, "Operation not permitted")
        unlink(path, missing_ok)

    monkeypatch.setattr(os, "lstat", Facts)
    monkeypatch.setattr(os, "chflags", lambda path, value: flags.__setitem__(0, value), raising=False)
    monkeypatch.setattr(Path, "unlink", run)
    release(FolderSource(tmp_path), listed)
    monkeypatch.undo()
    assert not file.exists()


def test_a_plain_folder_has_no_label_and_can_be_written(tmp_path: Path) -> None:
    assert volume_label(tmp_path) == ""
    assert not is_readonly(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write_is_read_only(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert is_readonly(tmp_path)


def test_the_device_of_a_mount_is_found_in_the_systems_table() -> None:
    table = (
        "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
        "90 22 8:17 / /media/chef/CAM\\04001 rw,nosuid shared:1 - vfat /dev/sdb1 rw\n"
        "91 22 8:33 / /media/chef/CAM\\04001 rw - vfat /dev/sdc1 rw\n"
    )
    assert device_of(table, "/media/chef/CAM 01") == "/dev/sdc1"
    assert device_of(table, "/media/chef") == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\x1b[2J\x07.mp4", r"a\x1b[2J\x07.mp4"),
        ("free\nCAM-02.mp4", r"free\nCAM-02.mp4"),
        ("a\u202e4pm.exe", r"a\u202e4pm.exe"),
        ("a\u2028b\x9b.mp4", r"a\u2028b\x9b.mp4"),
        ("été \u00a0 [1].mp4", "été \u00a0 [1].mp4"),
    ],
)
def test_a_name_steers_no_terminal_breaks_no_line_and_turns_no_text_around(
    tmp_path: Path, name: str, shown: str
) -> None:
    (tmp_path / name).write_bytes(b"x")
    (tmp_path / f"of {name}").mkdir()
    (tmp_path / f"of {name}" / "a.mp4").write_bytes(b"y")
    files = list_source(FolderSource(tmp_path)).files
    assert sorted(file.relative for file in files) == sorted([shown, f"of {shown}/a.mp4"])
    with FolderSource(tmp_path).open(next(file for file in files if file.relative == shown)) as stream:
        assert stream.read() == b"x", "it is reached by the name it has"
