"""Files that a web server lists for people: links of a page that lead directly below it. Only for reading."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from bwc_review.dock.remote.dav import moment_ns
from bwc_review.dock.remote.files import FILE, FOLDER, OTHER, Facts, RemoteFiles, Target, size_of
from bwc_review.dock.remote.web import Web, WebStream, wire

_LINK = re.compile(r"<a(?=\s)", re.IGNORECASE)
_LONGEST_LINK = 4_096  # signs
_HREF = re.compile(
    r"""\s href \s*=\s* (?: "(?P<quoted>[^"]*)" | '(?P<single>[^']*)' | (?P<bare>[^\s"'>]+) )""",
    re.IGNORECASE | re.VERBOSE,
)


class IndexFiles(RemoteFiles):
    """One connection, signed in where the server asks for it. Each file is asked for its size and time."""

    def __init__(self, target: Target) -> None:
        super().__init__(target)
        self._web = Web(target, "HEAD")

    @property
    def can_erase(self) -> bool:
        """A page for people offers nothing of the kind."""
        return False

    def listed(self, path: str) -> Iterator[Facts]:
        """What the page of a folder links to, and is still there when it is asked for."""
        answer = self._web.ask("GET", f"{path}/")
        if not answer.headers.get("Content-Type", "").startswith(("text/html", "application/xhtml")):
            raise OSError(errno.ENOTDIR, "No listing")
        page = answer.content.decode("utf-8", "surrogateescape")  # never as a codec that the server names
        for name, is_folder in links(page, f"{path}/"):
            one = f"{path}/{name}"
            with suppress(FileNotFoundError):
                yield _of(one, FOLDER) if is_folder else self.facts(one)

    def facts(self, path: str) -> Facts:
        """Of one file, or of the folder that is the source."""
        if path == self.top:
            self._web.ask("GET", f"{path}/")
            return _of(path, FOLDER)
        head = self._web.ask("HEAD", path).headers
        size = size_of(head.get("Content-Length", ""))
        if size is None:
            return _of(path, OTHER)
        at_ns = moment_ns(head.get("Last-Modified", ""))
        return Facts(name=path, type=FILE, size=size, mtime_ns=at_ns, version=head.get("ETag", ""))

    def stream(self, path: str) -> WebStream:
        """Begins to come at the first read."""
        return WebStream(self._web, path)

    def erase(self, path: str) -> None:
        """Never."""
        raise OSError(errno.EROFS, "Only for reading", path)

    def close(self) -> None:
        """Hang up."""
        self._web.close()


def links(page: str, folder: str) -> list[tuple[str, bool]]:
    """The names that a page links to directly below its folder, each once, and whether it is a folder.

    Links to elsewhere, upwards, and those by which a listing sorts itself are none.
    """
    base = "http://x" + wire(folder)
    found: dict[str, bool] = {}
    for link in _hrefs(page):
        try:
            parts = urlsplit(urljoin(base, link))
        except ValueError:
            continue
        path = parts.path
        if parts.netloc != "x" or parts.query or parts.fragment or not link.strip():
            continue
        above, _, last = path.rstrip("/").rpartition("/")
        name = unquote(last, errors="surrogateescape")
        if (
            unquote(above, errors="surrogateescape") + "/" == folder
            and name not in {"", ".", ".."}
            and "/" not in name
        ):
            found.setdefault(name, path.endswith("/"))
    return list(found.items())


def _hrefs(page: str) -> Iterator[str]:
    """Where the links of a page lead. Each is looked for in a short piece: no page takes long, however long.

    What a comment hides is a link too; whether something is there, the server says.
    """
    for tag in _LINK.finditer(page):
        end = page.find("<", tag.end())
        most = tag.end() + _LONGEST_LINK
        found = _HREF.search(page, tag.end(), most if end < 0 else min(end, most))
        if found is not None:
            yield unescape(found["quoted"] or found["single"] or found["bare"] or "")


def _of(path: str, kind: str) -> Facts:
    return Facts(name=path, type=kind, size=0, mtime_ns=0, version="")
