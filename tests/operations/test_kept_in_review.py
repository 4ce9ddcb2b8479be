"""The review says of a recording what the library says of it, whatever file of it is shown."""

from __future__ import annotations

from datetime import date
from typing import Any

from pytestqt.qtbot import QtBot

from bwc_review.app.lines import badge_facts, clip_lines
from bwc_review.domain.clip import ClipState
from bwc_review.domain.hold import ProcedureKind
from bwc_review.operations.open_hold import open_hold
from bwc_review.ui.library import clip_model
from bwc_review.ui.review.hold_panel import HoldPanel
from tests.operations.seating import seat_at
from tests.operations.test_hold_groups import cut


def test_of_a_recording_held_in_part_the_rest_is_counted_down_to(bench: Any, qtbot: QtBot) -> None:
    files = cut(bench)
    seat, panel = seat_at(bench), HoldPanel()
    qtbot.addWidget(panel)
    held: list[Any] = []
    for more, state in (([], ClipState.KEPT), (files[1:2], ClipState.KEPT), (files, ClipState.HELD)):
        for one in more:
            if one not in held:
                held.append(one)
                facts = ("PV 7", "Parquet", date(2027, 1, 20), bench.now, bench.profile)
                open_hold(bench.catalogue, bench.chief, one.id, ProcedureKind.JUDICIAIRE, *facts)
        with bench.catalogue.read() as tables:
            said = {badge_facts(tables, seat, one.id) for one in files}
            [line] = clip_lines(tables, seat, [tables.clips.get(files[0].id)])
        assert said == {clip_model.badge_facts(line)}
        [shown] = said
        assert shown.state is state
        panel.show_facts(shown)
        assert ("in part (1 of 3)" in panel.words) == (len(held) == 1)
        assert ("What no hold keeps is erased" in panel.words) == (len(held) == 1)
