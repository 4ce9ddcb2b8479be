"""A recording that the camera cut in files is held, reviewed, listed and released whole by command too."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import SERIALS, dock_file

WORDS = ("--procedure", "judiciaire", "--reference", "PV 7", "--authority", "Parquet")


@pytest.fixture
def cut(desk: Any, tmp_path: Path, recordings: tuple[Path, ...], yesterday: datetime) -> list[str]:
    """Two files of two seconds, one after the other."""
    begun = yesterday + timedelta(hours=5)
    for number in range(2):
        at = begun + timedelta(seconds=2 * number)
        dock_file(tmp_path / "dock", cut_copy(tmp_path, recordings[2], number), SERIALS[0], at)
    assert desk.document("sync", tmp_path / "dock")["ingested"] == 2
    clips = sorted(desk.clips(), key=lambda one: str(one["recorded_at"]))
    files = clips[-2:]
    assert files[0]["recording"] == files[1]["recording"]
    return [str(one["id"]) for one in files]


def cut_copy(folder: Path, recording: Path, number: int) -> Path:
    """The same pictures with other bytes at the end, which no player reads."""
    file = folder / f"{number}.mp4"
    file.write_bytes(recording.read_bytes() + (8).to_bytes(4) + b"free" * number)
    return file


def test_a_hold_opened_on_one_file_is_of_the_whole_recording(desk: Any, cut: list[str]) -> None:
    made = desk.document("hold", "open", cut[1], *WORDS)
    assert made["clip"] == cut[1]
    held = desk.document("hold", "list")
    assert {one["clip"] for one in held} == set(cut)
    assert desk.do("hold", "list").out.count("PV 7") == 1
    desk.document("hold", "review", made["id"], "--reason", "en cours")
    noted = desk.document("hold", "handed-over", made["id"], "--to", "Adj. Roux")
    assert (noted["id"], noted["clip"], noted["erased"]) == (made["id"], cut[1], False)
    assert all(one["handed_over_on"] for one in desk.document("hold", "list"))
    done = desk.document("hold", "release", made["id"], "--reason", "clos")
    assert (done["id"], done["clip"], done["erased"]) == (made["id"], cut[1], False)
    assert desk.document("hold", "list") == []


def test_an_incident_takes_the_whole_recording_that_one_file_names(desk: Any, cut: list[str]) -> None:
    made = desk.document("incident", "new", "--category", "brawl", "--clip", cut[1])
    assert made["clips"] == cut
    other = desk.document("incident", "new", "--category", "brawl")["number"]
    assert desk.document("incident", "add", other, cut[0])["clips"] == cut


def test_a_recording_is_split_and_joined_again_by_command_and_sync_leaves_it_so(
    desk: Any, cut: list[str], tmp_path: Path, recordings: tuple[Path, ...], yesterday: datetime
) -> None:
    asked = ("recording", "split", cut[1])
    (first, second) = desk.document(*asked, "--dry-run")
    assert (first["recording"], second["recording"]) == (first["recording_before"], cut[1])
    assert desk.do(*asked).code == 3, "no reason is given"
    assert len(files_of(desk, cut)) == 1
    assert desk.document(*asked, "--reason", "deux interventions") == [first, second]
    assert len(files_of(desk, cut)) == 2
    at = yesterday + timedelta(hours=5, seconds=4)
    dock_file(tmp_path / "dock", cut_copy(tmp_path, recordings[2], 2), SERIALS[0], at)
    assert desk.document("sync", tmp_path / "dock")["ingested"] == 1
    assert len(files_of(desk, cut)) == 2, "what comes in later joins the later part"
    refused = desk.do(*asked, "--reason", "x")
    assert refused.code == 3
    assert "A recording begins with" in refused.err
    joined = desk.document("recording", "join", *cut, "--reason", "une seule")
    assert len(joined) == 3
    assert len({each["recording"] for each in desk.clips() if each["id"] in cut}) == 1
    told = desk.do("journal").out
    assert "Recording split in two" in told
    assert "Recordings joined" in told


def test_the_list_says_of_each_file_of_a_recording_held_in_part_what_the_window_says(
    desk: Any, cut: list[str]
) -> None:
    desk.document("recording", "split", cut[1], "--reason", "deux interventions")
    desk.document("hold", "open", cut[0], *WORDS)
    desk.document("recording", "join", *cut, "--reason", "une seule")
    said = [line for line in desk.do("clips").out.splitlines() if any(one[:8] in line for one in cut)]
    assert "Held in part (1 of 2)" in " ".join(desk.do("clips").out.split()), said
    desk.document("hold", "open", cut[1], *WORDS)
    assert "Held in part" not in " ".join(desk.do("clips").out.split())


def files_of(desk: Any, cut: list[str]) -> set[str]:
    """The recordings that these files are of."""
    return {str(each["recording"]) for each in desk.clips() if each["id"] in cut}
