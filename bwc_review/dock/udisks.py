"""Asks udisks over D-Bus which removable filesystems there are, mounts them and lets them go (Linux).

Interfaces and methods as in the reference manual of udisks 2 (org.freedesktop.UDisks2: ObjectManager, Block,
Filesystem, Drive). A computer without the service, or without a bus, has no disks to tell of.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bwc_review.dock.disks import OPTIONS, Filesystem
from bwc_review.domain.errors import VolumeNotMounted, VolumeNotReleased

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_NAME = "org.freedesktop.UDisks2"
_TOP = "/org/freedesktop/UDisks2"
_MANAGER = "org.freedesktop.DBus.ObjectManager"
_ASKED_S, _DONE_S = 5.0, 60.0  # a filesystem that was not let go of properly is looked through first
_CABLES = frozenset({"usb", "sdio"})
_NO_ONE = {"auth.no_user_interaction": ("b", True)}
_CAUSES = {
    "DeviceBusy": "busy",
    "NotAuthorized": "not_allowed",
    "NotAuthorizedCanObtain": "not_allowed",
    "NotAuthorizedDismissed": "not_allowed",
    "UnknownObject": "gone",
    "UnknownMethod": "gone",
}
_THERE_ALREADY, _NOT_THERE = "AlreadyMounted", "NotMounted"
_log = logging.getLogger(__name__)

Objects = Mapping[str, Mapping[str, Mapping[str, Any]]]  # path, interface, property: its value


class _Refused(Exception):
    """What the service or the bus answered instead. name: the last word of its name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    @property
    def cause(self) -> str:
        return _CAUSES.get(self.name, "failed")


class Udisks:
    """``Disks`` by udisks."""

    def filesystems(self) -> Sequence[Filesystem]:
        """See ``Disks.filesystems``."""
        try:
            with _bus() as bus:
                return filesystems_in(_objects(bus))
        except _Refused as refused:
            _log.info("no disks by udisks: %s", refused.name)
            return ()

    def mount(self, one: Filesystem) -> None:
        """See ``Disks.mount``."""
        options = {**_NO_ONE, "options": ("s", ",".join(OPTIONS)), "fstype": ("s", one.kind)}
        try:
            with _bus() as bus:
                _call(bus, one.id, "Filesystem", "Mount", options)
        except _Refused as refused:
            if refused.name != _THERE_ALREADY:  # the desktop was quicker
                raise VolumeNotMounted(one.title, refused.cause) from refused

    def let_go(self, one: Filesystem) -> None:
        """See ``Disks.let_go``."""
        try:
            with _bus() as bus:
                objects = _objects(bus)
                if one.id not in objects:
                    raise _Refused("UnknownObject")
                disk = str(_of(objects, one.id, "Block").get("Drive", "/"))
                for each in _mounted_on(objects, disk):
                    _unmount(bus, each)
                _switch_off(bus, objects, disk)
        except _Refused as refused:
            raise VolumeNotReleased(one.title, refused.cause) from refused


def filesystems_in(objects: Objects) -> tuple[Filesystem, ...]:
    """The filesystems on disks that can be taken away, but for what udisks itself says to leave alone."""
    found = []
    for path in objects:
        block, filesystem = _of(objects, path, "Block"), _of(objects, path, "Filesystem")
        drive = _of(objects, str(block.get("Drive", "/")), "Drive")
        if not filesystem or not drive or block.get("HintIgnore") or block.get("HintSystem"):
            continue
        if not (drive.get("Removable") or drive.get("ConnectionBus") in _CABLES):
            continue
        arrival = f"{path} {block.get('IdUUID', '')} {drive.get('TimeMediaDetected', 0)}"
        title = str(block.get("IdLabel") or "") or _text(block.get("PreferredDevice", b""))
        roots = tuple(Path(_text(each)) for each in filesystem.get("MountPoints", ()))
        found.append(Filesystem(path, arrival, title, str(block.get("IdType", "")), roots))
    return tuple(sorted(found, key=lambda one: one.id))


def _mounted_on(objects: Objects, disk: str) -> list[str]:
    return [
        path
        for path in sorted(objects)
        if _of(objects, path, "Block").get("Drive") == disk
        and _of(objects, path, "Filesystem").get("MountPoints")
    ]


def _unmount(bus: DBusConnection, path: str) -> None:
    try:
        _call(bus, path, "Filesystem", "Unmount", _NO_ONE)
    except _Refused as refused:
        if refused.name != _NOT_THERE:
            raise


def _switch_off(bus: DBusConnection, objects: Objects, disk: str) -> None:
    """Nothing is mounted any more, so that it can be taken away whatever becomes of this.

    Not where another disk hangs on the same cable: a second camera in the same reader would go with it.
    """
    drive = _of(objects, disk, "Drive")
    sibling = drive.get("SiblingId")
    is_alone = not sibling or all(
        path == disk or _of(objects, path, "Drive").get("SiblingId") != sibling for path in objects
    )
    method = (
        "PowerOff" if drive.get("CanPowerOff") and is_alone else "Eject" if drive.get("Ejectable") else ""
    )
    if not method:
        return
    try:
        _call(bus, disk, "Drive", method, _NO_ONE)
    except _Refused as refused:
        _log.info("the disk was unmounted but stays on: %s", refused.name)


def _objects(bus: DBusConnection) -> Objects:
    (told,) = _asked(bus, _TOP, _MANAGER, "GetManagedObjects", "", (), _ASKED_S)
    return {
        path: {
            interface.rpartition(".")[2]: {name: value for name, (_, value) in properties.items()}
            for interface, properties in interfaces.items()
            if interface.startswith(_NAME)
        }
        for path, interfaces in told.items()
    }


def _of(objects: Objects, path: str, interface: str) -> Mapping[str, Any]:
    return objects.get(path, {}).get(interface, {})


def _call(
    bus: DBusConnection, path: str, interface: str, method: str, options: Mapping[str, tuple[str, object]]
) -> tuple[Any, ...]:
    return _asked(bus, path, f"{_NAME}.{interface}", method, "a{sv}", (dict(options),), _DONE_S)


def _asked(
    bus: DBusConnection,
    path: str,
    interface: str,
    method: str,
    signature: str,
    values: tuple[object, ...],
    seconds: float,
) -> tuple[Any, ...]:
    from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call

    where = DBusAddress(path, bus_name=_NAME, interface=interface)
    answer = bus.send_and_get_reply(
        new_method_call(where, method, signature or None, values), timeout=seconds
    )
    if answer.header.message_type is MessageType.error:
        raise _Refused(str(answer.header.fields.get(HeaderFields.error_name, "")).rpartition(".")[2])
    return tuple(answer.body)


@contextmanager
def _bus() -> Iterator[DBusConnection]:
    """The bus of the system, for one question or order."""
    from jeepney.io.blocking import open_dbus_connection

    try:
        bus = open_dbus_connection(bus="SYSTEM")
    except Exception as error:
        raise _Refused(type(error).__name__) from error
    try:
        yield bus
    except _Refused:
        raise
    except Exception as error:
        raise _Refused(type(error).__name__) from error
    finally:
        bus.close()


def _text(told: object) -> str:
    """A path as udisks tells it: bytes that end with a NUL."""
    data = told if isinstance(told, bytes) else bytes(told)  # type: ignore[call-overload]
    return os.fsdecode(data.rstrip(b"\0"))
