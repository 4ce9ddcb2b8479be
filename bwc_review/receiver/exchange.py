"""Serves one connection: reads requests, hands each on, writes its answer; nothing is waited for in vain."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

import h11

from bwc_review.receiver.limits import Limits
from bwc_review.receiver.message import Answer, Body, BodyCut, Refusal, Request

Handler = Callable[[Request], Answer]

_PIECE = 1 << 18
_BODYLESS = {"GET", "HEAD"}


class _Gone(Exception):
    """The connection is over: closed, silent for too long, or no HTTP."""


@dataclass
class Exchange:
    """One connection and who answers on it. sock: a stream already secured."""

    sock: socket.socket
    peer: str
    here: str
    handler: Handler
    limits: Limits

    def __post_init__(self) -> None:
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=self.limits.head_bytes)
        self._rest = b""  # of a piece of body that did not fit the buffer
        self._is_known = False  # it was answered once: whoever never asks does not keep a place for long
        self._began, self._come = 0.0, 0  # when the body could begin to come, and how much of it has

    def serve(self) -> None:
        """Until the other side leaves or goes against the rules. What is our own fault goes through."""
        try:
            while self._one():
                self._http.start_next_cycle()
                self._rest = b""
        except (_Gone, BodyCut, h11.LocalProtocolError):
            pass
        except h11.RemoteProtocolError as wrong:
            self._last_word(wrong.error_status_hint)

    def _one(self) -> bool:
        """One request and its answer; whether another may follow."""
        head = self._head()
        if head is None:
            return False
        body = Body(self._fill, self.limits.object_bytes, self.limits.look_bytes)
        self._began, self._come = time.monotonic(), 0
        try:
            answer = self.handler(self._request(head, body))
        except Refusal as refused:
            answer = Answer(refused.status, refused.headers)
        except BodyCut:
            raise
        except Exception:
            self._last_word(HTTPStatus.INTERNAL_SERVER_ERROR)
            raise
        is_whole = self._http.their_state is h11.DONE or self._end_of_empty_body()
        self._send(answer, head.method.decode("ascii"), ends=not is_whole)
        self._is_known |= answer.status < HTTPStatus.BAD_REQUEST
        if not is_whole:
            self._say_farewell()
        return is_whole and self._http.our_state is h11.DONE and self._http.their_state is h11.DONE

    def _head(self) -> h11.Request | None:
        """The next request up to its body; None where the other side leaves between two."""
        until = time.monotonic() + (self.limits.idle_s if self._is_known else self.limits.head_s)
        begun = bool(self._http.trailing_data[0])
        if begun:
            until = time.monotonic() + self.limits.head_s
        while True:
            event = self._http.next_event()
            if isinstance(event, h11.Request):
                return event
            if isinstance(event, h11.ConnectionClosed) or event is h11.PAUSED:
                return None
            data = self._receive(until)
            if not begun and data:
                begun, until = True, min(until, time.monotonic() + self.limits.head_s)
            self._http.receive_data(data)

    def _request(self, head: h11.Request, body: Body) -> Request:
        headers = {
            name.decode("ascii").lower(): value.decode("latin-1").strip() for name, value in head.headers
        }
        if "content-encoding" in headers and headers["content-encoding"].lower() != "identity":
            raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)  # nothing packed is ever unpacked here
        length = headers.get("content-length")
        target, method = head.target.decode("latin-1"), head.method.decode("ascii")
        size: int | None = int(length or 0)
        if "transfer-encoding" in headers:
            size = None
        if method in _BODYLESS and size != 0:
            raise Refusal(HTTPStatus.BAD_REQUEST)
        return Request(method, target, headers, body, size, self.peer, self.here)

    def _fill(self, view: memoryview) -> int:
        """The next bytes of the body."""
        data = self._rest or self._data()
        count = min(len(data), len(view))
        view[:count] = data[:count]
        self._rest = data[count:]
        return count

    def _data(self) -> bytes:
        if self._http.they_are_waiting_for_100_continue:
            go_on = h11.InformationalResponse(status_code=HTTPStatus.CONTINUE, headers=[])
            self._write(self._http.send(go_on))
        while True:
            try:
                event = self._http.next_event()
            except h11.RemoteProtocolError as wrong:
                raise BodyCut from wrong
            if isinstance(event, h11.Data):
                return bytes(event.data)
            if isinstance(event, h11.EndOfMessage) or self._http.their_state is h11.DONE:
                return b""
            if event is not h11.NEED_DATA:
                raise BodyCut
            try:
                data = self._receive(time.monotonic() + self.limits.quiet_s)
            except _Gone as gone:
                raise BodyCut from gone
            self._keep_pace(len(data))
            self._http.receive_data(data)

    def _keep_pace(self, received: int) -> None:
        """Whoever sends by drops holds a place that a dock needs."""
        self._come += received
        passed = time.monotonic() - self._began
        if passed > self.limits.grace_s and self._come < passed * self.limits.slowest:
            raise Refusal(HTTPStatus.REQUEST_TIMEOUT)

    def _end_of_empty_body(self) -> bool:
        """Where nobody read the body because there is none, its end is still to be heard."""
        if self._http.their_state is not h11.SEND_BODY or self._rest:
            return False
        if self._http.they_are_waiting_for_100_continue:
            return False
        try:
            event = self._http.next_event()
        except h11.RemoteProtocolError as wrong:
            raise BodyCut from wrong
        return isinstance(event, h11.EndOfMessage)

    def _send(self, answer: Answer, method: str, *, ends: bool) -> None:
        headers = [(name, value) for name, value in answer.headers.items()]
        if answer.status != HTTPStatus.NO_CONTENT:
            headers.append(("Content-Length", str(len(answer.body))))
        if ends:
            headers.append(("Connection", "close"))
        reason = HTTPStatus(answer.status).phrase.encode("ascii")
        said = self._http.send(h11.Response(status_code=answer.status, headers=headers, reason=reason)) or b""
        if answer.body and method != "HEAD":
            said += self._http.send(h11.Data(data=answer.body)) or b""
        said += self._http.send(h11.EndOfMessage()) or b""
        self._write(said)

    def _last_word(self, status: int) -> None:
        """Say what was wrong, where anything can still be said."""
        if self._http.our_state in {h11.IDLE, h11.SEND_RESPONSE}:
            try:
                self._send(Answer(status), "", ends=True)
                self._say_farewell()
            except (_Gone, h11.LocalProtocolError):
                pass

    def _say_farewell(self) -> None:
        """Let the answer be read: a connection closed upon bytes that nobody read loses it."""
        until = time.monotonic() + self.limits.farewell_s
        try:
            while self._receive(until):
                pass
        except _Gone:
            pass

    def _receive(self, until: float) -> bytes:
        left = until - time.monotonic()
        if left <= 0:
            raise _Gone
        try:
            self.sock.settimeout(left)
            return self.sock.recv(_PIECE)
        except (OSError, ValueError) as gone:  # ValueError: the socket was closed under us
            raise _Gone from gone

    def _write(self, data: bytes | None) -> None:
        try:
            self.sock.settimeout(self.limits.quiet_s)
            self.sock.sendall(data or b"")
        except (OSError, ValueError) as gone:
            raise _Gone from gone
