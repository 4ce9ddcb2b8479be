"""R4, R13, R14: damage found and shown, registers recomputed, checkpoints, anchors, purge."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bwc_review.catalogue.compact import deflated, id_bytes
from bwc_review.domain.clip import BodyKind, Clip, ClipId
from bwc_review.domain.errors import Cancelled, ClipErased, ClipUnknown
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.request import Channel, Decision, Identity, Requester, Right
from bwc_review.operations import compare_registers
from bwc_review.operations.check_clip import Damage
from bwc_review.operations.checkpoint import checkpoint, note_anchor, read_statements
from bwc_review.operations.compare_registers import RegisterFault
from bwc_review.operations.decide_request import decide_request
from bwc_review.operations.purge_journal import purge_journal
from bwc_review.operations.receive_request import check_identity, concern_clips, receive_request
from bwc_review.operations.restrict_clip import restrict_clip
from bwc_review.operations.sweep import sweep
from bwc_review.operations.verify import Checked, last_whole_check, verify
from bwc_review.vault.keys import Unlocked, make_identity


@pytest.fixture
def checked(bench: Any) -> Callable[..., Checked]:
    def run(*clips: str, **options: Any) -> Checked:
        return verify(bench.catalogue, bench.store, [ClipId(clip) for clip in clips] or None, **options)

    return run


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def state(bench: Any, clip: Clip) -> tuple[bool, str]:
    with bench.catalogue.read() as tables:
        found = tables.clips.get(clip.id)
    return found.is_damaged, found.damage


def behind_the_back(bench: Any, *words: str, about: str | bytes = "") -> None:
    """Change tables as somebody with the catalogue's key could, without the program."""
    connection = bench.catalogue._engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA query_only = OFF")
        for each in words:
            cursor.execute(each, (about,) if "?" in each else ())
    finally:
        connection.close()


def without_triggers(bench: Any, words: str, about: bytes = b"") -> None:
    """The same on the journal, whose triggers refuse it."""
    with bench.catalogue.read() as tables:
        found = tables.clips._talk.connection.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'")
        )
        names = found.scalars().all()
    behind_the_back(bench, *(f"DROP TRIGGER {name}" for name in names), words, about=about)
    with bench.catalogue.write(Draft(Operation.SEARCH, SYSTEM)):
        pass  # the journal goes on


@pytest.mark.parametrize("deep", [False, True])
def test_a_whole_station_is_whole(bench: Any, checked: Callable[..., Checked], deep: bool) -> None:
    one, two = bench.ingest("2026-11-12 14:03", size=200_000), bench.ingest("2026-11-12 15:03", size=0)
    done = checked(deep_identity=bench.keys if deep else None)
    assert done.ok
    assert (done.clips_checked, done.clips_bad, done.journal_ok, done.is_deep) == (2, (), True, deep)
    assert done.journal_entries == len(bench.entries()) - 1  # before its own
    said = bench.entries(Operation.CHECK_DONE)[-1]
    assert (said.result, said.details["clips"], said.details["deep"]) == (Result.OK, 2, int(deep))
    assert checked(one.id).clips_checked == 1
    with pytest.raises(ClipUnknown):
        checked(two.id, "01930000-0000-7000-8000-000000000000")


def test_the_last_check_of_everything_is_no_check_of_one_recording_and_no_docking(
    bench: Any, checked: Callable[..., Checked]
) -> None:
    def found() -> tuple[int, Result] | None:
        with bench.catalogue.read() as tables:
            entry = last_whole_check(tables)
        return None if entry is None else (entry.seq, entry.result)

    one = bench.ingest("2026-11-12 14:03")
    details: dict[str, int | str] = {"stage": "verified", "bytes": 1}
    for _ in range(30):
        with bench.catalogue.write(Draft(Operation.CHECK_DONE, SYSTEM, (one.id,), details=details)):
            pass
    checked(one.id)
    assert found() is None
    checked()
    whole = bench.entries(Operation.CHECK_DONE)[-1]
    checked(one.id)
    assert found() == (whole.seq, Result.OK)
    flip(bench.store.body_path(one.id), -1)
    checked()
    assert found() == (bench.entries(Operation.CHECK_DONE)[-1].seq, Result.ERROR)


@pytest.mark.parametrize("deep", [False, True])
def test_one_flipped_byte_anywhere_is_found_and_the_clip_named(
    bench: Any, checked: Callable[..., Checked], deep: bool
) -> None:
    whole = bench.ingest("2026-11-12 13:03")
    keys = bench.keys if deep else None
    places: list[tuple[Callable[[str], tuple[Path, int]], str, int]] = [
        (lambda clip: (bench.store.head_path(clip), 40), "head", -1),
        (lambda clip: (bench.store.body_path(clip), 3), "clip", 0),
        (lambda clip: (bench.store.body_path(clip), 70_000), "clip", 1),
        (lambda clip: (bench.store.body_path(clip, BodyKind.FILMSTRIP), 30), "filmstrip", 0),
    ]
    for place, part, chunk in places:
        clip = bench.ingest("2026-11-12 14:03")
        path, at = place(clip.id)
        flip(path, at)
        done = checked(deep_identity=keys)
        assert not done.ok
        assert clip.id in done.clips_bad
        assert whole.id not in done.clips_bad
        found = [damage for damage in done.damages if damage.clip == clip.id]
        assert found == [Damage(clip.id, part, "ClipDamaged", chunk if deep else -1)]
        assert state(bench, clip) == ((True, "seal") if part in {"head", "clip"} else (False, ""))
        assert state(bench, whole) == (False, "")
        said = bench.entries(Operation.DAMAGE_FOUND, clip.id)[-1]
        assert (said.details["part"], said.result) == (part, Result.ERROR)


@pytest.mark.parametrize(
    ("harm", "what", "word"),
    [
        (lambda path: path.unlink(), "ClipMissing", "missing"),
        (lambda path: path.write_bytes(path.read_bytes()[:-1]), "ClipTruncated", "seal"),
        (lambda path: path.write_bytes(path.read_bytes() + b"x"), "ClipTruncated", "seal"),
        (lambda path: path.write_bytes(b""), "ClipTruncated", "seal"),
    ],
)
def test_missing_and_cut_bodies(
    bench: Any, checked: Callable[..., Checked], harm: Callable[[Path], object], what: str, word: str
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    path = bench.store.body_path(clip.id)
    kept = path.read_bytes()
    harm(path)
    done = checked()
    assert [damage.what for damage in done.damages] == [what]
    assert state(bench, clip) == (True, word)
    # Put back from a backup, it is whole again, and the journal keeps both.
    path.write_bytes(kept)
    assert checked().ok
    assert state(bench, clip) == (False, "")
    assert len(bench.entries(Operation.DAMAGE_FOUND)) == 1
    assert bench.entries(Operation.CLIP_CHANGED)[-1].details == {"field": "damage", "old": word}


def test_the_body_of_another_clip_is_refused(bench: Any, checked: Callable[..., Checked]) -> None:
    one, two = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    bench.store.body_path(one.id).write_bytes(bench.store.body_path(two.id).read_bytes())
    assert checked().clips_bad == (one.id,)
    assert checked(deep_identity=bench.keys).clips_bad == (one.id,)


def test_a_clip_damaged_by_its_camera_is_not_bad_here(bench: Any, checked: Callable[..., Checked]) -> None:
    clip = bench.ingest("2026-11-12 14:03", is_damaged=True, damage="no_index")
    assert checked().ok
    assert state(bench, clip) == (True, "no_index")


def test_the_key_of_another_station_checks_nothing_deeply(
    bench: Any, checked: Callable[..., Checked]
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    other, _ = make_identity()
    done = checked(deep_identity=Unlocked("anne", other, (other,)))
    assert done.damages == (Damage(clip.id, "clip", "ClipWrongKey"),)
    assert state(bench, clip) == (False, "")


def test_verifying_counts_sealed_bytes_and_can_be_stopped(
    bench: Any, checked: Callable[..., Checked]
) -> None:
    bench.ingest("2026-11-12 14:03", size=200_000)
    told: list[tuple[int, int]] = []

    class Told:
        def step(self, done: int, total: int, what: str = "") -> None:
            told.append((done, total))

    checked(progress=Told())
    assert all(done <= total for done, total in told)
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 200_000

    class Stop:
        def step(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        checked(progress=Stop())
    assert len(bench.entries(Operation.CHECK_DONE)) == 1


# --- registers ---------------------------------------------------------------


def test_registers_changed_behind_the_journals_back(bench: Any, checked: Callable[..., Checked]) -> None:
    clip, other = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    kept = bench.hold(clip)
    assert checked().ok
    for words, about, fault in (
        (
            "UPDATE holds SET released_at = '2026-11-23 09:00:00.000000' WHERE id = ?",
            kept.id,
            "hold_other_state",
        ),
        ("UPDATE clips SET sha256 = 'aa' WHERE id = ?", other.id, "clip_other_fingerprint"),
        ("UPDATE people SET role = 'responsable' WHERE id = ?", bench.dpo.id, "person_other_role"),
        (
            "UPDATE inventory SET erased_at = 1795424400000000 WHERE clip = ?",
            other.id,
            "erased_without_entry",
        ),
        ("DELETE FROM holds WHERE id = ?", kept.id, "hold_missing"),
    ):
        behind_the_back(bench, words, about=id_bytes(about))
        done = checked()
        assert RegisterFault(fault, about) in done.register_faults
        assert not done.ok
        assert done.journal_ok  # the chain itself is whole
    said = bench.entries(Operation.CHECK_DONE)[-1]
    assert (said.result, int(said.details["registers"])) == (Result.ERROR, len(done.register_faults))


def test_a_head_that_came_back_after_erasure_is_named(bench: Any, checked: Callable[..., Checked]) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    head = bench.store.head_path(clip.id)
    copy = head.read_bytes()
    bench.local("2026-12-12 18:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert checked().ok
    with pytest.raises(ClipErased):
        checked(clip.id)
    head.write_bytes(copy)
    assert checked().register_faults == (RegisterFault("erased_head", clip.id),)


def test_an_edited_entry_is_found_with_its_number(bench: Any, checked: Callable[..., Checked]) -> None:
    bench.ingest("2026-11-12 14:03")
    with bench.catalogue.read() as tables:
        body = next(row.body for row in tables.journal.iterate() if row.seq == 3)
    assert b"person_added" in body
    edited = deflated(body.replace(b"person_added", b"person_ended"))
    without_triggers(bench, "UPDATE journal SET body = ? WHERE seq = 3", edited)
    done = checked()
    assert not done.journal_ok
    assert (done.journal.first_bad, done.journal.why) == (3, "leaf")
    assert bench.entries(Operation.CHECK_DONE)[-1].details["first_bad"] == 3
    without_triggers(bench, "UPDATE journal SET body = 'text where bytes were' WHERE seq = 2")
    done = checked()
    assert (done.journal.first_bad, done.journal.why) == (2, "leaf")
    assert RegisterFault("entry_unreadable", "2") in done.register_faults


# --- checkpoints, anchors, purge ---------------------------------------------


def state_it(bench: Any, **options: Any) -> Any:
    return checkpoint(bench.catalogue, bench.custody, bench.checkpoints, bench.now, bench.profile, **options)


def test_one_signed_checkpoint_a_day_and_an_anchor_outside(bench: Any) -> None:
    first = state_it(bench)
    assert first is not None
    assert (first.origin, first.previous, first.purged_to) == ("station-1", b"", 0)
    with bench.catalogue.read() as tables:
        assert bench.custody.anchor() == tables.journal.head()
        assert tables.journal.head_at(first.count) == first.head
    said = bench.entries(Operation.CHECKPOINT)[-1]
    assert said.details == {"count": first.count, "head": first.head.hex()}
    assert said.seq == first.count + 1
    bench.log()
    assert state_it(bench) is None  # today has one
    bench.local("2026-11-24 00:00")
    second = state_it(bench)
    assert second is not None
    assert second.previous == first.head
    bench.local("2026-11-25 10:00")
    assert state_it(bench) is None  # nothing new since
    third = state_it(bench, always=True)
    assert third is not None
    assert third.count == second.count + 1
    names = sorted(path.name for path in bench.checkpoints.iterdir())
    assert names == [f"{one.count:010d}.checkpoint" for one in (first, second, third)]
    statements = read_statements(bench.catalogue, bench.checkpoints, bench.public_key)
    assert statements.checkpoints == (first, second, third)
    assert statements.bad == ()


def test_checkpoints_are_checked_with_the_journal(bench: Any, checked: Callable[..., Checked]) -> None:
    stated = state_it(bench)
    options = {"checkpoints": bench.checkpoints, "public_key": bench.public_key}
    done = checked(**options)
    assert (done.ok, done.checkpoints) == (True, 1)
    file = next(bench.checkpoints.iterdir())
    kept = file.read_bytes()
    file.write_bytes(kept.replace(b"purged 0", b"purged 9"))
    done = checked(**options)
    assert (done.ok, done.journal_ok, done.checkpoints_bad) == (False, False, (file.name,))
    file.write_bytes(kept)
    behind_the_back(bench, "UPDATE checkpoints SET purged_to = 4")
    assert checked(**options).checkpoints_bad == (f"catalogue:{stated.count}",)
    other = b"\x07" * 32
    assert read_statements(bench.catalogue, bench.checkpoints, other).checkpoints == ()


def test_a_data_folder_put_back_is_shown_by_the_anchor(bench: Any, checked: Callable[..., Checked]) -> None:
    bench.log()
    old = bench.root / "old.db"
    bench.catalogue.copy_to(old)
    bench.log()
    note_anchor(bench.catalogue, bench.custody)
    anchor = bench.custody.anchor()
    assert checked(anchors=[anchor]).ok
    bench.catalogue.close()
    for name in ("catalogue.db-wal", "catalogue.db-shm"):
        (bench.root / name).unlink(missing_ok=True)
    old.replace(bench.root / "catalogue.db")
    bench.catalogue = bench.open()
    done = checked(anchors=[anchor])
    assert (done.journal_ok, done.journal.why) == (False, "anchor_beyond")
    # Going on from the old state does not hide it: the chain is another one.
    bench.log(), bench.log(), bench.log()
    assert checked(anchors=[anchor]).journal.why == "anchor"


@pytest.fixture
def old_station(tmp_path: Path, bench: Any) -> Iterator[Any]:
    """A station set up on 29 February 2024, with one entry more on 1 March."""
    root, clock = tmp_path / "old", type(bench.clock)()
    root.mkdir()
    clock.now = datetime(2024, 2, 29, 10, 0, tzinfo=UTC)
    station = type(bench)(root, bench.profile, clock)
    station.starts = 100
    with station.catalogue.write(Draft(Operation.SEARCH, SYSTEM, details={"word": "motdujournal"})):
        pass
    station.local("2024-03-01 10:00")
    station.log()
    assert state_it(station) is not None
    yield station
    station.keys.close()
    station.catalogue.close()


def purge(station: Any) -> int:
    return purge_journal(
        station.catalogue, station.custody, station.checkpoints, station.now, station.profile
    )


def test_three_years_and_not_a_day_less(old_station: Any) -> None:
    options = {"checkpoints": old_station.checkpoints, "public_key": old_station.public_key}
    of_february = [entry.seq for entry in old_station.entries() if entry.at.month == 2]
    old_station.use_until("2027-02-28 23:59")
    assert purge(old_station) == 0
    assert old_station.catalogue.checkpoint_wal()
    assert b"motdujournal" in old_station.opened_pages()
    old_station.local("2027-03-01 00:00")
    assert purge(old_station) == len(of_february) == max(of_february)
    assert purge(old_station) == 0
    assert b"motdujournal" not in old_station.opened_pages()  # free pages and log included
    entry = old_station.entries(Operation.PURGE)[-1]
    assert (entry.details["first"], entry.details["last"]) == (1, max(of_february))
    assert old_station.entries()[0].at.month == 3
    done = verify(old_station.catalogue, old_station.store, **options)
    assert done.ok, done
    assert (done.journal.purged, done.checkpoints) == (max(of_february), 2)
    with old_station.catalogue.read() as tables:
        assert old_station.custody.anchor() != tables.journal.head()  # the check wrote an entry since
    old_station.local("2027-03-02 00:00")
    assert purge(old_station) == 2  # the search and the checkpoint of 1 March, and nothing younger
    assert verify(old_station.catalogue, old_station.store, **options).ok


def test_a_clock_that_jumped_purges_nothing(old_station: Any) -> None:
    old_station.local("2031-05-01 10:00")
    old_station.restart()
    assert purge(old_station) == 0
    assert old_station.entries(Operation.PURGE) == []
    for hour in range(1, 7 * 24):  # the station's own entries of each hour prove nothing
        old_station.clock.wait(hours=1)
        with old_station.catalogue.write(Draft(Operation.LOCK, SYSTEM)):
            pass
        assert purge(old_station) == 0, hour
    old_station.clock.wait(hours=1)
    assert purge(old_station) > 0  # a week at this date: it is the date


def test_a_clock_that_ran_ahead_for_a_day_purged_nothing(old_station: Any) -> None:
    for used in ("2026-10-01 12:00", "2026-10-20 12:00", "2031-05-01 10:00", "2026-10-21 10:00"):
        old_station.local(used)
        old_station.log()
        assert purge(old_station) == 0
    old_station.use_until("2027-03-01 12:00")
    assert purge(old_station) > 0


def test_a_body_cleared_without_a_purge_is_found(old_station: Any) -> None:
    old_station.use_until("2027-03-01 00:00")
    purged = purge(old_station)
    assert purged > 0
    without_triggers(
        old_station,
        "UPDATE journal SET body = NULL, salt = NULL"
        " WHERE seq = (SELECT min(seq) FROM journal WHERE body NOTNULL)",
    )
    done = verify(old_station.catalogue, old_station.store)
    assert (done.journal.why, done.journal.first_bad) == ("purged", purged + 1)


def test_time_passing_between_two_starts_is_no_fault(bench: Any, checked: Callable[..., Checked]) -> None:
    bench.clock.wait(days=40)
    bench.restart()
    bench.log()
    assert checked().journal_ok
    assert bench.now - timedelta(days=1) < bench.entries()[-1].at


def test_a_clock_set_back_while_the_program_runs_is_on_record_and_breaks_nothing(
    bench: Any, tmp_path: Path
) -> None:
    checkpoint(bench.catalogue, bench.custody, bench.checkpoints, bench.now, bench.profile)
    bench.clock.now -= timedelta(hours=2)
    bench.log()
    bench.log()
    (step,) = bench.entries(Operation.CLOCK_STEP)
    assert step.details == {"back_s": 7200}
    assert verify(bench.catalogue, bench.store).journal.why == ""


def test_a_request_or_a_restriction_changed_behind_the_journals_back(
    bench: Any, checked: Callable[..., Checked]
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    facts = (bench.now, bench.profile)
    asked = (bench.now.date(), Channel.LETTER, Right.RESTRICTION, Requester("Une personne"))
    number = receive_request(bench.catalogue, bench.chief, *asked, *facts).number
    concern_clips(bench.catalogue, bench.chief, number, [clip.id], *facts)
    check_identity(bench.catalogue, bench.chief, number, Identity.DOCUMENT, *facts)
    restrict_clip(bench.catalogue, bench.chief, number, clip.id, *facts)
    assert checked().ok
    decide_request(bench.catalogue, bench.chief, number, Decision.LIMITED, "fondée", *facts)
    assert checked().ok
    for words, fault in (
        ("UPDATE requests SET decision = 'withheld'", "request_other_decision"),
        ("UPDATE restrictions SET lifted_at = begun_at", "restriction_missing"),
    ):
        behind_the_back(bench, words)
        assert fault in {one.kind for one in checked().register_faults}


def test_every_operation_that_registers_take_something_from_is_heard() -> None:
    """What is not heard is not even parsed: a register without its entries would look altered."""
    source = Path(inspect.getfile(compare_registers)).read_text("utf-8")
    [take] = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef) and node.name == "_take"
    ]
    named = {
        node.attr
        for node in ast.walk(take)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "Operation"
    }
    assert {Operation[name].value for name in named} == compare_registers._HEARD
