"""Which mounted volumes may be a camera, by what each system says."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from bwc_review.dock import volumes
from bwc_review.dock.volumes import (
    Drives,
    MountTable,
    Volume,
    Volumes,
    VolumesFolder,
    is_top,
    mounted_in,
    volumes_here,
)

TABLE = """\
22 1 8:2 / / rw,relatime - ext4 /dev/sda2 rw
23 22 8:1 / /boot/efi rw - vfat /dev/sda1 rw
24 22 0:5 / /proc rw - proc proc rw
25 22 7:3 / /snap/core/1 ro - squashfs /dev/loop3 ro
26 22 0:40 / /run/user/1000 rw - tmpfs tmpfs rw
30 22 8:17 / /media/chef/CAM\\04001 rw,nosuid shared:1 - vfat /dev/sdb1 rw
31 22 0:50 / /mnt/dock rw - cifs //nas/dock rw
32 22 0:51 / /mnt/nfs rw - nfs4 nas:/dock rw
33 22 8:33 /DCIM /srv/bound rw - vfat /dev/sdc1 rw
34 22 8:49 / /data rw - ext4 /dev/sdd1 rw
35 22 0:60 / /media/chef/phone rw - fuse.gvfsd-fuse gvfsd-fuse rw
36 22 8:65 / /home rw - ext4 /dev/sde1 rw
"""


def test_only_volumes_of_local_disks_that_are_not_the_systems_are_seen() -> None:
    found = mounted_in(TABLE, lambda number: number == "8:17")
    assert found == (
        Volume(Path("/data"), is_removable=False, arrival="34"),
        Volume(Path("/media/chef/CAM 01"), is_removable=True, arrival="30"),
    )


def test_what_is_mounted_over_a_volume_hides_it() -> None:
    over = TABLE + "40 30 0:70 / /media/chef/CAM\\04001 rw - tmpfs tmpfs rw\n"
    assert [str(volume.root) for volume in mounted_in(over, lambda _: True)] == ["/data"]


class Slots:
    """What hangs on the computer: cameras that the test mounts."""

    def __init__(self, *roots: Path) -> None:
        self._roots = roots

    def mounted(self) -> tuple[Volume, ...]:
        return tuple(Volume(root, is_removable=True) for root in self._roots)


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_only_the_top_of_a_mounted_volume_is_a_camera_however_its_path_is_spelled(tmp_path: Path) -> None:
    camera, dock = tmp_path / "media/CAM-01", tmp_path / "dock"
    for folder in (camera / "DCIM", dock / "DCIM", tmp_path / "plain"):
        folder.mkdir(parents=True)
    (tmp_path / "link").symlink_to(camera)
    (tmp_path / "linked dock").symlink_to(dock)
    slots = Slots(camera)
    for name in ("media/CAM-01", "link", "plain/../media/CAM-01"):
        assert is_top(tmp_path / name, [dock], slots), name
    for name in ("media/CAM-01/DCIM", "media", "dock", "linked dock", "dock/DCIM", "plain", "nowhere"):
        assert not is_top(tmp_path / name, [dock], slots), name


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_a_volume_that_others_fill_is_no_camera_however_the_settings_spell_it(tmp_path: Path) -> None:
    card = tmp_path / "media/CARD"
    (card / "inbox").mkdir(parents=True)
    (tmp_path / "link").symlink_to(card)
    for dock in (card, tmp_path / "link", card / "inbox", tmp_path / "link/inbox", tmp_path / "media"):
        assert not is_top(card, [dock], Slots(card)), dock
    assert is_top(card, [tmp_path / "elsewhere"], Slots(card))


def test_a_share_that_keeps_silent_holds_up_no_camera(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it leads cannot be told: it is what the settings write."""
    camera, share = tmp_path / "CAM-01", tmp_path / "share"
    hangs = threading.Event()
    real = Path.resolve

    def resolve(self: Path, strict: bool = False) -> Path:
        if self == share:
            hangs.wait()
        return real(self, strict)

    monkeypatch.setattr(Path, "resolve", resolve)
    monkeypatch.setattr(volumes, "_SILENT_S", 0.01)
    try:
        assert is_top(camera, [share], Slots(camera))
        assert not is_top(share, [share], Slots(camera))
        assert not is_top(share, [], Slots(camera))
    finally:
        hangs.set()
        for thread in threading.enumerate():
            if thread.name == "where":
                thread.join()


@pytest.mark.parametrize("table", ["", "nonsense\n", "1 2 3 - \n", "\0\n", "22 1 8:2 / / rw -\n"])
def test_a_table_that_cannot_be_read_shows_no_volume(table: str) -> None:
    assert mounted_in(table, lambda _: True) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="links")
@pytest.mark.parametrize(
    ("where", "flag", "expected"),
    [
        ("pci0/usb1/1-2/block/sdb", "0", True),  # a reader that calls its card fixed
        ("pci0/mmc_host/mmc0/block/sdb", "0", True),
        ("pci0/ata1/block/sdb", "1", True),
        ("pci0/ata1/block/sdb", "0", False),
    ],
)
def test_what_hangs_on_a_cable_or_sits_in_a_slot_is_removable(
    tmp_path: Path, where: str, flag: str, expected: bool
) -> None:
    disk = tmp_path / "devices" / where
    (disk / "sdb1").mkdir(parents=True)
    (disk / "removable").write_text(f"{flag}\n", "ascii")
    (tmp_path / "block").mkdir()
    (tmp_path / "block/8:17").symlink_to(disk / "sdb1")
    (tmp_path / "table").write_text("30 22 8:17 / /media/cam rw - vfat /dev/sdb1 rw\n", "utf-8")
    (volume,) = MountTable(tmp_path / "table", tmp_path / "block").mounted()
    assert volume.is_removable is expected


class FakeWindows:
    """C: the system, D: a disc, E: a camera, F: a share, G: a second disk, H: a reader without a card."""

    kinds = {"C:\\": 3, "D:\\": 5, "E:\\": 2, "F:\\": 4, "G:\\": 3, "H:\\": 2}

    def __init__(self) -> None:
        self.serials = {"C:\\": 1, "E:\\": 0x1A2B3C4D, "G:\\": 7}

    def letters(self) -> int:
        return sum(1 << (ord(root[0]) - ord("A")) for root in self.kinds)

    def kind(self, root: str) -> int:
        return self.kinds[root]

    def serial(self, root: str) -> int | None:
        assert self.kinds[root] in {2, 3}, "a share or a disc may keep one waiting"
        return self.serials.get(root)


def test_windows_shows_drives_but_for_the_system_discs_shares_and_empty_readers() -> None:
    assert Drives(FakeWindows()).mounted() == (
        Volume(Path("E:\\"), is_removable=True, arrival="1A2B3C4D"),
        Volume(Path("G:\\"), is_removable=False, arrival="00000007"),
    )


def test_a_card_put_into_a_reader_is_a_volume_and_the_next_card_is_another_one() -> None:
    calls = FakeWindows()
    drives, reader = Drives(calls), Path("H:\\")
    calls.serials["H:\\"] = 0xA1
    (first,) = [one for one in drives.mounted() if one.root == reader]
    calls.serials["H:\\"] = 0xB2
    (second,) = [one for one in drives.mounted() if one.root == reader]
    assert first != second


MOUNT = """\
/dev/disk1s1 on / (apfs, local, journaled)
/dev/disk2s1 on /Volumes/CAM 01 (msdos, local, nodev, nosuid, noowners)
//chef@nas/dock on /Volumes/dock (smbfs, nodev, nosuid, mounted by chef)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""


def test_macos_shows_local_volumes_of_its_folder() -> None:
    place = Path("/Volumes/CAM 01")
    found = VolumesFolder(lambda: MOUNT, lambda root: "A1" if root == place else "").mounted()
    assert found == (Volume(place, is_removable=True, arrival="/dev/disk2s1 A1"),)


def test_another_card_at_the_same_place_of_macos_is_another_volume() -> None:
    ids = iter(["A1", "B2"])
    volumes = VolumesFolder(lambda: MOUNT, lambda _: next(ids))
    assert volumes.mounted() != volumes.mounted()


MAKERS: dict[str, Callable[[Path], Volumes]] = {
    "linux": lambda folder: MountTable(folder / "absent"),
    "windows": lambda _: Drives(FakeWindows()),
    "macos": lambda _: VolumesFolder(lambda: ""),
    "here": lambda _: volumes_here(),
}


@pytest.mark.parametrize("maker", sorted(MAKERS))
def test_asking_never_fails_and_says_the_same_twice(maker: str, tmp_path: Path) -> None:
    volumes = MAKERS[maker](tmp_path)
    first = volumes.mounted()
    assert list(first) == list(volumes.mounted())
    assert len({volume.root for volume in first}) == len(first)


@pytest.mark.skipif(sys.platform != "linux", reason="the table of Linux")
def test_the_real_table_shows_no_volume_of_memory_and_none_of_the_system() -> None:
    assert all(volume.root not in {Path("/"), Path("/proc")} for volume in MountTable().mounted())
