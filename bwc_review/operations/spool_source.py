"""Shows what a dock pushed to the station as a source, so that it is brought in like any other.

Crypto is the vault's and the port is the docks': they meet here, and in the worker process, which reaches a
source by its address and the secret it was told.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from bwc_review.dock.reach import reach as reach_dock
from bwc_review.dock.source import Address, Entry, FileState, Secret, Source, SourceFile
from bwc_review.domain.errors import SourceUnreadable, SourceVanished
from bwc_review.vault.spool import Spool

RECEIVED = "received"
TITLE = "Axis"


def received_at(root: Path, key: bytes) -> tuple[Address, Secret]:
    """Where what was received waits, and what opens it."""
    return Address(RECEIVED, str(root)), Secret(key.hex())


def reach(address: Address, secret: Secret | None = None) -> Source:
    """The source of an address of any kind. ValueError for a kind that nobody knows."""
    if address.kind != RECEIVED:
        return reach_dock(address, secret)
    if secret is None:
        raise ValueError("what was received does not open without its key")
    return SpoolSource(Spool(Path(address.place), bytes.fromhex(secret.text)))


class SpoolSource:
    """A spool as a ``Source``: its folders are the containers that the dock made."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool

    @property
    def address(self) -> Address:
        """The folder on the disk; what opens it travels apart."""
        return Address(RECEIVED, str(self._spool.root))

    @property
    def title(self) -> str:
        """The maker of the dock."""
        return TITLE

    def label(self) -> str:
        """None: what is pushed comes from no volume."""
        return ""

    def is_there(self) -> bool:
        """See ``Source.is_there``."""
        return self._spool.is_there()

    def is_readonly(self) -> bool:
        """Never: it is ours."""
        return False

    def entries(self, folder: str) -> Iterator[Entry]:
        """See ``Source.entries``."""
        before = f"{folder}/" if folder else ""
        inside = [one for one in self._spool.folders() if one == folder or one.startswith(before)]
        if folder and not inside:
            raise FileNotFoundError(2, "No such folder")
        for one in self._spool.listing(folder):
            yield Entry(one.name, size=one.size, modified_ns=one.modified_ns)
        names = {one[len(before) :].partition("/")[0] for one in inside if one != folder}
        for name in sorted(names):
            yield Entry(name, is_folder=True)

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        """See ``Source.open``."""
        try:
            return self._spool.open(file.key, offset)
        except FileNotFoundError as gone:
            raise SourceVanished(file.relative) from gone
        except OSError as error:
            raise SourceUnreadable(file.relative, error.strerror or "") from error

    def state(self, file: SourceFile) -> FileState:
        """See ``Source.state``."""
        try:
            now = self._spool.find(file.key)
        except OSError:
            return FileState.GONE
        if now is None:
            return FileState.GONE
        is_same = (now.size, now.modified_ns) == (file.size, file.modified_ns)
        return FileState.UNCHANGED if is_same else FileState.CHANGED

    def trace(self, file: SourceFile) -> str:  # noqa: ARG002 (whichever)
        """None: nobody but the station writes there."""
        return ""

    def erase(self, file: SourceFile) -> None:
        """See ``Source.erase``."""
        self._spool.erase(file.key)

    def close(self) -> None:
        """Nothing is held open."""
