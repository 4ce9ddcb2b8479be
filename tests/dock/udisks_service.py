"""``UdisksService``: a small udisks on a bus of our own, with disks that are put in and taken out by a test.

It answers as the reference manual of udisks 2 says, with its names, signatures and errors; what it "mounts"
is a folder.
"""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jeepney import HeaderFields, Message, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.UDisks2"
TOP = "/org/freedesktop/UDisks2"
Answer = tuple[str, tuple[Any, ...]]  # signature and body


class Refused(Exception):
    """An error of udisks, by the last word of its name."""


@dataclass
class Disk:
    """A disk with its filesystems: label and type of each."""

    name: str
    filesystems: dict[str, tuple[str, str]]  # "sdb1": ("CAM-01", "vfat")
    facts: dict[str, tuple[str, Any]] = field(default_factory=dict)
    hints: dict[str, tuple[str, Any]] = field(default_factory=dict)
    mounts: dict[str, Path] = field(default_factory=dict)
    put_in_at: int = 1
    is_on: bool = True

    @property
    def path(self) -> str:
        return f"{TOP}/drives/{self.name}"


class UdisksService:
    """The disks of a computer. told: every order with its options. refuses: errors by method."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.disks: dict[str, Disk] = {}
        self.told: list[tuple[str, str, dict[str, Any]]] = []
        self.refuses: dict[str, str] = {}

    def put_in(self, disk: Disk) -> Disk:
        """The same disk put in again is another arrival."""
        before = self.disks.get(disk.name)
        disk.put_in_at = before.put_in_at + 1 if before is not None else 1
        disk.is_on, disk.mounts = True, {}
        self.disks[disk.name] = disk
        return disk

    def take_out(self, disk: Disk) -> None:
        disk.is_on = False

    @property
    def roots(self) -> list[Path]:
        """Where something is mounted now."""
        return [root for disk in self.disks.values() if disk.is_on for root in disk.mounts.values()]

    # --- what it answers ----------------------------------------------------------------

    def objects(self) -> dict[str, Any]:
        found: dict[str, Any] = {f"{TOP}/Manager": {f"{NAME}.Manager": {"Version": ("s", "2.9.4")}}}
        for disk in self.disks.values():
            if not disk.is_on:
                continue
            found[disk.path] = {
                f"{NAME}.Drive": {
                    "Removable": ("b", True),
                    "Ejectable": ("b", True),
                    "CanPowerOff": ("b", True),
                    "ConnectionBus": ("s", "usb"),
                    "SiblingId": ("s", ""),
                    "TimeMediaDetected": ("t", disk.put_in_at),
                    **disk.facts,
                }
            }
            block = {"Drive": ("o", disk.path), "HintIgnore": ("b", False), "HintSystem": ("b", False)}
            unnamed = dict.fromkeys(("IdLabel", "IdType", "IdUUID"), ("s", ""))
            found[_block(disk.name)] = {
                f"{NAME}.Block": {**block, **unnamed, "PreferredDevice": _device(disk.name)}
            }
            for name, (label, kind) in disk.filesystems.items():
                found[_block(name)] = {
                    f"{NAME}.Block": {
                        **block,
                        "PreferredDevice": _device(name),
                        "IdLabel": ("s", label),
                        "IdType": ("s", kind),
                        "IdUUID": ("s", f"1234-{name}"),
                        **disk.hints,
                    },
                    f"{NAME}.Filesystem": {
                        "MountPoints": (
                            "aay",
                            [bytes(root) + b"\0" for each, root in disk.mounts.items() if each == name],
                        )
                    },
                }
        return found

    def order(self, path: str, method: str, options: dict[str, tuple[str, Any]]) -> Answer:
        """What is asked of one of them."""
        said = {option: value for option, (_, value) in options.items()}
        self.told.append((path.rpartition("/")[2], method, said))
        if method in self.refuses:
            raise Refused(self.refuses[method])
        name = path.rpartition("/")[2]
        for disk in self.disks.values():
            if not disk.is_on:
                continue
            if name in disk.filesystems:
                return self._of_filesystem(disk, name, method)
            if path == disk.path and method in {"PowerOff", "Eject"}:
                if disk.mounts:
                    raise Refused("DeviceBusy")
                disk.is_on = False
                return "", ()
        raise Refused("UnknownObject")

    def _of_filesystem(self, disk: Disk, name: str, method: str) -> Answer:
        if method == "Mount":
            if name in disk.mounts:
                raise Refused("AlreadyMounted")
            root = self.folder / (disk.filesystems[name][0] or name)
            root.mkdir(parents=True, exist_ok=True)
            disk.mounts[name] = root
            return "s", (str(root),)
        if method == "Unmount":
            if name not in disk.mounts:
                raise Refused("NotMounted")
            del disk.mounts[name]
            return "", ()
        raise Refused("UnknownMethod")

    # --- on the bus ---------------------------------------------------------------------

    @contextmanager
    def on(self, address: str) -> Iterator[None]:
        """Serve there until the block ends."""
        bus = open_dbus_connection(bus=address)
        bus.send_and_get_reply(message_bus.RequestName(NAME))
        serving = threading.Thread(target=self._serve, args=(bus,))
        serving.start()
        try:
            yield
        finally:
            ask(address, self._goodbye)
            serving.join()
            bus.close()

    def _goodbye(self, bus: DBusConnection) -> None:
        from jeepney import DBusAddress, new_method_call

        where = DBusAddress(TOP, bus_name=NAME, interface="test.Service")
        bus.send_and_get_reply(new_method_call(where, "Goodbye"))

    def _serve(self, bus: DBusConnection) -> None:
        while True:
            message = bus.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            fields = message.header.fields
            path, method = fields[HeaderFields.path], fields[HeaderFields.member]
            if method == "Goodbye":
                bus.send(new_method_return(message))
                return
            bus.send(self._answer(message, path, method))

    def _answer(self, message: Message, path: str, method: str) -> Message:
        if method == "GetManagedObjects":
            return new_method_return(message, "a{oa{sa{sv}}}", (self.objects(),))
        try:
            signature, body = self.order(path, method, message.body[0])
        except Refused as refused:
            prefix = "org.freedesktop.DBus.Error" if str(refused).startswith("Unknown") else f"{NAME}.Error"
            return new_error(message, f"{prefix}.{refused}", "s", ("no",))
        return new_method_return(message, signature or None, body)


@contextmanager
def bus_of_our_own() -> Iterator[str]:
    """A real bus; its address."""
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        with suppress(ProcessLookupError):
            daemon.terminate()


def ask(address: str, question: Callable[[DBusConnection], None]) -> None:
    bus = open_dbus_connection(bus=address)
    try:
        question(bus)
    finally:
        bus.close()


def _block(name: str) -> str:
    return f"{TOP}/block_devices/{name}"


def _device(name: str) -> tuple[str, bytes]:
    return "ay", f"/dev/{name}".encode() + b"\0"
