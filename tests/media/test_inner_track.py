"""Positions inside clips: the makers' own ways of writing them, read without believing a byte."""

from __future__ import annotations

import io
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.track import METRES_PER_DEGREE, Position, is_place, metres_from
from bwc_review.media.gopro_track import read_gopro
from bwc_review.media.inner_track import first_positions, inner_track
from bwc_review.media.novatek_track import read_novatek

GIVEN = Path(__file__).parents[3] / "shared" / "data" / "media"


def box(name: bytes, payload: bytes) -> bytes:
    return struct.pack(">I4s", len(payload) + 8, name) + payload


def novatek_block(
    latitude: float, longitude: float, status: bytes = b"A", sides: bytes = b"NE", year: int = 26
) -> bytes:
    """One second, as a recorder writes it."""
    told = struct.pack("<6I", 8, 3, 24, year, 6, 19) + status + sides + b"\0"
    payload = b"GPS " + bytes(48 - 12) + told + struct.pack("<3f", latitude, longitude, 12.5)
    return box(b"free", payload + bytes(64))


def novatek(*blocks: bytes) -> bytes:
    """A file with these blocks in its mdat, and their list in moov."""
    head = box(b"ftyp", b"isom\0\0\0\0")
    places, at, data = [], len(head) + 8, b""
    for block in blocks:
        places.append(struct.pack(">2I", at + len(data), len(block)))
        data += block + b"picture"
    listed = box(b"gps ", struct.pack(">2I", 257, len(places)) + b"".join(places))
    return head + box(b"mdat", data) + box(b"moov", box(b"mvhd", bytes(100)) + listed)


def entry(name: bytes, kind: bytes, size: int, payload: bytes) -> bytes:
    count = len(payload) // size if size else 0
    padded = payload + bytes(-len(payload) % 4)
    return struct.pack(">4sBBH", name, kind[0], size, count) + padded


def nest(name: bytes, payload: bytes) -> bytes:
    return struct.pack(">4sBBH", name, 0, 1, len(payload)) + payload


def gps5(latitude: float, longitude: float, lock: int = 3, hour: bytes = b"261119080324.120") -> bytes:
    """A packet of an older camera."""
    scale = struct.pack(">5i", 10_000_000, 10_000_000, 1000, 1000, 100)
    point = struct.pack(">5i", round(latitude * 1e7), round(longitude * 1e7), 98_000, 0, 0)
    stream = (
        entry(b"STNM", b"c", 1, b"GPS (Lat., Long., Alt., 2D speed, 3D speed)")
        + entry(b"GPSF", b"L", 4, struct.pack(">I", lock))
        + entry(b"GPSU", b"U", 16, hour)
        + entry(b"SCAL", b"l", 4, scale)
        + entry(b"GPS5", b"l", 20, point * 18)
    )
    return nest(b"DEVC", entry(b"DVID", b"L", 4, bytes(4)) + nest(b"STRM", stream))


def gps9(latitude: float, longitude: float, at: datetime, lock: int = 3) -> bytes:
    """A packet of a newer one."""
    since = at - datetime(2000, 1, 1, tzinfo=UTC)
    scale = struct.pack(">9i", 10_000_000, 10_000_000, 1000, 1000, 100, 1, 1000, 100, 1)
    point = struct.pack(
        ">7i2H",
        round(latitude * 1e7),
        round(longitude * 1e7),
        98_000,
        0,
        0,
        since.days,
        since.seconds * 1000,
        150,
        lock,
    )
    stream = entry(b"SCAL", b"l", 4, scale) + entry(b"GPS9", b"?", 32, point * 10)
    return nest(b"DEVC", nest(b"STRM", stream))


def test_novatek_writes_degrees_and_minutes_a_second_apart() -> None:
    data = novatek(
        novatek_block(4350.904, 34.812),
        novatek_block(4350.904, 34.812, status=b"V"),  # no fix in that second
        novatek_block(3356.5, 15109.25, sides=b"SW"),
    )
    first, third = read_novatek(io.BytesIO(data))
    assert (first.offset_s, first.at) == (0.0, None)
    assert (first.latitude, first.longitude) == pytest.approx((43 + 50.904 / 60, 34.812 / 60), abs=1e-5)
    assert third.offset_s == 2.0
    assert (third.latitude, third.longitude) == pytest.approx((-33 - 56.5 / 60, -151 - 9.25 / 60), abs=1e-4)


def test_transcend_writes_degrees() -> None:
    (only,) = read_novatek(io.BytesIO(novatek(novatek_block(43.8484, 0.5802, year=2026))))
    assert (only.latitude, only.longitude) == pytest.approx((43.8484, 0.5802), abs=1e-5)


@given(st.binary(max_size=400), st.integers(0, 400))
def test_blocks_of_any_bytes_raise_nothing(noise: bytes, at: int) -> None:
    data = bytearray(novatek(novatek_block(4350.904, 34.812)))
    at = min(at, len(data) - 1)
    data[at : at + len(noise)] = noise
    for found in inner_track(io.BytesIO(bytes(data))):
        assert is_place(found.latitude, found.longitude)


def test_a_list_longer_than_its_file_gives_what_is_there() -> None:
    data = novatek(novatek_block(4350.904, 34.812))
    cut = data[: data.index(b"gps ") + 12]
    assert read_novatek(io.BytesIO(cut)) == read_novatek(io.BytesIO(data)), "by its bytes"
    index = data.rindex(b"moov") - 4
    ended = data[:index] + struct.pack(">I", len(cut) - index) + cut[index + 4 :]
    assert read_novatek(io.BytesIO(ended)) == []


def novatek_cut(*blocks: bytes, lies_bytes: int) -> bytes:
    """A file whose recorder lost its power: a block every 32 KiB among pictures, and no index."""
    data = b""
    for block in blocks:
        data += block.ljust(0x8000, b"\x11") if block else b"\x22" * 0x8000
    head = box(b"ftyp", b"isom\0\0\0\0")
    return head + struct.pack(">I4s", lies_bytes, b"mdat") + b"\x33" * 5_000 + data


@pytest.mark.parametrize("lies_bytes", [0, 1 << 30, 200_000])
def test_the_blocks_of_a_file_without_an_index_are_found_by_their_bytes(lies_bytes: int) -> None:
    blocks = (
        novatek_block(4350.904, 34.812),
        novatek_block(4350.905, 34.812, status=b"V"),
        b"",  # pictures, where another block might stand
        novatek_block(4350.910, 34.812),
    )
    found = inner_track(io.BytesIO(novatek_cut(*blocks, lies_bytes=lies_bytes)))
    assert [each.offset_s for each in found] == [0.0, 2.0]
    assert found[1].latitude == pytest.approx(43 + 50.910 / 60, abs=1e-5)
    assert inner_track(io.BytesIO(novatek_cut(b"", b"", lies_bytes=0))) == ()


def unlisted(*blocks: bytes, taken: int | None = None, fragments: bytes = b"") -> bytes:
    """A whole recording with a block every 32 KiB among its pictures, and no list of them.

    taken: how much of its media data its samples take; None: the pictures.
    """
    pictures = 5_000 + 0x8000 * len(blocks) - sum(len(block) for block in blocks)
    sizes = struct.pack(">4I", 0, 0, 2, pictures // 2 if taken is None else taken)
    sizes += struct.pack(">I", pictures - pictures // 2 if taken is None else 0)
    track = box(b"trak", box(b"mdia", box(b"minf", box(b"stbl", box(b"stsz", sizes)))))
    data = b"\x33" * 5_000 + b"".join(block.ljust(0x8000, b"\x11") for block in blocks)
    index = box(b"moov", box(b"mvhd", bytes(100)) + track)
    return box(b"ftyp", b"isom\0\0\0\0") + fragments + box(b"mdat", data) + index


def test_blocks_that_no_list_names_are_found_by_their_bytes() -> None:
    blocks = (novatek_block(4350.904, 34.812), b"", novatek_block(4350.910, 34.812))
    found = inner_track(io.BytesIO(unlisted(*blocks)))
    assert [round(each.latitude, 5) for each in found] == [
        pytest.approx(43 + 50.904 / 60, abs=1e-5),
        pytest.approx(43 + 50.910 / 60, abs=1e-5),
    ]
    assert first_positions(io.BytesIO(unlisted(*blocks)), 1) == found[:1]


class Counted(io.BytesIO):
    """A stream that counts what is read of it."""

    count = 0

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        self.count += len(data)
        return data


@pytest.mark.parametrize("fragments", [b"", box(b"moof", bytes(8))], ids=["whole", "fragmented"])
def test_a_recording_whose_samples_take_all_of_it_is_not_searched(fragments: bytes) -> None:
    size = 5_000 + 0x8000 * 64
    stream = Counted(unlisted(*[b""] * 64, taken=None if fragments else size, fragments=fragments))
    assert read_novatek(stream) == []
    assert stream.count < 2_000


def test_no_more_than_the_first_megabytes_are_searched() -> None:
    far = unlisted(*[b""] * 710, novatek_block(4350.904, 34.812))
    assert len(far) > 22 << 20
    stream = Counted(far)
    assert read_novatek(stream) == []
    assert stream.count < 21 << 20


def test_gopro_packets_say_where_and_when() -> None:
    found = read_gopro(gps5(43.8484, 0.5802), 4.0)
    assert found == Position(4.0, 43.8484, 0.5802, datetime(2026, 11, 19, 8, 3, 24, tzinfo=UTC))
    at = datetime(2026, 11, 19, 8, 3, 25, tzinfo=UTC)
    found = read_gopro(gps9(43.8485, 0.5803, at), 5.0)
    assert found is not None
    assert found.at is not None
    assert abs(found.at - at) < timedelta(milliseconds=1)
    assert (found.latitude, found.longitude) == pytest.approx((43.8485, 0.5803))


@pytest.mark.parametrize(
    "packet",
    [
        gps5(43.8484, 0.5802, lock=0),
        gps5(0.0, 0.0),
        gps5(43.8484, 0.5802, hour=b"999999999999.000"),
        gps9(43.8484, 0.5802, datetime(2026, 1, 1, tzinfo=UTC), lock=0),
        b"",
        b"DEVC",
    ],
    ids=["no fix", "zero", "no hour", "no fix, newer", "nothing", "a name"],
)
def test_a_gopro_packet_without_a_fix_says_nothing(packet: bytes) -> None:
    assert read_gopro(packet, 0.0) is None


@given(st.data())
def test_gopro_packets_of_any_bytes_raise_nothing(data: st.DataObject) -> None:
    packet = bytearray(
        data.draw(st.sampled_from([gps5(43.8, 0.58), gps9(43.8, 0.58, datetime(2026, 11, 1, tzinfo=UTC))]))
    )
    for _ in range(data.draw(st.integers(0, 6))):
        packet[data.draw(st.integers(0, len(packet) - 1))] = data.draw(st.integers(0, 255))
    found = read_gopro(bytes(packet[: data.draw(st.integers(0, len(packet)))]), 0.0)
    assert found is None or is_place(found.latitude, found.longitude)


@pytest.mark.skipif(not GIVEN.is_dir(), reason="no real clips on this machine")
def test_a_real_action_camera_clip_has_its_walk() -> None:
    with (GIVEN / "gps-track-gpmd.mp4").open("rb") as stream:
        walk = inner_track(stream)
        assert first_positions(stream, 3) == walk[:3]
    assert len(walk) == 11
    assert walk[0].at == datetime(2019, 11, 18, 23, 45, 14, tzinfo=UTC)
    east, north = metres_from(walk[0], walk[-1])
    assert (east, north) == pytest.approx((6.4, -11.1), abs=0.2)


@given(st.floats(-80, 80), st.floats(-180, 180), st.floats(-0.02, 0.02), st.floats(-0.02, 0.02))
def test_metres_are_those_of_the_earth(latitude: float, longitude: float, up: float, right: float) -> None:
    origin = Position(0.0, latitude, longitude)
    other = Position(1.0, latitude + up, (longitude + right + 180) % 360 - 180)
    east, north = metres_from(origin, other)
    assert north == pytest.approx(up * METRES_PER_DEGREE, abs=0.01)
    assert (east > 0) == (right > 0) or abs(east) < 0.01
    assert abs(east) <= abs(right) * METRES_PER_DEGREE + 0.01
