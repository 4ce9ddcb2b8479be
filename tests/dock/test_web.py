"""What only the web has: listings for people, ranges, what a page may link to, ends that never come."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bwc_review import sources
from bwc_review.dock.listing import list_source
from bwc_review.dock.release import left_on, release
from bwc_review.dock.remote import web
from bwc_review.dock.remote.dav import moment_ns
from bwc_review.dock.remote.files import Limits
from bwc_review.dock.remote.index import links
from bwc_review.dock.remote.place import RemotePlace
from bwc_review.dock.remote.protocols import remote_source
from bwc_review.dock.remote.remote_source import RemoteSource
from bwc_review.dock.source import FileState, Secret
from bwc_review.domain.errors import ReleaseRefused, ServerChanged, SignInRefused, SourceMissing
from tests.dock.sources import AT_NS, SERVED, ServerShelf
from tests.servers import PASSWORD, lighttpd, lighttpd_secured

NAMES = ("10.03.24[R][0@0].mp4", "été — n° 3.mp4", "a b 100%#?.mp4")


@pytest.fixture(params=["http", "https"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ServerShelf]:
    make = lighttpd if request.param == "http" else lighttpd_secured
    made = ServerShelf(request.param, make, tmp_path)
    yield made
    made.source.close()


def test_a_listing_for_people_is_a_source_that_is_only_read(shelf: ServerShelf) -> None:
    for name in NAMES:
        shelf.put(f"DCIM/{name}", name.encode() * 1000)
    shelf.put("b.mp4", b"data")
    found = list_source(shelf.source).files
    assert [file.relative for file in found] == [*sorted(f"DCIM/{name}" for name in NAMES), "b.mp4"]
    assert {file.modified_ns for file in found} == {AT_NS}
    assert shelf.source.is_there()
    assert shelf.source.is_readonly()
    for file in found[:-1]:
        with shelf.source.open(file, 3) as stream:
            assert stream.read(9) == (file.name.encode() * 2)[3:12]
    with pytest.raises(ReleaseRefused) as refused:
        release(shelf.source, found[-1])
    assert refused.value.cause == "read_only"
    assert len(left_on(shelf.source, ()).names) == 4
    shelf.put("b.mp4", b"another")
    assert shelf.source.state(found[-1]) is FileState.CHANGED


def test_a_folder_that_lists_nothing_is_no_dock_that_is_empty(shelf: ServerShelf) -> None:
    shelf.put("index.html", b"")
    source = remote_source(replace(shelf.place, path="/nowhere"), shelf.server.secret)
    with pytest.raises(SourceMissing):
        list_source(source)
    source.close()


def test_the_account_is_told_by_digest_where_the_server_wishes_it(shelf: ServerShelf) -> None:
    source = shelf.open(secret=Secret("another", shelf.server.pin))
    with pytest.raises(SignInRefused):
        list_source(source)
    source.close()


def test_another_certificate_than_the_confirmed_one_is_told_nothing(tmp_path: Path) -> None:
    shelf = ServerShelf("davs", lighttpd_secured, tmp_path)
    source = shelf.open(secret=Secret(PASSWORD, "AB:CD"))
    with pytest.raises(ServerChanged) as changed:
        list_source(source)
    assert (changed.value.expected, changed.value.fingerprint) == ("AB:CD", shelf.server.pin)
    source.close()
    shelf.source.close()


def test_a_server_that_an_authority_vouches_for_needs_no_confirmation_though_it_asks_for_a_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = SERVED["davs"](tmp_path)
    trusted = ssl.create_default_context(cafile=shelf.server.work / "certificate.pem")
    trusted.check_hostname = False
    assert sources.shown_key(shelf.place.address) == shelf.server.pin
    monkeypatch.setattr(ssl, "create_default_context", lambda: trusted)
    assert sources.shown_key(shelf.place.address) == ""
    shelf.source.close()


def test_links_below_the_folder_are_names_and_all_others_are_none() -> None:
    page = """<h1>Index of /a b/</h1><a href="?C=N;O=D">Name</a> <a href="../">Parent</a> <a href="/">Top</a>
        <a href="c%20d.mp4">c d</a><a href='/a%20b/e.mp4'>e</a>
        <A HREF="DCIM/">DCIM/</A><a href="f.mp4#t=1">f</a>
        <a href="https://elsewhere/g.mp4">g</a><a href="//elsewhere/a%20b/h.mp4">h</a><a href="i/j.mp4">j</a>
        <a href="k%2Fl.mp4">k</a><a href="%2E%2E">up</a><a href="javascript:alert(1)">x</a><a name="y">y</a>
        <a href="c%20d.mp4">again</a><a href="%FF.mp4">bytes</a><a href="[R][0@0].mp4">brackets</a>
        <a href="http://[/m.mp4">broken</a>"""
    assert links(page, "/a b/") == [
        ("c d.mp4", False),
        ("e.mp4", False),
        ("DCIM", True),
        ("\udcff.mp4", False),
        ("[R][0@0].mp4", False),
    ]


@pytest.mark.parametrize("text", ["", "yesterday", "Tue, 99 Foo 2026 00:00:00 GMT"])
def test_a_time_that_is_none_is_unknown(text: str) -> None:
    assert moment_ns(text) == 0


@contextmanager
def answering(answer: Callable[[bytes], bytes], kind: str = "dav") -> Iterator[RemoteSource]:
    """A web server that says what the test makes up, connection by connection."""
    with socket.create_server(("127.0.0.1", 0)) as plug:

        def serve() -> None:
            while True:
                try:
                    with plug.accept()[0] as caller:
                        asked = b""
                        while b"\r\n\r\n" not in asked and (part := caller.recv(65536)):
                            asked += part
                        if asked:
                            caller.sendall(answer(asked))
                except OSError:
                    return

        thread = threading.Thread(target=serve)
        thread.start()
        place = RemotePlace(kind, "127.0.0.1", plug.getsockname()[1], "", "/dock")
        source = remote_source(place, Secret(""), Limits(2.0, 2.0))
        try:
            yield source
        finally:
            source.close()
            plug.shutdown(socket.SHUT_RDWR)
            thread.join()


def said(status: str, body: bytes = b"", *headers: str) -> bytes:
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers, "", ""]
    return "\r\n".join(head).encode() + body


def one(href: str, props: str) -> bytes:
    """A multistatus of one file in the folder."""
    inner = f"<D:href>{href}</D:href><D:propstat><D:prop>{props}</D:prop>"
    status = "<D:status>HTTP/1.1 200 OK</D:status></D:propstat>"
    return f'<D:multistatus xmlns:D="DAV:"><D:response>{inner}{status}</D:response></D:multistatus>'.encode()


@pytest.mark.parametrize(
    "href",
    [
        "/elsewhere/a.mp4",
        "/dock/../a.mp4",
        "/dock/b/a.mp4",
        "/dock/%2e%2e",
        "/dock/a%2Fb.mp4",
        "/dock/a%00.mp4",
        "http://[dock/a.mp4",
        "",
        "/dock/",
    ],
)
def test_a_name_that_a_server_puts_elsewhere_is_none(href: str) -> None:
    body = one(href, "<D:getcontentlength>4</D:getcontentlength>")
    with answering(lambda _: said("207 Multi-Status", body)) as source:
        assert list(source.entries("")) == []


@pytest.mark.parametrize("body", [b"no xml", b"<a", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&c;</x>'])
def test_a_listing_that_is_none_is_a_dock_that_cannot_be_listed(body: bytes) -> None:
    with answering(lambda _: said("207 Multi-Status", body)) as source, pytest.raises(SourceMissing):
        list_source(source)


@pytest.mark.parametrize("status", ["200 OK", "301 Moved Permanently", "405 Method Not Allowed", "500 Oh"])
def test_an_answer_that_is_no_listing_is_a_dock_that_cannot_be_listed(status: str) -> None:
    with (
        answering(lambda _: said(status, b"", "Location: http://127.0.0.1:9/")) as source,
        pytest.raises(SourceMissing),
    ):
        list_source(source)


def test_a_listing_without_end_is_broken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MOST_BYTES", 1000)
    body = one("/dock/a.mp4", " " * 2000)
    with answering(lambda _: said("207 Multi-Status", body)) as source, pytest.raises(SourceMissing):
        list_source(source)


def test_a_page_in_whatever_letters_is_read_and_a_link_to_nothing_is_passed_over() -> None:
    def answer(asked: bytes) -> bytes:
        if asked.startswith(b"HEAD /dock/gone.mp4"):
            return said("404 Not Found")
        if asked.startswith(b"HEAD"):
            return said("200 OK", b"1234").partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        page = b'<a href="gone.mp4">1</a><a href="here.mp4">\xff</a>'
        return said("200 OK", page, "Content-Type: text/html; charset=hex")

    with answering(answer, "http") as source:
        assert [(file.relative, file.size) for file in list_source(source).files] == [("here.mp4", 4)]


FOUND = one("/dock/a.mp4", "<D:getcontentlength>10</D:getcontentlength><D:getetag>1</D:getetag>")


def test_a_server_that_knows_no_ranges_sends_all_and_the_beginning_is_passed_over() -> None:
    def answer(asked: bytes) -> bytes:
        return said("200 OK", b"0123456789") if asked.startswith(b"GET") else said("207 Multi-Status", FOUND)

    with answering(answer) as source:
        (file,) = list_source(source).files
        assert (file.size, file.version) == (10, "1")
        with source.open(file, 7) as stream:
            assert stream.read(100) == b"789"


def test_a_server_that_sends_another_part_than_asked_for_is_not_believed() -> None:
    def answer(asked: bytes) -> bytes:
        if asked.startswith(b"GET"):
            return said("206 Partial Content", b"01234", "Content-Range: bytes 0-4/10")
        return said("207 Multi-Status", FOUND)

    with answering(answer) as source:
        (file,) = list_source(source).files
        with source.open(file, 7) as stream, pytest.raises(OSError, match="another part"):
            stream.read(100)


def test_a_file_that_ends_too_early_is_a_server_that_is_gone() -> None:
    def answer(asked: bytes) -> bytes:
        if asked.startswith(b"GET"):
            return said("200 OK", b"0123456789")[:-4]
        return said("207 Multi-Status", FOUND)

    with answering(answer) as source:
        (file,) = list_source(source).files
        with source.open(file) as stream:
            assert stream.read(6) == b"012345"
            with pytest.raises(ConnectionError):
                stream.read(6)
