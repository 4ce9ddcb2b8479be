"""A dock pushes to the station over TLS, and whoever pretends to be one gets nothing but refusals."""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import random
import socket
import ssl
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bwc_review.domain.camera import Camera
from bwc_review.domain.errors import FieldMissing, NoteUnread, ReceiverNotSetUp, ReceiverUnreachable
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.receiver import Receiver, SpoolFacts
from bwc_review.operations.empty_received import complete_files
from bwc_review.operations.forget_unfinished import forget_bare, forget_unfinished
from bwc_review.operations.ingest import Synced, sync
from bwc_review.operations.look_at_spool import look_at_spool
from bwc_review.operations.receive import Receiving as Open
from bwc_review.operations.receive import receive
from bwc_review.operations.set_up_receiver import make_connection_file, set_up_receiver
from bwc_review.operations.spool_source import SpoolSource, received_at
from bwc_review.receiver.limits import Limits
from bwc_review.receiver.server import secured
from bwc_review.vault.certificate import make_certificate
from bwc_review.vault.spool import Spool
from tests.axis_dock import CLIP, CONTAINER, SERIAL, USER, AxisDock

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

CATALOGUE_KEY = hashlib.sha256(b"catalogue").digest()  # of the station of these tests
QUICK = Limits(
    head_bytes=4_096,
    handshake_s=0.3,
    head_s=0.3,
    idle_s=0.3,
    quiet_s=0.3,
    farewell_s=0.3,
    tries=3,
    look_bytes=1 << 16,
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Station:
    """A station that is open for docks, and a dock that holds its connection file."""

    receiving: Receiving
    told: list[int] = field(default_factory=list)
    room: int = 1 << 40
    open: Open | None = None

    def __post_init__(self) -> None:
        self.chief = Person(PersonId("p-chief"), "anne", "Anne", "Rey", Role.RESPONSABLE)
        with self.receiving.catalogue.write(Draft(Operation.PERSON_ADDED, SYSTEM)) as tables:
            tables.people.add(self.chief)
        self.root = self.receiving.root / "spool"
        self.set_up(True)
        self.dock = AxisDock.of(self.new_file())

    def set_up(self, is_on: bool, address: str = "127.0.0.1", port: int | None = None) -> None:
        one = self.receiving
        port = port or free_port()
        set_up_receiver(one.catalogue, self.chief, is_on, address, port, one.now, one.profile)

    def new_file(self) -> bytes:
        one = self.receiving
        return make_connection_file(one.catalogue, self.chief, "1.0", one.now, one.profile)

    def begin(self, limits: Limits | None = None) -> Open:
        self.root.mkdir(exist_ok=True)
        found = receive(
            self.receiving.catalogue,
            self.root,
            lambda: self.room,
            lambda: self.receiving.now,
            lambda: self.told.append(1),
            limits,
        )
        assert found is not None
        self.open = found
        return found

    def end(self) -> None:
        if self.open is not None:
            self.open.close()
            self.open = None

    @property
    def receiver(self) -> Receiver:
        with self.receiving.catalogue.read() as tables:
            receiver = tables.receiver.get()
        assert receiver is not None
        return receiver

    @property
    def spool(self) -> Spool:
        return Spool(self.root, self.receiver.spool_key)

    def held(self) -> list[str]:
        return [one.key for folder in self.spool.folders() for one in self.spool.listing(folder)]

    def bodies(self) -> int:
        return len(list(self.root.glob("bodies/*")))

    def sync(self) -> Synced:
        one, spool = self.receiving, self.spool
        with one.catalogue.read() as tables:
            receiver = tables.receiver.get()
        assert receiver is not None
        one.workshop.entrust(*received_at(self.root, receiver.spool_key))
        source = SpoolSource(spool)
        ready = complete_files(source, one.profiles)
        return sync(one.intake, [source], one.profiles, one.now, ready=ready, reserve_bytes=0)


@pytest.fixture
def station(receiving: Receiving) -> Iterator[Station]:
    made = Station(receiving)
    yield made
    made.end()


@pytest.fixture
def dock(station: Station) -> AxisDock:
    """Signed in at an open station."""
    station.begin(QUICK)
    assert station.dock.sign_in().status == 200
    return station.dock


def until(condition: Callable[[], bool]) -> None:
    """Wait for what the other thread does; the test's own time limit ends it."""
    turn = threading.Event()
    while not condition():
        turn.wait(0.01)


# --- what a dock does ----------------------------------------------------------------


def test_a_recording_that_a_dock_pushes_is_listed_and_its_spool_is_empty(
    station: Station, small_clips: tuple[Path, ...]
) -> None:
    luc = Person(PersonId("p-luc"), "luc", "Luc", "Sol", Role.AGENT_PORTEUR, matricule="42")
    with station.receiving.catalogue.write(Draft(Operation.PERSON_ADDED, SYSTEM)) as tables:
        tables.people.add(luc)
        tables.cameras.add(Camera(SERIAL, "CAM-07"))
    station.begin()
    assert station.dock.push(small_clips[0]) == [200, 201, 201, 201, 201, 201, 201, 201, 201, 204]
    assert station.told == [1]
    assert station.sync().problems == ()
    (clip,) = station.receiving.clips()
    assert station.receiving.plain(clip) == small_clips[0].read_bytes()
    assert (clip.camera_label, clip.wearer) == ("CAM-07", "p-luc")
    with station.spool.open(f"Users/Users.{USER}.metadata.json") as stream:
        assert json.loads(stream.read()) == {"UserID": "0042", "Active": "True"}, "no name is kept"
    assert not [name for name in station.held() if name.startswith(USER)]
    (entry,) = station.receiving.journal(Operation.RECORDING_RECEIVED)
    assert entry.subjects == (SERIAL,)
    assert (entry.details["files"], entry.details["rejected"]) == (3, 0)
    with station.receiving.catalogue.read() as tables:
        receiver = tables.receiver.get()
    assert receiver is not None
    assert receiver.last_received_at == station.receiving.now


def test_bookmarks_and_positions_come_with_the_recording(
    station: Station, dock: AxisDock, small_clips: tuple[Path, ...]
) -> None:
    mark = "bookmark_20260619T080250Z_0a1b"
    trail = {"LocationWKT": "POINT(0.6 43.8)", "SecondsFromStart": 0.5, "Timestamp": "2026-06-19T08:02:51Z"}
    dock.begin()
    dock.clip(small_clips[0].read_bytes())
    meta = {"CategoryName": "Délit routier", "StartTime": "2026-06-19T08:02:50.500Z"}
    assert dock.store("PUT", f"{CONTAINER}/{mark}", "à vérifier".encode(), meta).status == 201
    track = f"{CONTAINER}/20260619_080250_x7f3_{SERIAL}_gpstrail.json"
    assert dock.store("PUT", track, json.dumps({"CoordinateEntries": [trail]}).encode()).status == 201
    assert dock.complete().status == 204
    assert station.sync().problems == ()
    (clip,) = station.receiving.clips()
    with station.receiving.catalogue.read() as tables:
        (found,) = tables.marks.of_clip(clip.id)
    assert (found.category, found.note) == ("bookmark", "Délit routier · à vérifier")
    assert clip.place is not None
    assert (clip.place.latitude, clip.place.longitude) == (43.8, 0.6)


@pytest.mark.parametrize("slash", ["/", "%2f"])
def test_an_object_may_have_slashes_in_its_name(
    station: Station, dock: AxisDock, small_clips: tuple[Path, ...], slash: str
) -> None:
    """The API: the object is the rest of the path and may include multiple slashes."""
    dock.begin()
    name = slash.join(["video", "day 1".replace(" ", "%20"), CLIP])
    data = small_clips[0].read_bytes()
    assert dock.store("PUT", f"{CONTAINER}/{name}", data).status == 201
    assert dock.store("PUT", f"{CONTAINER}/{CLIP}", small_clips[1].read_bytes()).status == 201
    assert (
        dock.store("POST", f"{CONTAINER}/video/day%201/{CLIP}", b"", {"StopTime": "1781856210"}).status == 202
    )
    told = dock.store("HEAD", f"{CONTAINER}/{name}")
    assert (told.status, told.headers["x-object-meta-stoptime"]) == (200, "1781856210")
    dock.complete()
    synced = station.sync()
    assert (synced.ingested, synced.problems) == (2, ())
    clips = station.receiving.clips()
    assert {station.receiving.plain(clip) for clip in clips} == {data, small_clips[1].read_bytes()}
    assert {clip.camera for clip in clips} == {SERIAL}
    assert not [name for name in station.held() if name.startswith(USER)], "its spool is empty"


def test_nothing_is_offered_before_the_dock_says_that_it_is_complete(
    station: Station, dock: AxisDock, small_clips: tuple[Path, ...]
) -> None:
    dock.begin()
    dock.clip(small_clips[0].read_bytes())
    dock.store("POST", CONTAINER, meta={"TriggerOff": "Button"})
    assert station.told == []
    assert station.sync().ingested == 0
    assert dock.complete().status == 204
    assert station.sync().ingested == 1


def test_what_the_dock_could_not_make_whole_is_received_and_said(
    station: Station, dock: AxisDock, small_clips: tuple[Path, ...]
) -> None:
    container = "RejectedContent_20260619T080320Z_6f1d2c3b-4a5e"
    assert dock.begin(container, RejectedContentReason="corrupt clip").status == 201
    assert dock.clip(small_clips[0].read_bytes()[:9_000], container=container).status == 201
    assert dock.complete(container).status == 204
    (entry,) = station.receiving.journal(Operation.RECORDING_RECEIVED)
    assert (entry.details["rejected"], entry.subjects) == (1, ())
    station.sync()
    (clip,) = station.receiving.clips()
    assert (clip.camera_marks, clip.is_damaged) == (("REJECTED",), True)


def test_the_dock_reads_what_the_station_can_do_and_what_it_noted_itself(dock: AxisDock) -> None:
    for name in ("Capability.json", "Capabilities.json"):
        told = dock.store("GET", f"System/{name}")
        assert told.status == 200
        assert all(json.loads(told.body)["StoreAndRead"].values())
        assert told.headers["etag"] == hashlib.md5(told.body, usedforsecurity=False).hexdigest()
    assert dock.store("GET", "System/0a1b").status == 404
    dock.store("PUT", "System")
    dock.store("PUT", "System/0a1b", b"", {"SystemName": "Mairie – été"})
    for method, status in (("GET", 200), ("HEAD", 200)):
        told = dock.store(method, "System/0a1b")
        assert (told.status, told.body) == (status, b"")
        assert told.headers["x-object-meta-systemname"] == "Mairie%20%E2%80%93%20%C3%A9t%C3%A9"
    assert dock.store("HEAD", "System").status == 204


def test_metadata_of_a_container_is_added_to_and_that_of_an_object_replaced(
    station: Station, dock: AxisDock
) -> None:
    dock.begin()
    assert dock.store("PUT", CONTAINER, meta={"TriggerOn": "Button"}).status == 202
    assert dock.store("POST", CONTAINER, meta={"TriggerOn": "", "TriggerOff": "Dock"}).status == 204
    note = json.loads(content(station, f"{CONTAINER}.metadata.json"))
    assert note == {
        "BWCSerialNumber": SERIAL, "UserID": USER, "Status": "Transferring", "TriggerOff": "Dock"
    }  # fmt: skip
    dock.clip(b"clip")
    assert dock.store("POST", f"{CONTAINER}/{CLIP}", meta={"StopTime": "7"}).status == 202
    assert json.loads(content(station, f"{CONTAINER}.{CLIP}.metadata.json")) == {"StopTime": "7"}
    assert dock.store("POST", f"{CONTAINER}/other.mp4", meta={"StopTime": "7"}).status == 404
    assert dock.store("POST", CONTAINER.replace("08", "09"), meta={"Status": "x"}).status == 404


def content(station: Station, name: str) -> bytes:
    with station.spool.open(f"{CONTAINER}/{name}") as stream:
        return stream.read()


def test_a_clip_sent_twice_before_the_end_is_the_second_one(station: Station, dock: AxisDock) -> None:
    dock.begin()
    assert dock.clip(b"cut").status == 201
    told = dock.clip(b"whole")
    assert (told.status, told.headers["etag"]) == (201, hashlib.md5(b"whole").hexdigest())  # noqa: S324
    assert content(station, CLIP) == b"whole"


def test_after_the_end_the_same_again_is_as_good_as_done_and_anything_else_is_refused(
    station: Station, dock: AxisDock
) -> None:
    dock.begin()
    dock.clip(b"clip")
    dock.complete()
    assert dock.complete().status == 204
    assert dock.begin(Status="Complete").status == 202
    assert dock.clip(b"clip").status == 201
    assert dock.clip(b"another").status == 403
    assert dock.clip(b"new", "20260619_090000_x7f3.mp4").status == 403
    assert dock.store("POST", CONTAINER, meta={"TriggerOff": "Dock"}).status == 403
    assert dock.store("POST", f"{CONTAINER}/{CLIP}", meta={"StopTime": "1"}).status == 403
    assert content(station, CLIP) == b"clip"
    assert station.told == [1]


def test_a_body_in_pieces_and_one_that_waits_for_a_sign_are_taken(station: Station, dock: AxisDock) -> None:
    dock.begin()
    with dock.secure() as line:
        line.sendall(head(dock, "Transfer-Encoding: chunked") + b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
        assert line.recv(100).startswith(b"HTTP/1.1 201")
        line.sendall(head(dock, "Content-Length: 4", "Expect: 100-continue"))
        assert line.recv(100).startswith(b"HTTP/1.1 100")
        line.sendall(b"wxyz")
        assert line.recv(100).startswith(b"HTTP/1.1 201")
    assert content(station, CLIP) == b"wxyz"


def head(dock: AxisDock, *lines: str, path: str = f"{CONTAINER}/{CLIP}", method: str = "PUT") -> bytes:
    said = [
        f"{method} {dock.storage}/{path} HTTP/1.1",
        "Host: station",
        f"X-Auth-Token: {dock.token}",
        *lines,
    ]
    return "\r\n".join([*said, "", ""]).encode()


# --- who may ---------------------------------------------------------------------------


def test_nobody_gets_anything_without_the_key_and_the_refusals_are_on_record(station: Station) -> None:
    station.begin(QUICK)
    dock = station.dock
    assert dock.ask("GET", "/auth/v1.0").status == 401
    assert dock.sign_in("guess").status == 401
    dock.storage = "/v1/AUTH_station"
    for token in ("", "forged"):
        dock.token = token
        for method, path in (("PUT", CONTAINER), ("GET", "System/Capabilities.json"), ("POST", CONTAINER)):
            assert dock.store(method, path).status == 401
    assert station.held() == []
    station.end()
    refused = station.receiving.journal(Operation.RECEIVER_REFUSED)
    assert [(one.result, one.details["count"]) for one in refused] == [
        (Result.REFUSED, 1),
        (Result.REFUSED, 1),
    ]


def test_whoever_guesses_waits_even_with_the_right_key_and_fills_no_journal(station: Station) -> None:
    station.begin(QUICK)
    told = [station.dock.sign_in("guess").status for _ in range(20)]
    assert told == [401] * 3 + [429] * 17
    told_right = station.dock.sign_in()
    assert told_right.status == 429
    assert int(told_right.headers["retry-after"]) >= 1
    assert len(station.receiving.journal(Operation.RECEIVER_REFUSED)) == 1


def test_a_token_opens_nothing_when_its_time_is_over(station: Station) -> None:
    station.begin(replace(QUICK, token_s=0.0))
    station.dock.sign_in()
    assert station.dock.begin().status == 401


def test_a_new_connection_file_shuts_out_the_docks_of_the_old_one(station: Station) -> None:
    old = station.dock
    new = AxisDock.of(station.new_file())
    station.begin(QUICK)
    assert new.sign_in().status == 200
    with pytest.raises(ssl.SSLCertVerificationError):
        old.sign_in()
    old.connection["HTTPSCertificate"] = new.connection["HTTPSCertificate"]
    assert old.sign_in().status == 401


def test_nothing_older_than_tls_1_2_and_nothing_plain_is_spoken(station: Station) -> None:
    station.begin(QUICK)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    with socket.create_connection(station.dock.place) as plain, pytest.raises((ssl.SSLError, OSError)):
        context.wrap_socket(plain)
    with socket.create_connection(station.dock.place) as plain:
        plain.sendall(b"GET /auth/v1.0 HTTP/1.1\r\nHost: x\r\n\r\n")
        answer = b""
        try:
            while part := plain.recv(1_000):
                answer += part
        except ConnectionResetError:
            pass
    assert b"HTTP" not in answer
    assert station.dock.sign_in().status == 200


def test_only_what_docks_need_is_answered(dock: AxisDock) -> None:
    dock.begin()
    dock.clip(b"clip")
    assert dock.store("GET", f"{CONTAINER}/{CLIP}").status == 403
    assert dock.store("GET", CONTAINER).status == 403
    assert dock.store("GET", "Users/x").status == 403
    assert dock.store("DELETE", CONTAINER).status == 405
    assert dock.ask("GET", "/").status == 400
    assert dock.ask("GET", "/favicon.ico").status == 404
    assert dock.ask("POST", "/auth/v1.0").status == 400
    other = {"X-Auth-Token": dock.token}
    assert dock.ask("PUT", f"/v1/AUTH_other/{CONTAINER}", headers=other).status == 404


# --- a hostile dock ---------------------------------------------------------------------


NO_CONTAINERS = [
    "..",
    ".",
    "%2e%2e",
    "..%2f..%2fetc",
    f"{USER}%2f..%2f..%2fx_{SERIAL}_20260619T080320Z",
    f"{USER}%5c..%5cx_{SERIAL}_20260619T080320Z",
    f"a%00b_{SERIAL}_20260619T080320Z",
    f"a%0ab_{SERIAL}_20260619T080320Z",
    f"%ff_{SERIAL}_20260619T080320Z",
    f".x_{SERIAL}_20260619T080320Z",
    f"Rejected_1_{SERIAL}_20260619T080320Z",
    "RejectedContent_..",
    "anything",
    f"{'u' * 250}_{SERIAL}_20260619T080320Z",
    "",
]
NO_OBJECTS = [
    "complete",
    "Complete",
    f"{CONTAINER}.metadata.json",
    "x.METADATA.JSON",
    "..",
    "%2e%2e%2fx.mp4",
    "a/../b.mp4",
    "a/..",
    "../a.mp4",
    "a%2f%2e%2e%2fb.mp4",
    "a%2f",
    "%2fa.mp4",
    "a//b.mp4",
    "a/./b.mp4",
    "a/.hidden/b.mp4",
    "a/complete",
    "a/b.metadata.json",
    "a%2fb%e2%88%95c.mp4",
    "%e2%88%95.mp4",
    "/".join(["a" * 100] * 3),
    "a%5cb.mp4",
    "%00.mp4",
    ".hidden",
    "a%20",
    "u" * 256,
    "",
]


def test_a_container_whose_name_is_no_recording_s_is_refused(station: Station, dock: AxisDock) -> None:
    told = {path: dock.store("PUT", path).status for path in NO_CONTAINERS}
    assert told == dict.fromkeys(NO_CONTAINERS, 400)
    assert station.held() == []


def test_an_object_whose_name_stands_for_something_else_is_refused(station: Station, dock: AxisDock) -> None:
    dock.begin()
    told = {name: dock.store("PUT", f"{CONTAINER}/{name}", b"x").status for name in NO_OBJECTS}
    assert told == dict.fromkeys(NO_OBJECTS, 400)
    assert station.held() == [f"{CONTAINER}/{CONTAINER}.metadata.json"]


def test_an_object_needs_its_container(station: Station, dock: AxisDock) -> None:
    assert dock.clip(b"clip").status == 404
    assert (station.held(), station.bodies()) == ([], 0)


@pytest.mark.parametrize("said", ["Content-Length: 1000000", "Transfer-Encoding: chunked"])
@pytest.mark.parametrize("sent", [0, 1, 70_000])
def test_an_upload_cut_at_any_byte_leaves_nothing_and_is_not_acknowledged(
    station: Station, dock: AxisDock, said: str, sent: int
) -> None:
    dock.begin()
    with dock.secure() as line:
        line.sendall(head(dock, said) + (f"{100_000:x}\r\n".encode() if "chunked" in said else b""))
        line.sendall(bytes(sent))
        socket.socket.shutdown(line, socket.SHUT_WR)
        assert everything(line) == b""
    until(lambda: station.bodies() == 1)
    assert station.held() == [f"{CONTAINER}/{CONTAINER}.metadata.json"]


def test_a_body_that_is_not_the_announced_one_is_refused(station: Station, dock: AxisDock) -> None:
    dock.begin()
    assert dock.clip(b"clip", ETag="0" * 32).status == 422
    assert (len(station.held()), station.bodies()) == (1, 1)


def test_a_body_longer_than_announced_is_no_part_of_the_object(station: Station, dock: AxisDock) -> None:
    dock.begin()
    with dock.secure() as line:
        line.sendall(head(dock, "Content-Length: 4") + b"clip" + b"endless " * 2_000)
        answer = everything(line)
    assert answer.startswith(b"HTTP/1.1 201")
    assert b"HTTP/1.1 4" in answer
    assert content(station, CLIP) == b"clip"


@pytest.mark.parametrize(
    "lines",
    [
        ("Content-Length: 4", "Content-Length: 5"),
        ("Content-Length: -1",),
        ("Content-Length: 4x",),
        ("Content-Length: 99999999999999999999999",),
        ("Transfer-Encoding: gzip, chunked",),
        ("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"),
    ],
)
def test_a_length_that_can_be_read_in_two_ways_ends_the_connection(
    station: Station, dock: AxisDock, lines: tuple[str, ...]
) -> None:
    dock.begin()
    with dock.secure() as line:
        line.sendall(head(dock, *lines) + b"abcd")
        answer = everything(line)
    assert answer.startswith((b"HTTP/1.1 400", b"HTTP/1.1 501", b"HTTP/1.1 413", b"HTTP/1.1 507"))
    assert station.bodies() == 1


def everything(line: ssl.SSLSocket) -> bytes:
    """What is said until the other side ends it."""
    answer = b""
    try:
        while part := line.recv(10_000):
            answer += part
    except OSError:
        pass
    return answer


def test_an_endless_body_ends_where_the_limit_is(station: Station) -> None:
    station.begin(replace(QUICK, object_bytes=1_000_000))
    dock = station.dock
    dock.sign_in()
    dock.begin()
    assert dock.store("PUT", f"{CONTAINER}/{CLIP}", bytes(1_000_001)).status == 413
    with dock.secure() as line:
        line.sendall(head(dock, "Transfer-Encoding: chunked"))
        try:
            for _ in range(1_000):
                line.sendall(b"10000\r\n" + bytes(65_536) + b"\r\n")
        except OSError:
            pass
    until(lambda: station.bodies() == 1)
    assert len(station.held()) == 1


def test_a_body_that_comes_by_drops_is_let_go(station: Station) -> None:
    station.begin(replace(QUICK, quiet_s=5.0, grace_s=0.2, slowest=1 << 20))
    dock = station.dock
    dock.sign_in()
    dock.begin()
    with dock.secure() as line:
        line.sendall(head(dock, "Content-Length: 1000000"))
        answer = b""
        line.settimeout(0.02)
        while not answer:
            try:
                line.sendall(b"x")
                answer = line.recv(100)
            except TimeoutError:
                continue
    assert answer.startswith(b"HTTP/1.1 408")
    assert station.bodies() == 1


@pytest.mark.parametrize("begun", [b"", b"P", b"PUT /v1/AUTH_station/x HTTP/1.1\r\nHost: s\r\nX-Slow: "])
def test_whoever_says_nothing_is_let_go(station: Station, begun: bytes) -> None:
    station.begin(QUICK)
    with station.dock.secure() as line:
        line.sendall(begun)
        assert everything(line) == b""
    with socket.create_connection(station.dock.place) as plain:  # not even TLS
        assert plain.recv(100) == b""


def test_headers_without_end_are_refused(dock: AxisDock) -> None:
    with dock.secure() as line:
        with suppress(OSError):
            line.sendall(head(dock)[:-2] + b"".join(b"X-%d: y\r\n" % n for n in range(5_000)))
        assert everything(line)[:13] in {b"HTTP/1.1 431 ", b""}
    assert dock.begin().status == 201


def test_metadata_larger_or_more_than_any_dock_has_is_refused(station: Station, dock: AxisDock) -> None:
    assert dock.begin(TriggerOn="x" * 1_025).status == 400
    assert dock.begin(**{f"Key{n}": "x" for n in range(65)}).status == 400
    assert dock.begin(TriggerOn="a\x00b\x1bc\ndé").status == 201
    assert json.loads(content(station, f"{CONTAINER}.metadata.json"))["TriggerOn"] == "abcdé"


def test_metadata_said_in_many_requests_has_no_more_room_than_in_one(
    station: Station, dock: AxisDock
) -> None:
    dock.begin()
    many = [{f"Key{turn}-{n}": "x" * 90 for n in range(10)} for turn in range(9)]
    told = [dock.store("POST", CONTAINER, meta=meta).status for meta in many]
    assert told == [204] * 6 + [400] * 3
    note = json.loads(content(station, f"{CONTAINER}.metadata.json"))
    assert (len(note), note["BWCSerialNumber"]) == (63, SERIAL)
    assert dock.complete().status == 204


def test_a_note_made_of_many_requests_stays_as_short_as_any_reader_takes_it(station: Station) -> None:
    station.begin(replace(QUICK, note_bytes=2_000))
    dock = station.dock
    dock.sign_in()
    dock.begin()
    told = [dock.store("POST", CONTAINER, meta={f"Key{n}": "x" * 600}).status for n in range(4)]
    assert told == [204, 204, 204, 400]
    assert len(content(station, f"{CONTAINER}.metadata.json")) <= 2_000


def test_nothing_packed_is_unpacked(station: Station, dock: AxisDock) -> None:
    dock.begin()
    for packing in ("gzip", "deflate", "br"):
        told = dock.store("PUT", f"{CONTAINER}/{CLIP}", b"\x1f\x8b" * 10, Content_Encoding=packing)
        assert told.status == 415
    assert station.bodies() == 1


def test_metadata_nested_without_end_and_of_any_size_stops_no_recording(
    station: Station, dock: AxisDock, small_clips: tuple[Path, ...]
) -> None:
    dock.begin()
    dock.clip(small_clips[0].read_bytes())
    deep = b"[" * 500_000 + b"]" * 500_000
    giant = b'{"CoordinateEntries": [' + b'{"LocationWKT": "POINT(1 2)"},' * 700_000 + b"{}]}"
    for name, data in {
        f"20260619_080250_x7f3_{SERIAL}_gpstrail.json": deep,
        "20260619_080250_x7f3_2_gpstrail.json": giant,
        "bookmark_20260619T080251Z_0a1b": deep,
    }.items():
        assert dock.store("PUT", f"{CONTAINER}/{name}", data).status == 201
    dock.complete()
    done = station.sync()
    (said,) = done.problems
    assert isinstance(said, NoteUnread)
    assert said.file.endswith("x7f3_2_gpstrail.json")
    assert (done.ingested, done.left) == (1, ())


def test_too_many_containers_objects_and_uploads_are_refused(station: Station) -> None:
    station.begin(replace(QUICK, containers=2, objects=2, uploads=1, quiet_s=10.0))
    dock = station.dock
    dock.sign_in()
    names = [f"{USER}_{SERIAL}_2026061{n}T080320Z" for n in range(3)]
    assert [dock.begin(name).status for name in names] == [201, 201, 503]
    told = [dock.clip(b"x", f"20260619_08025{n}_x.mp4", names[0]).status for n in range(3)]
    assert told == [201, 201, 400]
    with dock.secure() as line:
        line.sendall(head(dock, "Content-Length: 100", path=f"{names[1]}/{CLIP}"))
        until(lambda: station.bodies() == 7)  # two containers, two clips with their metadata, one coming
        assert dock.clip(b"x", container=names[1]).status == 503


def test_more_connections_than_a_dock_needs_are_closed_at_once(station: Station) -> None:
    station.begin(replace(QUICK, connections_of_one=2, idle_s=30.0))
    with station.dock.secure(), station.dock.secure():
        assert not is_let_in(station.dock)
    until(lambda: is_let_in(station.dock))


def test_two_that_take_every_connection_keep_no_dock_out(station: Station) -> None:
    station.begin(replace(QUICK, connections=4, connections_of_one=2, handshake_s=60.0, idle_s=60.0))
    with ExitStack() as held:
        for host in ("127.0.0.2", "127.0.0.2", "127.0.0.3", "127.0.0.3"):
            held.enter_context(
                socket.create_connection(station.dock.place, timeout=10, source_address=(host, 0))
            )
        until(lambda: sum(thread.name == "receiving" for thread in threading.enumerate()) == 4)
        assert is_let_in(station.dock)


def is_let_in(dock: AxisDock) -> bool:
    try:
        return dock.sign_in().status == 200
    except OSError:
        return False


def test_a_disk_with_too_little_room_refuses_before_and_while_it_receives(
    station: Station, dock: AxisDock
) -> None:
    dock.begin()
    station.room = (1 << 30) + 2_999_999
    assert dock.clip(bytes(1_000_000)).status == 507
    station.room = (1 << 30) + 3_000_000
    assert dock.clip(bytes(1_000_000)).status == 201
    with dock.secure() as line:
        line.sendall(head(dock, "Transfer-Encoding: chunked") + b"40000\r\n" + bytes(0x20000))
        station.room = 0
        line.sendall(bytes(0x20000) + b"\r\n")
        assert everything(line).startswith(b"HTTP/1.1 507")
    assert len(content(station, CLIP)) == 1_000_000
    assert station.bodies() == 3


def test_a_disk_that_is_full_after_all_is_said_and_keeps_what_was_there(
    station: Station, dock: AxisDock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bwc_review.vault import durable

    dock.begin()
    before = station.held()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as during:
        during.setattr(durable, "sync_file", full)
        assert dock.clip(b"clip").status == 507
    assert (station.held(), station.bodies()) == (before, 1)
    assert dock.clip(b"clip").status == 201


def test_a_spool_that_is_out_of_reach_is_said_and_the_dock_goes_on_once_it_is_back(
    station: Station, dock: AxisDock
) -> None:
    dock.begin()
    (station.root / "heads").rename(station.root / "elsewhere")
    assert dock.clip(b"clip").status == 503
    (station.root / "elsewhere").rename(station.root / "heads")
    assert dock.clip(b"clip").status == 201


def test_no_byte_and_no_name_of_what_was_pushed_stands_on_the_disk(station: Station, dock: AxisDock) -> None:
    data = os.urandom(32) * 5_000
    dock.push(data)
    files = [path for path in station.receiving.root.rglob("*") if path.is_file()]
    written = b"".join(path.read_bytes() for path in files)
    key = str(dock.connection["BlobAPIKey"]).encode()
    for secret in (data[:32], SERIAL.encode(), USER.encode(), b"Luc Sol", key, b"PRIVATE KEY"):
        assert secret not in written


# --- killed at any moment ----------------------------------------------------------------

RUNNER = """
import sys, threading
from datetime import UTC, datetime
from pathlib import Path
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.operations.receive import receive

root, key, now = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), datetime.fromisoformat(sys.argv[3])
ticks = iter(range(1, 1 << 30))
engine = open_engine(root / "catalogue.db", key)
catalogue = Catalogue(engine, lambda: now, lambda: next(ticks), sys.argv[4], "0")
assert receive(catalogue, root / "spool", lambda: 1 << 40, lambda: now, lambda: None) is not None
print("open", flush=True)
threading.Event().wait()
"""


@pytest.mark.skipif(not hasattr(os, "kill"), reason="needs signals")
def test_a_receiver_killed_at_any_moment_has_all_that_it_acknowledged_and_nothing_half(
    station: Station,
) -> None:
    station.root.mkdir()
    one, dice = station.receiving, random.Random(19)
    sent: dict[str, str] = {}
    acknowledged: dict[str, str] = {}
    for turn in range(5):
        script = [sys.executable, "-c", RUNNER, str(one.root), CATALOGUE_KEY.hex(), one.now.isoformat()]
        process = subprocess.Popen([*script, f"kill-{turn}"], stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        pusher = threading.Thread(target=push_on, args=(station.dock, turn, sent, acknowledged))
        pusher.start()
        wait_for(acknowledged, len(acknowledged) + dice.randrange(1, 12))
        process.kill()
        process.stdout.close()
        process.wait()
        pusher.join()
        spool = station.spool
        spool.begin()
        found = {key: digest(spool, key) for key in station.held() if key.endswith(".mp4")}
        assert acknowledged.items() <= found.items()
        assert found.items() <= sent.items()
        assert spool.damaged() == 0
        assert station.bodies() == len(station.held())


def wait_for(acknowledged: dict[str, str], count: int) -> None:
    until(lambda: len(acknowledged) >= count)


def push_on(dock: AxisDock, turn: int, sent: dict[str, str], acknowledged: dict[str, str]) -> None:
    """Push one clip after another until nobody answers any more."""
    try:
        dock.sign_in()
        dock.begin()
        for number in range(1_000):
            data = os.urandom(300_000)
            name = f"20260619_{turn:02}{number:04}_x.mp4"
            sent[f"{CONTAINER}/{name}"] = hashlib.sha256(data).hexdigest()
            if dock.clip(data, name).status == 201:
                acknowledged[f"{CONTAINER}/{name}"] = hashlib.sha256(data).hexdigest()
    except (OSError, http.client.HTTPException):
        pass


def digest(spool: Spool, key: str) -> str:
    with spool.open(key) as stream:
        return hashlib.sha256(stream.read()).hexdigest()


# --- beginning and ending ---------------------------------------------------------------


def test_closing_cuts_who_is_connected_and_leaves_no_thread(station: Station) -> None:
    before = threading.active_count()
    station.begin()
    with station.dock.secure() as idle, station.dock.secure() as sending:
        station.dock.sign_in()
        station.dock.begin()
        sending.sendall(head(station.dock, "Content-Length: 100") + b"x")
        until(lambda: station.bodies() == 2)
        station.end()
        assert threading.active_count() == before
        assert idle.recv(10) == b""
    assert station.bodies() == 1


def test_what_was_acknowledged_is_there_after_a_start_and_what_was_cut_is_not(station: Station) -> None:
    station.begin(QUICK)
    dock = station.dock
    dock.sign_in()
    dock.begin()
    dock.clip(b"clip")
    station.spool.receive(b"cut by a power failure before it had a name")
    station.end()
    assert station.bodies() == 4
    station.begin(QUICK)
    assert station.bodies() == 3
    assert content(station, CLIP) == b"clip"
    assert dock.sign_in().status == 200
    assert dock.complete().status == 204


def test_a_port_that_is_taken_is_said(station: Station) -> None:
    _, port = station.dock.place
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        with pytest.raises(ReceiverUnreachable) as said:
            station.begin()
    assert (said.value.address, said.value.port) == ("127.0.0.1", port)


def test_a_station_that_is_not_set_up_or_switched_off_lets_nobody_in(station: Station) -> None:
    one = station.receiving

    def try_it() -> Open | None:
        return receive(one.catalogue, station.root, lambda: 1, lambda: one.now, lambda: None)

    _, port = station.dock.place
    station.set_up(False, port=port)
    assert try_it() is None
    station.set_up(True, port=free_port())  # the file in the dock speaks of another port
    assert try_it() is None
    station.new_file()
    found = try_it()
    assert found is not None
    found.close()


@pytest.mark.parametrize("address", [".".join("0000"), "::", "224.0.0.1", "fe80::1%1", "here", "192.168.1"])
def test_the_station_listens_on_the_address_of_one_interface_only(station: Station, address: str) -> None:
    with pytest.raises(FieldMissing) as missing:
        station.set_up(True, address)
    assert missing.value.field == "address"


@pytest.mark.skipif(not socket.has_ipv6, reason="needs IPv6")
def test_a_dock_of_a_network_with_long_addresses_is_let_in_too(station: Station) -> None:
    station.set_up(True, "0:0:0:0:0:0:0:1")
    dock = AxisDock.of(station.new_file())
    try:
        station.begin(QUICK)
    except ReceiverUnreachable:
        pytest.skip("this computer has no IPv6")
    assert dock.sign_in().status == 200
    assert dock.begin().status == 201


def test_what_is_set_up_is_on_record(station: Station) -> None:
    _, port = station.dock.place
    station.set_up(False, port=port)
    on, off = station.receiving.journal(Operation.SETTING_CHANGED)
    assert [one.details for one in (on, off)] == [{"on": 1, "port": port}, {"on": 0, "port": port}]
    (made,) = station.receiving.journal(Operation.RECEIVER_KEYS)
    assert made.author.id == "p-chief"
    with pytest.raises(ReceiverNotSetUp):
        station.set_up(True, "")
    with pytest.raises(FieldMissing):
        station.set_up(True, port=80)


def test_what_a_dock_never_finished_ends_with_the_month_and_is_on_record(
    station: Station, dock: AxisDock
) -> None:
    one = station.receiving
    dock.push(b"a recording that is complete")
    other = CONTAINER.replace("20260619", "20260620")
    dock.begin(other)
    dock.clip(b"never finished", container=other)
    assert forget_unfinished(one.catalogue, station.spool, one.now + timedelta(days=29), one.profile) == 0
    assert forget_unfinished(one.catalogue, station.spool, one.now + timedelta(days=30), one.profile) == 1
    assert {name.partition("/")[0] for name in station.held()} == {CONTAINER, "Users", "Devices", "System"}
    (entry,) = one.journal(Operation.SPOOL_EMPTIED)
    assert (entry.details["stage"], entry.details["files"]) == ("abandoned", 3)


@pytest.mark.parametrize("kind", ["mkv", "", "text only"])
def test_a_recording_without_an_ending_is_one_by_what_the_dock_says_by_its_content_or_its_size(
    station: Station, dock: AxisDock, small_clips: tuple[Path, ...], kind: str
) -> None:
    """What was acknowledged as complete is listed like everything else, and never forgotten."""
    data = small_clips[0].read_bytes() if kind != "text only" else b"no pictures at all\n" * 500
    dock.begin()
    meta = {"StartTimeISO": "2026-06-19T08:02:50Z"} | ({"ContainerType": kind} if kind == "mkv" else {})
    assert dock.store("PUT", f"{CONTAINER}/20260619_080324_x7f3", data, meta).status == 201
    dock.store("PUT", f"{CONTAINER}/20260619_080324_small", b"a few words", {})
    dock.store("PUT", f"{CONTAINER}/{CONTAINER}_gpstrail.json", b'{"CoordinateEntries": []}' * 2_000, {})
    dock.complete()
    assert look_at_spool(station.receiver, station.root) == SpoolFacts(waiting=1)
    one = station.receiving
    assert forget_unfinished(one.catalogue, station.spool, one.now + timedelta(days=40), one.profile) == 0
    assert forget_bare(one.catalogue, station.spool, one.now + timedelta(days=40), one.profile) == 0
    synced = station.sync()
    (clip,) = one.clips()
    assert clip.source_name == f"{CONTAINER}/20260619_080324_x7f3"
    assert (clip.camera, one.plain(clip) == data, bool(clip.damage)) == (SERIAL, True, kind == "text only")
    assert (synced.released, synced.left) == (1, ())
    assert not any(name.startswith(CONTAINER) for name in station.held())


def test_notes_without_a_recording_that_a_dock_calls_complete_are_counted_and_end_as_an_error(
    station: Station, dock: AxisDock
) -> None:
    one = station.receiving
    dock.begin()
    dock.store("PUT", f"{CONTAINER}/bookmark_20260619_080330_ab", b"a mark", {})
    dock.complete()
    assert look_at_spool(station.receiver, station.root) == SpoolFacts(bare=1)
    late = one.now + timedelta(days=40)
    assert forget_unfinished(one.catalogue, station.spool, late, one.profile) == 0
    assert forget_bare(one.catalogue, station.spool, late, one.profile) == 1
    assert look_at_spool(station.receiver, station.root) == SpoolFacts()
    (entry,) = one.journal(Operation.SPOOL_EMPTIED)
    assert (entry.result, entry.details["stage"]) == (Result.ERROR, "bare")


def test_the_private_key_opens_with_its_password_only(tmp_path: Path, station: Station) -> None:
    shown = make_certificate("127.0.0.1", station.receiving.now)
    with pytest.raises(ssl.SSLError):
        secured(shown.certificate, shown.private_key, "guess", tmp_path)
    assert list(tmp_path.glob("*.pem")) == []
