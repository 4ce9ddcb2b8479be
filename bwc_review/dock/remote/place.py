"""Reads and writes where a remote source is: ``sftp://user@host:port/folder``, never with a password.

RFC 3986 for the shape; ``dav`` and ``davs`` as desktops call WebDAV over HTTP and HTTPS.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

from bwc_review.dock.source import Address
from bwc_review.domain.errors import AddressUnfit

PORTS = {
    "sftp": 22,
    "smb": 445,
    "ftp": 21,
    "ftps": 21,
    "dav": 80,
    "davs": 443,
    "http": 80,
    "https": 443,
}
PROVEN = frozenset(
    {"sftp", "ftps", "davs", "https"}
)  # the server proves who it is before it is told anything
IMPLICIT_FTPS_PORT = 990
_HOST = re.compile(r"\[[0-9A-Fa-f:.]+\]|[^\[\]:/@\s]+")


@dataclass(frozen=True, slots=True)
class RemotePlace:
    """A folder on a server. user: "" for none. path: of the folder, without a "/" at its end, "" for the
    folder that the server lets in to; bytes that are no text as surrogates.
    """

    kind: str
    host: str
    port: int
    user: str = ""
    path: str = ""

    @property
    def address(self) -> Address:
        """As a value that is compared and remembered."""
        user = f"{quote(self.user, safe=';')}@" if self.user else ""
        return Address(self.kind, f"//{user}{self._server}{quote(self.path, errors='surrogateescape')}")

    @property
    def title(self) -> str:
        """As a person reads it."""
        path = self.path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        return f"{self.kind}://{self.user + '@' if self.user else ''}{self._server}{path}"

    @property
    def server(self) -> str:
        """Whom a key belongs to: the same for every folder of this server."""
        return f"{self.kind}://{self.host}:{self.port}"

    @property
    def _server(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.kind] else f"{host}:{self.port}"


def is_remote(kind: str) -> bool:
    """Whether addresses of this kind lie on another machine."""
    return kind in PORTS


def looks_remote(text: str) -> bool:
    """Whether a person wrote a location on a server, and no path."""
    return re.match(r"[a-z][a-z0-9+.-]+://", text, re.IGNORECASE) is not None


def place_of(text: str) -> RemotePlace:
    """The place that a person or the settings wrote. AddressUnfit, which never repeats what was written.

    A password in it is refused: what is written as an address is shown, kept and logged.
    """
    kind, _, rest = text.strip().partition("://")
    kind = kind.lower()
    if kind not in PORTS:
        raise AddressUnfit("kind")
    server, slash, path = rest.partition("/")
    user, at, host_and_port = server.rpartition("@")
    if ":" in user:
        raise AddressUnfit("password")
    found = _HOST.match(host_and_port)
    if found is None or (at and not user):
        raise AddressUnfit("form")
    port = _port(host_and_port[found.end() :], PORTS[kind])
    folder = unquote(slash + path, errors="surrogateescape").rstrip("/")
    if any(part in {".", ".."} for part in folder.split("/")) or any(sign in folder for sign in "\r\n\0"):
        raise AddressUnfit("form")
    if kind == "smb" and not folder:
        raise AddressUnfit("share")
    return RemotePlace(kind, found[0].strip("[]").lower(), port, unquote(user), folder)


def place_from(kind: str, host: str, port: str, user: str, folder: str) -> RemotePlace:
    """The place that a person wrote field by field, a Windows path too. AddressUnfit.

    host: a name or an address, in brackets or not. port: "" for the usual one.
    """
    host, port, folder = host.strip(), port.strip(), folder.strip().replace("\\", "/").strip("/")
    if host.count(":") > 1 and not host.startswith("["):
        host = f"[{host}]"
    if not _HOST.fullmatch(host):
        raise AddressUnfit("form")
    if port and _port(f":{port}", 0) == PORTS.get(kind):
        port = ""
    account = f"{quote(user.strip(), safe=';')}@" if user.strip() else ""
    return place_of(f"{kind}://{account}{host}{':' + port if port else ''}/{quote(folder)}")


def place_at(address: Address) -> RemotePlace:
    """The place of an address that ``RemotePlace.address`` made."""
    return place_of(f"{address.kind}:{address.place}")


def _port(text: str, usual: int) -> int:
    if not text:
        return usual
    if not re.fullmatch(r":[0-9]{1,5}", text) or not 0 < int(text[1:]) < 1 << 16:
        raise AddressUnfit("form")
    return int(text[1:])
