"""Files over FTP (RFC 959, 3659) and FTPS (RFC 4217), through ftplib.

Where the server tells facts (MLSD), times are known to the second or better, else by asking MDTM of each
file. A server that offers neither knows minutes only: two recordings of one size could not be told apart, so
that it is read and never emptied.
"""

from __future__ import annotations

import errno
import ftplib
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from bwc_review.dock.remote.files import FOLDER, MOST_NAMES, Facts, RemoteFiles, Stream, Target
from bwc_review.dock.remote.ftp_connection import as_text, connected, faults, on_wire
from bwc_review.dock.remote.ftp_listing import facts_of, from_facts, from_line, moment_ns


class FtpFiles(RemoteFiles):
    """One control connection. A file that is read takes it along, and brings it back once it is read."""

    def __init__(self, target: Target, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """now: only tells the year of a listing that leaves it out."""
        super().__init__(target)
        self._now = now
        self._ftp: ftplib.FTP | None = None
        ftp = self.control()
        with faults():
            self._has_facts = self._offers(ftp, "MLST")
            self._has_times = self._has_facts or self._offers(ftp, "MDTM")
            self._home = "" if target.place.path else as_text(ftp.pwd()).rstrip("/")

    @property
    def top(self) -> str:
        """The folder of the place, else the one that the server lets in to."""
        return self.target.place.path or self._home

    @property
    def can_erase(self) -> bool:
        """Only where a file can be told from another one in its place."""
        return self._has_times

    def listed(self, path: str) -> Iterator[Facts]:
        """What stands in a folder. It is gone into first: a server may take brackets for a pattern."""
        ftp = self.control()
        with faults():
            ftp.cwd(on_wire(path or "/"))
            if self._has_facts:
                for line in _lines(ftp, "MLSD"):
                    told, name = facts_of(as_text(line))
                    if told.get("type", "").lower() not in {"cdir", "pdir"} and name and "/" not in name:
                        yield from_facts(f"{path}/{name}", told)
                return
            now = self._now()
            for line in _listing(ftp):
                facts = from_line(path, as_text(line), now)
                if facts is not None:
                    yield self._timed(ftp, facts)

    def facts(self, path: str) -> Facts:
        """Of the name itself, where the server tells links from files."""
        ftp = self.control()
        with faults():
            if self._has_facts:
                answer = ftp.sendcmd(f"MLST {on_wire(path or '/')}").splitlines()
                return from_facts(path, facts_of(answer[1].lstrip())[0] if len(answer) > 1 else {})
        folder, _, name = path.rpartition("/")
        if not name:
            return Facts(name=path, type=FOLDER, size=0, mtime_ns=0, version="")
        for found in self.listed(folder):
            if found["name"] == path:
                return found
        raise FileNotFoundError(errno.ENOENT, "No such file")

    def stream(self, path: str) -> FtpStream:
        """Begins to come at the first read."""
        ftp, self._ftp = self.control(), None
        return FtpStream(ftp, path, self._take_back)

    def erase(self, path: str) -> None:
        """Erase one file, of which the server tells more than the minute."""
        ftp = self.control()
        with faults():
            if not self._has_facts and not (self._has_times and _asked_time(ftp, path)):
                raise OSError(errno.EROFS, "The server knows minutes only")
            ftp.delete(on_wire(path))

    def close(self) -> None:
        """Hang up."""
        ftp, self._ftp = self._ftp, None
        if ftp is not None:
            ftp.close()

    def control(self) -> ftplib.FTP:
        """The control connection, or another one while a file has it."""
        if self._ftp is None:
            self._ftp = connected(self.target)
        return self._ftp

    def _take_back(self, ftp: ftplib.FTP) -> None:
        if self._ftp is None:
            self._ftp = ftp
        else:
            ftp.close()

    def _timed(self, ftp: ftplib.FTP, facts: Facts) -> Facts:
        """With the second that MDTM tells, where there is such a question."""
        if not self._has_times or facts["type"] == FOLDER:
            return facts
        at_ns = _asked_time(ftp, facts["name"])
        return Facts(**{**facts, "mtime_ns": at_ns}) if at_ns else facts

    @staticmethod
    def _offers(ftp: ftplib.FTP, feature: str) -> bool:
        try:
            lines = ftp.sendcmd("FEAT").upper().splitlines()
        except ftplib.error_perm:
            return False
        return any(line.strip().startswith(feature) for line in lines)


def _listing(ftp: ftplib.FTP) -> list[str]:
    """The listing for people of the folder we are in, with what its names hide where the server knows how."""
    try:
        written = _lines(ftp, "LIST -a")
    except ftplib.error_perm:
        written = []
    return written or _lines(ftp, "LIST")


def _lines(ftp: ftplib.FTP, command: str) -> list[str]:
    """What a server answers line by line; EOFError where it has no end."""
    written: list[str] = []

    def note(line: str) -> None:
        written.append(line)
        if len(written) > MOST_NAMES:
            raise EOFError("The listing has no end")  # and with it goes the connection

    ftp.retrlines(command, note)
    return written


def _asked_time(ftp: ftplib.FTP, path: str) -> int:
    """The answer to MDTM, 0 where it is refused."""
    try:
        return moment_ns(ftp.sendcmd(f"MDTM {on_wire(path)}").partition(" ")[2])
    except ftplib.error_perm:
        return 0


class FtpStream(Stream):
    """One file on its way. ``back`` gets the control connection once the server said that all was sent."""

    def __init__(self, ftp: ftplib.FTP, path: str, back: Callable[[ftplib.FTP], None]) -> None:
        super().__init__()
        self._ftp: ftplib.FTP | None = ftp
        self._path = path
        self._back = back
        self._data: socket.socket | None = None
        self._is_idle = True  # the connection: nothing was asked, or all was answered

    def fill(self, buffer: memoryview) -> int:
        """The next bytes. That they end is believed only where the server says so."""
        with faults():
            if self._ftp is None:
                return 0
            if self._data is None:
                self._is_idle = False
                self._ftp.voidcmd("TYPE I")
                self._data = self._ftp.transfercmd(f"RETR {on_wire(self._path)}", self.at or None)
            count = self._data.recv_into(buffer)
            self.at += count
            if not count:
                self._data.close()
                self._data = None
                self._ftp.voidresp()
                ftp, self._ftp = self._ftp, None
                self._back(ftp)
            return count

    def close(self) -> None:
        """What was not read to its end is broken off, with its connection."""
        if not self.closed:
            if self._ftp is not None and self._is_idle:
                self._back(self._ftp)
            else:
                for one in (self._data, self._ftp):
                    if one is not None:
                        one.close()
            self._data = self._ftp = None
        super().close()
