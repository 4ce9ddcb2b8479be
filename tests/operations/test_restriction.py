"""LIL 106: a restricted clip is shown for its stated reason only, on every road to a picture."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from bwc_review.domain.access import Reason, ReasonSession
from bwc_review.domain.clip import BodyKind, Clip, Probe
from bwc_review.domain.errors import (
    AccessRefused,
    ClipErased,
    ClipNotConcerned,
    ClipRestricted,
    FieldMissing,
    StillRestricted,
)
from bwc_review.domain.journal import Operation
from bwc_review.domain.request import Channel, Requester, Right
from bwc_review.operations.derive_missing import derive_missing, lacking
from bwc_review.operations.export_clip import export_clip
from bwc_review.operations.glance import glance
from bwc_review.operations.open_clip import end_view, open_clip
from bwc_review.operations.receive_request import concern_clips, receive_request
from bwc_review.operations.restrict_clip import lift_restriction, restrict_clip
from bwc_review.operations.sweep import sweep

SOURCE = Path(__file__).parents[2] / "bwc_review"
OPENS = {"open_file_key", "read_derived", "open_clip", "SealedReader"}  # what vault.reader gives
HANDS_ON = {"read_still", "read_part", "read_aid", "open_clip"}  # what operations give of it

# Every module that opens sealed bytes of a clip, and what keeps a restricted one shut there.
ROADS = {
    "operations/open_clip.py": "may, with the reason of the visit",
    "operations/read_aid.py": "its callers: operations/open_clip.py, and app/library_desk.py by Seat.sees",
    "operations/read_still.py": "its callers: app/review_desk.py and app/incident_desk.py, by Seat.sees",
    "operations/write_report.py": "may, with the reason of the visit or of the report",
    "operations/export_clip.py": "may, with the reason of the extraction",
    "operations/derive_missing.py": "may, with no reason: nothing is prepared of it",
    "operations/take_still.py": "seals a picture of a clip that is open already",
    "operations/locate_instant.py": "reads times of frames, no picture",
    "operations/place_from_track.py": "its caller: app/place_desk.py, by Seat.sees",
    "operations/check_clip.py": "compares fingerprints, shows nothing",
    "operations/alike.py": "works for workbench.py: compares with what lies on a server, shows nothing",
    "operations/workbench.py": "works for ingest and for derive_missing",
    "app/library_desk.py": "Seat.sees",
    "app/incident_desk.py": "Seat.sees",
    "app/review_desk.py": "Seat.sees, and open_clip",
    "demonstration.py": "open_clip, on clips of its own",
}


@pytest.fixture
def restricted(bench: Any) -> Callable[..., Clip]:
    """A clip that a request restricts to one reason."""

    def make(reason: Reason = Reason.DROIT_ACCES, **fields: Any) -> Clip:
        clip = bench.ingest("2026-11-12 14:03", **fields)
        request = receive_request(
            bench.catalogue,
            bench.chief,
            bench.now.date(),
            Channel.LETTER,
            Right.RESTRICTION,
            Requester("Une personne"),
            bench.now,
            bench.profile,
        )
        concern_clips(bench.catalogue, bench.chief, request.number, [clip.id], bench.now, bench.profile)
        restrict_clip(bench.catalogue, bench.chief, request.number, clip.id, bench.now, bench.profile, reason)
        with bench.catalogue.read() as tables:
            return cast(Clip, tables.clips.get(clip.id))

    return make


def session(bench: Any, clip: Clip, reason: Reason) -> ReasonSession:
    return ReasonSession(bench.chief.id, clip.id, reason, "", bench.now)


def test_a_restriction_is_on_record_and_the_clip_says_it(bench: Any, restricted: Callable[..., Clip]) -> None:
    clip = restricted()
    assert clip.restricted_to == ("droit_acces",)
    (said,) = bench.entries(Operation.RESTRICTED)
    assert (said.subjects, said.reason) == ((clip.id, "2026-D-0001"), "droit_acces")
    with pytest.raises(FieldMissing):
        lift_restriction(bench.catalogue, bench.chief, "2026-D-0001", clip.id, " ", bench.now, bench.profile)
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            lift_restriction(
                bench.catalogue, person, "2026-D-0001", clip.id, "retirée", bench.now, bench.profile
            )
    lift_restriction(
        bench.catalogue, bench.chief, "2026-D-0001", clip.id, "retirée", bench.now, bench.profile
    )
    with bench.catalogue.read() as tables:
        assert tables.clips.get(clip.id).restricted_to == ()
        (kept,) = tables.requests.restrictions("2026-D-0001")
    assert (kept.lifted_at, kept.lifted_by, kept.lift_reason) == (
        bench.now,
        bench.chief.id,
        "retirée",
    )
    [said] = bench.entries(Operation.RESTRICTION_LIFTED)
    assert "retirée" not in (said.body or b"").decode()
    with pytest.raises(ClipRestricted):
        lift_restriction(
            bench.catalogue, bench.chief, "2026-D-0001", clip.id, "retirée", bench.now, bench.profile
        )
    assert len(bench.entries(Operation.RESTRICTION_LIFTED)) == 1


def test_only_a_clip_that_the_request_concerns_is_restricted_and_once(
    bench: Any, restricted: Callable[..., Clip]
) -> None:
    clip, other = restricted(), bench.ingest("2026-11-12 15:03")
    with pytest.raises(ClipNotConcerned):
        restrict_clip(bench.catalogue, bench.chief, "2026-D-0001", other.id, bench.now, bench.profile)
    with pytest.raises(ClipRestricted):
        restrict_clip(bench.catalogue, bench.chief, "2026-D-0001", clip.id, bench.now, bench.profile)
    assert len(bench.entries(Operation.RESTRICTED)) == 1


def test_what_a_request_restricts_goes_on_being_its_concern(
    bench: Any, restricted: Callable[..., Clip]
) -> None:
    clip = restricted()
    with pytest.raises(StillRestricted):
        concern_clips(bench.catalogue, bench.chief, "2026-D-0001", [], bench.now, bench.profile)
    lift_restriction(
        bench.catalogue, bench.chief, "2026-D-0001", clip.id, "retirée", bench.now, bench.profile
    )
    found = concern_clips(bench.catalogue, bench.chief, "2026-D-0001", [], bench.now, bench.profile)
    assert found.clips == ()


def test_a_restriction_does_not_prolong_the_month(bench: Any, restricted: Callable[..., Clip]) -> None:
    clip = restricted()
    bench.local("2026-12-12 18:00")
    done = sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    assert done.erased == (clip.id,)
    with bench.catalogue.read() as tables:
        assert tables.requests.get("2026-D-0001").clips == (clip.id,)
        with pytest.raises(ClipErased):
            tables.clips.get(clip.id)


def test_every_module_that_opens_a_clip_is_in_the_list_of_roads() -> None:
    """A new road fails here until it is in ROADS with what keeps a restricted clip shut on it."""
    found = set()
    for file in sorted(SOURCE.rglob("*.py")):
        if file.is_relative_to(SOURCE / "vault"):
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.ImportFrom):
                continue
            names = {alias.name for alias in node.names}
            if (node.module == "bwc_review.vault.reader" and names & OPENS) or (
                (node.module or "").startswith("bwc_review.operations") and names & HANDS_ON
            ):
                found.add(file.relative_to(SOURCE).as_posix())
    assert found == set(ROADS)


def _look(bench: Any, clip: Clip, reason: Reason, _: Path) -> None:
    stated = session(bench, clip, reason)
    opened = open_clip(
        bench.catalogue, bench.store, bench.keys, bench.chief, clip.id, stated, bench.now, bench.profile
    )
    end_view(bench.catalogue, bench.chief, opened, (), bench.now)


def _glance(bench: Any, clip: Clip, reason: Reason, _: Path) -> None:
    glance(bench.catalogue, bench.chief, [clip], session(bench, clip, reason), bench.now, bench.profile)


def _extract(bench: Any, clip: Clip, reason: Reason, folder: Path) -> None:
    export_clip(
        bench.catalogue,
        bench.store,
        bench.keys,
        bench.chief,
        clip.id,
        folder / f"{reason.value}.mp4",
        bench.now,
        bench.profile,
        reason=reason,
    )


@pytest.mark.parametrize("road", [_look, _glance, _extract])
@pytest.mark.parametrize("reason", list(Reason))
def test_each_road_is_open_for_the_stated_reason_and_shut_and_logged_for_any_other(
    bench: Any,
    restricted: Callable[..., Clip],
    road: Callable[..., None],
    reason: Reason,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clip = restricted(Reason.JUDICIAIRE)
    if reason is Reason.JUDICIAIRE:
        road(bench, clip, reason, tmp_path)
        assert bench.entries(Operation.ACCESS_REFUSED) == []
        return

    def never(_: str) -> bytes:
        raise AssertionError("the head was read although the clip is restricted")

    monkeypatch.setattr(bench.store, "read_head", never)
    with pytest.raises(AccessRefused) as refused:
        road(bench, clip, reason, tmp_path)
    assert refused.value.why == "restricted"
    (said,) = bench.entries(Operation.ACCESS_REFUSED)
    assert said.subjects == (clip.id,)
    assert said.details["why"] == "restricted"
    assert not list(tmp_path.glob("*.mp4"))


def test_of_a_restricted_clip_nothing_is_prepared_behind_the_window(
    bench: Any, restricted: Callable[..., Clip]
) -> None:
    clip = restricted(probe=Probe(has_video=True), with_derived=False)
    assert [one.clip.id for one in lacking(bench.catalogue)] == [clip.id]
    done = derive_missing(
        bench.catalogue, bench.store, cast(Any, None), bench.keys, bench.chief, bench.now, bench.profile
    )
    assert done.clips == ()
    with bench.catalogue.read() as tables:
        assert [body.kind for body in tables.clips.bodies(clip.id)] == [BodyKind.CLIP]
