"""R13 and R14: check values, what an entry may hold, what is noticed, the purge of three years."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain import journal_check
from bwc_review.domain.journal import (
    SYSTEM,
    Author,
    Checkpoint,
    Draft,
    Operation,
    Result,
    author_of,
    body_of,
    checkpoint_from,
    checkpoint_text,
    entry_from,
    head_hash,
    leaf_hash,
    origin_head,
    purge_before,
    verify_chain,
)
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person

T0 = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def _draft(operation: Operation = Operation.MARK, **fields: Any) -> Draft:
    return Draft(operation, SYSTEM, **fields)


def _plain(count: int) -> list[tuple[Draft, datetime]]:
    return [(_draft(subjects=(f"clip-{n}",)), T0 + timedelta(seconds=n)) for n in range(count)]


def test_the_check_values_of_the_form() -> None:
    origin = origin_head("station-1")
    leaf = leaf_hash(bytes(16), b'{"seq":1}')
    assert origin.hex() == "220a614e6c8a9a7cbe167d5978ce888019a014b90ec81ec2194ad2000954c9d9"
    assert leaf.hex() == "df0c0ea8e7a4d978a4f2f9d0311630edb2c3102e4ee4c973745bc6021cf6355a"
    assert (
        head_hash(origin, 1, leaf).hex() == "a3061688109e8547150e5fe09b013df5b712b9bad83646b400f204b0d07c0c3a"
    )


def test_a_body_is_canonical_and_complete() -> None:
    draft = Draft(
        Operation.VIEW,
        Author("p-1", "responsable", "passphrase"),
        subjects=("clip-1",),
        reason="judiciaire",
        reference="PV 2026/0123",
        recipients=("opj",),
        result=Result.OK,
        details={"ms": 12, "form": "é"},
    )
    body = body_of(7, T0, 99, "start-1", "station-1", "1.0", draft)
    assert body.decode() == (
        '{"at":"2026-11-23T08:00:00.000000Z","author":{"id":"p-1","means":"passphrase","role":"responsable"},'
        '"details":{"form":"é","ms":12},"form":1,"mono":99,"op":"view","program":"1.0","reason":"judiciaire",'
        '"recipients":["opj"],"reference":"PV 2026/0123","result":"ok","seq":7,"start":"start-1",'
        '"station":"station-1","subjects":["clip-1"]}'
    )
    # The same moment in another zone, and details in another order, make the same bytes.
    paris = T0.astimezone(datetime(2026, 1, 1).astimezone().tzinfo)
    again = replace(draft, details={"form": "é", "ms": 12})
    assert body_of(7, paris, 99, "start-1", "station-1", "1.0", again) == body
    with pytest.raises(ValueError, match="aware"):
        body_of(7, T0.replace(tzinfo=None), 99, "start-1", "station-1", "1.0", draft)


@pytest.mark.parametrize("value", [1.5, True, None, "x" * 401, b"", [1]])
def test_what_canonical_json_could_write_in_two_ways_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="detail"):
        _draft(details={"value": value})


def test_the_salt_has_sixteen_bytes() -> None:
    with pytest.raises(ValueError, match="16"):
        leaf_hash(b"", b"{}")


def test_operations_are_the_closed_list() -> None:
    values = (
        "start stop clock_step person_added person_changed person_ended sign_in sign_in_refused lock "
        "ingest_begun ingest_done ingest_failed camera_released camera_kept camera_unloaded camera_unknown "
        "source_added source_forgotten server_key_changed receiver_keys receiver_refused "
        "recording_received spool_emptied camera_changed camera_taken camera_returned "
        "handing_corrected search view view_goes_on "
        "view_ended access_refused mark mark_changed still aligned clip_changed recording_split "
        "recording_joined incident_created "
        "incident_changed incident_closed incident_reopened report_people_erased category_changed "
        "natinf_imported basemap_added basemap_changed basemap_forgotten "
        "hold_opened hold_released hold_reviewed handed_over extraction_begun "
        "extraction_done report_printed erase_intended erase_done swept derived check_done "
        "catalogue_checked setting_changed checkpoint purge anchor recovery adopted damage_found brake "
        "brake_confirmed key_rotated backup restore drill request_received request_changed request_decided "
        "restricted restriction_lifted requester_erased person_forgotten handings_erased "
        "year_closed"
    )
    assert " ".join(operation.value for operation in Operation) == values


def test_an_author_is_an_id_and_a_role_and_never_a_name(make_person: Callable[..., Person]) -> None:
    person = make_person()
    author = author_of(person)
    body = body_of(1, T0, 1, "s", "station-1", "1.0", Draft(Operation.SIGN_IN, author)).decode()
    assert author == Author("p-1", "responsable", "passphrase")
    for word in (person.first_name, person.last_name, person.login):
        assert word not in body


DRAFTS = st.builds(
    Draft,
    st.sampled_from([one for one in Operation if one is not Operation.PURGE]),
    st.builds(Author, st.text(max_size=9), st.text(max_size=9), st.sampled_from(["passphrase", "none"])),
    subjects=st.lists(st.text(max_size=9), max_size=3).map(tuple),
    reason=st.text(max_size=9),
    reference=st.text(max_size=20),
    recipients=st.lists(st.text(max_size=9), max_size=2).map(tuple),
    result=st.sampled_from(Result),
    details=st.dictionaries(st.text(max_size=6), st.integers() | st.text(max_size=20), max_size=4),
)


@given(drafts=st.lists(DRAFTS, max_size=8))
def test_any_journal_reads_back_and_a_second_implementation_agrees(drafts: list[Draft], chain: Any) -> None:
    rows = chain(*((draft, T0 + timedelta(microseconds=n)) for n, draft in enumerate(drafts)))
    for row, draft in zip(rows, drafts, strict=True):
        entry = entry_from(row)
        assert entry is not None
        assert (entry.operation, entry.author, entry.result) == (draft.operation, draft.author, draft.result)
        assert (entry.subjects, entry.reason, entry.reference) == (
            draft.subjects,
            draft.reason,
            draft.reference,
        )
        assert (entry.recipients, dict(entry.details)) == (draft.recipients, dict(draft.details))
        assert json.loads(row.body)["seq"] == entry.seq == row.seq
    head = hashlib.sha256(b"bwc-journal-origin/1\x00station-1").digest()
    for number, row in enumerate(rows, start=1):
        leaf = hashlib.sha256(b"bwc-journal-leaf/1\x00" + row.salt + row.body).digest()
        head = hashlib.sha256(b"bwc-journal-head/1\x00" + head + struct.pack(">Q", number) + leaf).digest()
        assert row.head == head
    found = verify_chain(rows, "station-1", [(len(rows), head), (0, origin_head("station-1"))])
    assert (found.ok, found.entries, found.first_bad, found.why, found.head) == (
        True,
        len(rows),
        None,
        "",
        head,
    )


@given(draft=DRAFTS, data=st.data())
def test_a_body_read_as_usual_reads_as_its_json_whatever_somebody_changed(
    draft: Draft, data: st.DataObject
) -> None:
    text = body_of(7, T0, 99, "start-1", "station-1", "1.0", draft).decode()
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(text)))
        more = data.draw(
            st.sampled_from(['"', "\\", ",", ":", "{", "}", "[", "]", "0", "-", ".", "e", "\n", "é"])
        )
        text = text[:at] + more + text[at + data.draw(st.integers(0, 2)) :]
    if journal_check._usual(text) is not None:
        said = json.loads(text)
        assert journal_check._stated(text) == tuple(said[name] for name in journal_check._READ)


def test_an_entry_is_nearly_always_as_usual(chain: Any) -> None:
    told = _draft(
        subjects=("clip-1", "p-1"),
        reason="judiciaire",
        recipients=("opj",),
        details={"ms": -1, "a": "é", "n": 0},
    )
    for row in chain((told, T0), *_plain(2)):
        assert journal_check._usual(row.body.decode()) is not None
    escaped = chain((_draft(reference='PV "1"'), T0))
    assert journal_check._usual(escaped[0].body.decode()) is None
    assert verify_chain(escaped, "station-1").ok


def _rechained(rows: list[Any], start: int) -> list[Any]:
    """What an intruder without the signing key does: edit, then compute the chain anew."""
    fresh = list(rows[:start])
    head = fresh[-1].head if fresh else origin_head("station-1")
    for row in rows[start:]:
        seq = len(fresh) + 1
        body = json.dumps(
            {**json.loads(row.body), "seq": seq}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        ).encode()
        leaf = leaf_hash(row.salt, body)
        head = head_hash(head, seq, leaf)
        fresh.append(replace(row, seq=seq, body=body, leaf=leaf, head=head))
    return fresh


@given(count=st.integers(2, 30), data=st.data())
def test_the_matrix_of_attacks(count: int, data: st.DataObject, chain: Any) -> None:
    rows = chain(*_plain(count))
    at = data.draw(st.integers(0, count - 1))
    anchors = [(row.seq, row.head) for row in rows]

    def noticed(attacked: list[Any], kept: list[tuple[int, bytes]] = []) -> int | None:  # noqa: B006
        found = verify_chain(attacked, "station-1", kept)
        assert found.ok == (found.first_bad is None) == (found.why == "")
        return found.first_bad

    # Edit, delete, swap, repeat, insert without computing anew: the chain alone notices, and says where.
    edited = list(rows)
    edited[at] = replace(rows[at], body=rows[at].body.replace(b"mark", b"view"))
    assert noticed(edited) == at + 1
    for part in ("salt", "leaf", "head"):
        flipped = list(rows)
        value = bytearray(getattr(rows[at], part))
        value[data.draw(st.integers(0, len(value) - 1))] ^= 1 << data.draw(st.integers(0, 7))
        flipped[at] = replace(rows[at], **{part: bytes(value)})
        assert noticed(flipped) == at + 1
    assert noticed([*rows[: at + 1], *rows[at:]]) == at + 2
    if at < count - 1:
        assert noticed([*rows[:at], *rows[at + 1 :]]) == at + 1
        swapped = list(rows)
        swapped[at], swapped[at + 1] = swapped[at + 1], swapped[at]
        assert noticed(swapped) == at + 1
        renumbered = list(rows)
        renumbered[at] = replace(rows[at + 1], seq=at + 1)
        assert noticed(renumbered) == at + 1

    # Edit or delete and compute anew: the chain alone does not notice, a copy kept elsewhere does.
    forged = list(rows)
    forged[at] = replace(rows[at], body=rows[at].body.replace(b"mark", b"view"))
    forged = _rechained(forged, at)
    assert noticed(forged) is None
    assert noticed(forged, anchors[at:]) == at + 1
    shorter = _rechained([*rows[:at], *rows[at + 1 :]], at)
    assert noticed(shorter) is None
    assert noticed(shorter, anchors[-1:]) is not None

    # Cut the end: only what lies beyond the cut notices.
    assert noticed(rows[:at]) is None
    assert noticed(rows[:at], anchors[:at]) is None
    assert noticed(rows[:at], anchors[-1:]) == at

    # Clear one body early: no purge accounts for it.
    cleared = list(rows)
    cleared[at] = replace(rows[at], body=None, salt=None)
    assert noticed(cleared) is not None
    assert noticed([replace(rows[0], body=None), *rows[1:]]) == 1


def test_the_journal_of_another_station_is_refused(chain: Any) -> None:
    rows = chain(*_plain(3))
    assert verify_chain(rows, "station-2").first_bad == 1
    foreign = chain(*_plain(3), origin="station-2")
    # Chained onto our origin, the entries still name the other station.
    assert verify_chain(_rechained(foreign, 0), "station-1").why == "body"


def test_an_empty_journal_and_its_anchors() -> None:
    assert verify_chain([], "station-1").ok
    assert verify_chain([], "station-1", [(0, origin_head("station-1"))]).ok
    assert verify_chain([], "station-1", [(0, origin_head("other"))]).why == "anchor"
    found = verify_chain([], "station-1", [(1, bytes(32))])
    assert (found.why, found.first_bad) == ("anchor_beyond", 0)


def test_time_never_before_the_checkpoint_unless_a_clock_step_is_logged(chain: Any) -> None:
    back = T0 - timedelta(days=400)
    mark, point = _draft(), _draft(Operation.CHECKPOINT)
    wrong = chain((point, T0), (_draft(Operation.START), back, "start-2", 1), (mark, back, "start-2", 2))
    assert (verify_chain(wrong, "station-1").first_bad, verify_chain(wrong, "station-1").why) == (3, "time")
    for seen in (Operation.CLOCK_STEP, Operation.BRAKE, Operation.BRAKE_CONFIRMED):
        said = chain(
            (point, T0),
            (_draft(Operation.START), back, "start-2", 1),
            (_draft(seen), back, "start-2", 2),
            (mark, back, "start-2", 3),
        )
        assert verify_chain(said, "station-1").ok


def test_monotonic_time_runs_forward_within_a_start(chain: Any) -> None:
    mark = _draft()
    assert verify_chain(chain((mark, T0, "a", 5), (mark, T0, "b", 1), (mark, T0, "b", 1)), "station-1").ok
    found = verify_chain(chain((mark, T0, "a", 5), (mark, T0, "a", 4)), "station-1")
    assert (found.first_bad, found.why) == (2, "time")


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ("2027-03-10T12:00", "2024-03-10T00:00"),
        ("2027-03-10T00:00", "2024-03-10T00:00"),
        ("2027-03-09T23:59", "2024-03-09T00:00"),
        # An entry of 29 February 2024 has had its three years at the end of 28 February 2027.
        ("2027-02-28T23:59", "2024-02-28T00:00"),
        ("2027-03-01T00:00", "2024-03-01T00:00"),
        ("2028-02-29T10:00", "2025-03-01T00:00"),
        ("2028-03-01T10:00", "2025-03-01T00:00"),
        ("2027-10-31T03:30", "2024-10-31T00:00"),
    ],
)
def test_three_civil_years(now: str, before: str, profile: LegalProfile) -> None:
    def local(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=profile.zone)

    assert purge_before(local(now), profile) == local(before)


@given(stamp=st.integers(1_500_000_000, 4_000_000_000), days=st.integers(1000, 1200))
def test_no_entry_is_purged_before_its_third_anniversary(
    stamp: int, days: int, profile: LegalProfile
) -> None:
    made = datetime.fromtimestamp(stamp, UTC)
    now = made + timedelta(days=days)
    day, today = made.astimezone(profile.zone).date(), now.astimezone(profile.zone).date()
    last = day.replace(year=day.year + 3, day=min(day.day, 28) if day.month == 2 else day.day)
    assert (made < purge_before(now, profile)) == (today > last)


def test_a_purged_journal_still_verifies_before_and_after(chain: Any) -> None:
    purge = _draft(Operation.PURGE, details={"first": 1, "last": 3, "day": "2026-11-22"})
    rows = chain(*_plain(5), (purge, T0 + timedelta(hours=1)), (_draft(), T0 + timedelta(hours=2)))
    anchors = [(2, rows[1].head), (7, rows[6].head)]
    assert verify_chain(rows, "station-1", anchors).ok
    purged = [replace(row, body=None, salt=None) if row.seq <= 3 else row for row in rows]
    found = verify_chain(purged, "station-1", anchors)
    assert (found.ok, found.purged, found.entries) == (True, 3, 7)
    assert entry_from(purged[0]) is None
    assert entry_from(purged[3]) is not None
    # One entry more than the purge states, or one in the middle, is not a purge.
    more = [replace(row, body=None, salt=None) if row.seq <= 4 else row for row in rows]
    assert (verify_chain(more, "station-1").first_bad, verify_chain(more, "station-1").why) == (4, "purged")
    middle = [replace(row, body=None, salt=None) if row.seq == 2 else row for row in rows]
    assert (verify_chain(middle, "station-1").first_bad, verify_chain(middle, "station-1").why) == (
        2,
        "purged",
    )


def test_a_checkpoint_reads_back_and_is_written_in_one_way_only() -> None:
    checkpoint = Checkpoint("station-1", 42, bytes(range(32)), T0, b"\x01" * 32, 7)
    text = checkpoint_text(checkpoint)
    assert text == (
        b"station-1\n42\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\nat 2026-11-23T08:00:00.000000Z\n"
        b"previous AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\npurged 7\n"
    )
    assert checkpoint_from(text) == checkpoint
    first = replace(checkpoint, previous=b"")
    assert checkpoint_from(checkpoint_text(first)) == first
    for bad in (
        b"",
        text[:-1],
        text + b"\n",
        text.replace(b"42", b"042"),
        text.replace(b"at ", b"At "),
        b"\xff",
    ):
        with pytest.raises(ValueError, match="not a checkpoint"):
            checkpoint_from(bad)


def test_an_entry_of_another_form_is_refused(chain: Any) -> None:
    row = chain(*_plain(1))[0]
    for body in (b"[]", b"{}", b'{"seq":1}'):
        with pytest.raises(ValueError, match="form"):
            entry_from(replace(row, body=body))
