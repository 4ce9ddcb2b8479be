"""Keeps what a dock pushes to the station, sealed, until it is in the vault.

Each object is two files, like a sealed clip: a body, which is an age payload under a file key of its own,
and a head, which holds that key, the object's name and its facts, sealed under the spool's key. No name and
no plain byte stands on the disk; whoever destroys a head has made its object unreadable for good. An object
exists once its head is on the drive: what was cut before leaves at most a body that nothing opens, and the
next start removes it.
"""

from __future__ import annotations

import base64
import errno
import hmac
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast
from uuid import uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bwc_review.domain.clip import BodyKind, Sealed
from bwc_review.domain.errors import StationError
from bwc_review.vault import durable
from bwc_review.vault.age_format import FILE_KEY
from bwc_review.vault.placed import Placed
from bwc_review.vault.reader import ReaderStream, SealedReader
from bwc_review.vault.sealer import seal_derived

SPOOL_KEY = 32  # bytes
_HEAD, _BODY = ".head", ".body"
_NONCE = 12
_LONGEST_HEAD = 1 << 16
_TRIES = 5  # a folder may be removed, emptied, between making it and writing into it


@dataclass(frozen=True, slots=True)
class Spooled:
    """One object. key: "/" between its parts. tag: what the one who kept it noted of its content."""

    key: str
    size: int  # bytes
    modified_ns: int
    tag: str = ""

    @property
    def name(self) -> str:
        """The last part of the key."""
        return self.key.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A body on the drive that has no name yet, and of which nothing is left if it never gets one."""

    body: str
    sealed: Sealed
    file_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Head:
    found: Spooled
    body: str
    sealed: Sealed
    file_key: bytes = field(repr=False)


class Spool:
    """The objects under one folder and one key. Any process may read while one of them writes."""

    def __init__(self, root: Path, key: bytes) -> None:
        """Nothing is read or made. ValueError for a key of another length."""
        if len(key) != SPOOL_KEY:
            raise ValueError("the key of a spool has 32 bytes")
        self._heads, self._bodies = root / "heads", root / "bodies"
        self._root = root
        self._naming = hmac.digest(key, b"bwc-spool/1 names", "sha256")
        self._cipher = ChaCha20Poly1305(hmac.digest(key, b"bwc-spool/1 heads", "sha256"))
        self._folders: dict[str, str] = {}  # of which folder each directory keeps the heads

    @property
    def root(self) -> Path:
        """The folder on the disk."""
        return self._root

    def is_there(self) -> bool:
        """It was begun, and its folder can be reached. Never raises."""
        try:
            return self._heads.is_dir()
        except OSError:
            return False

    def begin(self) -> None:
        """Make the folders, and remove what was cut before it had a name. DiskFull, FolderUnusable.

        Only where nobody receives meanwhile: a body that is being written has no name yet.
        """
        with durable.disk_facts(self._root):
            durable.make_folder(self._heads)
            durable.make_folder(self._bodies)
            for path in self._heads.glob("*/*.old"):
                durable.end_replacement(path.with_suffix(""), path)
            for path in self._heads.glob("*/*.part"):
                durable.destroy(path)
            heads = [head for _, head in self._all()]
            kept = {head.body for head in heads if head is not None}
            for path in self._bodies.iterdir() if None not in heads else ():  # else one of them may be its
                if path.name not in kept:
                    path.unlink(missing_ok=True)  # whoever brings in may be removing it too

    def receive(self, data: bytes | BinaryIO) -> Unnamed:
        """Seal a stream to its end, on the drive when this returns, under no name yet.

        What the stream raises goes through, and leaves nothing; DiskFull, FolderUnusable.
        """
        with durable.disk_facts(self._bodies):
            durable.make_folder(self._bodies)
        file_key, body = os.urandom(FILE_KEY), uuid4().hex + _BODY
        sealed = seal_derived(file_key, data, self._bodies / body, BodyKind.SIDECAR, "")
        return Unnamed(body, sealed, file_key)

    def keep(self, unnamed: Unnamed, key: str, modified_ns: int, tag: str = "") -> Spooled:
        """Give a body its name, durably: it takes the place of what had the name before, in one step."""
        found = Spooled(key, unnamed.sealed.plain_bytes, modified_ns, tag)
        path = self._path(key)
        before = self._opened(path)
        data = self._written(path, _Head(found, unnamed.body, unnamed.sealed, unnamed.file_key))
        with durable.disk_facts(self._heads):
            durable.sync_folder(self._bodies)
            _into_a_folder_that_may_go(path, data)
        if before is not None:
            (self._bodies / before.body).unlink(missing_ok=True)
        return found

    def put(self, key: str, data: bytes, modified_ns: int, tag: str = "") -> Spooled:
        """Keep a small object. DiskFull, FolderUnusable."""
        unnamed = self.receive(data)
        try:
            return self.keep(unnamed, key, modified_ns, tag)
        except BaseException:
            self.drop(unnamed)
            raise

    def drop(self, unnamed: Unnamed) -> None:
        """Remove a body that got no name."""
        (self._bodies / unnamed.body).unlink(missing_ok=True)

    def folders(self) -> list[str]:
        """Every folder that holds an object directly, in order. OSError where the spool is not there."""
        found = set()
        for directory in os.scandir(self._heads):
            if directory.name not in self._folders:
                head = next((one for _, one in self._in(Path(directory.path)) if one is not None), None)
                if head is None:
                    continue
                self._folders[directory.name] = head.found.key.rpartition("/")[0]
            with suppress(FileNotFoundError):  # whoever brings in took the last object, and it, meanwhile
                if any(name.endswith(_HEAD) for name in os.listdir(directory.path)):  # noqa: PTH208  names only
                    found.add(self._folders[directory.name])
        return sorted(found)

    def listing(self, folder: str) -> list[Spooled]:
        """The objects directly in a folder, in order of their names. OSError where the spool is not there."""
        self._heads.stat()
        heads = (head for _, head in self._in(self._heads / self._hidden(folder)) if head is not None)
        return sorted((head.found for head in heads), key=lambda one: one.key)

    def find(self, key: str) -> Spooled | None:
        """One object; None where there is none, or its head does not open. OSError."""
        head = self._opened(self._path(key))
        return None if head is None else head.found

    def damaged(self) -> int:
        """How many objects do not open: their head was changed, or sealed under another key. OSError."""
        return sum(head is None for _, head in self._all())

    def open(self, key: str, offset: int = 0) -> BinaryIO:
        """The plain bytes from there on. FileNotFoundError; EIO where it does not open, now or later."""
        path = self._path(key)
        path.stat()
        head = self._opened(path)
        if head is None:
            raise OSError(errno.EIO, "The sealed copy does not open")
        with _as_io():
            reader = SealedReader(head.file_key, self._bodies / head.body, "", head.sealed)
        stream = _Stream(reader)
        stream.seek(offset)
        return cast(BinaryIO, stream)

    def erase(self, key: str) -> None:
        """Destroy an object, durably: its key first. OSError; FileNotFoundError where there is none."""
        path = self._path(key)
        head = self._opened(path)
        durable.overwrite(path)
        path.unlink()
        durable.sync_folder(path.parent)
        if head is not None:
            (self._bodies / head.body).unlink(missing_ok=True)
            durable.sync_folder(self._bodies)
        with suppress(OSError):  # the last one takes the folder along
            path.parent.rmdir()

    # --- heads ----------------------------------------------------------------------

    def _path(self, key: str) -> Path:
        folder, _, name = key.rpartition("/")
        return self._heads / self._hidden(folder) / f"{self._hidden('/' + name)}{_HEAD}"

    def _hidden(self, text: str) -> str:
        """A name on the disk that tells nothing, and is found again by who has the key."""
        return hmac.digest(self._naming, text.encode("utf-8", "surrogateescape"), "sha256").hex()[:40]

    def _all(self) -> Iterator[tuple[Path, _Head | None]]:
        for directory in os.scandir(self._heads):
            yield from self._in(Path(directory.path))

    def _in(self, directory: Path) -> Iterator[tuple[Path, _Head | None]]:
        try:
            names = sorted(os.listdir(directory))  # noqa: PTH208  names only
        except FileNotFoundError:
            return
        for name in names:
            if name.endswith(_HEAD):
                path = directory / name
                head = self._opened(path)
                if head is not None or path.exists():
                    yield path, head

    def _written(self, path: Path, head: _Head) -> bytes:
        facts = {
            "key": head.found.key,
            "size": head.found.size,
            "modified_ns": head.found.modified_ns,
            "tag": head.found.tag,
            "body": head.body,
            "file_key": base64.b64encode(head.file_key).decode("ascii"),
            "sha256": head.sealed.plain_sha256,
            "sealed_sha256": head.sealed.sealed_sha256,
            "sealed_bytes": head.sealed.sealed_bytes,
        }
        nonce = os.urandom(_NONCE)
        return nonce + self._cipher.encrypt(nonce, json.dumps(facts).encode("ascii"), _place_of(path))

    def _opened(self, path: Path) -> _Head | None:
        """What a head says; None where there is none, or it does not open in this place with this key."""
        try:
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        if len(data) > _LONGEST_HEAD:
            return None
        try:
            facts = json.loads(self._cipher.decrypt(data[:_NONCE], data[_NONCE:], _place_of(path)))
        except (InvalidTag, ValueError):
            return None
        sealed = Sealed(
            BodyKind.SIDECAR,
            "",
            facts["sha256"],
            facts["size"],
            facts["sealed_sha256"],
            facts["sealed_bytes"],
        )
        found = Spooled(facts["key"], facts["size"], facts["modified_ns"], facts["tag"])
        return _Head(found, facts["body"], sealed, base64.b64decode(facts["file_key"]))


class _Stream(Placed):
    """A sealed body as a plain file; what does not open is an error of input and output."""

    def __init__(self, reader: SealedReader) -> None:
        super().__init__()
        self._reader = reader
        self._inner = ReaderStream(reader)

    @property
    def _end(self) -> int:
        return self._reader.size

    def readinto(self, buffer: memoryview | bytearray) -> int:  # type: ignore[override]
        """Fill a buffer with the next bytes; how many there were."""
        with _as_io():
            self._inner.seek(self._at)
            count = self._inner.readinto(buffer)
        self._at += count
        return count

    def close(self) -> None:
        """Forget the key."""
        self._reader.close()
        super().close()


@contextmanager
def _as_io() -> Iterator[None]:
    """Tell a seal that does not open as a disk that does not read."""
    try:
        yield
    except StationError as error:
        raise OSError(errno.EIO, "The sealed copy does not open") from error


def _place_of(path: Path) -> bytes:
    """A head opens in its own place only: none can stand in for another."""
    return f"{path.parent.name}/{path.name}".encode()


def _into_a_folder_that_may_go(path: Path, data: bytes) -> None:
    for turn in range(_TRIES):
        try:
            durable.replace_secret(path, data)
        except FileNotFoundError:
            if turn == _TRIES - 1:
                raise
        else:
            return
