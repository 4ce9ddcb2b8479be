"""Files that a web server lists for people: links of a page that lead directly below it. Only for reading."""

from __future__ import annotations

import errno
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

from bwc_review.dock.remote.dav import moment_ns
from bwc_review.dock.remote.files import FILE, FOLDER, OTHER, Facts, RemoteFiles, Target
from bwc_review.dock.remote.web import Web, WebStream, wire


class IndexFiles(RemoteFiles):
    """One connection, signed in where the server asks for it. Each file is asked for its size and time."""

    def __init__(self, target: Target) -> None:
        super().__init__(target)
        self._web = Web(target, "HEAD")

    @property
    def can_erase(self) -> bool:
        """A page for people offers nothing of the kind."""
        return False

    def listed(self, path: str) -> list[Facts]:
        """What the page of a folder links to."""
        answer = self._web.ask("GET", f"{path}/")
        if not answer.headers.get("Content-Type", "").startswith(("text/html", "application/xhtml")):
            raise OSError(errno.ENOTDIR, "No listing")
        found = []
        for name, is_folder in links(answer.text, f"{path}/"):
            one = f"{path}/{name}"
            found.append(_of(one, FOLDER) if is_folder else self.facts(one))
        return found

    def facts(self, path: str) -> Facts:
        """Of one file, or of the folder that is the source."""
        if path == self.top:
            self._web.ask("GET", f"{path}/")
            return _of(path, FOLDER)
        head = self._web.ask("HEAD", path).headers
        size = head.get("Content-Length", "")
        if not size.isdecimal():
            return _of(path, OTHER)
        at_ns = moment_ns(head.get("Last-Modified", ""))
        return Facts(name=path, type=FILE, size=int(size), mtime_ns=at_ns, version=head.get("ETag", ""))

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
    reader = _Links()
    reader.feed(page)
    reader.close()
    base = "http://x" + wire(folder)
    found: dict[str, bool] = {}
    for link in reader.found:
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


class _Links(HTMLParser):
    """Every link of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where it leads."""
        if tag == "a":
            self.found += [value for key, value in attrs if key == "href" and value]


def _of(path: str, kind: str) -> Facts:
    return Facts(name=path, type=kind, size=0, mtime_ns=0, version="")
