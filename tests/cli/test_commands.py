"""Every command of the contract: exit codes, JSON documents, human words, help."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
import time_machine

from bwc_review import startup
from bwc_review import station as roof
from bwc_review.cli import commands
from bwc_review.cli.commands import procedures, recordings, station
from bwc_review.cli.commands.command import Command
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ClipQuery
from bwc_review.operations import transfer_file
from bwc_review.operations.save_search import save_search
from bwc_review.operations.sweep import Swept

ZONE = ZoneInfo("Europe/Paris")  # of the station, whatever that of this computer

LOCAL_ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d")


def told(text: str) -> str:
    """Printed words without the table's spaces and lines."""
    return " ".join(text.split())


# --- the shape of the command line -------------------------------------------


@pytest.mark.parametrize("language", ["en", "fr"])
def test_help_fits_eighty_columns_and_cuts_no_sentence(empty: Any, language: str) -> None:
    for words in ([], ["camera"], ["incident"], ["hold"]):
        answer = empty.having(BWC_LANGUAGE=language).do(*words, "--help")
        assert answer.code == 0
        assert "..." not in answer.out.replace("[ARGS]...", "")
        assert max(map(len, answer.out.splitlines())) <= 80


@pytest.mark.parametrize("command", list(commands.commands()), ids=lambda command: command.words)
def test_help_of_each_command_names_its_json_fields(empty: Any, command: Command) -> None:
    answer = empty.do(*command.words.split(), "--help")
    assert answer.code == 0
    assert "--json" in answer.out
    assert f"JSON fields: {command.fields}" in told(answer.out)
    assert not empty.root.exists()


def test_help_loads_nothing_of_the_station() -> None:
    """A person who asks for help waits for no library of pictures, paper or data base."""
    watch = (
        "import sys; from bwc_review.cli import run; code = run(['--help']);"
        "heavy = {'av', 'numpy', 'sqlalchemy', 'reportlab', 'cryptography', 'vlc', 'keyring'};"
        "print(code, sorted(heavy & set(sys.modules)), 'PySide6.QtWidgets' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", watch], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 [] False"


def test_the_module_is_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bwc_review", "--version"], capture_output=True, text=True, check=True
    )
    assert re.fullmatch(r"bwc-review \d+\.\S+\n", done.stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["clips", "--nonsense"],
        ["clips", "--state", "gone"],
        ["clips", "--from", "31/02/2026"],
        ["journal", "--to", "soon"],
        ["mark", "x"],
        ["mark", "x", "--at", "1:99", "--category", "insult"],
        ["hold", "open", "x", "--procedure", "curiosity", "--reference", "r", "--authority", "a"],
        ["hold", "open", "x", "--procedure", "judiciaire", "--reference", "r", "--authority", "a",
         "--review-on", "2026-13-01"],
        ["camera", "add", "1"],
        ["init"],
        ["sync", "--json"],
    ],
)  # fmt: skip
def test_wrong_use_is_code_two_with_a_sentence(desk: Any, arguments: list[str]) -> None:
    answer = desk.do(*arguments)
    assert answer.code == 2
    assert answer.out == ""
    assert "Help: bwc-review --help" in answer.err


# --- making a station --------------------------------------------------------


def test_init_makes_a_station_and_writes_the_recovery_key_once(
    empty: Any, init_of: Callable[..., list[str]]
) -> None:
    kept = empty.secrets / "safe.txt"
    document = empty.document(*init_of(empty), "--recovery-out", kept)
    assert document == {
        "folder": str(empty.root),
        "login": "anne",
        "custody": "key_file",
        "recovery_file": str(kept),
        "recovery_key": None,
    }
    comment, key = kept.read_text("utf-8").splitlines()
    assert comment.startswith("# BWC Review, Fleurance")
    assert key.startswith("AGE-SECRET-KEY-1")
    assert kept.stat().st_mode & 0o077 == 0
    stored = b"".join(file.read_bytes() for file in empty.root.rglob("*") if file.is_file())
    assert key.encode() not in stored
    assert empty.document("verify")["journal_ok"] is True


def test_init_without_a_file_shows_the_recovery_key(empty: Any, init_of: Callable[..., list[str]]) -> None:
    answer = empty.do(*init_of(empty))
    assert answer.code == 0
    assert re.search(r"^    AGE-SECRET-KEY-1[A-Z0-9]{58}$", answer.out, re.MULTILINE)
    assert f"The station is ready in {empty.root}" in answer.out


def test_init_as_json_without_a_file_gives_the_recovery_key(
    empty: Any, init_of: Callable[..., list[str]]
) -> None:
    document = empty.document(*init_of(empty))
    assert document["recovery_file"] is None
    assert document["recovery_key"].startswith("AGE-SECRET-KEY-1")


# --- bringing in, erasing, checking ------------------------------------------


def test_sync_says_what_it_did_and_a_second_time_finds_it_there(desk: Any, camera: Path) -> None:
    done = desk.document("sync", camera)
    assert set(done) == {
        "ingested", "already_there", "erased_before", "damaged", "unknown_camera", "released", "bytes",
        "seconds", "clips", "freed", "cleared", "asking", "never", "strange",
        "from_folders", "from_reception", "left", "left_overdue", "unseen", "own",
        "skipped", "unfinished", "overdue", "to_prepare", "problems",
    }  # fmt: skip
    assert (done["ingested"], done["already_there"], done["damaged"], done["released"]) == (1, 0, 0, 0)
    assert done["bytes"] == sum(file.stat().st_size for file in camera.rglob("*.mp4"))
    assert done["seconds"] > 0
    again = desk.do("sync", camera)
    assert again.code == 0
    assert re.match(r"0 recording(s|\(s\)) brought in", again.out)
    assert "1 already there." in again.out


def test_sync_says_what_is_still_to_be_prepared(
    desk: Any, camera: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transfer_file, "MOST_KEYS", 0)
    answer = desk.do("sync", camera)
    assert answer.code == 0
    assert re.search(r"^1 still to be prepared for looking: .* while somebody is signed in", answer.out, re.M)
    assert desk.document("sync", camera)["to_prepare"] == 1, "also when it came in before"


@pytest.mark.parametrize(("language", "size"), [("en", r"\(\d+\.\d kB\)"), ("fr", r"\(\d+,\d\s[kK]o\)")])
def test_sync_writes_sizes_as_the_language_does(desk: Any, camera: Path, language: str, size: str) -> None:
    answer = desk.having(BWC_LANGUAGE=language, LC_ALL="fr_FR.UTF-8", LANG="fr_FR.UTF-8").do("sync", camera)
    assert re.search(size, answer.out), answer.out


def test_sync_says_apart_what_was_erased_before(desk: Any, camera: Path) -> None:
    desk.document("sync", camera)
    due = max(date.fromisoformat(clip["due_on"]) for clip in desk.clips())
    with time_machine.travel(datetime.combine(due, datetime.min.time()).astimezone() + timedelta(days=1)):
        assert desk.do("sweep").code == 0
        assert desk.clips() == []
        again = desk.do("sync", camera)
        assert "already there" not in again.out
        assert "1 erased here before, after its month: not brought back." in again.out
        assert desk.document("sync", camera)["erased_before"] == 1


def test_sync_needs_nobody_and_release_empties_the_camera(desk: Any, camera: Path) -> None:
    done = desk.having(BWC_PASSPHRASE_FILE="").document("sync", camera, "--release")
    assert (done["ingested"], done["released"], done["left"]) == (1, 1, [])
    assert not list(camera.rglob("*.mp4"))


def test_sync_of_a_camera_that_is_not_on_the_list(
    desk: Any, tmp_path: Path, recordings: tuple[Path, ...], dock: Any, yesterday: datetime
) -> None:
    dock(tmp_path / "x", recordings[2], "99NCC000999", yesterday)
    done = desk.document("sync", tmp_path / "x")
    assert (done["ingested"], done["unknown_camera"]) == (1, 1)


def test_what_the_software_of_a_dock_still_writes_is_left_alone(desk: Any, camera: Path, hurry: Any) -> None:
    """With --release, too: neither is half of it sealed, nor is it erased under who writes it."""
    (file,) = camera.rglob("*.mp4")
    half = file.read_bytes()

    def goes_on() -> None:
        file.write_bytes(file.read_bytes() + b"more")

    hurry.meanwhile.append(goes_on)
    done = desk.document("sync", camera, "--release")
    assert (done["ingested"], done["released"], done["unfinished"]) == (0, 0, 1)
    assert len(file.read_bytes()) > len(half)
    words = desk.do("sync", camera, "--release").err
    assert "1 not still for long enough: left where it is." in words
    serial = desk.document("camera", "list")[0]["serial"]
    assert desk.document("camera", "release", serial, camera)["released"] == 0
    assert file.exists()
    hurry.meanwhile.clear()
    done = desk.document("sync", camera, "--release")
    assert (done["ingested"], done["released"], done["unfinished"]) == (1, 1, 0)
    assert not file.exists()


def test_sync_without_source_takes_the_folders_of_the_settings(desk: Any, camera: Path) -> None:
    desk.paths.settings.write_text(json.dumps({"sources": [str(camera)]}), "utf-8")
    assert desk.document("sync")["ingested"] == 1


@pytest.mark.parametrize(
    ("dry_run", "said"),
    [
        (
            True,
            [
                "0 recordings would be erased.",
                "The names in 2 requests would be erased: D-1, D-2.",
                "The name of 1 person who left the service would be erased.",
            ],
        ),
        (
            False,
            [
                "0 recordings erased.",
                "The names in 2 requests were erased: D-1, D-2.",
                "The name of 1 person who left the service was erased.",
            ],
        ),
    ],
)
def test_sweep_says_whose_names_go(
    desk: Any, monkeypatch: pytest.MonkeyPatch, *, dry_run: bool, said: list[str]
) -> None:
    done = Swept((), None, 0, (), None, (), requesters=("D-1", "D-2"), forgotten=(PersonId("p-1"),))
    for name in ("sweep_now", "sweep_hourly"):
        monkeypatch.setattr(startup, name, lambda *_, **__: done)
    told = desk.do("sweep", *(["--dry-run"] if dry_run else []))
    assert (told.code, told.out.splitlines()) == (0, said)


@pytest.mark.parametrize(
    "options",
    [["--csv", "F"], ["--pdf", "F"], ["--text", "rue"], ["--saved", "mine"], ["--to-identify"]],
    ids=lambda options: options[0],
)
def test_what_the_inventory_does_not_know_of_what_was_erased_is_not_asked(
    desk: Any, tmp_path: Path, options: list[str]
) -> None:
    words = [str(tmp_path / word) if word == "F" else word for word in options]
    told = desk.do("clips", "--state", "erased", *words)
    assert (told.code, told.out) == (2, "")
    assert f"leave out {options[0]}" in " ".join(told.err.replace("│", " ").split())
    assert list(tmp_path.glob("F")) == []
    assert desk.document("journal", "--operation", "search") == []


def test_sweep_says_what_comes_next_and_erases_what_is_due(desk: Any) -> None:
    clips = desk.clips()
    due = date.fromisoformat(clips[0]["due_on"])
    waiting = desk.document("sweep")
    assert waiting == {
        "erased": [],
        "due_next": due.isoformat(),
        "due_next_count": 2,
        "late": [],
        "braked": None,
        "reports": [],
        "requesters": [],
        "forgotten": [],
        "record": None,
        "open_elsewhere": False,
    }
    with time_machine.travel(datetime.combine(due, datetime.min.time()).astimezone() + timedelta(days=1)):
        dry = desk.document("sweep", "--dry-run")
        assert sorted(dry["erased"]) == sorted(clip["id"] for clip in clips)
        gone = desk.document("sweep")
        [record] = desk.document("records")
        assert record["number"] == gone["record"] == f"{due.year}-PV-0001" or due.month == 12
        assert (record["erased"], record["late"]) == (2, 2)
        file = desk.secrets / "pv.pdf"
        assert desk.do("records", record["number"], "--out", file).code == 0
        assert file.read_bytes().startswith(b"%PDF")
        assert record["number"] in desk.do("records").out
        assert desk.do("records", record["number"]).code == 2
        assert sorted(gone["erased"]) == sorted(clip["id"] for clip in clips)
        assert gone["due_next"] is None
        assert desk.document("clips") == []
        listed = desk.document("clips", "--state", "erased")
        assert {one["id"]: one["state"] for one in listed} == {clip["id"]: "erased" for clip in clips}
        [asked] = desk.document("journal", "--operation", "search")
        assert asked["details"]["count"] == 2
        assert {one["sha256"] for one in listed} == {clip["sha256"] for clip in clips}
        erased = desk.do("verify", clips[0]["id"])
    assert erased.code == 3
    assert "was erased on" in erased.err


def test_due_says_on_which_days_recordings_go(desk: Any) -> None:
    due = desk.clips()[0]["due_on"]
    [day] = desk.document("due")
    counts = {"count": 2, "held": 0, "recording_days": 1}
    said = {"day": due, "erases": True, "holds": False, "heap": False, "duties": []}
    assert day == said | counts
    printed = desk.do("due").out
    assert date.fromisoformat(due).strftime("%d/%m/%Y") in printed
    assert "Nothing is due until" in desk.do("due", "--days", "1").out
    assert desk.do("due", "--days", "0").code == 2
    soon = datetime.now(ZONE).date() + timedelta(days=2)
    words = ["--procedure", "judiciaire", "--reference", "PV 1", "--authority", "Gendarmerie"]
    desk.document("hold", "open", desk.clips()[0]["id"], *words, "--review-on", soon.isoformat())
    [first, *_] = desk.document("due")
    duty = {"kind": "review", "reference": "PV 1", "count": 1}
    assert (first["day"], first["count"], first["duties"]) == (soon.isoformat(), 0, [duty])
    assert "hold PV 1 to be looked at again" in " ".join(desk.do("due").out.split())


def test_due_counts_nothing_of_who_lists_own_recordings_only_and_answers_the_dpo(crowd_as: Any) -> None:
    [day] = crowd_as["zoe"].document("due")
    assert (day["erases"], day["holds"]) == (True, False)
    assert (day["count"], day["held"], day["recording_days"]) == (None, None, None)
    [line] = [line for line in crowd_as["zoe"].do("due").out.splitlines() if "/" in line]
    assert line.split()[1:3] == ["yes", "no"]
    clip = crowd_as["anne"].document("clips")[0]["id"]
    words = ["--procedure", "judiciaire", "--reference", "PV 1", "--authority", "Gendarmerie"]
    soon = (datetime.now(ZONE).date() + timedelta(days=40)).isoformat()
    crowd_as["anne"].document("hold", "open", clip, *words, "--review-on", soon)
    assert [one["held"] for one in crowd_as["eve"].document("due")][:1] == [1]
    assert [one["reference"] for one in crowd_as["eve"].document("hold", "list")] == ["PV 1"]
    assert crowd_as["eve"].do("clips").code == 3


def test_a_clock_that_jumped_holds_the_sweep_until_the_chief_confirms(desk: Any) -> None:
    with time_machine.travel(datetime.now().astimezone() + timedelta(days=80)):
        braked = desk.do("sweep", "--json")
        assert braked.code == 3
        assert braked.document["braked"]["cause"] == "clock_ahead"
        assert braked.document["erased"] == []
        assert "Automatic erasure is waiting" in braked.err
        assert len(desk.clips()) == 2
        alone = desk.do("sweep", "--confirm")
        assert alone.code == 2
        assert "add --yes" in alone.err
        assert alone.err.count(", due ") == 2, "what would go is listed first"
        assert len(desk.clips()) == 2
        seen = desk.do("sweep", "--confirm", "--dry-run", "--json")
        assert (seen.code, seen.document["erased"]) == (0, [])
        assert seen.err.count(", due ") == 2
        confirmed = desk.document("sweep", "--confirm", "--yes")
        assert len(confirmed["erased"]) == 2


def test_verify_needs_nobody_and_deep_needs_a_person(desk: Any) -> None:
    alone = desk.having(BWC_PASSPHRASE_FILE="")
    done = alone.document("verify")
    assert set(done) == {
        "clips_checked", "clips_bad", "journal_entries", "journal_ok", "first_bad_entry", "deep", "problems",
    }  # fmt: skip
    assert (done["clips_checked"], done["clips_bad"], done["journal_ok"], done["deep"]) == (
        2,
        [],
        True,
        False,
    )
    assert done["journal_entries"] > 5
    assert done["problems"] == []
    one = desk.document("verify", desk.clips()[0]["id"][-6:], "--deep")
    assert (one["clips_checked"], one["deep"]) == (1, True)
    refused = alone.do("verify", "--deep")
    assert refused.code == 3
    assert "Somebody has to sign in for this." in refused.err
    words = alone.do("verify")
    assert re.match(r"2 recording(s|\(s\)) checked\.", words.out)
    assert "The journal is whole." in words.out


# --- daily work --------------------------------------------------------------


def test_clips_documents_carry_what_was_promised(desk: Any, yesterday: datetime) -> None:
    clips = desk.clips()
    assert all(list(clip) == recordings.CLIP_FIELDS.split(", ") for clip in clips)
    first = clips[0]
    assert first["camera"] == "36NCC000101"
    assert first["camera_label"] == "CAM-01"
    assert datetime.fromisoformat(first["recorded_at"]) == yesterday + timedelta(hours=1)
    assert LOCAL_ISO.fullmatch(first["recorded_at"])
    assert first["duration_s"] == pytest.approx(2.0, abs=0.2)
    assert date.fromisoformat(first["due_on"]) > datetime.now(ZONE).date()
    assert first["state"] == "to_complete"
    assert (first["holds"], first["marks"], first["incident"], first["wearer"]) == ([], [], None, None)
    assert first["source_name"].startswith("DCIM/DSJ_36NCC000101")
    assert len(first["sha256"]) == 64
    assert first["size_bytes"] > 1000


def test_a_search_that_was_kept_is_asked_by_its_name(desk: Any) -> None:
    _, second = desk.clips()
    open_, who = roof.open_with_person(desk.paths, "anne", "quatre mots sans rapport")
    try:
        query, rules = ClipQuery(camera="36NCC000102"), roof.rules(open_)
        save_search(open_.catalogue, who.person, "la deux", query, open_.clock(), rules)
    finally:
        who.unlocked.close()
        roof.close(open_)
    assert [clip["id"] for clip in desk.document("clips", "--saved", "la deux")] == [second["id"]]
    assert desk.document("clips", "--saved", "la deux", "--text", "CAM-01") == []
    answer = desk.do("clips", "--saved", "la trois")
    assert answer.code == 2
    assert "la trois" in answer.err


def test_the_list_is_written_as_a_table(desk: Any, tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    answer = desk.do("clips", "--camera", "CAM-02", "--csv", file)
    assert answer.code == 0, answer.err
    lines = file.read_text("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert lines[1].startswith(desk.clips()[1]["id"])


def test_each_list_is_written_on_paper_and_as_a_table_and_both_are_on_record(
    desk: Any, tmp_path: Path
) -> None:
    for words, kind in (
        (("clips",), "list"), (("hold", "list"), "holds"), (("incident", "list"), "incidents"),
        (("due",), "due_dates"),
    ):  # fmt: skip
        csv, pdf = tmp_path / f"{kind}.csv", tmp_path / f"{kind}.pdf"
        answer = desk.do(*words, "--csv", csv, "--pdf", pdf)
        assert answer.code == 0, answer.err
        assert answer.out.count(" written.") == 2
        assert csv.read_bytes().startswith(b"\xef\xbb\xbf")
        assert pdf.read_bytes().startswith(b"%PDF")
        entries = desk.document("journal")
        made = [one["details"] for one in entries if one["operation"] == "report_printed"]
        said = {one["form"] for one in made if one["extract"] == kind}
        assert said == {"csv", "pdf"}
    answer = desk.do("clips", "--pdf", tmp_path / "nowhere" / "x.pdf")
    assert answer.code != 0
    assert "x.pdf" in answer.err


def test_clips_are_filtered(desk: Any, yesterday: datetime) -> None:
    first, second = desk.clips()
    for arguments in (
        ["--camera", "CAM-02"],
        ["--camera", "36NCC000102"],
        ["--text", "CAM-02"],
        ["--state", "to_complete", "--camera", "CAM-02"],
    ):
        assert [clip["id"] for clip in desk.document("clips", *arguments)] == [second["id"]]
    day = f"{yesterday:%Y-%m-%d}"
    for arguments in (["--from", day, "--to", f"{yesterday:%d/%m/%Y}"], ["--state", "to_complete"]):
        assert len(desk.document("clips", *arguments)) == 2
    for arguments in (
        ["--to", f"{yesterday - timedelta(days=1):%Y-%m-%d}"],
        ["--state", "held"],
        ["--camera", "CAM-03"],
    ):
        assert desk.document("clips", *arguments) == []
    assert first["id"] != second["id"]


def test_a_filter_that_finds_nothing_says_so(desk: Any) -> None:
    assert desk.do("clips", "--place", "nowhere at all").out.strip() == "No recording fits."
    assert desk.do("clips", "--place", "?!").out.strip() == "No recording fits."


def test_clips_are_filtered_by_what_is_known_of_them(desk: Any) -> None:
    first, second = desk.clips()
    desk.document("complete", first["id"], "--place", "Place de l’Église", "--informed", "--wearer", "anne")
    number = desk.document("incident", "new", "--category", "insult", "--clip", first["id"])["number"]
    for arguments in (
        ["--place", "eglise"], ["--informed", "yes"], ["--wearer", "anne"], ["--incident", number],
        ["--incident", number[5:]], ["--category", "insult"],
    ):  # fmt: skip
        assert [clip["id"] for clip in desk.document("clips", *arguments)] == [first["id"]], arguments
    for arguments in (["--informed", "unstated"], ["--wearer", "-"], ["--incident", "-"]):
        assert [clip["id"] for clip in desk.document("clips", *arguments)] == [second["id"]], arguments
    assert len(desk.document("clips", "--due-within", "40", "--longer", "00:00", "--shorter", "10:00")) == 2
    assert desk.document("clips", "--longer", "10:00") == []
    assert desk.document("clips", "--due-within", "0") == []
    assert desk.do("clips", "--category", "nothing such").code == 2
    assert desk.do("clips", "--wearer", "nobody-such").code == 3
    refused = desk.do("clips", "--state", "erased", "--place", "x", "--due-within", "0")
    assert refused.code == 2
    assert "--place, --due-within" in refused.err


def test_the_list_for_people_shows_ends_of_ids_that_commands_take(desk: Any) -> None:
    clip = desk.clips()[0]
    words = desk.do("clips")
    assert words.code == 0
    for shown in (
        clip["id"][-12:],
        "CAM-01",
        "To complete",
        f"{date.fromisoformat(clip['due_on']):%d/%m/%Y}",
    ):
        assert shown in words.out
    assert desk.document("complete", clip["id"][-12:], "--place", "Halle")[0]["id"] == clip["id"]
    assert "Halle" in desk.do("clips").out


def test_complete_states_what_lacks(desk: Any) -> None:
    ids = [clip["id"] for clip in desk.clips()]
    done = desk.document(
        "complete", *ids, "--wearer", "anne", "--place", "Place de la Halle", "--not-informed",
        "--why-not", "fuite",
    )  # fmt: skip
    assert [clip["state"] for clip in done] == ["kept", "kept"]
    assert {clip["wearer"] for clip in done} == {"Anne Rey"}
    assert {clip["informed"] for clip in done} == {False}


def test_what_came_from_nowhere_is_shown_then_attributed_to_a_camera_with_a_reason(
    desk: Any, tmp_path: Path, recordings: tuple[Path, ...], dock: Any, yesterday: datetime
) -> None:
    dock(tmp_path / "x", recordings[2], "77NCC000777", yesterday)
    desk.document("sync", tmp_path / "x")
    (found,) = desk.document("clips", "--to-identify")
    assert found["camera"] == "77NCC000777"
    refused = desk.do("identify", found["id"], "--camera", "none", "--reason", "x")
    assert refused.code == 3
    assert "none is not on the service's list" in refused.err
    desk.document("camera", "add", "99NCC000999", "--label", "CAM-09")
    asked = ("identify", found["id"][-12:], "--camera", "CAM-09")
    (shown,) = desk.document(*asked, "--dry-run")
    assert (shown["id"], shown["camera_before"], shown["camera"]) == (
        found["id"],
        "77NCC000777",
        "99NCC000999",
    )
    assert desk.do(*asked).code == 3  # no reason
    assert len(desk.document("clips", "--to-identify")) == 1
    assert desk.document(*asked, "--reason", "carte de la CAM-09") == [shown]
    assert desk.document("clips", "--to-identify") == []
    (done,) = [clip for clip in desk.clips() if clip["id"] == found["id"]]
    assert (done["camera"], done["camera_label"]) == ("99NCC000999", "CAM-09")


def test_a_camera_is_put_on_the_list_with_what_came_from_it(
    desk: Any, tmp_path: Path, recordings: tuple[Path, ...], dock: Any, yesterday: datetime
) -> None:
    dock(tmp_path / "x", recordings[2], "77NCC000777", yesterday)
    desk.document("sync", tmp_path / "x")
    (found,) = desk.document("clips", "--to-identify")
    answer = desk.do(
        "identify", found["id"], "--camera", "77NCC000777", "--label", "CAM-09", "--reason", "achetée"
    )
    assert answer.code == 0
    assert "CAM-09" in answer.out
    (camera,) = [one for one in desk.document("camera", "list") if one["serial"] == "77NCC000777"]
    assert camera["label"] == "CAM-09"


@pytest.mark.parametrize(
    ("language", "label"), [("en", "Insult to an officer (insult)"), ("fr", "Outrage (insult)")]
)
def test_a_category_nobody_knows_is_answered_with_those_there_are(
    desk: Any, language: str, label: str
) -> None:
    speaking = desk.having(BWC_LANGUAGE=language)
    for command in (["mark", desk.clips()[0]["id"], "--at", "0"], ["incident", "new"]):
        answer = speaking.do(*command, "--category", "zut")
        assert answer.code == 2
        assert "zut" in answer.err
        assert "Invalid value" not in answer.err
        assert label in answer.err
        assert len(answer.err.splitlines()) > 5


def test_sentences_name_a_recording_as_lists_do(desk: Any) -> None:
    clip = desk.clips()[0]["id"]
    for file in desk.root.rglob("*.head"):
        file.unlink()
    for file in desk.root.rglob(f"{clip}*"):
        if "catalogue" not in file.name and file.is_file():
            file.unlink()
    answer = desk.do(
        "export-clip",
        clip,
        "--out",
        desk.root / "x.mp4",
        "--reason",
        "judiciaire",
        "--reference",
        "r",
        "--recipient",
        "x",
    )
    assert answer.code == 3
    assert f"recording {clip[-12:]} " in answer.err
    assert clip[:13] not in answer.err


@pytest.mark.parametrize("category", ["insult", "outrage", "OUTRAGE", "Insult to an officer"])
def test_mark_takes_the_category_as_people_call_it(desk: Any, category: str) -> None:
    clip = desk.clips()[0]["id"]
    made = desk.document("mark", clip[:18] + clip[18:], "--at", "0:01", "--category", category, "--note", "n")
    assert set(made) == {
        "id", "clip", "kind", "category", "note", "start", "end", "camera_time", "corrected_time",
    }  # fmt: skip
    assert (made["category"], made["note"], made["end"]) == ("insult", "n", None)
    assert made["start"]["frame"] == 10
    assert made["start"]["offset_s"] == pytest.approx(1.0)
    assert desk.clips()[0]["marks"] == [made]


def test_a_span_and_the_words_about_the_countdown(desk: Any) -> None:
    clip = desk.clips()[0]
    words = desk.do("mark", clip["id"], "--at", "0.5", "--to", "1.5", "--category", "brawl")
    assert words.code == 0
    assert "A mark does not stop the countdown" in words.out
    (made,) = desk.clips()[0]["marks"]
    assert (made["start"]["frame"], made["end"]["frame"]) == (5, 15)
    assert desk.clips()[0]["due_on"] == clip["due_on"]


def test_an_incident_with_its_recordings_and_report(desk: Any, tmp_path: Path) -> None:
    first, second = (clip["id"] for clip in desk.clips())
    made = desk.document("incident", "new", "--category", "Rixe", "--place", "Halle", "--clip", first[-8:])
    assert list(made) == procedures.INCIDENT_FIELDS.split(", ")
    assert made["clips"] == [first]
    assert made["category"] == "brawl"
    number = made["number"]
    assert desk.document("incident", "add", number, second)["clips"] == [first, second]
    assert desk.document("incident", "show", number)["clips"] == [first, second]
    assert [one["number"] for one in desk.document("incident", "list")] == [number]
    assert {clip["incident"] for clip in desk.clips()} == {number}
    assert number in desk.do("incident", "show", number).out
    file = tmp_path / "rapport.pdf"
    report = desk.document("report", number, "--out", file, "--fact", "10:02 Un fait")
    assert report == {
        "incident": number,
        "file": str(file),
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "size_bytes": file.stat().st_size,
    }
    pdf = pypdfium2.PdfDocument(file)
    text = "".join(pdf[page].get_textpage().get_text_bounded() for page in range(len(pdf)))
    pdf.close()
    assert number in text
    assert "Un fait" in text
    assert (
        desk.document("journal", "--operation", "report_printed")[0]["details"]["sha256"] == report["sha256"]
    )


def test_holds_are_opened_listed_and_released(desk: Any) -> None:
    clip = desk.clips()[0]["id"]
    words = ["--procedure", "judiciaire", "--reference", "PV 1", "--authority", "Gendarmerie"]
    made = desk.document("hold", "open", clip[-6:], *words)
    assert list(made) == procedures.HOLD_FIELDS.split(", ")
    assert (made["clip"], made["open"], made["reference"]) == (clip, True, "PV 1")
    assert desk.clips()[0]["state"] == "held"
    due_on = desk.document("clips")[0]["due_on"]
    assert desk.document("hold", "list") == [made | {"due_on": due_on}]
    listed = desk.do("hold", "list").out
    assert f"Held · else {date.fromisoformat(due_on):%d/%m/%Y}" in listed
    french = desk.having(BWC_LANGUAGE="fr").do("hold", "list").out
    assert f"sinon {date.fromisoformat(due_on):%d/%m/%Y}" in french
    assert made["id"][-12:] in listed
    assert " open" in listed
    assert " ouverte" in desk.having(BWC_LANGUAGE="fr").do("hold", "list").out
    done = desk.document("hold", "release", made["id"][-12:], "--reason", "classé")
    assert done == {"id": made["id"], "clip": clip, "erased": False}
    assert desk.document("hold", "list") == []
    assert [one["open"] for one in desk.document("hold", "list", "--all")] == [False]
    assert "No hold." in desk.do("hold", "list").out
    again = desk.do("hold", "release", made["id"], "--reason", "encore")
    assert again.code == 3
    assert "already been released" in again.err


def test_a_hold_is_reviewed_and_the_next_to_be_looked_at_is_listed_first(desk: Any) -> None:
    clip = desk.clips()[0]["id"]
    today = datetime.now(ZONE).date()
    words = ["--procedure", "judiciaire", "--authority", "Gendarmerie", "--date", today.isoformat()]
    late = desk.document("hold", "open", clip, *words, "--reference", "PV 1")
    near = (today + timedelta(days=20)).isoformat()
    soon = desk.document("hold", "open", clip, *words, "--reference", "PV 2", "--review-on", near)
    assert late["procedure_on"] == today.isoformat()
    assert [one["id"] for one in desk.document("hold", "list")] == [soon["id"], late["id"]]
    day = (today + timedelta(days=3)).isoformat()
    kept = desk.document("hold", "review", late["id"], "--reason", "audience", "--next", day)
    assert (kept["id"], kept["review_on"], kept["open"]) == (late["id"], day, True)
    assert [one["id"] for one in desk.document("hold", "list")] == [late["id"], soon["id"]]
    assert len(desk.document("journal", "--operation", "hold_reviewed")) == 1
    assert "looked at again on" in desk.do("hold", "review", late["id"], "--reason", "audience").out


def test_a_hand_over_is_noted(desk: Any) -> None:
    clip = desk.clips()[0]["id"]
    words = ["--procedure", "judiciaire", "--reference", "PV 1", "--authority", "Gendarmerie"]
    hold = desk.document("hold", "open", clip, *words)["id"]
    today = datetime.now(ZONE).date().isoformat()
    done = desk.document("hold", "handed-over", hold, "--to", "Adj. Roux", "--on", today)
    assert done == {"id": hold, "clip": clip, "handed_over_on": today, "erased": False}
    assert desk.document("hold", "list")[0]["handed_over_on"] == today
    again = desk.do("hold", "handed-over", hold, "--to", "Adj. Roux")
    assert again.code == 3


def test_releasing_the_last_hold_after_the_month_asks_or_wants_yes(desk: Any) -> None:
    clip = desk.clips()[0]
    words = ["--procedure", "judiciaire", "--reference", "PV 1", "--authority", "Gendarmerie"]
    hold = desk.document("hold", "open", clip["id"], *words)["id"]
    after = datetime.fromisoformat(clip["due_on"]).astimezone() + timedelta(days=2)
    with time_machine.travel(after):
        unasked = desk.do("hold", "release", hold, "--reason", "classé")
        assert unasked.code == 2
        assert "add --yes" in unasked.err
        assert [one["id"] for one in desk.clips()] == [clip["id"]]
        done = desk.document("hold", "release", hold, "--reason", "classé", "--yes")
        assert done["erased"] is True
        assert desk.clips() == []


def test_the_plain_original_leaves_on_record_only(
    desk: Any, tmp_path: Path, recordings: tuple[Path, ...]
) -> None:
    clip = desk.clips()[0]
    bare = desk.do("export-clip", clip["id"], "--out", tmp_path / "x.mp4")
    assert bare.code == 3
    assert "“Reference” is missing" in bare.err
    out = tmp_path / "out.mp4"
    words = ["--reference", "PV 1", "--recipient", "Gendarmerie"]
    unsaid = desk.do("export-clip", clip["id"], "--out", out, *words)
    assert unsaid.code == 3
    assert "“Reason” is missing" in unsaid.err
    assert not out.exists()
    words += ["--reason", "judiciaire"]
    done = desk.document("export-clip", clip["id"], "--out", out, *words)
    assert set(done) == {"clip", "file", "sha256", "size_bytes"}
    assert Path(done["file"]).read_bytes() == recordings[0].read_bytes()
    assert done["sha256"] == clip["sha256"]
    (entry,) = desk.document("journal", "--operation", "extraction_done")
    assert entry["reference"] == "PV 1"


def test_the_journal_is_read_and_written(desk: Any, tmp_path: Path) -> None:
    clip = desk.clips()[0]["id"]
    entries = desk.document(
        "journal", "--clip", clip[-8:], "--from", datetime.now(ZONE).date() - timedelta(days=2)
    )
    assert {"ingest_done"} <= {entry["operation"] for entry in entries}
    assert list(entries[0]) == [
        "seq", "at", "author", "role", "operation", "subjects", "reason", "reference", "recipients",
        "result", "details", "head",
    ]  # fmt: skip
    assert all(LOCAL_ISO.fullmatch(entry["at"]) for entry in entries)
    csv, pdf = tmp_path / "j.csv", tmp_path / "j.pdf"
    answer = desk.do("journal", "--csv", csv, "--pdf", pdf)
    assert answer.code == 0
    assert "written." in answer.out
    assert csv.read_text("utf-8-sig").startswith("N°;Date et heure;Auteur;Nom;")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "ingest" not in desk.do("journal", "--operation", "sign_in").out


def test_cameras_are_listed_and_worn(desk: Any) -> None:
    assert [one["label"] for one in desk.document("camera", "list")] == ["CAM-01", "CAM-02"]
    worn = desk.document("camera", "assign", "36NCC000101", "anne")
    assert list(worn) == station.CAMERA_FIELDS.split(", ")
    assert worn["wearer"] == "Anne Rey"
    assert LOCAL_ISO.fullmatch(worn["last_docked_at"])
    table = desk.do("camera", "list")
    assert "Anne Rey" in table.out
    assert "CAM-02" in table.out
    assert desk.document("camera", "assign", "36NCC000101")["wearer"] is None
    facts = ("--label", "A", "--clock-offset", "-7", "--pre-record", "30")
    changed = desk.document("camera", "add", "36NCC000101", *facts)
    assert changed["pre_record_s"] == 30.0
    assert (changed["clock_offset_s"], changed["last_docked_at"]) == (-7.0, worn["last_docked_at"])
    desk.document("camera", "add", "36NCC000101", "--label", "B", "--release", "always")
    again = desk.document("camera", "add", "36NCC000101", "--label", "C", "--order", "n° 1")
    assert (again["label"], again["release"], again["clock_offset_s"]) == ("C", "always", -7.0)


def test_doctor_names_each_thing_the_station_stands_on(desk: Any, empty: Any) -> None:
    answer = desk.do("doctor", "--json")
    checks = {one["name"]: one for one in answer.document["checks"]}
    assert set(checks) == {
        "player", "codecs", "folder", "disk", "file_system", "clock", "core_dumps", "timer",
        "camera_order", "integrity", "room",
    }  # fmt: skip
    before = {one["name"] for one in json.loads(empty.do("doctor", "--json").out)["checks"]}
    # a station that keeps its keys in a file asks no keyring
    assert before == {*checks, "keyring"} - {"camera_order", "integrity", "room"}
    assert not empty.root.exists()
    assert answer.code == (0 if all(one["ok"] for one in checks.values()) else 1)
    assert checks["codecs"]["ok"]
    words = desk.do("doctor")
    assert len(words.out.splitlines()) == len(checks)
    assert all(line[0] in "✓✗" for line in words.out.splitlines())


def test_the_demonstration_never_touches_a_station(desk: Any) -> None:
    before = {file: file.read_bytes() for file in desk.root.rglob("*") if file.is_file()}
    answer = desk.do("demo", "--headless")
    assert answer.code == 3
    assert "already holds a station" in answer.err
    assert {file: file.read_bytes() for file in desk.root.rglob("*") if file.is_file()} == before


def test_the_figures_of_a_year_are_told_with_nobody_signed_in(crowd_as: Any) -> None:
    alone = crowd_as["anne"].having(BWC_PASSPHRASE_FILE="", BWC_LOGIN="")
    told = alone.document("records", "--yearly")
    assert told["year"] == datetime.now(ZONE).year
    assert (told["transferred"], told["cameras"], told["people"]) == (2, 2, 3)
    assert all(isinstance(count, int) for name, count in told.items() if name != "parts")
    printed = alone.do("records", "--yearly").out
    assert "Files transferred" in printed
    for name in ("anne", "eve", "zoe", "Rey", "Bon"):
        assert name not in printed
        assert name not in json.dumps(told)
    assert alone.document("records", "--yearly", "--year", "2019")["transferred"] == 0
    assert alone.do("records", "2026-PV-0001", "--yearly", "--out", "x.pdf").code == 2
