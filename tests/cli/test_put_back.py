"""An old copy of the data folder is put back: what ended since stays ended, or nothing is listed (R21)."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine

WORDS = ("--procedure", "judiciaire", "--reference", "PV 1", "--authority", "Gendarmerie")
ZONE = ZoneInfo("Europe/Paris")
Copying = Callable[[], Callable[[], None]]


@pytest.fixture
def copying(desk: Any, tmp_path: Path) -> Copying:
    """Copy the folder away now; what is returned puts that copy back."""

    def copy() -> Callable[[], None]:
        kept = tmp_path / "copy"
        shutil.copytree(desk.root, kept)

        def put_back() -> None:
            shutil.rmtree(desk.root)
            shutil.copytree(kept, desk.root)

        return put_back

    return copy


def held(desk: Any, clip: str) -> str:
    """Keep a recording; the id of the hold."""
    made: str = desk.document("hold", "open", clip, *WORDS)["id"]
    return made


def after(clip: dict[str, Any]) -> datetime:
    """The day after a recording was due."""
    due = date.fromisoformat(clip["due_on"])
    return datetime.combine(due, datetime.min.time()).astimezone() + timedelta(days=1, hours=12)


def outside(home: Path) -> list[Path]:
    """What this computer keeps apart from the data folder."""
    return sorted((home / "xdg_config_home").rglob("*.ended"))


def test_a_hold_released_since_stays_released(desk: Any, copying: Copying) -> None:
    hold = held(desk, desk.clips()[0]["id"])
    put_back = copying()
    desk.document("hold", "release", hold, "--reason", "classé")
    put_back()
    answer = desk.do("hold", "list", "--json")
    assert (answer.code, answer.document) == (0, [])
    assert "A copy of the data folder was put back" in answer.err
    assert "(1 again)" in answer.err
    [kept] = desk.document("hold", "list", "--all")
    assert (kept["id"], kept["open"]) == (hold, False)
    assert "put back" not in desk.do("hold", "list").err, "said once"
    assert desk.document("verify")["problems"] == []


def test_what_such_a_hold_kept_is_erased_again_before_anything_is_listed(desk: Any, copying: Copying) -> None:
    clip = desk.clips()[0]
    hold = held(desk, clip["id"])
    with time_machine.travel(after(clip)):
        desk.do("sweep")
        put_back = copying()
        assert desk.document("hold", "release", hold, "--reason", "classé", "--yes")["erased"]
        put_back()
        assert desk.clips() == []
        assert not list(desk.root.rglob(f"{clip['id']}*"))
        [erased] = [one for one in desk.document("clips", "--state", "erased") if one["id"] == clip["id"]]
        assert (erased["erased_why"], erased["late_days"]) == ("released", 0)
        assert desk.document("verify")["problems"] == []


def test_what_was_due_is_erased_again_although_the_brake_would_hold_it(desk: Any, copying: Copying) -> None:
    put_back = copying()
    with time_machine.travel(after(desk.clips()[0])):
        assert len(desk.document("sweep")["erased"]) == 2
    later = datetime.now().astimezone() + timedelta(days=90)  # so far that the date itself would be asked for
    with time_machine.travel(later):
        put_back()
        answer = desk.do("sweep", "--json")
        assert answer.code == 0, answer.err
        assert answer.document["braked"] is None
        assert desk.clips() == []


def test_a_recording_erased_on_request_stays_erased(desk: Any, copying: Copying) -> None:
    clip = desk.clips()[0]["id"]
    put_back = copying()
    words = ("--right", "erasure", "--name", "Mme Roux", "--received", datetime.now(ZONE).date().isoformat())
    number = desk.document("request", "new", *words)["number"]
    desk.document("request", "concern", number, clip)
    desk.document("request", "identity", number, "document")
    desk.document("request", "erase", number, clip, "--reason", "fondée", "--yes")
    put_back()
    assert clip not in [one["id"] for one in desk.clips()]
    assert not list(desk.root.rglob(f"{clip}*"))


def test_where_nobody_knows_what_ended_nothing_is_listed_before_the_responsable_has_said(
    desk: Any, copying: Copying, own_home: Path
) -> None:
    one, other = (clip["id"] for clip in desk.clips())
    first, second = held(desk, one), held(desk, other)
    put_back = copying()
    desk.document("hold", "release", first, "--reason", "classé")
    for note in outside(own_home):
        note.unlink()
    put_back()
    for command in (("clips",), ("hold", "list"), ("journal",), ("due",)):
        refused = desk.do(*command)
        assert (refused.code, refused.out) == (3, "")
        assert "whether it still runs" in refused.err
    assert desk.having(BWC_PASSPHRASE_FILE="").do("sweep").code == 0, "erasing waits for nobody"
    waiting = desk.document("put-back")
    assert waiting["standing"]
    assert {hold["id"] for hold in waiting["holds"]} == {first, second}
    done = desk.document("put-back", "--settle", "--released", first)
    assert (done["run"], done["released"], done["erased"]) == ([second], [first], [])
    assert [hold["id"] for hold in desk.document("hold", "list")] == [second]
    assert not desk.document("put-back")["standing"]
    said = desk.document("journal", "--operation", "anchor")
    assert [entry["result"] for entry in said] == ["error", "ok"]


def test_only_the_responsable_settles(crowd_as: Any, tmp_path: Path, own_home: Path) -> None:
    anne, eve = crowd_as["anne"], crowd_as["eve"]
    hold = held(anne, anne.clips()[0]["id"])
    shutil.copytree(anne.root, tmp_path / "copy")
    anne.document("hold", "release", hold, "--reason", "classé")
    for note in outside(own_home):
        note.unlink()
    shutil.rmtree(anne.root)
    shutil.copytree(tmp_path / "copy", anne.root)
    assert eve.do("put-back", "--settle").code == 3
    assert anne.document("put-back")["standing"]


@pytest.fixture
def putting_back(crowd_as: Any, tmp_path: Path) -> Callable[[], None]:
    """Put back the station of three people as it was before this test did anything."""
    root = crowd_as["anne"].root
    shutil.copytree(root, tmp_path / "copy")

    def put_back() -> None:
        shutil.rmtree(root)
        shutil.copytree(tmp_path / "copy", root)

    return put_back


def people(desk: Any) -> dict[str, dict[str, Any]]:
    """The register, by login."""
    return {person["login"]: person for person in desk.document("person", "list")}


def test_whose_habilitation_ended_since_does_not_come_in_again(
    crowd_as: Any, putting_back: Callable[[], None]
) -> None:
    anne, zoe = crowd_as["anne"], crowd_as["zoe"]
    assert zoe.do("clips").code == 0
    ended = anne.document("person", "end", "zoe")
    putting_back()
    refused = zoe.do("clips")
    assert (refused.code, refused.out) == (3, "")
    assert "(1 again)" in refused.err
    assert people(anne)["zoe"]["ends_on"] == ended["ends_on"]
    assert not list(anne.root.rglob("zoe*.key.age"))
    assert "put back" not in anne.do("clips").err, "said once"
    assert anne.document("verify")["problems"] == []
    [again] = anne.document("journal", "--operation", "person_ended")
    assert (again["author"], again["details"]["again"]) == ("systeme", 1)


def test_a_last_day_to_come_is_set_again_and_the_key_waits_for_it(
    crowd_as: Any, putting_back: Callable[[], None]
) -> None:
    anne, zoe = crowd_as["anne"], crowd_as["zoe"]
    far = (datetime.now(ZONE) + timedelta(days=90)).date().isoformat()
    near = (datetime.now(ZONE) + timedelta(days=9)).date().isoformat()
    for last_day in (near, far):  # the newest word counts
        anne.document("person", "end", "zoe", "--on", last_day)
    putting_back()
    assert zoe.do("clips").code == 0
    assert people(anne)["zoe"]["ends_on"] == far


def test_a_role_that_was_taken_since_is_taken_again(crowd_as: Any, putting_back: Callable[[], None]) -> None:
    anne, zoe = crowd_as["anne"], crowd_as["zoe"]
    anne.document("person", "change", "zoe", "--role", "dpo")
    putting_back()
    refused = zoe.do("clips")
    assert refused.code == 3
    assert people(anne)["zoe"]["role"] == "dpo"


def test_where_the_copy_knows_nobody_else_to_settle_it_the_last_responsable_stays_and_it_stands(
    crowd_as: Any, crowd: Any, putting_back: Callable[[], None]
) -> None:
    anne = crowd_as["anne"]
    words = crowd.secret("words-max", "max: de tout autres mots, assez longs")
    named = ("--first-name", "Max", "--last-name", "Roy", "--role", "responsable")
    anne.document("person", "add", "max", *named, "--new-passphrase-file", words)
    later = crowd.having(BWC_LOGIN="max", BWC_PASSPHRASE_FILE=str(words))
    later.document("person", "end", "anne")
    assert anne.do("clips").code == 3
    putting_back()
    assert "whether it still runs" in anne.do("clips").err
    anne.document("put-back", "--settle")
    assert anne.do("clips").code == 0
    assert people(anne)["anne"]["ends_on"] is None


def test_a_copy_put_back_twice_ends_the_same_again(desk: Any, copying: Copying) -> None:
    hold = held(desk, desk.clips()[0]["id"])
    put_back = copying()
    desk.document("hold", "release", hold, "--reason", "classé")
    for _ in range(2):
        put_back()
        assert desk.document("hold", "list") == []
    assert len(desk.document("journal", "--operation", "hold_released")) == 1


def test_outside_the_folder_stand_ids_and_codes_alone(desk: Any, own_home: Path) -> None:
    hold = held(desk, desk.clips()[0]["id"])
    desk.document("hold", "release", hold, "--reason", "Roux, avenue de la Gare")
    [note] = outside(own_home)
    text = note.read_text("utf-8")
    assert hold in text
    assert "Roux" not in text
    assert "PV 1" not in text


def test_a_note_that_the_station_did_not_sign_erases_nothing(
    desk: Any, copying: Copying, own_home: Path
) -> None:
    clips = [clip["id"] for clip in desk.clips()]
    hold = held(desk, clips[0])
    put_back = copying()
    desk.document("hold", "release", hold, "--reason", "classé")
    [note] = outside(own_home)
    at = "2026-01-01T00:00:00.000000Z"
    text, blank, signature = note.read_text("utf-8").rpartition("\n\n")
    note.write_text(f"{text}\nerased {clips[1]} due {at}{blank}{signature}", "utf-8")
    put_back()
    assert desk.do("clips").code == 3, "what it says is not known any more"
    desk.document("put-back", "--settle")
    assert {clip["id"] for clip in desk.clips()} == set(clips)
