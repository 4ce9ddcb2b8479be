"""The outermost boxes tell a cut, the tags tell time and place."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.clip import Place
from bwc_review.media.data_tracks import data_tracks
from bwc_review.media.scene import MadeClip
from bwc_review.media.structure import Structure, structure
from bwc_review.media.tags import created_at, place

Film = Callable[..., MadeClip]


@pytest.mark.parametrize(
    ("suffix", "wishes", "expected"),
    [
        (".mp4", {}, Structure("iso")),
        (".mov", {}, Structure("iso")),
        (".mp4", {"fragmented": True}, Structure("iso", is_fragmented=True)),
        (".avi", {}, Structure("riff")),
        (".mkv", {}, Structure("ebml")),
        (".ts", {}, Structure("ts")),
    ],
)
def test_a_whole_file_is_whole_and_any_cut_is_seen(
    film: Film, suffix: str, wishes: dict[str, Any], expected: Structure
) -> None:
    whole = film(suffix, **wishes).path.read_bytes()
    assert structure(io.BytesIO(whole)) == expected
    for left in (len(whole) - 1, len(whole) * 2 // 3 + 7, len(whole) // 2 + 3):
        assert structure(io.BytesIO(whole[:left])).is_cut, left


@given(st.binary(max_size=400), st.sampled_from([b"", b"RIFF", b"\0\0\0\x10ftyp", b"\x1a\x45\xdf\xa3", b"G"]))
def test_any_bytes_have_a_structure(tail: bytes, head: bytes) -> None:
    stream = io.BytesIO(head + tail)
    structure(stream)
    assert stream.tell() == 0


def test_boxes_of_no_size_do_not_go_on_for_ever() -> None:
    assert structure(io.BytesIO(b"\0\0\0\x08free" * 50_000 + b"\0\0\0\x01mdat" + b"\0" * 8)).kind == "iso"


def test_a_64_bit_box_is_measured() -> None:
    box = b"\0\0\0\x08moov" + b"\0\0\0\x01mdat" + (20).to_bytes(8, "big") + b"data"
    assert structure(io.BytesIO(box)) == Structure("iso")
    assert structure(io.BytesIO(box[:-1])).is_cut


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-20T14:03:20.000000Z", datetime(2026, 11, 20, 14, 3, 20, tzinfo=UTC)),
        ("2026-11-20T15:03:20+0100", datetime(2026, 11, 20, 14, 3, 20, tzinfo=UTC)),
        ("2026-11-20 14:03:20", datetime(2026, 11, 20, 14, 3, 20, tzinfo=UTC)),
        ("1970-01-01T00:00:00Z", datetime(1970, 1, 1, tzinfo=UTC)),  # a camera without clock: R15 judges it
        ("1904-01-01T00:00:00Z", None),
        ("0001-01-01T00:00:00+2300", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_creation_times(text: str, expected: datetime | None) -> None:
    assert created_at({"creation_time": text}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+43.8484+000.5802/", (43.8484, 0.5802)),
        ("-15.8355-048.0153/", (-15.8355, -48.0153)),
        ("+48.8577+002.295+035.000/", (48.8577, 2.295)),
        ("+4350.904+00034.812/", (43.848400, 0.580200)),
        ("+435054.24+0003448.72/", (43.848400, 0.580200)),
        ("+00.0000+000.0000/", None),
        ("+91.0000+000.5802/", None),
        ("+43.8484+181.0000/", None),
        ("Fleurance", None),
        ("", None),
    ],
)
def test_places(text: str, expected: tuple[float, float] | None) -> None:
    found = place({"location": text})
    if expected is None:
        assert found is None
    else:
        assert isinstance(found, Place)
        assert (found.latitude, found.longitude) == pytest.approx(expected)


@given(st.text(max_size=40))
def test_any_text_in_a_tag_is_bearable(text: str) -> None:
    created_at({"creation_time": text})
    place({"location": text})


def test_tracks_beside_picture_and_sound_are_named(film: Film) -> None:
    def named(kind: bytes, letters: bytes, name: bytes) -> bytes:
        handler = _box(b"hdlr", bytes(8) + kind + bytes(12) + name + b"\0")
        table = _box(b"stbl", _box(b"stsd", bytes(8) + struct.pack(">I4s", 16, letters) + bytes(8)))
        return _box(b"trak", _box(b"mdia", handler + _box(b"minf", table)))

    whole = film(".mp4").path.read_bytes()
    assert data_tracks(io.BytesIO(whole)) == (), "picture and sound are none"
    tracks = named(b"vide", b"avc1", b"") + named(b"meta", b"gpmd", b"\x0bGoPro MET  ")
    tracks += named(b"meta", b"m\x80tt", b"<b>" + b"x" * 80) + named(b"text", b"tx3g", b"")
    found = data_tracks(io.BytesIO(whole + _box(b"moov", tracks)))
    assert found == ("gpmd GoPro MET", f"mtt <b>{'x' * 37}", "tx3g")


@given(st.binary(max_size=200), st.integers(0, 200))
def test_tracks_of_any_bytes_raise_nothing(noise: bytes, at: int) -> None:
    handler = _box(b"hdlr", bytes(8) + b"meta" + bytes(12) + b"name\0")
    data = bytearray(_box(b"ftyp", b"isom") + _box(b"moov", _box(b"trak", _box(b"mdia", handler))))
    data[at : at + len(noise)] = noise
    for name in data_tracks(io.BytesIO(bytes(data))):
        assert name.isprintable()


def _box(name: bytes, payload: bytes) -> bytes:
    return struct.pack(">I4s", len(payload) + 8, name) + payload
