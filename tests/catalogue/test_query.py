"""What SQL finds is what the query says: checked against the same rules in plain Python."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bwc_review.catalogue import clip_order, search
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.alphabet import alphabetical
from bwc_review.domain.clip import (
    BodyKind,
    Clip,
    ClipId,
    ClipState,
    Place,
    RecordingId,
    Sealed,
    SealedHead,
    state,
    states,
)
from bwc_review.domain.hold import Hold, HoldId, ProcedureKind
from bwc_review.domain.journal import Draft
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import INFORMED, ORDERS, ClipQuery
from bwc_review.domain.typed_words import plain_words

Put = Callable[..., None]
Make = Callable[..., Clip]
PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 23)
STREETS = (
    "Place de la République",
    "Rue de l'Église",
    "",
    "Halle aux grains",
    "chemin d'Auch",
    "Médiathèque",
)
CATEGORIES = ("outrage", "Rixe", "tapage nocturne")


@pytest.fixture(params=[(0.0,), (0.0, 7.0, -86_400.5, 259_200.0)], ids=["clocks right", "clocks off"])
def shelf(
    catalogue: Catalogue,
    put: Put,
    make_clip: Make,
    draft: Callable[..., Draft],
    request: pytest.FixtureRequest,
) -> tuple[Catalogue, list[Clip], dict[str, set[str]]]:
    """A hundred and twenty clips with everything mixed, as the catalogue lists them, and their marks."""
    clips = []
    offsets = request.param
    for n in range(120):
        clips.append(
            make_clip(
                n,
                recorded_at=datetime(2026, 11, 1, 22, 50, tzinfo=PARIS) + timedelta(hours=5 * (n % 37)),
                duration_s=float(n * 7 % 13),
                size_bytes=1000 + n * 11 % 17,
                camera="SER-1" if n % 3 else "SER-2" if n % 2 else "SER-X",
                camera_label="CAM-01" if n % 3 else "CAM-02" if n % 2 else "X",
                due_on=date(2026, 11, 20) + timedelta(days=n % 31),
                recording=RecordingId(f"r{n - n % 4}") if n % 5 == 0 else RecordingId(f"r{n}"),
                wearer=(PersonId("p-1"), PersonId("p-2"), None)[n % 3 if n % 7 else 2],
                place=None if n % 6 == 0 else Place(STREETS[n % len(STREETS)]),
                is_damaged=n % 11 == 0,
                clock_offset_s=offsets[n % len(offsets)],
                clock_suspect=n % 8 == 0,
                to_identify=n % 13 == 0,
            )
        )
    put(catalogue, *clips)
    marks: dict[str, set[str]] = {clip.id: set() for clip in clips}
    at = datetime(2026, 11, 22, 9, tzinfo=UTC)
    with catalogue.write(draft()) as tables:
        numbers = [tables.incidents.create(2026) for _ in range(2)]
        tables.incidents.save(replace(tables.incidents.get(numbers[0]), category="Rixe"))
        tables.incidents.attach(numbers[0], [clip.id for clip in clips[10:20]])
        tables.incidents.attach(numbers[1], [clip.id for clip in clips[15:25]])
        for n, clip in enumerate(clips):
            if n % 9 == 0:
                hold = Hold(
                    HoldId(f"h{n}"),
                    clip.id,
                    ProcedureKind.JUDICIAIRE,
                    "r",
                    "a",
                    "",
                    at,
                    PersonId("p-1"),
                    TODAY,
                )
                tables.holds.add(hold)
                if n % 2:
                    tables.holds.release(hold.id, at, PersonId("p-1"), "levée")
            for m in range(n % 4 - 1):
                category = CATEGORIES[(n + m) % 3]
                marks[clip.id].add(category)
                instant = Instant(m, m, float(m))
                tables.marks.add(
                    Mark(
                        MarkId(f"m{n}-{m}"),
                        clip.id,
                        MarkKind.POINT,
                        instant,
                        None,
                        at,
                        at,
                        category,
                        "",
                        None,
                        at,
                    )
                )
    with catalogue.read() as tables:
        return catalogue, tables.clips.rows([clip.id for clip in clips]), marks


def plain(text: str) -> str:
    """Without accents or capitals."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(c for c in apart if not unicodedata.combining(c)).lower().replace("’", "'")


def folded(text: str) -> list[str]:
    """Words without accents or capitals, as the search compares them."""
    return re.findall(r"[a-z0-9]+", plain(text))


def is_called(words: str, place: str) -> bool:
    """Signs alone are the name of no place."""
    return bool(plain_words(words)) and plain_words(words) in plain_words(place)


def incident_category(clip: Clip) -> str:
    return "Rixe" if clip.incident == "2026-0001" else ""


def wanted(clip: Clip, query: ClipQuery, marks: dict[str, set[str]]) -> bool:
    """The rules of ClipQuery's docstring."""
    said = [clip.place.text if clip.place else "", clip.camera_label, clip.wearer_name, clip.incident or ""]
    words = folded(" ".join([*said, incident_category(clip), *marks[clip.id]]))
    day = clip.corrected_at.astimezone(PARIS).date()
    return all(
        (
            bool(folded(query.text)) or not query.text.strip(),
            query.state is None or query.state in states(clip),
            query.camera is None or clip.camera == query.camera,
            query.wearer is None or (clip.wearer or "") == query.wearer,
            query.category is None or query.category in marks[clip.id] | {incident_category(clip)},
            query.incident is None or (clip.incident or "") == query.incident,
            query.from_day is None or day >= query.from_day,
            query.to_day is None or day <= query.to_day,
            query.due_within_days is None
            or (clip.due_on <= TODAY + timedelta(days=query.due_within_days) and not clip.open_holds),
            all(any(word.startswith(each) for word in words) for each in folded(query.text)),
        )
    )


def place_of(clip: Clip, order: str) -> Any:
    """What a clip stands by in an order."""
    by: dict[str, Any] = {
        "recorded": clip.corrected_at,
        "due": clip.due_on,
        "duration": clip.duration_s,
        "camera": alphabetical(clip.camera_label),
        "wearer": [alphabetical(name) for name in reversed(clip.wearer_name.split())],
        "place": alphabetical(clip.place.text if clip.place else ""),
        "incident": clip.incident or "",
        "marks": clip.mark_count,
        "state": list(ClipState).index(state(clip)),
    }
    hour = () if order == "duration" else (clip.corrected_at,)  # equal lengths stand by the camera's clock
    return (by[order], *hour, clip.recorded_at, clip.id)


def model(clips: list[Clip], query: ClipQuery, marks: dict[str, set[str]]) -> list[ClipId]:
    lengths: dict[str, float] = {}
    number: dict[str, int] = {}
    for clip in clips:
        lengths[clip.recording] = lengths.get(clip.recording, 0) + clip.duration_s
        number[clip.recording] = number.get(clip.recording, 0) + clip.mark_count
    if query.whole_recordings:  # one line says the marks of all files
        clips = [replace(clip, mark_count=number[clip.recording]) for clip in clips]
    held = {clip.recording for clip in clips if clip.open_holds}
    in_part = held if query.whole_recordings and query.state is ClipState.KEPT else set()  # held, not "kept"
    found = [
        clip
        for clip in clips
        if wanted(clip, query, marks)
        and clip.recording not in in_part
        and query.has_place in {None, bool(clip.place and clip.place.text)}
        and (query.place is None or is_called(query.place, clip.place.text if clip.place else ""))
        and query.is_marked in {None, clip.mark_count > 0}
        and query.is_noted in {None, clip.mark_count > 0 or clip.incident is not None}
        and (
            query.due_in_days is None
            or (clip.due_on == TODAY + timedelta(days=query.due_in_days) and not clip.open_holds)
        )
        and (query.due_from is None or clip.due_on >= query.due_from)
        and (query.due_to is None or clip.due_on <= query.due_to)
        and query.informed in {None, {True: "yes", False: "no", None: "unstated"}[clip.informed]}
        and (query.longer_than_s is None or lengths[clip.recording] >= query.longer_than_s)
        and (query.shorter_than_s is None or lengths[clip.recording] < query.shorter_than_s)
    ]
    if query.whole_recordings:
        firsts: dict[str, Clip] = {}
        for clip in sorted(found, key=lambda each: (each.recorded_at, each.id)):
            firsts.setdefault(clip.recording, clip)
        found = list(firsts.values())
    found.sort(key=lambda each: place_of(each, query.order), reverse=query.descending)
    return [clip.id for clip in found]


DAYS = st.none() | st.dates(date(2026, 10, 31), date(2026, 11, 12))
WORDS = (
    "eglise",
    "RÉPU",
    "rue",
    "cam-0",
    "cam",
    "Éclu",
    "marie d",
    "2026-0001",
    "rixe",
    "outr",
    "x",
    "l'é",
    "!",
    "zzz",
)
DUE = [date(2026, 11, 25), date(2026, 12, 3), date(2026, 12, 12)]
QUERIES = st.builds(
    ClipQuery,
    state=st.none() | st.sampled_from(ClipState),
    camera=st.none() | st.sampled_from(["SER-1", "SER-2", "SER-X", "SER-9"]),
    wearer=st.none() | st.sampled_from(["p-1", "p-2", "p-3", ""]),
    category=st.none() | st.sampled_from([*CATEGORIES, "none"]),
    incident=st.none() | st.sampled_from(["2026-0001", "2026-0002", "2026-0009", ""]),
    from_day=DAYS,
    to_day=DAYS,
    due_within_days=st.none() | st.integers(-5, 40),
    # more often not asked: with everything asked hardly anything would be found
    has_place=st.sampled_from([None] * 6 + [True, False]),
    place=st.sampled_from([None] * 9 + ["EGLISE", "rue de", "é", "’", "zzz"]),
    is_marked=st.sampled_from([None] * 6 + [True, False]),
    is_noted=st.sampled_from([None] * 6 + [True, False]),
    due_in_days=st.sampled_from([None] * 12 + [0, 1, 4]),
    due_from=st.sampled_from([None] * 9 + DUE),
    due_to=st.sampled_from([None] * 9 + DUE),
    informed=st.sampled_from([None] * 12 + list(INFORMED)),
    longer_than_s=st.sampled_from([None] * 6 + [0.0, 60.0, 200.0, 600.0]),
    shorter_than_s=st.sampled_from([None] * 6 + [60.0, 200.0, 600.0]),
    text=st.lists(st.sampled_from(WORDS), max_size=2).map(" ".join),
    order=st.sampled_from(ORDERS),
    descending=st.booleans(),
    whole_recordings=st.booleans(),
)
HOW_LISTED = {"order", "descending", "whole_recordings"}
ASKED = sorted({field.name for field in fields(ClipQuery)} - HOW_LISTED)


def only(query: ClipQuery, asked: set[str]) -> ClipQuery:
    """The query with a few of its conditions: with all of them hardly anything is found."""
    return replace(ClipQuery(), **{name: getattr(query, name) for name in asked | HOW_LISTED})


SHORT_QUERIES = st.builds(only, QUERIES, st.sets(st.sampled_from(ASKED), max_size=3))


@pytest.mark.parametrize("many", [1, 30, search.MANY], ids=["all walked through", "either", "fetched by id"])
def test_any_query_finds_what_its_rules_say_in_its_order(
    shelf: tuple[Catalogue, list[Clip], dict[str, set[str]]], many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MANY", many)
    catalogue, clips, marks = shelf
    found_some = 0

    @settings(max_examples=100, deadline=None)
    @given(QUERIES | SHORT_QUERIES)
    def check(query: ClipQuery) -> None:
        nonlocal found_some
        with catalogue.read() as tables:
            found = tables.clips.ids(query, TODAY, PARIS)
        assert found == model(clips, query, marks)
        found_some += bool(found)

    check()
    assert found_some > 3


def test_every_order_holds_for_all_clips_both_ways(
    shelf: tuple[Catalogue, list[Clip], dict[str, set[str]]],
) -> None:
    catalogue, clips, marks = shelf
    with catalogue.read() as tables:
        for order, descending in product(ORDERS, (False, True)):
            query = ClipQuery(order=order, descending=descending)
            assert tables.clips.ids(query, TODAY, PARIS) == model(clips, query, marks)


def test_the_states_in_sql_are_the_states_of_the_domain(
    shelf: tuple[Catalogue, list[Clip], dict[str, set[str]]],
) -> None:
    catalogue, clips, _ = shelf
    for each in (None, *ClipState):
        with catalogue.read() as tables:
            found = tables.clips.ids(ClipQuery(state=each), TODAY)
        assert set(found) == {clip.id for clip in clips if each in {None, *states(clip)}}
        assert bool(found) == (each is not ClipState.ERASED)


def test_an_unknown_order_is_our_bug(catalogue: Catalogue) -> None:
    with catalogue.read() as tables, pytest.raises(ValueError, match="no such order"):
        tables.clips.ids(ClipQuery(order="colour"))


def test_the_figures_are_those_of_the_filters(
    shelf: tuple[Catalogue, list[Clip], dict[str, set[str]]],
) -> None:
    catalogue, clips, _ = shelf
    with catalogue.read() as tables:
        counts = tables.clips.counts(TODAY, zone=PARIS)

        def number(**asked: Any) -> int:
            return len(tables.clips.ids(ClipQuery(whole_recordings=True, **asked), TODAY))

        assert tables.clips.total() == counts.total == number() == len({clip.recording for clip in clips})
        assert counts.states == {
            each: number(state=each) for each in ClipState if each is not ClipState.ERASED
        }
        assert counts.due_soon == number(due_within_days=7)
        assert counts.to_identify == number(to_identify=True) > 0
        assert {each.serial: each.count for each in counts.cameras} == {
            serial: number(camera=serial) for serial in ("SER-1", "SER-2", "SER-X")
        }
        assert [each.label for each in counts.cameras] == ["CAM-01", "CAM-02", "X"]
        assert counts.categories == {each: number(category=each) for each in CATEGORIES}
    assert counts.wearers == ("p-1", "p-2")  # listed, not counted
    days = [clip.corrected_at.astimezone(PARIS).date() for clip in clips]
    assert (counts.first_day, counts.last_day) == (min(days), max(days))


def test_a_recording_is_listed_once_whatever_was_added_moved_or_erased_before(
    catalogue: Catalogue,
    put: Callable[..., None],
    make_clip: Callable[..., Clip],
    draft: Callable[..., Draft],
) -> None:
    """Files come, change their recording and go; the list and its figures always count recordings."""
    of: dict[ClipId, str] = {}

    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.tuples(st.integers(0, 7), st.sampled_from(["", "r1", "r2", "r3"])), max_size=12))
    def check(steps: list[tuple[int, str]]) -> None:
        for number, recording in steps:
            clip = replace(make_clip(900 + number), recording=RecordingId(recording or "r1"))
            with catalogue.write(draft()) as tables:
                if clip.id in of and not recording:
                    tables.clips.remove(clip.id)
                    del of[clip.id]
                elif clip.id in of:
                    tables.clips.update(clip.id, recording=RecordingId(recording))
                    of[clip.id] = recording
                else:
                    tables.clips.add(clip, SealedHead("00" * 32, 1), Sealed(BodyKind.CLIP, "", "", 1, "", 1))
                    of[clip.id] = clip.recording
        with catalogue.read() as tables:
            firsts = [
                min(clip for clip, one in of.items() if one == recording) for recording in set(of.values())
            ]
            assert tables.clips.ids(ClipQuery(whole_recordings=True)) == sorted(firsts)
            assert tables.clips.counts().total == len(firsts)

    check()


def test_an_empty_catalogue_has_figures_too(catalogue: Catalogue) -> None:
    with catalogue.read() as tables:
        counts = tables.clips.counts()
    assert (counts.total, counts.due_soon, counts.cameras, counts.first_day) == (0, 0, (), None)


def test_the_ten_thousandth_incident_of_a_year_stands_after_the_one_before() -> None:
    numbers = ["2026-10000", "2025-0001", "2026-9999", "2026-0042"]
    assert sorted(numbers, key=clip_order._as_number) == ["2025-0001", "2026-0042", "2026-9999", "2026-10000"]
