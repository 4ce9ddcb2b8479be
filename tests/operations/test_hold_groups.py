"""A recording that the camera cut in files is held, looked at, handed over and released as one."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import pypdfium2 as pdfium
import pytest

from bwc_review.app.hold_desk import HoldsDesk
from bwc_review.app.incident_desk import IncidentDesk
from bwc_review.catalogue.holds import Holds
from bwc_review.domain.clip import Clip, RecordingId
from bwc_review.domain.errors import AccessRefused, HoldClosed
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.journal import Operation
from bwc_review.domain.people import Person
from bwc_review.operations.incidents import create_incident
from bwc_review.operations.open_hold import open_hold
from bwc_review.operations.release_hold import release_holds
from bwc_review.operations.verify import verify
from bwc_review.settings import Settings
from tests.operations.seating import seat_at

ORDER = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 2026/0123", "Parquet d'Auch")


def cut(bench: Any, hour: str = "14", name: str = "cut") -> list[Clip]:
    """Three files of one recording."""
    return [
        bench.ingest(f"2026-11-12 {hour}:{minute}", recording=RecordingId(name))
        for minute in ("03", "13", "23")
    ]


def desk_of(bench: Any, person: Person | None = None) -> HoldsDesk:
    return HoldsDesk(seat_at(bench, person))


def there(bench: Any, clips: list[Clip]) -> int:
    with bench.catalogue.read() as tables:
        return len(tables.clips.rows([clip.id for clip in clips]))


def test_it_is_one_line_and_one_release_erases_all_its_files(bench: Any) -> None:
    clips = cut(bench)
    other = bench.ingest("2026-11-12 16:03")
    desk = desk_of(bench)
    desk.open_hold([clips[1].id, other.id], ORDER)
    lines = desk.lines()
    assert [line.files for line in lines] == [3, 1]
    assert lines[0].clip == "12/11/2026 14:03 – 14:24 · CAM-01"
    bench.local("2026-12-20 10:00")
    hold = lines[0].hold.id
    effect = desk.effect(hold)
    assert (effect.erases_now, effect.other_open) == (True, 0)
    assert effect.size_bytes == sum(clip.size_bytes for clip in clips)
    desk.release(hold, "clos", desk.effect(hold).goes)
    assert there(bench, clips) == 0
    assert there(bench, [other]) == 1
    entries = bench.entries(Operation.HOLD_RELEASED)
    assert {entry.subjects[0] for entry in entries} == {clip.id for clip in clips}
    assert [entry.details["erases"] for entry in entries] == [1, 1, 1]
    assert [line.files for line in desk.lines()] == [1, 3], "one line too once it is erased"
    with pdfium.PdfDocument(desk.paper(only_open=False, is_draft=True)) as paper:
        printed = paper[0].get_textpage().get_text_range()
    assert printed.count(ORDER.reference) == 2
    assert "3 fichiers" in printed
    assert verify(bench.catalogue, bench.store).ok


def test_another_procedure_is_another_line_and_keeps_the_files(bench: Any) -> None:
    clips = cut(bench)
    desk = desk_of(bench)
    desk.open_hold([clips[0].id], ORDER)
    second = open_hold(
        bench.catalogue, bench.chief, clips[0].id, ProcedureKind.DISCIPLINAIRE, "D 7", "Mairie",
        date(2027, 1, 20), bench.now, bench.profile,
    )  # fmt: skip
    lines = {line.hold.reference: line for line in desk.lines()}
    assert (lines["PV 2026/0123"].files, lines["D 7"].files) == (3, 1)
    assert desk.line(second.id).hold.id == second.id
    bench.local("2026-12-20 10:00")
    effect = desk.effect(lines["PV 2026/0123"].hold.id)
    assert (effect.erases_now, effect.other_open) == (True, 0)  # two of the three files go, and it is said
    assert effect.size_bytes == clips[1].size_bytes + clips[2].size_bytes
    released = lines["PV 2026/0123"].hold.id
    desk.release(released, "clos", desk.effect(released).goes)
    assert there(bench, clips) == 1


def test_a_review_moves_the_date_of_all_and_a_hand_over_is_noted_of_all(bench: Any) -> None:
    clips = cut(bench)
    desk = desk_of(bench)
    desk.open_hold([clips[0].id], ORDER)
    [line] = desk.lines()
    desk.review(line.hold.id, date(2027, 1, 5), "en cours")
    desk.hand_over(line.hold.id, "Adj. Roux", bench.now.date(), desk.hand_over_effect(line.hold.id))
    with bench.catalogue.read() as tables:
        holds = tables.holds.open()
    assert {one.review_on for one in holds} == {date(2027, 1, 5)}
    assert {one.handed_to for one in holds} == {"Adj. Roux"}
    assert len(bench.entries(Operation.HANDED_OVER)) == len(bench.entries(Operation.HOLD_REVIEWED)) == 3
    assert [one.files for one in desk.lines()] == [3]
    assert desk.hand_over_effect(line.hold.id).erases_now is False


def test_a_power_cut_releases_all_of_them_or_none(
    bench: Any, fail_at: Any, power_cut: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    clips = cut(bench)
    desk = desk_of(bench)
    desk.open_hold([clips[0].id], ORDER)
    [line] = desk.lines()
    with monkeypatch.context() as patch:
        fail_at(patch, Holds, "release", call=2, after=True)
        with pytest.raises(power_cut):
            desk.release(line.hold.id, "clos", desk.effect(line.hold.id).goes)
    assert [one.files for one in desk.lines()] == [3]
    assert bench.entries(Operation.HOLD_RELEASED) == []
    desk.release(line.hold.id, "clos", desk.effect(line.hold.id).goes)
    assert [one.hold.is_open for one in desk.lines()] == [False]
    ids = [entry.subjects[1] for entry in bench.entries(Operation.HOLD_RELEASED)]
    with pytest.raises(HoldClosed):
        release_holds(
            bench.catalogue, bench.store, bench.chief, cast(Any, ids), "x", (), bench.now, bench.profile
        )


def test_who_may_not_releases_none_of_them(bench: Any) -> None:
    clips = cut(bench)
    desk_of(bench).open_hold([clips[0].id], ORDER)
    [line] = desk_of(bench).lines()
    with pytest.raises(AccessRefused):
        desk_of(bench, bench.officer).release(line.hold.id, "clos", ())
    assert desk_of(bench).lines()[0].hold.is_open


def test_the_page_of_an_incident_shows_it_once(bench: Any) -> None:
    clips = cut(bench)
    ids = [clip.id for clip in clips]
    made = create_incident(
        bench.catalogue, bench.chief, "insult", bench.now, "", ids, bench.now, bench.profile
    )
    desk_of(bench).open_hold([clips[0].id], ORDER)
    facts = IncidentDesk(seat_at(bench, settings=Settings(language="en"))).get(made.number)
    assert len(facts.holds) == 1
    assert desk_of(bench).line(facts.holds[0].id).files == 3
    bench.local("2026-12-20 10:00")
    desk = desk_of(bench)
    desk.release(facts.holds[0].id, "clos", desk.effect(facts.holds[0].id).goes)
    erased = IncidentDesk(seat_at(bench, settings=Settings(language="en"))).get(made.number).erased
    assert len(erased) == 3
    assert {line.of_recording for line in erased} == {clips[0].recording}
