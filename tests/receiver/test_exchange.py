"""One connection, whatever is said over it: answered or ended, never stuck and never our own fault."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from http import HTTPStatus

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bwc_review.receiver.exchange import Exchange
from bwc_review.receiver.limits import Limits
from bwc_review.receiver.message import Answer, Request

LIMITS = Limits(
    head_bytes=2_048,
    object_bytes=5_000,
    head_s=0.2,
    idle_s=0.2,
    quiet_s=0.2,
    farewell_s=0.05,
    look_bytes=1_000,
)
PIECES = (
    b"GET / HTTP/1.1\r\n",
    b"PUT /a HTTP/1.1\r\n",
    b"HEAD /a HTTP/1.0\r\n",
    b"Host: s\r\n",
    b"\r\n",
    b"5\r\nabcde\r\n",
    b"Content-Length: 5\r\n",
    b"Content-Length: 99999\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"0\r\n\r\n",
    b"Expect: 100-continue\r\n",
    b"Connection: close\r\n",
    b"abcde",
    b"X: " + b"y" * 3_000 + b"\r\n",
    b"\x16\x03\x01",
)


def said(heard: Sequence[bytes], handler: object) -> bytes:
    """What is answered to these bytes, which all came before the first one was read."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(b"".join(heard))
        theirs.shutdown(socket.SHUT_WR)
        Exchange(ours, "10.0.0.2", "https://station", handler, LIMITS).serve()  # type: ignore[arg-type]
        ours.close()
        answer = b""
        while part := theirs.recv(65_536):
            answer += part
    return answer


def read_all(request: Request) -> Answer:
    request.body.drain()
    return Answer(HTTPStatus.OK, body=str(request.body.size).encode())


def read_nothing(request: Request) -> Answer:
    return Answer(HTTPStatus.CREATED)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=40), max_size=12), st.booleans())
def test_nothing_that_is_said_is_our_own_fault(heard: list[bytes], reads: bool) -> None:
    answer = said(heard, read_all if reads else read_nothing)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 ")
    assert b"HTTP/1.1 500" not in answer


def test_requests_on_one_connection_are_answered_in_turn() -> None:
    put = b"PUT /a HTTP/1.1\r\nHost: s\r\nContent-Length: 3\r\n\r\nabc"
    answer = said([put, b"GET / HTTP/1.1\r\nHost: s\r\n\r\n", put], read_all)
    assert [part[:3] for part in answer.split(b"HTTP/1.1 ")[1:]] == [b"200"] * 3
    assert [part[-1:] for part in answer.split(b"HTTP/1.1 ")[1:]] == [b"3", b"0", b"3"]


def test_a_body_that_nobody_read_is_no_next_request() -> None:
    hidden = b"GET /hidden HTTP/1.1\r\nHost: s\r\n\r\n"
    put = b"PUT /a HTTP/1.1\r\nHost: s\r\nContent-Length: %d\r\n\r\n" % len(hidden)
    answer = said([put, hidden], read_nothing)
    assert answer.count(b"HTTP/1.1 ") == 1
    assert b"connection: close" in answer.lower()


def test_more_than_is_allowed_is_refused_however_it_is_cut() -> None:
    chunked = b"PUT /a HTTP/1.1\r\nHost: s\r\nTransfer-Encoding: chunked\r\n\r\n" + b"5\r\nabcde\r\n" * 1_001
    assert said([chunked], read_all).startswith(b"HTTP/1.1 413")


def test_our_own_fault_is_said_as_such_and_goes_on_to_who_reports_it() -> None:
    def faulty(request: Request) -> Answer:
        raise ZeroDivisionError

    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(b"GET / HTTP/1.1\r\nHost: s\r\n\r\n")
        theirs.shutdown(socket.SHUT_WR)
        with pytest.raises(ZeroDivisionError):
            Exchange(ours, "10.0.0.2", "https://station", faulty, LIMITS).serve()
        assert theirs.recv(1_000).startswith(b"HTTP/1.1 500")
