"""Opens and secures the control connection of FTP and FTPS, and tells what goes wrong on it.

Answers have an end; the data is protected where the control connection is.
"""

from __future__ import annotations

import errno
import ftplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from bwc_review.dock.remote.files import Target, gone, told
from bwc_review.dock.remote.place import IMPLICIT_FTPS_PORT
from bwc_review.dock.remote.proof import confirmed, prover
from bwc_review.domain.errors import SignInRefused

_LONGEST_ANSWER = 1_000  # lines
_WIRE = "latin-1"  # one sign for each byte: a name is whatever the server says


def connected(target: Target) -> ftplib.FTP:
    """Signed in, with the data protected where the control connection is."""
    if target.place.kind == "ftp":
        return _begun(Plain(timeout=target.limits.connect_s, encoding=_WIRE), target)
    kind = _SecuredFromTheStart if target.place.port == IMPLICIT_FTPS_PORT else _Secured

    def made(context: ssl.SSLContext) -> ftplib.FTP:
        return _begun(kind(timeout=target.limits.connect_s, encoding=_WIRE, context=context), target)

    try:
        return made(confirmed(target))
    except ssl.SSLCertVerificationError as unproven:
        made(prover(target))  # says which certificate it is, and is told nothing
        gone(unproven)


def _begun(ftp: ftplib.FTP, target: Target) -> ftplib.FTP:
    place = target.place
    try:
        with faults():
            ftp.connect(place.host, place.port, target.limits.connect_s)
            if isinstance(ftp, ftplib.FTP_TLS) and not isinstance(ftp.sock, ssl.SSLSocket):
                ftp.auth()
            try:
                ftp.login(on_wire(place.user), on_wire(target.password))
            except ftplib.error_perm as refused:
                raise SignInRefused(place.title) from refused
            if isinstance(ftp, ftplib.FTP_TLS):
                ftp.prot_p()
            cast(socket.socket, ftp.sock).settimeout(target.limits.read_s)
            ftp.timeout = target.limits.read_s
    except BaseException:
        ftp.close()
        raise
    return ftp


class Plain(ftplib.FTP):
    """FTP with answers that have an end."""

    _lines_come = 0

    def putline(self, line: str) -> None:
        """See ftplib."""
        self._lines_come = 0
        super().putline(line)

    def getline(self) -> str:
        """See ftplib; EOFError for a server that says more to one command than any has to say."""
        self._lines_come += 1
        if self._lines_come > _LONGEST_ANSWER:
            raise EOFError("The answer has no end")
        return super().getline()


class _Secured(Plain, ftplib.FTP_TLS):
    """FTPS as servers want it: each data connection resumes the session of the control connection."""

    def ntransfercmd(self, cmd: str, rest: int | str | None = None) -> tuple[socket.socket, int | None]:
        """See ftplib; RFC 4217, 10.2 says why a server may insist."""
        plug, size = ftplib.FTP.ntransfercmd(self, cmd, cast(Any, rest))
        control = cast(ssl.SSLSocket, self.sock)
        return self.context.wrap_socket(plug, server_hostname=self.host, session=control.session), size


class _SecuredFromTheStart(_Secured):
    """FTPS of port 990, where nothing is ever said in the clear."""

    def connect(self, host: str = "", port: int = 0, timeout: float = 0, source_address: Any = None) -> str:  # noqa: ARG002
        """See ftplib."""
        self.host, self.port, self.timeout = host, port, timeout
        plug = socket.create_connection((host, port), timeout)
        self.af = plug.family
        self.sock = self.context.wrap_socket(plug, server_hostname=host)
        self.file = self.sock.makefile("r", encoding=self.encoding)
        self.welcome = self.getresp()
        return self.welcome


def on_wire(text: str) -> str:
    """As part of a command, where the byte 255 is written twice (RFC 854)."""
    return text.encode("utf-8", "surrogateescape").replace(b"\xff", b"\xff\xff").decode(_WIRE)


def as_text(wire: str) -> str:
    """What a line of the server says, with bytes that are no text as surrogates."""
    return wire.encode(_WIRE).decode("utf-8", "surrogateescape")


@contextmanager
def faults() -> Iterator[None]:
    """What ftplib raises, as OSErrors of the port."""
    try:
        with told():
            yield
    except ssl.SSLCertVerificationError:
        raise
    except ssl.SSLError as broken:
        gone(broken)
    except ftplib.error_perm as refused:
        # 550 says "no such file" and "not allowed" alike; whether it is there is asked apart
        says = str(refused).lower()
        is_refused = any(word in says for word in ("permission", "denied", "read-only", "not permitted"))
        raise OSError(errno.EACCES if is_refused else errno.ENOENT, str(refused)) from refused
    except ftplib.error_temp as error:
        if str(error)[:3] in {"421", "425", "426"}:  # the server hangs up
            gone(error)
        raise OSError(errno.EBUSY, str(error)) from error
    except ftplib.Error as error:
        gone(error)
