"""Everything that goes wrong has its sentence, its exit code, and loses nothing."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from sqlalchemy import text

from bwc_review import documents, startup
from bwc_review import station as roof
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import open_engine
from bwc_review.cli.options import an_hour
from bwc_review.dock.source import SourceFile
from bwc_review.domain import errors
from bwc_review.domain.clip import BodyKind, ClipId
from bwc_review.domain.errors import DiskFull
from bwc_review.media.codecs import missing_codecs
from bwc_review.operations import diagnose
from bwc_review.operations.workshop import Workshop
from bwc_review.vault.age_format import write_head
from bwc_review.vault.custody import KeyFileCustody
from bwc_review.vault.keys import make_identity
from bwc_review.vault.store import Store
from tests.cli.conftest import ZONE

KEY_WORDS = "cinq mots pour le fichier"


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file with what is in it."""
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def sealed(folder: Path) -> dict[Path, bytes]:
    """What no failure may change: the vault and the keys."""
    return {
        file: data
        for file, data in contents(folder).items()
        if file.suffix == ".age" or "vault" in file.parts
    }


def refused(answer: Any, sentence: str, code: int = 3) -> None:
    """The command did not do it and says why, on stderr alone."""
    assert answer.code == code, (answer.out, answer.err)
    assert sentence in answer.err
    assert answer.out == ""


def flip(file: Path, at: int) -> None:
    """One bit of one byte, where the file is."""
    with file.open("r+b") as stream:
        stream.seek(at, os.SEEK_SET if at >= 0 else os.SEEK_END)
        byte = stream.read(1)[0]
        stream.seek(-1, os.SEEK_CUR)
        stream.write(bytes([byte ^ 1]))


@pytest.fixture
def store(desk: Any) -> Store:
    return Store(desk.paths.vault, desk.paths.staging)


def test_a_text_that_is_none_is_told_in_a_sentence(desk: Any) -> None:
    number = desk.document("clips")[0]["id"]
    answer = desk.do("complete", number, "--place", "rue \udce9")
    refused(answer, "A text holds a sign that cannot be written.")
    assert desk.document("clips")[0]["place"] != "rue \udce9"


# --- who is there ------------------------------------------------------------


@pytest.mark.parametrize("catalogue_is_open", [True, False])
def test_wrong_words_wait_longer_and_longer_whatever_the_clock_says(
    desk: Any, monkeypatch: pytest.MonkeyPatch, catalogue_is_open: bool
) -> None:
    at = [10**12]
    monkeypatch.setattr(roof, "time", SimpleNamespace(monotonic_ns=lambda: at[0]))
    right = desk if catalogue_is_open else desk.having(BWC_KEYFILE_PASSPHRASE_FILE="")
    wrong = right.having(BWC_PASSPHRASE_FILE=str(desk.secret("wrong", "ce ne sont pas les mots")))
    before = sealed(desk.root)
    for _ in range(4):
        refused(wrong.do("clips"), "The passphrase is not right.")
    refused(wrong.do("clips"), "Wait 1 min 00 s before the next one.")
    with time_machine.travel(datetime.now().astimezone() + timedelta(days=2)):
        refused(right.do("clips"), "Wait 1 min 00 s before the next one.")  # the date helps nobody
    at[0] += 45 * 10**9
    refused(right.do("clips"), "Wait 15 s before the next one.")  # each command is another start
    at[0] += 15 * 10**9
    refused(wrong.do("clips"), "Wait 2 min 00 s before the next one.")
    at[0] = 30 * 10**9  # the computer started again half a minute ago
    refused(right.do("clips"), "Wait 1 min 30 s before the next one.")
    at[0] += 90 * 10**9
    assert len(right.document("clips")) == 2
    assert sealed(desk.root) == before
    tries = right.document("journal", "--operation", "sign_in_refused")
    assert max(entry["details"]["failures"] for entry in tries) == 6
    refused(wrong.do("clips"), "The passphrase is not right.")  # counted from nought again


def test_what_is_written_into_the_count_of_tries_is_not_believed(desk: Any) -> None:
    shut = desk.having(BWC_KEYFILE_PASSPHRASE_FILE="")
    tries = desk.paths.people / "anne.tries"
    tries.write_text("so many", "utf-8")
    assert len(shut.document("clips")) == 2
    assert not tries.exists()


def test_where_the_passphrase_file_is_not(desk: Any, tmp_path: Path) -> None:
    latin = tmp_path / "latin"
    latin.write_bytes(b"caf\xe9\n")
    for file, sentence in (
        (tmp_path / "nowhere", "nowhere cannot be read (it does not exist)"),
        (tmp_path, "cannot be read (it is a folder)"),
        (latin, "latin cannot be read (UTF-8)"),
    ):
        refused(desk.having(BWC_PASSPHRASE_FILE=str(file)).do("clips"), sentence)
        refused(desk.having(BWC_KEYFILE_PASSPHRASE_FILE=str(file)).do("verify"), sentence)


def test_nobody_at_the_keyboard_is_not_asked(desk: Any) -> None:
    nobody = desk.having(BWC_PASSPHRASE_FILE="", BWC_KEYFILE_PASSPHRASE_FILE="")
    refused(nobody.do("clips"), "Somebody has to sign in for this.")
    refused(nobody.do("sync", desk.secrets), "The passphrase of this station's key file is needed.")


def test_a_person_opens_a_station_whose_key_file_nobody_opens(desk: Any, crowd_as: Any, camera: Path) -> None:
    alone = desk.having(BWC_KEYFILE_PASSPHRASE_FILE="")
    assert alone.document("sync", camera)["ingested"] == 1
    assert alone.document("verify")["clips_checked"] == 3
    assert alone.document("sweep")["erased"] == []
    refused(
        crowd_as["anne"].having(BWC_KEYFILE_PASSPHRASE_FILE="", BWC_LOGIN="").do("verify"),
        "key file is needed.",
    )


def test_other_words_for_the_key_file(desk: Any) -> None:
    other = desk.having(BWC_KEYFILE_PASSPHRASE_FILE=str(desk.secret("other", "d'autres mots que ceux-là")))
    refused(other.do("verify"), "This passphrase does not open the station's key file.")
    assert desk.document("verify")["clips_bad"] == []


def test_several_people_are_asked_who(crowd: Any, crowd_as: Any) -> None:
    unsaid = crowd.do("clips")
    assert unsaid.code == 2
    assert "--login: anne, eve, zoe" in unsaid.err
    assert len(crowd.document("clips", "--login", "anne")) == 2
    assert len(crowd_as["anne"].document("clips")) == 2
    refused(crowd_as["anne"].do("clips", "--login", "max"), "Nobody here signs in as max.")
    refused(crowd_as["eve"].do("clips", "--login", "anne"), "The passphrase is not right.")


def test_who_may_see_no_image_may_read_the_registers(crowd_as: Any) -> None:
    eve, clip = crowd_as["eve"], crowd_as["anne"].clips()[0]["id"]
    for command in (
        ["clips"],
        ["camera", "list"],
        ["mark", clip, "--at", "1", "--category", "insult"],
        ["complete", clip, "--place", "x"],
        ["hold", "open", clip, "--procedure", "judiciaire", "--reference", "r", "--authority", "a"],
        ["incident", "new", "--category", "insult", "--clip", clip],
        ["camera", "add", "1", "--label", "x"],
        [
            "export-clip",
            clip,
            "--out",
            crowd_as["eve"].secrets / "x",
            "--reason",
            "judiciaire",
            "--reference",
            "r",
            "--recipient",
            "x",
        ],
    ):
        refused(eve.do(*command), "Your role does not allow this.")
    assert not (eve.secrets / "x").exists()
    assert eve.document("verify")["clips_bad"] == []
    assert eve.document("hold", "list") == []
    entries = eve.document("journal", "--operation", "access_refused")
    assert len(entries) == 8
    assert crowd_as["anne"].clips()[0]["place"] is None


def test_who_wears_a_camera_sees_own_recordings_only(crowd_as: Any) -> None:
    own, other = (clip["id"] for clip in crowd_as["anne"].clips())
    zoe = crowd_as["zoe"]
    assert [clip["id"] for clip in zoe.clips()] == [own]
    refused(
        zoe.do("mark", other, "--at", "1", "--category", "insult"), "You may see your own recordings only."
    )
    refused(zoe.do("journal"), "Your role does not allow this.")


# --- the folder of the station -----------------------------------------------


@pytest.mark.parametrize("command", [["clips"], ["sync", "x"], ["verify"], ["sweep"], ["hold", "list"]])
def test_a_folder_without_station(empty: Any, command: list[str]) -> None:
    refused(empty.do(*command), f"There is no station in {empty.root} yet.")
    assert not empty.root.exists()


def test_init_leaves_a_station_as_it_is(desk: Any, init_of: Callable[..., list[str]]) -> None:
    before = contents(desk.root)
    safe = desk.secrets / "safe"
    refused(desk.do(*init_of(desk), "--recovery-out", safe), "already holds a station")
    assert contents(desk.root) == before
    assert not safe.exists()


def test_a_lost_catalogue_is_no_reason_to_lose_the_keys(desk: Any, init_of: Callable[..., list[str]]) -> None:
    desk.paths.catalogue.rename(desk.secrets / "catalogue.db")
    before = contents(desk.root)
    refused(desk.do("clips"), "The catalogue is damaged.")
    refused(desk.do(*init_of(desk)), "already holds a station")
    left = {file: data for file, data in contents(desk.root).items() if file.name != "lock"}
    assert left == {file: data for file, data in before.items() if file.name != "lock"}
    (desk.secrets / "catalogue.db").rename(desk.paths.catalogue)
    assert len(desk.clips()) == 2


def test_init_does_no_harm_to_what_lies_in_the_folder(empty: Any, init_of: Callable[..., list[str]]) -> None:
    (empty.root / "photos").mkdir(parents=True)
    for name in ("lock", "notes.txt", "photos/cat.jpg", "catalogue.txt"):
        (empty.root / name).write_text(name, "utf-8")
    before = contents(empty.root)
    assert empty.do(*init_of(empty)).code == 0
    after = contents(empty.root)
    assert {file: after[file] for file in before} == before


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"--passphrase-file": "court"}, "This passphrase is too weak."),
        ({"--passphrase-file": "aaaaaaaaaaaaaaaaaa"}, "This passphrase is too weak."),
        ({"--key-file-passphrase-file": "court"}, "This passphrase is too weak."),
        ({"--login": "Anne Rey"}, "“Sign-in name” is missing"),
        ({"--login": "../anne"}, "“Sign-in name” is missing"),
        ({"--commune": " "}, "“Commune” is missing"),
        ({"--responsable": " "}, "“First name” is missing"),
    ],
)
def test_init_with_what_cannot_be(
    empty: Any, init_of: Callable[..., list[str]], change: dict[str, str], sentence: str
) -> None:
    arguments = init_of(empty)
    for option, value in change.items():
        given = str(empty.secret("given", value)) if option.endswith("-file") else value
        arguments[arguments.index(option) + 1] = given
    safe = empty.secrets / "safe"
    refused(empty.do(*arguments, "--recovery-out", safe), sentence)
    assert not safe.exists()
    assert empty.do(*init_of(empty)).code == 0


def test_init_without_a_passphrase_and_nobody_to_type_one_says_what_is_missing(
    empty: Any, init_of: Callable[..., list[str]]
) -> None:
    arguments = init_of(empty)
    at = arguments.index("--passphrase-file")
    del arguments[at : at + 2]
    refused(empty.do(*arguments), "“Passphrase” is missing")
    assert not empty.paths.catalogue.exists()


def test_the_recovery_key_of_a_station_that_is_there_is_never_lost(
    empty: Any, init_of: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(folder: Path) -> None:
        if empty.paths.catalogue.exists():
            raise DiskFull(str(folder))

    safe = empty.secrets / "safe"
    with monkeypatch.context() as patch:
        patch.setattr("bwc_review.operations.create_station.durable.sync_folder", failing)
        assert empty.do(*init_of(empty), "--recovery-out", safe).code == 3
    assert "AGE-SECRET-KEY-1" in safe.read_text("utf-8")
    assert empty.do("clips").code == 0


def test_the_recovery_key_never_takes_the_place_of_a_file(
    empty: Any, init_of: Callable[..., list[str]]
) -> None:
    kept = empty.secrets / "kept"
    kept.write_text("mine", "utf-8")
    taken = "kept cannot be written (there is one of that name already)"
    refused(empty.do(*init_of(empty), "--recovery-out", kept), taken)
    refused(
        empty.do(*init_of(empty), "--recovery-out", kept / "x"), "x cannot be written (it is not a folder)"
    )
    assert kept.read_text("utf-8") == "mine"
    assert not empty.paths.catalogue.exists()


def test_another_program_has_the_station_open(desk: Any) -> None:
    """The second process is a real one."""
    before = sealed(desk.root)
    hold = (
        "import sys; from filelock import FileLock; lock = FileLock(sys.argv[1]); lock.acquire();"
        "print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(desk.paths.lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        for command in (["clips"], ["verify"], ["sync", str(desk.secrets)]):
            refused(desk.do(*command), "already open in another window or program")
        assert "already open" in desk.do("doctor").err
        refused(desk.do("sweep"), "already open in another window or program")
        timer = desk.having(BWC_PASSPHRASE_FILE="").do("sweep", "--unattended")
        assert (timer.code, timer.err) == (0, "")
        assert timer.out == "The station is open in another program, which erases what is due itself.\n"
        assert desk.document("sweep", "--unattended")["open_elsewhere"] is True
        other.communicate("")
    assert sealed(desk.root) == before
    assert len(desk.clips()) == 2


@pytest.mark.parametrize("garbage", ["{", "[]", '{"language": 3, "sources": "x"}', "\x00"])
def test_settings_that_cannot_be_read_stop_nothing(desk: Any, garbage: str) -> None:
    desk.paths.settings.write_text(garbage, "utf-8")
    answer = desk.do("clips", "--json")
    assert answer.code == 0
    assert len(answer.document) == 2
    assert "The settings of this computer could not be read (settings.json)." in answer.err
    assert desk.paths.settings.read_text("utf-8") == garbage


# --- the catalogue -----------------------------------------------------------


@pytest.mark.parametrize("where", ["first page", "middle", "last page"])
def test_a_flipped_bit_in_the_catalogue(desk: Any, where: str) -> None:
    file = desk.paths.catalogue
    size = file.stat().st_size
    at = {"first page": 100, "middle": size // 2, "last page": size - 100}[where]
    before = sealed(desk.root)
    whole = file.read_bytes()
    flip(file, at)
    answer = desk.do("verify", "--json")
    if answer.code == 1:  # a page that opening does not need is found by the check
        assert any("catalogue" in problem for problem in answer.document["problems"])
    else:
        refused(answer, "The catalogue is damaged.")
    assert sealed(desk.root) == before
    file.write_bytes(whole)
    for rest in ("-wal", "-shm"):
        file.with_name(file.name + rest).unlink(missing_ok=True)
    assert len(desk.clips()) == 2


def test_a_catalogue_without_one_whole_page(desk: Any) -> None:
    file = desk.paths.catalogue
    for page in range(0, file.stat().st_size, 4096):
        if page != 4096 * 3:
            flip(file, page + 500)
    refused(desk.do("clips"), "The catalogue is damaged.")


def catalogue_key(desk: Any) -> bytes:
    return KeyFileCustody(roof.key_file(desk.paths), KEY_WORDS).catalogue_key()


def test_a_catalogue_of_a_newer_program(desk: Any) -> None:
    engine = open_engine(desk.paths.catalogue, catalogue_key(desk))
    with engine.begin() as talk:
        talk.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    refused(desk.do("clips"), "This station was opened by a newer version of the program.")
    before = contents(desk.root)
    refused(desk.do("verify"), "Install that version, or a later one.")
    assert {file.name for file in contents(desk.root)} >= {
        file.name for file in before if file.name != "lock"
    }


def test_a_catalogue_of_another_station(desk: Any) -> None:
    custody = KeyFileCustody(roof.key_file(desk.paths), KEY_WORDS)
    signing = custody.signing_key()
    custody.store(os.urandom(32), signing)
    before = desk.paths.catalogue.read_bytes()
    refused(desk.do("verify"), "The catalogue does not open with the key of this station.")
    assert desk.paths.catalogue.read_bytes() == before
    assert len(desk.having(BWC_KEYFILE_PASSPHRASE_FILE="").clips()) == 2  # a person's key opens it still


def test_an_old_copy_of_the_folder_put_back_is_said(desk: Any) -> None:
    old = Path(shutil.copytree(desk.root, desk.secrets / "old"))
    desk.document("complete", desk.clips()[0]["id"], "--place", "Halle")
    anchor = roof.key_file(desk.paths).with_name(roof.key_file(desk.paths).name + ".anchor")
    shutil.copy(anchor, old / anchor.name)
    shutil.rmtree(desk.root)
    shutil.copytree(old, desk.root)
    answer = desk.do("clips", "--json")
    assert answer.code == 0
    assert len(answer.document) == 2
    assert "A copy of the data folder was put back" in answer.err
    assert "What else was written since the copy is lost" in answer.err
    said = desk.document("journal", "--operation", "anchor")
    assert [entry["result"] for entry in said] == ["error", "ok"]


# --- the vault ---------------------------------------------------------------


def assert_found_damaged(desk: Any, clip: str, other: str) -> None:
    """verify names the clip and fails; it is shown as damaged and never leaves; the other one is well."""
    found = desk.do("verify", "--json")
    assert found.code == 1
    assert found.document["clips_bad"] == [clip]
    assert found.document["problems"][0]["clip"] == clip
    assert clip in desk.do("verify").err
    states = {one["id"]: one["state"] for one in desk.clips()}
    assert states[clip] == "damaged"
    assert states[other] == "to_complete"
    out = desk.secrets / "out.mp4"
    leaving = desk.do(
        "export-clip", clip, "--out", out, "--reason", "judiciaire", "--reference", "r", "--recipient", "x"
    )
    assert leaving.code == 3
    assert not out.exists()
    assert desk.document("verify", other, "--deep")["clips_bad"] == []


@pytest.mark.parametrize("part", ["head", "body", "end"])
def test_a_flipped_bit_in_the_vault_is_found_with_nobody_signed_in(
    desk: Any, store: Store, part: str
) -> None:
    clip, other = (ClipId(one["id"]) for one in desk.clips())
    body = store.body_path(clip, BodyKind.CLIP, "")
    file, at = {"head": (store.head_path(clip), 60), "body": (body, 500), "end": (body, -1)}[part]
    flip(file, at)
    alone = desk.having(BWC_PASSPHRASE_FILE="")
    assert alone.do("verify", "--json").document["clips_bad"] == [clip]
    assert_found_damaged(desk, clip, other)


def test_a_head_sealed_to_another_key(desk: Any, store: Store) -> None:
    clip, other = (ClipId(one["id"]) for one in desk.clips())
    strangers = [make_identity()[1], make_identity()[1]]
    store.head_path(clip).write_bytes(write_head(os.urandom(16), strangers))
    assert_found_damaged(desk, clip, other)


def test_a_body_of_another_recording(desk: Any, store: Store) -> None:
    clip, other = (ClipId(one["id"]) for one in desk.clips())
    shutil.copy(store.body_path(other, BodyKind.CLIP, ""), store.body_path(clip, BodyKind.CLIP, ""))
    assert_found_damaged(desk, clip, other)


def test_a_body_that_is_gone(desk: Any, store: Store) -> None:
    clip, other = (ClipId(one["id"]) for one in desk.clips())
    store.body_path(clip, BodyKind.CLIP, "").unlink()
    assert_found_damaged(desk, clip, other)


# --- docking -----------------------------------------------------------------


def test_a_folder_that_is_not_there_and_one_that_is(desk: Any, camera: Path, tmp_path: Path) -> None:
    answer = desk.do("sync", tmp_path / "gone", camera, "--json")
    assert answer.code == 3
    assert answer.document["ingested"] == 1
    (problem,) = answer.document["problems"]
    assert problem["kind"] == "SourceMissing"
    assert problem["source"] == str(tmp_path / "gone")
    assert "is not there or cannot be listed" in answer.err


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (lambda name: errors.SourceUnreadable(name, "Input/output error"), "cannot be read on the camera"),
        (errors.SourceVanished, "The camera was taken away while"),
        (errors.SourceChanged, "changed while it was being read"),
        (errors.CopyDiffers, "is not what was read"),
        (errors.WorkerDied, "The part of the program that reads the cameras stopped at"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_brought_in_stays_on_the_camera(
    desk: Any,
    camera: Path,
    recordings: tuple[Path, ...],
    dock: Any,
    yesterday: datetime,
    monkeypatch: pytest.MonkeyPatch,
    fault: Callable[[str], errors.StationError],
    sentence: str,
) -> None:
    extra = camera.parent / "extra.mp4"
    extra.write_bytes(recordings[2].read_bytes() + b"\0\0\0\x08free")
    bad = dock(camera, extra, "36NCC000101", yesterday + timedelta(hours=5))
    real = Workshop.seal

    def seal(self: Workshop, clip: str, file: SourceFile, *rest: Any, **named: Any) -> Any:
        if Path(file.source.place, file.key) == bad:
            raise fault(file.relative)
        return real(self, clip, file, *rest, **named)

    monkeypatch.setattr(Workshop, "seal", seal)
    answer = desk.do("sync", camera, "--release", "--json")
    assert answer.code == 3
    assert sentence in answer.err
    assert bad.name in answer.err
    assert answer.document["ingested"] == 1
    assert bad.exists()
    assert len(desk.clips()) == 3
    monkeypatch.undo()
    assert desk.document("sync", camera, "--release")["ingested"] == 1
    assert len(desk.clips()) == 4


def test_no_room_for_what_the_camera_holds(desk: Any, camera: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(camera)
    full = shutil.disk_usage(desk.root)._replace(free=1000)
    with monkeypatch.context() as patch:
        patch.setattr(Store, "space_left", lambda self: full.free)
        answer = desk.do("sync", camera, "--release")
    assert answer.code == 3
    assert "The disk of the station is full" in answer.err
    assert "are needed." in answer.err
    assert contents(camera) == before
    assert len(desk.clips()) == 2
    assert not list(desk.paths.staging.iterdir())
    assert desk.document("sync", camera)["ingested"] == 1


# --- papers ------------------------------------------------------------------


@contextmanager
def full_disk() -> Iterator[None]:
    """What is written reaches the drive no more."""

    def fsync(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(documents, "os", SimpleNamespace(**{**vars(os), "fsync": fsync}))
        yield


def test_papers_go_whole_or_not_at_all(desk: Any, tmp_path: Path) -> None:
    number = desk.document("incident", "new", "--category", "insult")["number"]
    folder = tmp_path / "papers"
    folder.mkdir()
    old = folder / "old.pdf"
    old.write_bytes(b"the report of last week")
    for command in (["report", number, "--out"], ["journal", "--pdf"], ["journal", "--csv"]):
        for place, why in (
            (folder, "it is a folder"),
            (folder / "none" / "x.pdf", "it does not exist"),
            (old / "x.pdf", "it does not exist"),
        ):
            refused(desk.do(*command, place), f"{place.name} cannot be written ({why})")
        with full_disk():
            refused(desk.do(*command, old), "The disk of the station is full")
        assert contents(folder) == {old: b"the report of last week"}
    printed = desk.document("journal", "--operation", "report_printed")
    assert len(printed) == 3  # made and then without room: they are on record; those refused at once are not
    assert desk.do("report", number, "--out", old).code == 0
    assert old.read_bytes().startswith(b"%PDF")


# --- what nobody knows -------------------------------------------------------


def test_things_that_are_not_there(desk: Any) -> None:
    first, second = (clip["id"] for clip in desk.clips())
    alike = [one == other for one, other in zip(first, second, strict=True)]
    shared = first[: alike.index(False)]
    assert shared
    for arguments, sentence in (
        (["mark", "zzzz", "--at", "1", "--category", "insult"], "No recording is called zzzz."),
        (["mark", first[-3:], "--at", "1", "--category", "insult"], f"No recording is called {first[-3:]}."),
        (["mark", shared, "--at", "1", "--category", "insult"], f"2 recordings are called {shared}."),
        (["mark", "", "--at", "1", "--category", "insult"], "No recording is called"),
        (["mark", first, "--at", "5:00", "--category", "insult"], "This instant lies outside recording"),
        (["mark", first, "--at", "1", "--to", "9", "--category", "insult"], "This instant lies outside"),
        (["complete", first, "--wearer", "max"], "Nobody here signs in as max."),
        (["incident", "show", "2020-0001"], "There is no incident 2020-0001."),
        (["incident", "add", "2020-0001", first], "There is no incident 2020-0001."),
        (["incident", "new", "--category", "insult", "--clip", "zzzz"], "No recording is called zzzz."),
        (["report", "2020-0001", "--out", desk.secrets / "r.pdf"], "There is no incident 2020-0001."),
        (["hold", "release", "zzzz", "--reason", "x"], "This hold is not known."),
        (["camera", "assign", "none", "anne"], "none is not on the service's list of cameras."),
        (["verify", "zzzz"], "No recording is called zzzz."),
        (["journal", "--clip", "zzzz"], "No recording is called zzzz."),
    ):
        refused(desk.do(*arguments), sentence)
    for arguments in (
        ["mark", first, "--at", "1", "--category", "gossip"],
        ["incident", "new", "--category", "gossip"],
    ):
        refused(desk.do(*arguments), "Known categories:", code=2)
    assert all(not clip["marks"] for clip in desk.clips())
    assert desk.document("incident", "list") == []


def test_a_span_that_ends_before_it_begins(desk: Any) -> None:
    clip = desk.clips()[0]["id"]
    answer = desk.do("mark", clip, "--at", "1.5", "--to", "0.5", "--category", "insult")
    assert answer.code in {2, 3}
    assert "mistake" not in answer.err
    assert desk.clips()[0]["marks"] == []


def test_a_hold_after_the_month_is_too_late(desk: Any) -> None:
    clip = desk.clips()[0]
    due = date.fromisoformat(clip["due_on"])
    words = ["--procedure", "judiciaire", "--reference", "r", "--authority", "a"]
    with time_machine.travel(
        datetime.combine(due, datetime.min.time()).astimezone() + timedelta(days=1, hours=1)
    ):
        answer = desk.do("hold", "open", clip["id"], *words)
        assert answer.code == 3
        assert "was erased on" in answer.err


# --- the machine -------------------------------------------------------------


def test_doctor_says_what_is_missing(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_player() -> object:
        raise errors.PlayerMissing

    monkeypatch.setattr(diagnose, "open_vlc", no_player)
    desk.root.chmod(0o755)
    answer = desk.do("doctor")
    assert answer.code == 1
    assert "✗ Player: libVLC is missing. Install libvlc5 and vlc-plugin-base." in answer.out
    assert f"Run: chmod 700 {desk.root}" in answer.out
    assert missing_codecs() == ()
    checks = {one["name"]: one["ok"] for one in desk.do("doctor", "--json").document["checks"]}
    assert not checks["player"]


def test_a_bug_is_a_code_and_a_report_that_names_nobody(
    desk: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(self: Catalogue) -> object:
        raise ZeroDivisionError("Anne Rey, 12 rue de la Halle")

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(Catalogue, "read", broken)
    for command in (["clips", "--json"], ["verify"], ["sync", tmp_path]):
        answer = desk.do(*command)
        assert answer.code == 3
        assert answer.out == ""
        assert "The program made a mistake (code " in answer.err
        assert "Halle" not in answer.err
    (report,) = {
        file.read_text("utf-8")
        for file in tmp_path.glob("bwc-review-*.txt")
        if "clips" in file.read_text("utf-8")
    }
    assert "ZeroDivisionError" in report
    assert "Halle" not in report
    monkeypatch.undo()
    assert len(desk.clips()) == 2


def test_a_stop_at_the_keyboard_is_said_and_loses_nothing(
    desk: Any, camera: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*arguments: object, **named: object) -> object:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(startup, "sync_now", stopped)
        refused(desk.do("sync", camera), "Stopped. What was finished is kept; the rest is as before.")
    with monkeypatch.context() as patch:
        patch.setattr(Workshop, "seal", stopped)
        refused(desk.do("sync", camera, "--release"), "Stopped.")
    assert list(camera.rglob("*.mp4"))
    assert desk.document("sync", camera)["ingested"] == 1


@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&- >&-"])
def test_standard_files_may_be_closed(desk: Any, closed: str) -> None:
    environment = {**os.environ, **desk.environment, "BWC_PASSPHRASE_FILE": ""}
    command = f'"$0" -m bwc_review --data "$1" clips {closed}'
    done = subprocess.run(
        ["sh", "-c", command, sys.executable, str(desk.root)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 3
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert ("Somebody has to sign in for this." in done.stderr) == ("2>" not in closed)


def test_a_terminal_without_accents_still_reads_json(desk: Any) -> None:
    clip = desk.clips()[0]["id"]
    desk.document("complete", clip, "--place", "Café ✓ de la Halle")
    environment = {**os.environ, **desk.environment, "PYTHONIOENCODING": "ascii"}
    base = [sys.executable, "-m", "bwc_review", "--data", str(desk.root), "clips"]
    done = subprocess.run([*base, "--json"], capture_output=True, text=True, env=environment, check=True)
    assert json.loads(done.stdout)[1]["place"] == "Café ✓ de la Halle"
    words = subprocess.run(base, capture_output=True, text=True, env=environment, check=True)
    assert "Caf? ? de la Halle" in words.stdout


@pytest.mark.parametrize("offset", ["nan", "inf", "-1e13", "1e300"])
def test_an_offset_of_a_clock_that_is_none_is_refused(desk: Any, offset: str) -> None:
    camera = desk.clips()[0]["camera"]
    day = ("--from", "2020-01-01", "--to", "2035-01-01")
    known = desk.document("camera", "list")
    for arguments in (
        ["camera", "clock", camera, "--offset", offset, *day, "--dry-run"],
        ["camera", "add", camera, "--label", "X", "--clock-offset", offset],
    ):
        refused(desk.do(*arguments), "a hundred years at most", code=2)
    assert desk.document("camera", "list") == known


def test_a_day_before_the_calendar_is_refused(desk: Any) -> None:
    camera = desk.clips()[0]["camera"]
    for arguments in (
        ["camera", "clock", camera, "--offset", "1", "--from", "0001-01-01", "--to", "2035-01-01"],
        ["camera", "take", camera, "anne", "--at", "0001-01-01"],
        ["inventory", "--from", "0001-01-01", "--to", "2035-01-01"],
        ["incident", "new", "--category", "insult", "--when", "0001-01-01"],
    ):
        refused(desk.do(*arguments), "there is no such day in the calendar", code=2)
    assert desk.document("incident", "list") == []


@pytest.mark.parametrize(
    ("shown", "first", "last"),
    [
        ("2026-07-01 02:30", "2026-07-01 00:30", "2026-07-01 00:30"),
        ("2026-10-25 02:30", "2026-10-25 00:30", "2026-10-25 01:30"),  # shown twice
        ("2027-03-28 02:30", "2027-03-28 01:30", "2027-03-28 01:30"),  # skipped
    ],
)
def test_an_hour_that_is_typed_leaves_nothing_out_at_the_end_of_a_span(
    shown: str, first: str, last: str
) -> None:
    typed = datetime.fromisoformat(shown)
    begins, ends = an_hour(typed, ZONE), an_hour(typed, ZONE, is_end=True)
    assert [f"{each.astimezone(UTC):%Y-%m-%d %H:%M}" for each in (begins, ends)] == [first, last]
    assert (begins.tzinfo, ends.tzinfo) == (ZONE, ZONE)


@pytest.mark.parametrize(("offset", "expected"), [("+02:00", "00:30"), ("+01:00", "01:30")])
def test_an_hour_typed_with_an_offset_is_that_one_of_two(offset: str, expected: str) -> None:
    typed = datetime.fromisoformat(f"2026-10-25T02:30:00{offset}")
    for is_end in (False, True):
        told = an_hour(typed, ZONE, is_end=is_end)
        assert (f"{told.astimezone(UTC):%H:%M}", told.tzinfo) == (expected, ZONE)
