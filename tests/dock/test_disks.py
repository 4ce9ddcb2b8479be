"""Removable filesystems are told, mounted and let go of over a real bus, and what arrives is mounted once."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

from bwc_review.dock.disks import Disks, Filesystem, NoDisks
from bwc_review.dock.udisks import Udisks
from bwc_review.domain.errors import VolumeNotMounted, VolumeNotReleased
from bwc_review.operations.arrivals import Arrivals
from tests.dock.udisks_service import NAME, TOP, Disk, UdisksService, bus_of_our_own

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="no bus on this system"
)


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    with bus_of_our_own() as address:
        yield address


@pytest.fixture
def service(bus: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[UdisksService]:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus)
    made = UdisksService(tmp_path / "media")
    with made.on(bus):
        yield made


def camera(service: UdisksService, name: str = "sdb", label: str = "CAM-01", **facts: Any) -> Disk:
    return service.put_in(Disk(name, {f"{name}1": (label, "vfat")}, facts))


# --- the contract of udisks --------------------------------------------------------------

MANUAL = {
    "Drive": {
        "Removable": "b", "Ejectable": "b", "CanPowerOff": "b", "ConnectionBus": "s", "SiblingId": "s",
        "TimeMediaDetected": "t",
    },
    "Block": {
        "Drive": "o", "PreferredDevice": "ay", "IdLabel": "s", "IdType": "s", "IdUUID": "s",
        "HintIgnore": "b", "HintSystem": "b",
    },
    "Filesystem": {"MountPoints": "aay"},
}  # fmt: skip


@pytest.mark.parametrize("which", ["fake", "real"])
def test_udisks_tells_what_is_asked_of_it_under_the_names_and_signatures_of_its_manual(
    which: str, request: pytest.FixtureRequest
) -> None:
    if which == "fake":
        camera(request.getfixturevalue("service"))
    try:
        bus = open_dbus_connection(bus="SYSTEM")
    except Exception as error:  # noqa: BLE001 - whatever keeps this computer from having a bus
        pytest.skip(f"no bus of the system: {type(error).__name__}")
    where = DBusAddress(TOP, bus_name=NAME, interface="org.freedesktop.DBus.ObjectManager")
    answer = bus.send_and_get_reply(new_method_call(where, "GetManagedObjects"), timeout=10)
    bus.close()
    if answer.header.message_type is MessageType.error:
        assert which == "real"
        pytest.skip("no udisks on this computer")
    assert answer.header.fields[HeaderFields.signature] == "a{oa{sa{sv}}}"
    for interfaces in answer.body[0].values():
        for interface, told in interfaces.items():
            asked = MANUAL.get(interface.removeprefix(f"{NAME}."), {})
            assert {name: told[name][0] for name in asked} == asked


# --- the port --------------------------------------------------------------------------


def test_what_was_put_in_is_told_mounted_and_let_go_of(service: UdisksService) -> None:
    disks: Disks = Udisks()
    assert disks.filesystems() == ()
    disk = camera(service)
    (one,) = disks.filesystems()
    assert (one.title, one.kind, one.roots) == ("CAM-01", "vfat", ())
    disks.mount(one)
    (mounted,) = disks.filesystems()
    assert mounted == replace(one, roots=(service.folder / "CAM-01",))
    disks.mount(one)  # somebody was quicker: that is no failure
    disks.let_go(mounted)
    assert not disk.is_on
    assert disks.filesystems() == ()
    with pytest.raises(VolumeNotReleased) as refused:
        disks.let_go(mounted)
    assert refused.value.cause == "gone"
    service.put_in(disk)
    (again,) = disks.filesystems()
    assert again.arrival != one.arrival


def test_nothing_on_it_can_be_run_and_nobody_is_asked_for_a_passphrase(service: UdisksService) -> None:
    camera(service)
    (one,) = Udisks().filesystems()
    Udisks().mount(one)
    assert service.told == [
        (
            "sdb1",
            "Mount",
            {"options": "nosuid,nodev,noexec", "fstype": "vfat", "auth.no_user_interaction": True},
        )
    ]


@pytest.mark.parametrize(
    ("facts", "hints", "is_told"),
    [
        ({}, {}, True),
        ({"Removable": ("b", False)}, {}, True),  # a card reader that calls itself fixed hangs on USB still
        ({"Removable": ("b", False), "ConnectionBus": ("s", "sdio")}, {}, True),
        ({"Removable": ("b", False), "ConnectionBus": ("s", "")}, {}, False),
        ({}, {"HintSystem": ("b", True)}, False),
        ({}, {"HintIgnore": ("b", True)}, False),
    ],
)
def test_only_what_can_be_taken_away_and_is_not_the_systems_is_told(
    service: UdisksService, facts: dict[str, Any], hints: dict[str, Any], is_told: bool
) -> None:
    service.put_in(Disk("sdb", {"sdb1": ("X", "vfat")}, facts, hints))
    assert bool(Udisks().filesystems()) is is_told


def test_a_volume_without_a_name_is_called_by_its_device(service: UdisksService) -> None:
    camera(service, label="")
    (one,) = Udisks().filesystems()
    assert one.title == "/dev/sdb1"


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        ("DeviceBusy", "busy"),
        ("NotAuthorized", "not_allowed"),
        ("UnknownObject", "gone"),
        ("Failed", "failed"),
    ],
)
def test_a_refusal_says_why_and_what_is_mounted_stays_so(
    service: UdisksService, error: str, cause: str
) -> None:
    disk = camera(service)
    (one,) = Udisks().filesystems()
    service.refuses["Mount"] = error
    with pytest.raises(VolumeNotMounted) as unmounted:
        Udisks().mount(one)
    assert (unmounted.value.volume, unmounted.value.cause) == ("CAM-01", cause)
    service.refuses = {"Unmount": error}
    Udisks().mount(one)
    (one,) = Udisks().filesystems()
    with pytest.raises(VolumeNotReleased) as kept:
        Udisks().let_go(one)
    assert kept.value.cause == cause
    assert disk.is_on
    assert disk.mounts


def test_all_that_is_mounted_of_a_disk_is_unmounted_before_it_is_switched_off(service: UdisksService) -> None:
    filesystems = {f"sdb{number}": (f"V{number}", "vfat") for number in (1, 2, 3)}
    disk = service.put_in(Disk("sdb", filesystems))
    first, second, _ = Udisks().filesystems()
    Udisks().mount(first)
    Udisks().mount(second)
    Udisks().let_go(first)
    assert [(name, method) for name, method, _ in service.told[2:]] == [
        ("sdb1", "Unmount"), ("sdb2", "Unmount"), ("sdb", "PowerOff"),
    ]  # fmt: skip
    assert not disk.is_on


def test_another_camera_in_the_same_reader_is_not_switched_off(service: UdisksService) -> None:
    camera(service, "sdb", SiblingId=("s", "usb-1-2"))
    other = camera(service, "sdc", "CAM-02", SiblingId=("s", "usb-1-2"))
    for one in Udisks().filesystems():
        Udisks().mount(one)
    Udisks().let_go(Udisks().filesystems()[0])
    assert [method for _, method, _ in service.told[2:]] == ["Unmount", "Eject"]
    assert list(other.mounts) == ["sdc1"]


def test_a_disk_that_stays_on_may_be_taken_away_all_the_same(service: UdisksService) -> None:
    disk = camera(service)
    (one,) = Udisks().filesystems()
    Udisks().mount(one)
    service.refuses["PowerOff"] = "Failed"
    Udisks().let_go(one)
    assert disk.mounts == {}


def test_without_the_service_or_without_a_bus_there_are_no_disks(
    bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for address in (bus, "unix:path=/nowhere/at/all"):
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        assert Udisks().filesystems() == ()
        with pytest.raises(VolumeNotMounted):
            Udisks().mount(Filesystem("/x", "x", "CAM-01", "vfat"))
    assert NoDisks().filesystems() == ()


# --- what arrives ----------------------------------------------------------------------


def test_the_desktop_has_its_turn_first_then_what_nobody_mounted_is_mounted(service: UdisksService) -> None:
    arrivals = Arrivals(Udisks())
    disk = camera(service)
    assert arrivals.look() == ()
    assert disk.mounts == {}
    assert arrivals.look() == ()
    assert disk.mounts == {"sdb1": service.folder / "CAM-01"}
    assert list(arrivals.mounted) == [str(service.folder / "CAM-01")], "known at once"


def test_what_the_desktop_mounts_or_somebody_unmounted_is_left_alone_until_it_is_put_in_again(
    service: UdisksService,
) -> None:
    arrivals = Arrivals(Udisks())
    disk = camera(service)
    arrivals.look()
    disk.mounts["sdb1"] = service.folder / "by-the-desktop"
    arrivals.look()
    assert list(arrivals.mounted) == [str(service.folder / "by-the-desktop")]
    disk.mounts.clear()
    for _ in range(3):
        arrivals.look()
    assert service.told == []
    service.put_in(disk)
    arrivals.look()
    arrivals.look()
    assert list(disk.mounts) == ["sdb1"]


@pytest.mark.parametrize("kind", ["ext4", "ntfs", "iso9660", "squashfs", ""])
def test_only_what_cameras_write_is_mounted(service: UdisksService, kind: str) -> None:
    service.put_in(Disk("sdb", {"sdb1": ("X", kind)}))
    arrivals = Arrivals(Udisks())
    for _ in range(3):
        arrivals.look()
    assert service.told == []


def test_what_could_not_be_mounted_is_said_once_and_not_tried_again(service: UdisksService) -> None:
    service.refuses["Mount"] = "NotAuthorized"
    arrivals = Arrivals(Udisks())
    disk = camera(service)
    said = [arrivals.look() for _ in range(4)]
    assert [[each.cause for each in one if isinstance(each, VolumeNotMounted)] for one in said] == [
        [], ["not_allowed"], [], [],
    ]  # fmt: skip
    service.refuses.clear()
    service.put_in(disk)
    arrivals.look()
    arrivals.look()
    assert list(disk.mounts) == ["sdb1"]


def test_what_is_let_go_of_is_not_mounted_again(service: UdisksService) -> None:
    arrivals = Arrivals(Udisks())
    disk = camera(service, CanPowerOff=("b", False), Ejectable=("b", False))
    arrivals.look()
    arrivals.look()
    (root,) = arrivals.mounted
    arrivals.let_go(root)
    assert (disk.mounts, arrivals.mounted) == ({}, {})
    for _ in range(3):
        arrivals.look()
    assert disk.mounts == {}
    with pytest.raises(VolumeNotReleased):
        arrivals.let_go(root)
