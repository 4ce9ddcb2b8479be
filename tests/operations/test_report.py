"""The rapport d'intervention: what it is made of, who may print it, and that none leaves off the record."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from bwc_review.domain.access import Reason, ReasonSession
from bwc_review.domain.alignment import AlignMethod
from bwc_review.domain.camera import Assignment
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import BodyKind
from bwc_review.domain.errors import (
    AccessRefused,
    ClipDamaged,
    ClipWrongKey,
    IncidentUnknown,
    JournalUnwritable,
    ReasonNeeded,
)
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.incident import Fact, Narrative
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.mark import Instant
from bwc_review.domain.people import Person
from bwc_review.operations.align import align_clips
from bwc_review.operations.complete_clip import Completion, complete_clip
from bwc_review.operations.incidents import attach_clips, create_incident
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.permit import erased_seen
from bwc_review.operations.print_list import list_table
from bwc_review.operations.release_hold import release_hold
from bwc_review.operations.sweep import sweep
from bwc_review.operations.take_still import take_still
from bwc_review.operations.write_narrative import write_narrative
from bwc_review.operations.write_report import Written, issue_report, preview_report, shows_pictures
from bwc_review.reports.register_words import hold_cells

CATEGORIES = Categories((), ())
STARTED = "2026-11-22 10:00:00"


def picture() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (64, 36), (30, 60, 90)).save(data, "PNG")
    return data.getvalue()


@pytest.fixture
def case(bench: Any) -> Any:
    """An incident with one recording, one still that was chosen, and a fact."""
    clip = bench.ingest(STARTED)
    number = create_incident(
        bench.catalogue, bench.chief, "insult", clip.recorded_at, "Halle", [clip.id], bench.now, bench.profile
    ).number
    taken = take_still(
        bench.catalogue, bench.store, bench.keys, bench.chief, clip.id, Instant(30, 15_360, 1.0), picture(),
        64, 36, bench.now, bench.profile, "Vue générale",
    )  # fmt: skip
    narrative = Narrative(
        subject="Outrage à agent", facts=(Fact("10 h 02", "Un homme refuse."),), stills=(taken.mark.id,)
    )
    write_narrative(bench.catalogue, bench.chief, number, narrative, bench.now, bench.profile)
    return number, clip, taken


def stated(bench: Any, number: str) -> ReasonSession:
    return ReasonSession(bench.chief.id, number, Reason.JUDICIAIRE, "PV 12", bench.now)


def issue(
    bench: Any,
    number: str,
    session: ReasonSession | None = None,
    person: Person | None = None,
    keys: Any = None,
) -> Written:
    return issue_report(
        bench.catalogue, bench.store, keys or bench.keys, person or bench.chief, number, session, CATEGORIES,
        bench.now, bench.profile,
    )  # fmt: skip


def preview(bench: Any, number: str, narrative: Narrative, session: ReasonSession | None) -> bytes:
    return preview_report(
        bench.catalogue, bench.store, bench.keys, bench.chief, number, narrative, session, CATEGORIES,
        bench.now, bench.profile,
    )  # fmt: skip


def words(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def numbers_said(pdf: bytes) -> list[str]:
    """Of the recordings on which the facts were seen."""
    return re.findall(r"enregistrement n° (\d+)", " ".join(words(pdf).split()))


def narrative_of(bench: Any, number: str) -> Narrative:
    with bench.catalogue.read() as tables:
        found: Narrative = tables.incidents.get(number).narrative
    return found


def test_a_report_says_what_the_incident_holds_and_is_on_record(bench: Any, case: Any) -> None:
    number, clip, taken = case
    written = issue(bench, number, stated(bench, number))
    ended = bench.entries(Operation.VIEW_ENDED)[-1]
    text = " ".join(words(written.pdf).split())
    for said in (
        number,
        "Outrage à agent",
        "Un homme refuse.",
        clip.sha256[:16],
        "Rey",
    ):
        assert said.casefold() in text.casefold(), said
    assert written.sha256 == hashlib.sha256(written.pdf).hexdigest()
    (entry,) = bench.entries(Operation.REPORT_PRINTED)
    assert entry.subjects == (number, clip.id)
    assert (entry.reason, entry.reference) == ("judiciaire", "PV 12")
    assert entry.details == {"sha256": written.sha256, "bytes": len(written.pdf), "stills": 1}
    assert ended.head.hex()[:8] in text.replace(" ", "").casefold()
    assert taken.still.clip == clip.id


def test_a_report_says_by_how_much_a_recording_was_moved_and_who_did_it(bench: Any, case: Any) -> None:
    number, clip, _ = case
    align_clips(
        bench.catalogue,
        bench.officer,
        [clip.id],
        0.48,
        AlignMethod.HAND,
        None,
        None,
        bench.now,
        bench.profile,
    )
    text = " ".join(words(issue(bench, number, stated(bench, number)).pdf).split())
    assert "+ 0,480 s, à la main, image par image, par Luc Sol le" in text


def test_a_preview_says_it_is_a_draft_and_leaves_no_entry(bench: Any, case: Any) -> None:
    number, _, _ = case
    session = ReasonSession(bench.chief.id, number, Reason.JUDICIAIRE, "", bench.now)
    changed = replace(narrative_of(bench, number), subject="Un autre objet")
    text = words(preview(bench, number, changed, session))
    assert "Un autre objet" in text
    assert bench.entries(Operation.REPORT_PRINTED) == []
    assert narrative_of(bench, number).subject == "Outrage à agent"


def test_pictures_on_a_preview_want_a_reason_for_this_incident(bench: Any, case: Any) -> None:
    number, clip, _ = case
    narrative = narrative_of(bench, number)
    good = ReasonSession(bench.chief.id, number, Reason.JUDICIAIRE, "", bench.now)
    for bad in (None, replace(good, subject=clip.id), replace(good, person=bench.officer.id)):
        with pytest.raises(ReasonNeeded):
            preview(bench, number, narrative, bad)
    bench.clock.wait(minutes=31)
    with pytest.raises(ReasonNeeded):
        preview(bench, number, narrative, good)
    assert preview(bench, number, replace(narrative, stills=()), None).startswith(b"%PDF")


def test_a_report_with_pictures_leaves_only_for_a_reason_stated_for_this_incident(
    bench: Any, case: Any
) -> None:
    number, clip, _ = case
    good = stated(bench, number)
    for bad in (None, replace(good, subject=clip.id), replace(good, person=bench.officer.id)):
        with pytest.raises(ReasonNeeded):
            issue(bench, number, bad)
    bench.clock.wait(minutes=31)
    with pytest.raises(ReasonNeeded):
        issue(bench, number, good)
    assert bench.entries(Operation.REPORT_PRINTED) == bench.entries(Operation.VIEW) == []
    issue(bench, number, stated(bench, number))
    (looked,) = bench.entries(Operation.VIEW)
    (printed,) = bench.entries(Operation.REPORT_PRINTED)
    assert looked.seq < printed.seq
    assert (looked.subjects, looked.reason) == ((clip.id,), printed.reason)


def test_a_wearer_prints_no_picture_for_a_reason_that_is_not_theirs(bench: Any, case: Any) -> None:
    number, clip, _ = case
    with bench.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
        tables.clips.update(clip.id, wearer=bench.wearer.id)
    session = ReasonSession(bench.wearer.id, number, Reason.DISCIPLINAIRE, "", bench.now)
    with pytest.raises(AccessRefused):
        issue(bench, number, session, bench.wearer)
    (refused,) = bench.entries(Operation.ACCESS_REFUSED)
    assert refused.details == {"action": "view_clip", "why": "role"}
    allowed = replace(session, reason=Reason.ETABLISSEMENT_DES_FAITS)
    assert issue(bench, number, allowed, bench.wearer).pdf.startswith(b"%PDF")


def test_a_report_without_pictures_needs_no_reason_and_records_none(bench: Any, case: Any) -> None:
    number, _, _ = case
    assert shows_pictures(bench.catalogue, bench.chief, number, bench.now, bench.profile)
    narrative = replace(narrative_of(bench, number), stills=())
    write_narrative(bench.catalogue, bench.chief, number, narrative, bench.now, bench.profile)
    assert not shows_pictures(bench.catalogue, bench.chief, number, bench.now, bench.profile)
    issue(bench, number)
    (entry,) = bench.entries(Operation.REPORT_PRINTED)
    assert (entry.reason, entry.details["stills"]) == ("", 0)
    assert bench.entries(Operation.VIEW) == []


def test_what_the_recordings_already_say_is_not_asked_again(bench: Any, case: Any) -> None:
    number, clip, _ = case
    said = "Personnes informées :"

    def answer(narrative: Narrative) -> str:
        text = " ".join(words(preview(bench, number, replace(narrative, stills=()), None)).split())
        return text[text.index(said) :][: len(said) + 30]

    narrative = narrative_of(bench, number)
    assert "[X]" not in answer(narrative), "nobody said anything yet"
    told = Completion(informed=False, informed_reason="Les personnes fuyaient.")
    complete_clip(bench.catalogue, bench.chief, [clip.id], told, bench.now, bench.profile)
    assert "[X] non" in answer(narrative)
    assert "[X] oui" in answer(replace(narrative, people_informed=True)), "what the writer says stays"


def test_who_may_not_print(bench: Any, case: Any) -> None:
    number, _, _ = case
    for person in (bench.dpo, bench.mayor):
        with pytest.raises(AccessRefused):
            issue(bench, number, stated(bench, number), person)
    assert len(bench.entries(Operation.ACCESS_REFUSED)) == 2
    with pytest.raises(ClipWrongKey):
        issue(bench, number, stated(bench, number), keys=bench.no_keys)
    with pytest.raises(IncidentUnknown):
        issue(bench, "2020-0001")
    assert bench.entries(Operation.REPORT_PRINTED) == []


def test_a_damaged_still_stops_the_report_and_is_on_record(bench: Any, case: Any) -> None:
    number, clip, taken = case
    body = bench.store.body_path(clip.id, BodyKind.STILL, taken.still.body_name)
    data = bytearray(body.read_bytes())
    data[40] ^= 1
    body.write_bytes(bytes(data))
    with pytest.raises(ClipDamaged):
        issue(bench, number, stated(bench, number))
    (entry,) = bench.entries(Operation.DAMAGE_FOUND)
    assert entry.subjects == (clip.id,)
    assert bench.entries(Operation.REPORT_PRINTED) == []
    narrative = replace(narrative_of(bench, number), stills=())
    write_narrative(bench.catalogue, bench.chief, number, narrative, bench.now, bench.profile)
    assert issue(bench, number).pdf.startswith(b"%PDF")


def test_without_its_entry_no_report_leaves(bench: Any, case: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def unwritable(*_: object) -> Any:
        raise JournalUnwritable

    monkeypatch.setattr(bench.catalogue, "write", unwritable)
    with pytest.raises(JournalUnwritable):
        issue(bench, case[0], stated(bench, case[0]))


def test_a_recording_erased_since_is_told_and_its_pictures_are_gone(bench: Any, case: Any) -> None:
    number, clip, _ = case
    bench.log()
    bench.local("2026-12-22 12:00")
    bench.log()
    bench.local("2026-12-24 18:30")
    done = sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert done.erased == (clip.id,)
    written = issue(bench, number)
    text = " ".join(words(written.pdf).split())
    assert clip.sha256[:16] in text.replace(" ", "")
    assert bench.entries(Operation.REPORT_PRINTED)[-1].details["stills"] == 0


def test_a_reprint_numbers_the_recordings_as_the_signed_paper_did(bench: Any) -> None:
    """Whichever of them was erased meanwhile, and whoever prints it."""
    held = bench.ingest("2026-11-12 14:03")
    goes = bench.ingest("2026-11-12 15:03")
    other = bench.ingest("2026-11-12 15:33", wearer=bench.officer.id)
    last = bench.ingest("2026-11-12 16:03")
    args = (bench.now, bench.profile)
    clips = [last.id, other.id, goes.id, held.id]
    number = create_incident(bench.catalogue, bench.chief, "insult", bench.now, "", clips, *args).number
    seen = [
        Fact("10 h", f"Vu {each}.", seen_on_video=True, clip=each) for each in (held.id, goes.id, last.id)
    ]
    narrative = Narrative(subject="Outrage", facts=tuple(seen))
    write_narrative(bench.catalogue, bench.chief, number, narrative, *args)
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 12", "parquet")
    open_holds(bench.catalogue, bench.chief, [held.id, last.id], order, *args)
    signed = numbers_said(issue(bench, number).pdf)
    assert signed == ["1", "2", "4"]
    assert numbers_said(issue(bench, number, None, bench.wearer).pdf) == signed
    bench.local("2026-12-12 18:30")
    done = sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert set(done.erased) == {goes.id, other.id}
    again = issue(bench, number)
    assert numbers_said(again.pdf) == signed
    text = words(again.pdf).replace(" ", "")
    at = [text.index(each.sha256[:16]) for each in (held, goes, other, last)]
    assert at == sorted(at)  # in the table too


def test_a_wearers_report_names_no_recording_of_somebody_else(bench: Any) -> None:
    """R5: nor its wearer, its fingerprint or its hold, as on the screen; that there are others is said."""
    own = bench.ingest("2026-11-12 14:03")
    other = bench.ingest("2026-11-12 15:03", wearer=bench.officer.id)
    args = (bench.now, bench.profile)
    clips = [own.id, other.id]
    number = create_incident(bench.catalogue, bench.chief, "insult", bench.now, "", clips, *args).number
    order = HoldOrder(ProcedureKind.DISCIPLINAIRE, "DISC-77", "commune")
    open_holds(bench.catalogue, bench.chief, [other.id], order, *args)
    text = words(issue(bench, number, None, bench.wearer).pdf)
    assert own.sha256[:8] in text.replace(" ", "").lower()
    assert other.sha256[:8] not in text.replace(" ", "").lower()
    assert "DISC-77" not in text
    assert bench.officer.last_name.upper() not in text.upper()
    assert "n’y figurent pas" in " ".join(text.split())
    every = words(issue(bench, number, None, bench.chief).pdf)
    assert "DISC-77" in every
    assert "n’y figurent pas" not in " ".join(every.split())


def test_a_wearers_report_names_an_erased_recording_of_a_camera_that_was_theirs_alone(
    bench: Any, case: Any
) -> None:
    """R5: what was hidden while it was there is not named once it is erased; that there is more is said."""
    number, own, _ = case
    other = bench.ingest("2026-11-22 11:00", wearer=bench.officer.id)
    kept = bench.ingest("2026-11-24 11:00")
    args = (bench.now, bench.profile)
    attach_clips(bench.catalogue, bench.chief, number, [other.id, kept.id], *args)
    taken, returned = own.recorded_at, other.recorded_at
    with bench.catalogue.write(Draft(Operation.CAMERA_TAKEN, SYSTEM, ("DSJ-1",))) as tables:
        tables.cameras.assign(Assignment("DSJ-1", bench.wearer.id, taken, returned))
        tables.cameras.assign(Assignment("DSJ-1", bench.officer.id, returned))
    bench.local("2026-12-22 18:00")
    gone = sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now).erased
    assert set(gone) == {own.id, other.id}
    text = words(issue(bench, number, None, bench.wearer).pdf).replace(" ", "").lower()
    assert own.sha256[:8] in text
    assert other.sha256[:8] not in text
    assert "n’yfigurentpas" in "".join(text.split())
    with bench.catalogue.read() as tables:
        seen = [
            [line.clip for line in erased_seen(tables, one, number)] for one in (bench.wearer, bench.chief)
        ]
    assert seen == [[own.id], [own.id, other.id]]
    assert other.sha256[:8] in words(issue(bench, number).pdf).replace(" ", "").lower()


def test_the_journal_names_the_recordings_that_a_report_names(bench: Any) -> None:
    own = bench.ingest("2026-11-12 14:03")
    other = bench.ingest("2026-11-12 15:03", wearer=bench.officer.id)
    args = (bench.now, bench.profile)
    clips = [own.id, other.id]
    number = create_incident(bench.catalogue, bench.chief, "insult", bench.now, "", clips, *args).number
    issue(bench, number, None, bench.wearer)
    issue(bench, number)
    said = [entry.subjects for entry in bench.entries(Operation.REPORT_PRINTED)]
    assert said == [(number, own.id), (number, own.id, other.id)]


def test_a_camera_that_nothing_tells_is_to_be_identified_on_every_paper(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03", camera="", camera_label="?", to_identify=True)
    args = (bench.now, bench.profile)
    number = create_incident(bench.catalogue, bench.chief, "insult", bench.now, "", [clip.id], *args).number
    order = HoldOrder(ProcedureKind.DISCIPLINAIRE, "DISC-77", "commune")
    [hold] = open_holds(bench.catalogue, bench.chief, [clip.id], order, *args)
    seen = " ".join(words(issue(bench, number).pdf).split())
    assert "Caméra à identifier" in seen
    assert "n° de série" not in seen
    with bench.catalogue.read() as tables:
        cells = hold_cells(hold, [clip], tables.inventory.line(clip.id), bench.profile.zone)
    assert cells[3].endswith("\nà identifier")
    table = list_table(bench.catalogue, bench.chief, [clip.id], *args).decode("utf-8-sig")
    assert ";à identifier;" in table
    release_hold(bench.catalogue, bench.store, bench.chief, hold.id, "classée", *args)
    bench.local("2026-12-12 18:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    gone = " ".join(words(issue(bench, number).pdf).split())
    assert "Caméra à identifier" in gone
    assert "n° de série" not in gone
