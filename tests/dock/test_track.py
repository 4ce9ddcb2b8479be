from __future__ import annotations

import json
import tracemalloc
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import reduce
from operator import xor
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.dock.beside import Notes
from bwc_review.dock.folder import FolderSource
from bwc_review.dock.naming import FileFacts, read_name
from bwc_review.dock.pairing import pair
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.source import SourceFile
from bwc_review.dock.track import is_trail, read_track
from bwc_review.domain.track import Fix

FLEURANCE = Fix(datetime(2026, 6, 19, 8, 3, 24, tzinfo=UTC), 43.8489166666, 0.6625)


def sentence(body: str) -> str:
    return f"${body}*{reduce(xor, body.encode(), 0):02X}"


def rmc(clock: str = "080324.00", status: str = "A", day: str = "190626") -> str:
    return sentence(f"GPRMC,{clock},{status},4350.9350,N,00039.7500,E,0.0,0.0,{day},,,A")


def test_the_dilution_of_the_same_second_tells_how_far_a_position_may_lie() -> None:
    gga = sentence("GPGGA,080324.00,4350.9350,N,00039.7500,E,1,08,1.2,120.0,M,50.0,M,,")
    other = sentence("GPGGA,080325.00,4350.9350,N,00039.7500,E,1,08,99.9,120.0,M,50.0,M,,")
    first, second = read_track("\n".join([rmc(), gga, rmc("080325.00"), other]).encode())
    assert (first.accuracy_m, second.accuracy_m) == (6.0, 0.0)
    point = '<trkpt lat="43.8" lon="0.6"><time>2026-06-19T08:03:24Z</time><hdop>2.0</hdop></trkpt>'
    (of_gpx,) = read_track(f"<gpx><trk><trkseg>{point}</trkseg></trk></gpx>".encode())
    assert of_gpx.accuracy_m == 10.0


def test_only_the_trail_of_a_dock_is_dated_by_the_camera() -> None:
    assert is_trail(b'\xef\xbb\xbf {"CoordinateEntries": []}')
    assert not is_trail(rmc().encode())
    assert not is_trail(b"<gpx/>")


def test_a_valid_sentence_gives_a_position_in_degrees() -> None:
    (fix,) = read_track(rmc().encode())
    assert fix.at == FLEURANCE.at
    assert fix.latitude == pytest.approx(FLEURANCE.latitude)
    assert fix.longitude == pytest.approx(FLEURANCE.longitude)


@pytest.mark.parametrize("side", [("S", "W")])
def test_south_and_west_are_negative(side: tuple[str, str]) -> None:
    body = f"GNRMC,080324,A,4350.9350,{side[0]},00039.7500,{side[1]},,,190626,,,A"
    (fix,) = read_track(sentence(body).encode())
    assert fix.latitude < 0
    assert fix.longitude < 0


@pytest.mark.parametrize(
    "line",
    [
        rmc(status="V"),
        rmc()[:-1] + "0" if not rmc().endswith("0") else rmc()[:-1] + "1",
        rmc(clock="250000"),
        rmc(day="310226"),
        sentence("GPRMC,080324,A,9950.9350,N,00039.7500,E,,,190626,,,A"),
        sentence("GPRMC,080324,A,0000.0000,N,00000.0000,E,,,190626,,,A"),
        sentence("GPRMC,080324,A,4350.9350,X,00039.7500,E,,,190626,,,A"),
        sentence("GPRMC,080324,A"),
        sentence("GPGGA,080324,4350.9350,N,00039.7500,E,1,08,0.9,130,M,,M,,"),
        "",
    ],
)
def test_a_line_that_is_no_valid_position_is_passed_over(line: str) -> None:
    (only,) = read_track((line + "\r\n" + rmc(clock="080325") + "\r\n").encode())
    assert only.at.second == 25


def test_a_trail_of_a_container_is_put_in_order() -> None:
    entries = [
        {"LocationWKT": "POINT(0.6626 43.8490)", "SecondsFromStart": 1, "Timestamp": "2026-06-19T08:03:25Z"},
        {"LocationWKT": "POINT(0.6625 43.8489)", "SecondsFromStart": 0, "Timestamp": 1781856204},
        {"LocationWKT": "nowhere", "Timestamp": 1781856204},
        {"LocationWKT": "POINT(0.6625 43.8489)", "Timestamp": "2026-06-19T08:03:25"},
        7,
    ]
    fixes = read_track(json.dumps({"CoordinateEntries": entries}).encode())
    assert [fix.latitude for fix in fixes] == [43.8489, 43.849]
    assert fixes[0].at == FLEURANCE.at


@given(st.binary(max_size=300))
def test_no_bytes_at_all_can_stop_an_import(untrusted: bytes) -> None:
    assert isinstance(read_track(untrusted), list)


def test_a_sidecar_finds_its_recording(profiles: Sequence[CameraProfile], zone: ZoneInfo) -> None:
    media = [
        "a/DSJ_7654321_000000_20260619_100324.mp4",
        "a/DSJ_7654321_000000_20260619_110000.mp4",
        "mpt/2026-06-19/001/dav/10/12.03.24-12.08.24[R][0@0][0].mp4",
        "u_B8A4_20260619T080320Z/20260619_080324_x7f3.mkv",
    ]
    sidecars = [
        "a/DSJ_7654321_000000_20260619_110000.nmea",
        "a/DSJ_7654321_000000_20260619_100324.mp4.json",
        "gps/NMEA_20260619_120325.txt",
        "gps/NMEA_20260619_130000.txt",
        "u_B8A4_20260619T080320Z/u_B8A4_20260619T080320Z.metadata.json",
        "u_B8A4_20260619T080320Z/bookmark_20260619T081900Z_0a1b",
    ]

    nowhere = FolderSource(Path("/nowhere"))

    def facts(relative: str) -> tuple[SourceFile, FileFacts]:
        file = SourceFile(nowhere.address, relative, relative, 1, 0)
        return file, read_name(file, profiles, "CAM01", zone, Notes(nowhere, ()))

    found = pair([facts(name) for name in media], [facts(name) for name in sidecars])
    assert {owner: [file.relative for file in files] for owner, files in found.items()} == {
        media[0]: [sidecars[1]],
        media[1]: [sidecars[0]],
        media[2]: [sidecars[2]],
        media[3]: [sidecars[4], sidecars[5]],
    }


GPX = """<?xml version="1.0" encoding="UTF-8"?>
<!-- as written by a camera -->
<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
<trkpt lat="43.8485" lon="0.5803"><ele>98</ele><time>2026-06-19T10:03:25+02:00</time></trkpt>
<trkpt lat="43.8484" lon="0.5802"><time>2026-06-19T08:03:24Z</time></trkpt>
<trkpt lat="43.8486" lon="0.5804"/>
<trkpt lat="91" lon="0.5804"><time>2026-06-19T08:03:26Z</time></trkpt>
<trkpt lat="43,8" lon="0.5804"><time>2026-06-19T08:03:27Z</time></trkpt>
</trkseg></trk></gpx>
"""


@pytest.mark.parametrize("before", ["", "\ufeff", "\r\n"])
def test_a_gpx_file_gives_the_points_that_say_when(before: str) -> None:
    text = GPX if before == "" else before + GPX.partition("\n")[2]
    assert read_track(text.encode()) == [
        Fix(datetime(2026, 6, 19, 8, 3, 24, tzinfo=UTC), 43.8484, 0.5802),
        Fix(datetime(2026, 6, 19, 8, 3, 25, tzinfo=UTC), 43.8485, 0.5803),
    ]


def test_a_gpx_file_that_asks_for_other_files_is_not_read() -> None:
    for kind in ('<!DOCTYPE gpx [<!ENTITY a "b">]>', '<!DOCTYPE gpx SYSTEM "file:///etc/passwd">'):
        head, _, rest = GPX.partition("\n")
        assert read_track(f"{head}\n{kind}\n{rest}".encode()) == []


def test_a_gpx_file_cut_anywhere_gives_the_points_before_the_cut() -> None:
    data = GPX.encode()
    whole = read_track(data)
    counts = [len(read_track(data[:end])) for end in range(0, len(data), 7)]
    assert counts == sorted(counts)
    assert set(counts) == {0, 1, 2}
    assert all(set(read_track(data[:end])) <= set(whole) for end in range(0, len(data), 7))


@pytest.mark.parametrize(
    "text", [b'{"CoordinateEntries":[' + b"{}," * (1 << 18) + b"{}]}", b"$\n" + b"\n" * (1 << 19)]
)
def test_a_sidecar_of_empty_entries_takes_no_more_room_than_its_text(text: bytes) -> None:
    tracemalloc.start()
    try:
        assert read_track(text) == []
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 3 * len(text)


def test_a_trail_that_was_cut_short_tells_the_positions_until_then() -> None:
    entry = {"Timestamp": 1781856210, "LocationWKT": "POINT (0.66 43.84)"}
    whole = json.dumps({"Version": 1, "CoordinateEntries": [entry, entry], "After": {"x": []}})
    assert len(read_track(whole.encode())) == 2
    assert len(read_track(whole[: whole.rindex("POINT")].encode())) == 1
    nested = '{"CoordinateEntries": [' + json.dumps(entry) + ", " + '{"a":' * 5_000 + "1" + "}" * 5_000 + "]}"
    assert len(read_track(nested.encode())) == 1
