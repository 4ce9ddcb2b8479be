"""A signed hand-over under both readings of R. 241-13, and a change from one to the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from bwc_review.app.hold_desk import HoldsDesk
from bwc_review.domain.errors import AccessRefused, FieldMissing, HoldClosed, RulesNotShown
from bwc_review.domain.hold import Hold, HoldId, HoldOrder, ProcedureKind
from bwc_review.domain.journal import Operation, author_of
from bwc_review.domain.service import LENIENT, STRICT, Service
from bwc_review.operations.change_service import change_service
from bwc_review.operations.hand_over import HandedOver, hand_over, handed_over_with
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.release_hold import release_hold, released_with
from bwc_review.operations.review_hold import review_holds
from bwc_review.operations.sign_in import SignedIn
from bwc_review.operations.simulate_rules import simulate_rules
from bwc_review.operations.sweep import sweep
from bwc_review.operations.verify import verify
from bwc_review.ui import language
from bwc_review.ui.holds.release_dialog import ReleaseDialog
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.theme import Theme
from tests.operations.seating import seat_at

ORDER = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 2026/0123", "Brigade")


def held(bench: Any, recorded: str = "2026-11-12 14:03", clip: Any = None) -> Hold:
    found = clip or bench.ingest(recorded)
    [hold] = open_holds(bench.catalogue, bench.chief, [found.id], ORDER, bench.now, bench.profile)
    return hold


def handed(bench: Any, hold: Hold, **changed: Any) -> HandedOver:
    said: dict[str, Any] = {"person": bench.chief, "recipient": "Adj. Roux", "signed_on": date(2026, 11, 23)}
    said |= changed
    return hand_over(bench.catalogue, bench.store, hold=hold.id, now=bench.now, profile=bench.profile, **said)


def read(bench: Any, reading: str) -> None:
    """The responsable chooses a reading, having seen what it erases."""
    seat = SignedIn(bench.chief, bench.keys, author_of(bench.chief))
    with bench.catalogue.read() as tables:
        after = replace(tables.service.get(), reading=reading)
    shown = simulate_rules(bench.catalogue, bench.chief, after, bench.now, bench.profile)
    change_service(bench.catalogue, seat, after, bench.now, bench.profile, "avis du DPO", shown)


def swept(bench: Any) -> tuple[str, ...]:
    bench.log()
    done = sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert done.braked is None
    return tuple(done.erased)


def is_held(bench: Any, hold: Hold) -> bool:
    with bench.catalogue.read() as tables:
        return bool(tables.clips.get(hold.clip).open_holds)


def test_the_lenient_reading_is_the_default_and_keeps_the_original(bench: Any) -> None:
    assert Service("Fleurance").reading == LENIENT
    hold = held(bench)
    done = handed(bench, hold)
    assert not done.is_erased
    assert (done.hold.keeps, done.hold.handed_to) == (True, "Adj. Roux")
    bench.local("2027-01-02 19:00")
    assert swept(bench) == ()
    assert is_held(bench, hold)
    entry = bench.entries(Operation.HANDED_OVER)[-1]
    assert entry.subjects == (hold.clip, hold.id)
    assert entry.recipients == ("Adj. Roux",)
    assert entry.details == {"signed_on": "2026-11-23", "reading": "lenient", "erases": 0}
    assert verify(bench.catalogue, bench.store).ok


def test_by_the_strict_reading_the_original_follows_its_month_from_the_signature_on(bench: Any) -> None:
    read(bench, STRICT)
    hold = held(bench)
    assert is_held(bench, hold)  # until it is handed over
    done = handed(bench, hold)
    assert (done.is_erased, done.hold.keeps, done.hold.is_open) == (False, False, True)
    assert not is_held(bench, hold)
    bench.local("2026-12-12 17:59")
    assert swept(bench) == ()
    bench.local("2026-12-12 18:00")
    assert swept(bench) == (hold.clip,)
    with bench.catalogue.read() as tables:
        line = tables.inventory.line(hold.clip)
    assert (line.erased_why, line.late_days) == ("handed_over", 0)
    assert verify(bench.catalogue, bench.store).ok


def test_over_its_month_the_original_goes_with_the_signature(bench: Any) -> None:
    read(bench, STRICT)
    hold = held(bench)
    bench.local("2027-01-20 10:00")
    with bench.catalogue.read() as tables:
        assert handed_over_with(tables, [hold.id], bench.now, bench.profile) == {hold.clip}
    assert handed(bench, hold, signed_on=date(2027, 1, 19)).is_erased
    assert bench.files(hold.clip) == []
    with bench.catalogue.read() as tables:
        assert tables.inventory.line(hold.clip).erased_why == "handed_over"
        assert tables.holds.get(hold.id).is_open  # the register still says what it was kept for
    assert verify(bench.catalogue, bench.store).ok


def test_the_hold_of_an_original_that_is_gone_is_looked_at_again_and_released(bench: Any) -> None:
    read(bench, STRICT)
    hold = held(bench)
    bench.local("2027-01-20 10:00")
    assert handed(bench, hold, signed_on=date(2027, 1, 19)).is_erased
    args = (bench.now, bench.profile)
    [looked] = review_holds(bench.catalogue, bench.chief, [hold.id], date(2027, 3, 1), "en cours", *args)
    assert looked.review_on == date(2027, 3, 1)
    for person in (bench.officer, bench.wearer, bench.mayor):
        with pytest.raises(AccessRefused):
            release_hold(bench.catalogue, bench.store, person, hold.id, "jugé", *args)
    with bench.catalogue.read() as tables:
        assert not released_with(tables, [hold.id], *args)
    done = release_hold(bench.catalogue, bench.store, bench.chief, hold.id, "jugé", *args)
    assert (done.is_erased, done.hold.is_open, done.hold.release_reason) == (False, False, "jugé")
    entry = bench.entries(Operation.HOLD_RELEASED)[-1]
    assert (entry.subjects, entry.details) == ((hold.clip, hold.id), {"due": "2026-12-12", "erases": 0})
    assert len(bench.entries(Operation.ERASE_DONE)) == 1
    assert verify(bench.catalogue, bench.store).ok


def test_the_dialogue_says_that_the_original_is_gone(bench: Any, qapp: QApplication, qtbot: Any) -> None:
    language.install(qapp, "en")
    theme = Theme(qapp, "light", 100)
    read(bench, STRICT)
    hold = held(bench)
    bench.local("2027-01-20 10:00")
    assert handed(bench, hold, signed_on=date(2027, 1, 19)).is_erased
    desk, lane = HoldsDesk(seat_at(bench)), Jobs("test-lane")
    [line] = desk.lines()
    dialog = ReleaseDialog(line, desk.effect(hold.id), desk, lane)
    qtbot.addWidget(dialog)
    dialog.open()
    assert "erased on 20/01/2027" in dialog.consequence
    assert dialog.goes == ""
    [reason] = dialog.findChildren(QLineEdit)
    reason.setText("jugé")
    with qtbot.waitSignal(dialog.released):
        next(one for one in dialog.findChildren(QPushButton) if one.text() == "Release").click()
    assert not desk.lines()[0].hold.is_open
    lane.close()
    theme.setParent(None)


def test_another_hold_keeps_what_one_has_let_go(bench: Any) -> None:
    read(bench, STRICT)
    first = held(bench)
    with bench.catalogue.read() as tables:
        clip = tables.clips.get(first.clip)
    second = held(bench, clip=clip)
    bench.local("2027-01-20 10:00")
    assert not handed(bench, first, signed_on=date(2027, 1, 20)).is_erased
    assert swept(bench) == ()
    done = release_hold(
        bench.catalogue, bench.store, bench.chief, second.id, "classé", bench.now, bench.profile
    )
    assert done.is_erased


def test_a_stricter_reading_shows_first_what_it_lets_go_and_a_lenient_one_keeps_it_again(bench: Any) -> None:
    kept, gone = held(bench, "2026-11-12 14:03"), held(bench, "2026-11-12 15:03")
    handed(bench, gone)
    bench.local("2026-12-20 10:00")
    bench.log()
    bench.local("2027-01-20 10:00")
    seat = SignedIn(bench.chief, bench.keys, author_of(bench.chief))
    with bench.catalogue.read() as tables:
        strict = replace(tables.service.get(), reading=STRICT)
    found = simulate_rules(bench.catalogue, bench.chief, strict, bench.now, bench.profile)
    assert [one.clip for one in found.erased] == [gone.clip]
    with pytest.raises(RulesNotShown):
        change_service(bench.catalogue, seat, strict, bench.now, bench.profile, "avis du DPO")
    assert is_held(bench, gone)
    read(bench, STRICT)
    assert not is_held(bench, gone)
    read(bench, LENIENT)  # before any sweep: nothing has been destroyed yet
    assert is_held(bench, gone)
    read(bench, STRICT)
    assert swept(bench) == (gone.clip,)
    assert is_held(bench, kept)
    entry = bench.entries(Operation.SETTING_CHANGED)[-1]
    assert entry.details == {"fields": "reading", "new_reading": "strict"}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"recipient": " "}, "recipient"),
        ({"signed_on": date(2026, 11, 24)}, "signed_on"),
        ({"signed_on": date(2026, 11, 22)}, "signed_on"),
    ],
)
def test_what_a_hand_over_needs(bench: Any, changed: dict[str, Any], field: str) -> None:
    hold = held(bench)
    with pytest.raises(FieldMissing) as refused:
        handed(bench, hold, **changed)
    assert refused.value.field == field
    assert bench.entries(Operation.HANDED_OVER) == []


def test_only_the_responsable_notes_it_and_only_once(bench: Any) -> None:
    hold = held(bench)
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            handed(bench, hold, person=person)
    handed(bench, hold)
    with pytest.raises(HoldClosed):
        handed(bench, hold)


def test_a_hold_handed_over_is_still_looked_at_again(bench: Any) -> None:
    hold = held(bench)
    handed(bench, hold)
    [kept] = review_holds(
        bench.catalogue, bench.chief, [HoldId(hold.id)], None, "attente", bench.now, bench.profile
    )
    assert kept.handed_over_on == date(2026, 11, 23)


def test_a_hold_freed_behind_the_journal_is_found(bench: Any) -> None:
    from sqlalchemy import text

    hold = held(bench)
    with bench.catalogue._engine.begin() as connection:
        connection.execute(text("UPDATE holds SET freed_at = '2026-11-20 10:00:00.000000'"))
    faults = verify(bench.catalogue, bench.store).register_faults
    assert [(one.kind, one.subject) for one in faults] == [("hold_handed_over_without_entry", hold.id)]
