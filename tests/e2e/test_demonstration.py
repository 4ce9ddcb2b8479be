"""The whole job without a window: from two docked cameras to a printed report."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from bwc_review import startup, station
from bwc_review.cli import run
from bwc_review.demonstration import Shown
from bwc_review.demonstration_dock import FIRST_SERIAL, SECOND_SERIAL, build_dock
from bwc_review.dock.reach import address_of
from bwc_review.domain.clip import ClipState, state
from bwc_review.domain.journal import Operation
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.query import ClipQuery
from bwc_review.operations.verify import verify


def _text(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_each_step_is_told_and_the_report_is_there(made_demo: Shown, told: list[str]) -> None:
    text = "\n".join(told)
    assert "2026-0001" in text or f"{datetime.now(UTC).year}-0001" in text
    assert str(made_demo.report) in told[-1]
    assert made_demo.synced.ingested == 6
    assert made_demo.synced.damaged == 1
    assert made_demo.synced.problems == ()
    counted = [line.replace("(s)", "s") for line in told]  # whether or not a language was there already
    assert "In the list: 4 recordings, in 6 files." in counted, "as the window counts them"
    assert f"Incident {made_demo.incident}: 2 recordings, in 4 files." in counted
    assert "1 repaired: a copy that plays is beside the untouched original." in told


def test_the_cameras_are_empty_afterwards(made_demo: Shown) -> None:
    dock = made_demo.paths.root / "dock"
    assert [file for file in dock.rglob("*") if file.is_file()] == []


def test_the_report_names_recordings_hold_and_still(made_demo: Shown) -> None:
    text = _text(made_demo.report).replace("\r\n", " ").replace("\n", " ")
    for words in (
        "RÉPUBLIQUE FRANÇAISE",
        "RAPPORT",
        "CAM-01",
        "CAM-02",
        "PV 2026/0123",
        "14:02:05,000",
        "R. 241-13",
    ):
        assert words in text
    assert (
        "- 7,0 s" in text or "-7,0 s" in text or "− 7,0 s" in text
    )  # the noted error of the first camera's clock


def test_the_command_writes_a_report_with_pictures_only_for_a_stated_reason(
    demo: Shown, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "rapport.pdf"
    monkeypatch.setenv("BWC_PASSPHRASE_FILE", str(demo.passphrase_file))
    monkeypatch.setenv("BWC_KEYFILE_PASSPHRASE_FILE", str(demo.passphrase_file))
    monkeypatch.setenv("BWC_LOGIN", demo.access.login)
    command = ["--data", str(demo.paths.root), "report", demo.incident, "--out", str(out)]
    assert run([*command, "--fact", "10:02 Un fait"]) == 2
    assert "--reason" in capsys.readouterr().err
    assert not out.exists()
    assert run([*command, "--reason", "disciplinaire", "--reference", "D 7", "--fact", "10:02 Un fait"]) == 0
    assert _text(out).count("Un fait") == 1, "nothing was added by the command that was refused"
    opened = station.open_station(demo.paths, demo.access.passphrase)
    try:
        with opened.catalogue.read() as tables:
            said = [one for one in tables.journal.entries() if one.operation is Operation.REPORT_PRINTED]
    finally:
        station.close(opened)
    assert [(one.reason, one.reference) for one in said] == [("judiciaire", ""), ("disciplinaire", "D 7")]


def test_what_was_brought_in_is_what_the_cameras_held(demo: Shown) -> None:
    opened = station.open_station(demo.paths, demo.access.passphrase)
    try:
        with opened.catalogue.read() as tables:
            clips = tables.clips.rows(tables.clips.ids(ClipQuery(order="recorded")))
            anchor = opened.custody.anchor()
        states = sorted(state(clip).value for clip in clips)
        assert states == ["damaged", "held", "held", "held", "kept", "to_complete"]  # held in whole: 3 files
        assert {clip.camera for clip in clips} == {FIRST_SERIAL, SECOND_SERIAL}
        split = [clip for clip in clips if clip.camera == SECOND_SERIAL and clip.incident]
        assert len({clip.recording for clip in split}) == 1
        assert len(split) == 3
        one = next(clip for clip in clips if clip.camera == FIRST_SERIAL and clip.incident)
        assert (one.recorded_at - one.corrected_at).total_seconds() == 7
        broken = next(clip for clip in clips if state(clip) is ClipState.DAMAGED)
        assert broken.damage == "no_index"
        assert anchor is not None
        checked = verify(opened.catalogue, opened.store, anchors=[anchor])
        assert checked.ok
    finally:
        station.close(opened)


def test_docking_the_same_clips_again_adds_nothing(
    demo: Shown, tmp_path: Path, profile: LegalProfile
) -> None:
    opened = station.open_station(demo.paths, demo.access.passphrase)
    try:
        dock = build_dock(tmp_path / "again", datetime.now(UTC), profile)
        again = startup.sync_now(opened, [address_of(str(one)) for one in dock.cameras], ready=None)
        assert again.ingested + again.already_there == 6
        with opened.catalogue.read() as tables:
            shas = [clip.sha256 for clip in tables.clips.rows(tables.clips.ids(ClipQuery()))]
        assert len(shas) == len(set(shas))
    finally:
        station.close(opened)


def test_the_demonstration_can_be_taken_up_by_the_command_line(
    demo: Shown, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from bwc_review.cli import run

    monkeypatch.setenv("BWC_PASSPHRASE_FILE", str(demo.passphrase_file))
    assert run(["--data", str(demo.paths.root), "clips", "--json"]) == 0
    clips = json.loads(capsys.readouterr().out)
    assert len(clips) == 6
    held = [clip for clip in clips if clip["state"] == "held"]
    assert [hold["reference"] for hold in held[0]["holds"]] == ["PV 2026/0123"]
