"""A source on another machine, over whichever protocol: connects when asked, and again after a cut.

A question that met a broken connection is asked once more on a new one, except to erase: whether that was
done before the cut, the next listing says. A server that keeps silent is asked once.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import chain
from typing import Any, BinaryIO, TypeVar, cast

from bwc_review.dock.remote.files import FILE, FOLDER, MOST_NAMES, Facts, RemoteFiles, Target
from bwc_review.dock.source import Address, Entry, FileState, SourceFile
from bwc_review.domain.errors import SourceMissing, SourceUnreadable, SourceVanished

T = TypeVar("T")


class RemoteSource:
    """The folder of a target and all below it."""

    def __init__(
        self, target: Target, connect: Callable[[Target], RemoteFiles], *, is_readonly: bool = False
    ) -> None:
        """is_readonly: nothing can be erased by this protocol."""
        self._target = target
        self._connect = connect
        self._is_readonly = is_readonly
        self._files: RemoteFiles | None = None

    @property
    def address(self) -> Address:
        """The place."""
        return self._target.place.address

    @property
    def title(self) -> str:
        """The place, as a person reads it."""
        return self._target.place.title

    def label(self) -> str:
        """A share is no volume: nothing in its name tells a camera."""
        return ""

    def is_there(self) -> bool:
        """The server lets us in and the folder is one."""
        try:
            return self._ask(lambda files: files.info(files.top)["type"] == FOLDER)
        except (OSError, SourceMissing):
            return False

    def is_readonly(self) -> bool:
        """Said by the protocol; whether the account may erase shows when it tries."""
        if self._is_readonly:
            return True
        try:
            return not self._ask(lambda files: files.can_erase)
        except (OSError, SourceMissing):
            return False

    def entries(self, folder: str) -> Iterator[Entry]:
        """See ``Source.entries``; SourceMissing, as what it is exactly, where the server lets nobody in."""
        found = self._ask(lambda files: _begun(files.listed(_path(files, folder))))
        try:
            yield from _entries(found)
        except ConnectionError:
            self.close()  # what it may still say belongs to this question
            raise

    def open(self, file: SourceFile, offset: int = 0) -> BinaryIO:
        """See ``Source.open``."""
        try:
            return self._ask(lambda files: _opened(files, file, offset))
        except (FileNotFoundError, NotADirectoryError, ConnectionError, SourceMissing) as error:
            raise SourceVanished(file.relative) from error
        except OSError as error:
            raise SourceUnreadable(file.relative, error.strerror or "") from error

    def state(self, file: SourceFile) -> FileState:
        """See ``Source.state``."""
        try:
            now = self._ask(lambda files: files.info(_path(files, file.key)))
        except (OSError, SourceMissing):
            return FileState.GONE
        is_same = (now["type"], now["size"], now["mtime_ns"], now["version"]) == (
            FILE,
            file.size,
            file.modified_ns,
            file.version,
        )
        return FileState.UNCHANGED if is_same else FileState.CHANGED

    def trace(self, file: SourceFile) -> str:  # noqa: ARG002 (whichever)
        """None: a server tells no more than size, time and version."""
        return ""

    def erase(self, file: SourceFile) -> None:
        """Have the server erase it; that it keeps so after a power cut is the server's affair."""
        if self.is_readonly():
            raise OSError(errno.EROFS, "Read-only")
        try:
            self._ask(lambda files: files.rm_file(_path(files, file.key)), again=False)
        except SourceMissing as missing:
            raise OSError(errno.ESHUTDOWN, "The server lets nobody in") from missing

    def close(self) -> None:
        """Let go of the connection."""
        files, self._files = self._files, None
        if files is not None:
            with suppress(OSError, EOFError):
                files.close()

    def _ask(self, question: Callable[[RemoteFiles], T], *, again: bool = True) -> T:
        was_connected = self._files is not None
        try:
            if self._files is None:
                self._files = self._connect(self._target)
            return question(self._files)
        except ConnectionError as lost:
            self.close()
            if not (again and was_connected) or isinstance(lost.__cause__, TimeoutError):
                raise
            return self._ask(question, again=False)


def _entries(listing: Iterator[Facts]) -> Iterator[Entry]:
    names: set[str] = set()
    for facts in listing:
        name = facts["name"].rpartition("/")[2]
        if name in names or name in {"", ".", ".."} or "\0" in name:
            continue  # no server that means well says so
        names.add(name)
        if len(names) > MOST_NAMES:
            raise OSError(errno.EFBIG, "The listing has no end")
        if facts["type"] == FOLDER:
            yield Entry(name, is_folder=True)
        elif facts["type"] == FILE:
            yield Entry(name, False, facts["size"], facts["mtime_ns"], facts["version"])


def _begun(listing: Iterator[Facts]) -> Iterator[Facts]:
    """Whose first name has come: what breaks before it can be asked once more."""
    for first in listing:
        return chain((first,), listing)
    return iter(())


def _path(files: RemoteFiles, key: str) -> str:
    return f"{files.top}/{key}" if key else files.top


def _opened(files: RemoteFiles, file: SourceFile, offset: int) -> BinaryIO:
    path = _path(files, file.key)
    if files.info(path)["type"] != FILE:
        raise OSError(errno.EINVAL, "not a file")
    stream = cast(BinaryIO, cast(Any, files).open(path, "rb"))
    if offset:
        stream.seek(offset)
    return stream
