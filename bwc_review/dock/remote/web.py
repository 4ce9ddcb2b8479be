"""One connection to a web server: asks, signs in as the server wishes, brings files from any byte.

RFC 9110. Redirections are not followed: a recording is where it was listed or nowhere.
"""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

import httpx

from bwc_review.dock.remote.files import Stream, Target, gone, told
from bwc_review.dock.remote.proof import confirmed, prover
from bwc_review.domain.errors import SignInRefused

MOST_BYTES = 64 << 20  # of a listing: a hundred thousand names are half of it
_SECURED = frozenset({"davs", "https"})
_SENSES = {
    401: errno.EACCES,
    403: errno.EACCES,
    404: errno.ENOENT,
    405: errno.EACCES,
    410: errno.ENOENT,
    423: errno.EBUSY,
    501: errno.EROFS,
}


class Web:
    """Whoever answers at the host and port of a target. ``method``: a question that shows whether we may."""

    def __init__(self, target: Target, method: str) -> None:
        self._target = target
        place, limits = target.place, target.limits
        is_secured = place.kind in _SECURED
        context = _context(target) if is_secured else None
        host = f"[{place.host}]" if ":" in place.host else place.host
        self._client = httpx.Client(
            base_url=f"{'https' if is_secured else 'http'}://{host}:{place.port}",
            timeout=httpx.Timeout(limits.read_s, connect=limits.connect_s),
            verify=context if context is not None else False,
            headers={"Accept-Encoding": "identity", "User-Agent": "bwc-review"},
            trust_env=False,
            follow_redirects=False,
        )
        try:
            self._sign_in(method)
        except BaseException:
            self.close()
            raise

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> httpx.Response:
        """The whole answer, of no more than MOST_BYTES. OSError for every status that is not 2xx."""
        with faults():
            answer = self._answer(method, path, body, headers)
        _check(answer, path)
        return answer

    def begin(self, path: str, offset: int) -> httpx.Response:
        """An answer of which only the head is there: the file from this byte, or whole where the server knows
        no other way.
        """
        headers = {"Range": f"bytes={offset}-"} if offset else {}
        with faults():
            request = self._client.build_request("GET", wire(path), headers=headers)
            answer = self._client.send(request, stream=True)
        try:
            if answer.status_code != httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
                _check(answer, path)
        except BaseException:
            answer.close()
            raise
        return answer

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def _sign_in(self, method: str) -> None:
        """Say who we are only where asked, in the way that tells the least."""
        top, title = self._target.place.path + "/", self._target.place.title
        with faults():
            answer = self._answer(method, top, b"", {"Depth": "0"})
            if answer.status_code != httpx.codes.UNAUTHORIZED:
                return
            user, password = self._target.place.user, self._target.password
            ways = answer.headers.get_list("WWW-Authenticate")
            has_digest = any(way.lower().startswith("digest") for way in ways)
            self._client.auth = (httpx.DigestAuth if has_digest else httpx.BasicAuth)(user, password)
            again = self._answer(method, top, b"", {"Depth": "0"})
        if again.status_code == httpx.codes.UNAUTHORIZED:
            raise SignInRefused(title)

    def _answer(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> httpx.Response:
        request = self._client.build_request(method, wire(path), content=body, headers=headers)
        answer = self._client.send(request, stream=True)
        try:
            parts, size = [], 0
            for part in answer.iter_raw():
                size += len(part)
                if size > MOST_BYTES:
                    raise OSError(errno.EFBIG, "The answer has no end")
                parts.append(part)
        finally:
            answer.close()
        return httpx.Response(answer.status_code, headers=answer.headers, content=b"".join(parts))


class WebStream(Stream):
    """One file on its way; asked for at the first read."""

    def __init__(self, web: Web, path: str) -> None:
        super().__init__()
        self._web = web
        self._path = path
        self._answer: httpx.Response | None = None
        self._parts: Iterator[bytes] = iter(())
        self._rest = memoryview(b"")

    def fill(self, buffer: memoryview) -> int:
        """The next bytes as they arrive."""
        if self._answer is None:
            self._begin()
        while not self._rest:
            with faults():
                part = next(self._parts, None)
            if part is None:
                return 0
            self._rest = memoryview(part)
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count

    def close(self) -> None:
        """What was not read to its end is broken off."""
        if not self.closed and self._answer is not None:
            self._answer.close()
        super().close()

    def _begin(self) -> None:
        self._answer = self._web.begin(self._path, self.at)
        if self._answer.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
            return  # from its end on there is nothing
        self._parts = self._answer.iter_raw()
        if self.at and self._answer.status_code == httpx.codes.PARTIAL_CONTENT:
            if not self._answer.headers.get("Content-Range", "").startswith(f"bytes {self.at}-"):
                raise OSError(errno.EIO, "The server sends another part")
        elif self.at:
            self._skip(self.at)

    def _skip(self, count: int) -> None:
        """Read past what was not asked for."""
        while count:
            with faults():
                part = next(self._parts, None)
            if part is None:
                return
            self._rest = memoryview(part)[count:]
            count -= min(count, len(part))


def wire(path: str) -> str:
    """A path as it stands in a request: every sign that could mean something there is written as a number."""
    return quote(path.encode("utf-8", "surrogateescape"), safe="/") or "/"


def _context(target: Target) -> ssl.SSLContext:
    """What proves the server. One that nobody vouches for raises ServerUnknown with what it shows."""
    context = confirmed(target)
    if target.secret.pin:
        return context
    try:
        _greet(target, context)
    except ssl.SSLCertVerificationError:
        _greet(target, prover(target))
    return context


def _greet(target: Target, context: ssl.SSLContext) -> None:
    place = target.place
    try:
        with (
            told(),
            socket.create_connection((place.host, place.port), target.limits.connect_s) as plug,
            context.wrap_socket(plug, server_hostname=place.host),
        ):
            return
    except ssl.SSLCertVerificationError:
        raise
    except ssl.SSLError as broken:
        gone(broken)


def _check(answer: httpx.Response, path: str) -> None:
    if not answer.is_success:
        number = _SENSES.get(answer.status_code, errno.EIO)
        raise OSError(number, f"HTTP {answer.status_code}", path)


@contextmanager
def faults() -> Iterator[None]:
    """What httpx raises, as OSErrors of the port."""
    try:
        with told():
            yield
    except httpx.TimeoutException as silent:
        gone(TimeoutError(str(silent) or "no answer"))
    except (httpx.TransportError, httpx.StreamError) as lost:
        gone(lost)
    except httpx.InvalidURL as unfit:
        raise OSError(errno.ENOENT, str(unfit)) from unfit
