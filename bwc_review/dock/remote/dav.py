"""Files of a WebDAV server (RFC 4918), by PROPFIND, GET and DELETE. A link is what the server makes of it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from datetime import UTC
from email.utils import parsedate_to_datetime
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element, ParseError, fromstring

from bwc_review.dock.remote.files import FILE, FOLDER, OTHER, Facts, RemoteFiles, Target, size_of
from bwc_review.dock.remote.web import Web, WebStream

_WANTED = (
    b'<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop>'
    b"<resourcetype/><getcontentlength/><getlastmodified/><getetag/></prop></propfind>"
)
_D = "{DAV:}"


class DavFiles(RemoteFiles):
    """One connection, signed in where the server asks for it."""

    def __init__(self, target: Target) -> None:
        super().__init__(target)
        self._web = Web(target, "PROPFIND")

    def listed(self, path: str) -> Iterator[Facts]:
        """What stands in a folder."""
        return (facts for facts in self._told(f"{path}/", "1") if facts["name"] != path)

    def facts(self, path: str) -> Facts:
        """Of one name."""
        for facts in self._told(path or "/", "0"):
            return Facts(**{**facts, "name": path})
        raise FileNotFoundError(errno.ENOENT, "No such file")

    def stream(self, path: str) -> WebStream:
        """Begins to come at the first read."""
        return WebStream(self._web, path)

    def erase(self, path: str) -> None:
        """Erase one file."""
        answer = self._web.ask("DELETE", path)
        if answer.status_code == 207:
            raise OSError(errno.EIO, "Not wholly erased")

    def close(self) -> None:
        """Hang up."""
        self._web.close()

    def _told(self, path: str, depth: str) -> Iterator[Facts]:
        answer = self._web.ask("PROPFIND", path, _WANTED, Depth=depth, **{"Content-Type": "application/xml"})
        if answer.status_code != 207:
            raise OSError(errno.EPROTONOSUPPORT, "No WebDAV here")
        try:
            told = fromstring(answer.content)  # noqa: S314 (expat bounds what entities grow to)
        except ParseError as error:
            raise OSError(errno.EIO, "No listing") from error
        folder = path.rstrip("/")
        for response in told.iter(f"{_D}response"):
            facts = _facts(response, folder)
            if facts is not None:
                yield facts


def moment_ns(text: str) -> int:
    """A time of HTTP (RFC 9110, 5.6.7), whole seconds; 0 for anything else."""
    try:
        return int(parsedate_to_datetime(text).replace(tzinfo=UTC).timestamp()) * 1_000_000_000
    except (ValueError, TypeError, OverflowError):
        return 0


def _facts(response: Element, folder: str) -> Facts | None:
    """One name directly in the folder, or the folder itself; None for what is elsewhere or of no use."""
    try:
        raw = urlsplit(response.findtext(f"{_D}href", "").strip()).path.rstrip("/")
    except ValueError:
        return None
    above, _, last = raw.rpartition("/")
    name = unquote(last, errors="surrogateescape")
    here = unquote(above, errors="surrogateescape")
    path = f"{here}/{name}".rstrip("/")
    if path != folder and (here != folder or "/" in name or name in {"", ".", ".."}):
        return None
    props = [
        stat.find(f"{_D}prop")
        for stat in response.findall(f"{_D}propstat")
        if " 200" in stat.findtext(f"{_D}status", " 200")
    ]
    found = {one.tag: one for prop in props if prop is not None for one in prop}

    def text(tag: str) -> str:
        return (found[_D + tag].text or "").strip() if _D + tag in found else ""

    kinds = found.get(f"{_D}resourcetype")
    is_folder = kinds is not None and kinds.find(f"{_D}collection") is not None
    size = size_of(text("getcontentlength"))
    kind = FOLDER if is_folder else OTHER if size is None else FILE
    return Facts(
        name=path,
        type=kind,
        size=0 if size is None or is_folder else size,
        mtime_ns=moment_ns(text("getlastmodified")),
        version="" if is_folder else text("getetag"),
    )
