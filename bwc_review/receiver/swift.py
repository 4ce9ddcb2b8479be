"""Answers docks in the part of OpenStack Swift that the body-worn integration API uses.

Source: the API's README, v1.6.10 (Axis Communications): its table of endpoints, the meaning of its statuses,
and where a recording, its metadata and its list of users stand. A container is a recording; nothing of it is
offered before the dock says that it is complete, and nothing of it is changed afterwards.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from typing import BinaryIO, Protocol, cast
from urllib.parse import quote

from bwc_review.domain.errors import DiskFull, StationError
from bwc_review.receiver.door import Door
from bwc_review.receiver.limits import Limits
from bwc_review.receiver.message import Answer, Body, Refusal, Request
from bwc_review.receiver.names import (
    COMPLETE,
    CONTAINER_META,
    LISTS,
    OBJECT_META,
    ended_ns,
    folder_of,
    merged,
    metadata,
    note_of,
    object_at,
    packed,
    parts_of,
    unpacked,
)

ACCOUNT = "AUTH_station"
CAPABILITIES = frozenset({"Capability.json", "Capabilities.json"})  # the README names both
_CAN = (
    "StoreReadSystemID", "StoreUserIDKey", "StoreBookmarks", "StoreSignedVideo", "StoreGNSSTrackRecording"
)  # fmt: skip
_DONE = "complete"


class Received(Protocol):
    """An object on the disk that nobody finds yet."""

    def keep(self, folder: str, name: str, at_ns: int | None, fingerprint: str) -> None:
        """Give it its name, over what had the name. at_ns: when its content ended, where that is known."""

    def drop(self) -> None:
        """Remove it."""


class Shelf(Protocol):
    """Where containers are kept, durably: when a method returns, a power cut takes nothing back.

    Raises DiskFull and other facts of the station. Any thread may ask.
    """

    def room_for(self, size: int) -> bool:
        """So many bytes more can be received and brought in."""

    def count(self) -> int:
        """How many containers wait."""

    def names(self, folder: str) -> Mapping[str, str]:
        """The objects of a container, and the fingerprint that was noted of each."""

    def read(self, folder: str, name: str) -> bytes | None:
        """A small object; None where there is none."""

    def write(self, folder: str, name: str, data: bytes) -> None:
        """Keep a small object, over what had the name."""

    def receive(self, body: BinaryIO) -> Received:
        """Put an object of any size on the disk, yet without name; what the body raises leaves nothing."""

    def complete(self, folder: str) -> None:
        """Nothing more will come: put it on record, then mark the container."""


class Swift:
    """A handler of requests. Any thread may call it."""

    def __init__(self, shelf: Shelf, door: Door, limits: Limits) -> None:
        self._shelf, self._door, self._limits = shelf, door, limits
        self._turn = threading.Lock()  # of what reads metadata and writes it again
        self._uploads = threading.BoundedSemaphore(limits.uploads)

    def __call__(self, request: Request) -> Answer:
        """The answer; Refusal for what is not kept."""
        parts = parts_of(request.target)
        try:
            if parts == ("auth", "v1.0"):
                return self._sign_in(request)
            if parts[:2] != ("v1", ACCOUNT):
                raise Refusal(HTTPStatus.NOT_FOUND)
            self._door.check(request.headers.get("x-auth-token"))
            return self._answer(request, parts[2:])
        except DiskFull:
            raise Refusal(HTTPStatus.INSUFFICIENT_STORAGE) from None
        except (StationError, OSError):  # the disk of the spool, or a head that does not open
            raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE) from None

    def _sign_in(self, request: Request) -> Answer:
        if request.method != "GET":
            raise Refusal(HTTPStatus.BAD_REQUEST)
        said = request.headers
        key = said.get("x-auth-key", said.get("auth-key", ""))  # the README spells it both ways
        token = self._door.sign_in(said.get("x-auth-user", ""), key, request.peer)
        place = f"{request.here}/v1/{ACCOUNT}"
        return Answer(
            HTTPStatus.OK, {"X-Auth-Token": token, "X-Storage-Token": token, "X-Storage-Url": place}
        )

    def _answer(self, request: Request, parts: tuple[str, ...]) -> Answer:
        match request.method, parts:
            case "PUT", (container,):
                return self._put_container(request, folder_of(container))
            case "POST", (container,):
                return self._post_container(request, folder_of(container))
            case "PUT", (container, *names):
                return self._put_object(request, folder_of(container), object_at(names))
            case "POST", (container, *names):
                return self._post_object(request, folder_of(container), object_at(names))
            case "HEAD", (container,):
                return self._tell(folder_of(container))
            case "HEAD", (container, *names):
                return self._tell(folder_of(container), object_at(names))
            case "GET", ("System", *names) if names:
                return self._get(object_at(names))
            case "GET", _:
                raise Refusal(HTTPStatus.FORBIDDEN)  # nothing that was recorded leaves this way
            case (("PUT" | "POST" | "HEAD"), _):
                raise Refusal(HTTPStatus.BAD_REQUEST)
        raise Refusal(HTTPStatus.METHOD_NOT_ALLOWED, {"Allow": "GET, HEAD, PUT, POST"})

    # --- containers -----------------------------------------------------------------

    def _put_container(self, request: Request, folder: str) -> Answer:
        said = metadata(request.headers, CONTAINER_META, self._limits)
        with self._turn:
            before = self._shelf.read(folder, note_of(folder))
            if before is None and self._shelf.count() >= self._limits.containers:
                raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, {"Retry-After": "300"})
            self._change(folder, unpacked(before), said, is_new=before is None)
        return Answer(HTTPStatus.CREATED if before is None else HTTPStatus.ACCEPTED)

    def _post_container(self, request: Request, folder: str) -> Answer:
        said = metadata(request.headers, CONTAINER_META, self._limits)
        with self._turn:
            before = self._shelf.read(folder, note_of(folder))
            if before is None:
                raise Refusal(HTTPStatus.NOT_FOUND)
            self._change(folder, unpacked(before), said)
        return Answer(HTTPStatus.NO_CONTENT)

    def _change(
        self, folder: str, before: Mapping[str, str], said: Mapping[str, str], *, is_new: bool = False
    ) -> None:
        """Write the metadata; where it says so the container is complete from now on, and never changes.

        All that was said in many requests has no more room than one of them.
        """
        after = merged(before, said)
        note = packed(after)
        if len(after) > self._limits.values or len(note) > self._limits.note_bytes:
            raise Refusal(HTTPStatus.BAD_REQUEST)
        if COMPLETE in self._shelf.names(folder):
            if after != before:
                raise Refusal(HTTPStatus.FORBIDDEN)
            return
        if is_new or after != before:
            if not self._shelf.room_for(self._limits.note_bytes):
                raise Refusal(HTTPStatus.INSUFFICIENT_STORAGE)
            self._shelf.write(folder, note_of(folder), note)
        if after.get("Status", "").lower() == _DONE and folder not in LISTS:
            self._shelf.complete(folder)

    # --- objects --------------------------------------------------------------------

    def _put_object(self, request: Request, folder: str, name: str) -> Answer:
        said = self._said(request, folder)
        names = self._shelf.names(folder)
        if note_of(folder) not in names:
            raise Refusal(HTTPStatus.NOT_FOUND)
        if COMPLETE in names:
            return self._same_again(request.body, names.get(name))
        most = self._limits.note_bytes if folder in LISTS else self._limits.object_bytes
        places = self._limits.containers if folder in LISTS else self._limits.objects
        if name not in names and len(names) >= 2 * places:
            raise Refusal(HTTPStatus.BAD_REQUEST)
        if request.length is not None and request.length > most:
            raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        request.body.limit(most)
        self._watch_room(request)
        with self._place():
            received = self._shelf.receive(cast(BinaryIO, request.body))
            try:
                with self._turn:
                    self._check_whole(request, folder)
                    self._shelf.write(folder, note_of(folder, name), packed(said))
                    received.keep(folder, name, ended_ns(said), request.body.md5)
            except BaseException:
                received.drop()
                raise
        return Answer(HTTPStatus.CREATED, {"Etag": request.body.md5})

    def _post_object(self, request: Request, folder: str, name: str) -> Answer:
        said = self._said(request, folder)
        with self._turn:
            names = self._shelf.names(folder)
            if name not in names:
                raise Refusal(HTTPStatus.NOT_FOUND)
            data = packed(said)
            if data != self._shelf.read(folder, note_of(folder, name)):
                if COMPLETE in names:
                    raise Refusal(HTTPStatus.FORBIDDEN)
                self._shelf.write(folder, note_of(folder, name), data)
        return Answer(HTTPStatus.ACCEPTED)

    def _said(self, request: Request, folder: str) -> dict[str, str]:
        """The metadata of an object. What people are called is not kept: their number is asked for."""
        said = metadata(request.headers, OBJECT_META, self._limits)
        return {key: value for key, value in said.items() if key != "Name" or folder != "Users"}

    def _same_again(self, body: Body, known: str | None) -> Answer:
        """A dock that did not hear our answer sends the same once more, which is as good as done."""
        if known is None:
            raise Refusal(HTTPStatus.FORBIDDEN)
        body.drain()
        if body.md5 != known:
            raise Refusal(HTTPStatus.FORBIDDEN)
        return Answer(HTTPStatus.CREATED, {"Etag": known})

    def _watch_room(self, request: Request) -> None:
        def watch(come: int) -> None:
            """What is on the disk already is no longer missing there."""
            if not self._shelf.room_for(max(0, (request.length or come) - come)):
                raise Refusal(HTTPStatus.INSUFFICIENT_STORAGE)

        watch(0)
        request.body.watch = watch

    def _check_whole(self, request: Request, folder: str) -> None:
        """A body that came to its end is what the dock announced, if it did, and its container is open."""
        announced = request.headers.get("etag", "").strip().strip('"').lower()
        if announced and announced != request.body.md5:
            raise Refusal(HTTPStatus.UNPROCESSABLE_ENTITY)
        if COMPLETE in self._shelf.names(folder):
            raise Refusal(HTTPStatus.FORBIDDEN)

    @contextmanager
    def _place(self) -> Iterator[None]:
        if not self._uploads.acquire(blocking=False):
            raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, {"Retry-After": "5"})
        try:
            yield
        finally:
            self._uploads.release()

    # --- what may be read -----------------------------------------------------------

    def _tell(self, folder: str, name: str = "") -> Answer:
        note = self._shelf.read(folder, note_of(folder, name))
        if note is None:
            raise Refusal(HTTPStatus.NOT_FOUND)
        prefix = OBJECT_META if name else CONTAINER_META
        headers = {f"{prefix}{key}".title(): quote(value) for key, value in unpacked(note).items()}
        return Answer(HTTPStatus.OK if name else HTTPStatus.NO_CONTENT, headers)

    def _get(self, name: str) -> Answer:
        """What the station can do, or what a dock noted about itself, by which it knows us again."""
        if name in CAPABILITIES:
            data, headers = capabilities(), {"Content-Type": "application/json"}
        else:
            found = self._shelf.read("System", name)
            if found is None:
                raise Refusal(HTTPStatus.NOT_FOUND)
            data, headers = found, {**self._tell("System", name).headers}
        digest = hashlib.md5(data, usedforsecurity=False).hexdigest()
        return Answer(HTTPStatus.OK, {**headers, "Etag": digest}, data)


def capabilities() -> bytes:
    """The document by which the station says what it takes: bookmarks, tracks, signed video, users' ids."""
    return json.dumps({"StoreAndRead": dict.fromkeys(_CAN, True)}, indent=1).encode()
