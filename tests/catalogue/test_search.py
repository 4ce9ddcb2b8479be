"""Words lead to clips, and leave the file with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import event, text

from bwc_review.catalogue import engine as engine_module
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import migrations, open_engine
from bwc_review.domain.clip import Clip, ClipId, Place
from bwc_review.domain.figures import may_count
from bwc_review.domain.incident import Narrative, PersonQuality, ReportPerson
from bwc_review.domain.incident_query import IncidentQuery
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind
from bwc_review.domain.people import Person, PersonId
from bwc_review.domain.query import ClipQuery

Put = Callable[..., None]
Make = Callable[..., Clip]
Drafting = Callable[..., Draft]
ONE = ClipId("0193-00001")
MARKERS = ("Quetzalcoatlus", "Wyandotte", "Xylophage", "Zanzibar", "Kamtchatka")


def finds(catalogue: Catalogue, words: str) -> list[str]:
    with catalogue.read() as tables:
        return list(tables.clips.ids(ClipQuery(text=words)))


def test_words_follow_every_change_of_what_they_say(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting, people: tuple[Person, ...]
) -> None:
    put(catalogue, make_clip(1, wearer=PersonId("p-2")), make_clip(2))
    assert finds(catalogue, "republique") == ["0193-00001", "0193-00002"]
    assert finds(catalogue, "ECLUSE cam-01") == [ONE]
    with catalogue.write(draft()) as tables:
        tables.clips.update(ONE, place=Place("Halle aux grains"))
        tables.people.change(replace(people[1], last_name="Barrage"))
    assert finds(catalogue, "république") == ["0193-00002"]
    assert finds(catalogue, "halle") == [ONE]
    assert finds(catalogue, "écluse") == []
    assert finds(catalogue, "barr jea") == [ONE]
    at = datetime(2026, 11, 1, tzinfo=UTC)
    mark = Mark(
        MarkId("m"), ONE, MarkKind.POINT, Instant(0, 0, 0.0), None, at, at, "Outrage", "secret", None, at
    )
    with catalogue.write(draft()) as tables:
        tables.marks.add(mark)
        number = tables.incidents.create(2026)
        tables.incidents.save(
            replace(
                tables.incidents.get(number),
                category="Rixe",
                place="Gymnase",
                narrative=Narrative(
                    subject="Objet",
                    people=(ReportPerson(PersonQuality.SUSPECT, "Tartempion", True, "dit rien"),),
                ),
            )
        )
        tables.incidents.attach(number, [ONE])
    assert finds(catalogue, "outrage rixe 2026-0001") == [ONE]
    for never in ("Tartempion", "rien", "secret", "Objet"):  # people of a report and free text stay outside
        assert finds(catalogue, never) == []
    with catalogue.write(draft()) as tables:
        tables.marks.change(replace(mark, category="Tapage"))
        tables.incidents.save(replace(tables.incidents.get(number), category="Vol"))
    assert finds(catalogue, "outrage") == finds(catalogue, "rixe") == []
    assert finds(catalogue, "tapage vol") == [ONE]
    with catalogue.write(draft()) as tables:
        tables.marks.remove(MarkId("m"))
        tables.incidents.detach(number, [ONE])
    assert finds(catalogue, "tapage") == finds(catalogue, "vol") == finds(catalogue, "2026") == []


@pytest.mark.parametrize(
    "words",
    [
        '"', "'", "*", "a*b", "NEAR(", "AND OR NOT", "^x", "words:x", "-", "é\u0301", "((", "%", "_", "\\",
        "'; DROP TABLE clips; --", "' OR '1'='1", "\x00", "{x y}", "a + b", "\u202e", "🚓", ";", "x" * 10_000,
    ],
)  # fmt: skip
def test_no_word_is_an_instruction_to_the_search(
    catalogue: Catalogue, put: Put, make_clip: Make, words: str
) -> None:
    put(catalogue, make_clip(1))
    assert finds(catalogue, words) in ([], [ONE])


@pytest.mark.parametrize("signs", ["???", "🚓", "…", "'", "\u0301"])
def test_signs_alone_find_nothing_and_no_words_find_everything(
    catalogue: Catalogue, put: Put, make_clip: Make, signs: str
) -> None:
    put(catalogue, make_clip(1), make_clip(2))
    assert finds(catalogue, signs) == []
    assert finds(catalogue, " \t") == ["0193-00001", "0193-00002"]


def test_accents_written_either_way_are_the_same_word(
    catalogue: Catalogue, put: Put, make_clip: Make
) -> None:
    put(catalogue, make_clip(1, place=Place("Rue de l'E\u0301glise")))
    assert (
        finds(catalogue, "église") == finds(catalogue, "e\u0301glise") == finds(catalogue, "eglise") == [ONE]
    )


LIGATURES = ["cœur", "coeur", "CŒUR", "Coeur", "cœ", "coe"]


def test_joined_letters_are_found_by_two_and_two_by_joined_ones(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting, people: tuple[Person, ...]
) -> None:
    put(
        catalogue,
        make_clip(1, place=Place("Rue du Sacré-Cœur")),
        make_clip(2, place=Place("Impasse du COEUR")),
        make_clip(3, place=Place("Quai Æneas")),
        make_clip(4, wearer=PersonId("p-2")),
    )
    for typed in LIGATURES:
        assert finds(catalogue, typed) == ["0193-00001", "0193-00002"], typed
    assert finds(catalogue, "aeneas") == finds(catalogue, "æneas") == ["0193-00003"]
    with catalogue.write(draft()) as tables:
        tables.people.change(replace(people[1], last_name="Lebœuf"))
        number = tables.incidents.create(2026)
        tables.incidents.save(replace(tables.incidents.get(number), place="Marché aux bœufs"))
        known = tables.people.all()
        words = tables.categories.get().words
    for typed in ("leboeuf", "LEBŒUF"):
        assert finds(catalogue, typed) == ["0193-00004"]
        assert not may_count(None, typed, known)  # it is an officer's name, whichever way it is typed
    for typed in ("boeuf", "Bœuf"):
        with catalogue.read() as tables:
            assert tables.incidents.numbers(IncidentQuery(words(typed))) == [number]


def test_words_written_before_have_their_joined_letters_apart_after_the_upgrade(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting, file: Path, key: bytes, clock: Any
) -> None:
    put(catalogue, make_clip(1, place=Place("Rue du Sacré-Cœur")), make_clip(2))
    with catalogue.write(draft()) as tables:
        number = tables.incidents.create(2026)
        tables.incidents.save(replace(tables.incidents.get(number), place="Cœur de ville"))
        words = tables.categories.get().words
    catalogue.close()
    engine = open_engine(file, key)
    with engine.begin() as connection:  # as the program before wrote them
        joined = "replace(replace({0}, 'coeur', 'cœur'), 'Coeur', 'Cœur')"
        connection.execute(text(f"UPDATE clip_words SET words = {joined.format('words')}"))  # noqa: S608
        connection.execute(text(f"UPDATE incidents SET plain = {joined.format('plain')}"))  # noqa: S608
        command.downgrade(migrations(connection), "0044")
        found = "SELECT count(*) FROM clip_words WHERE clip_words MATCH 'coeur'"
        assert connection.execute(text(found)).scalar_one() == 0
    engine.dispose()
    upgraded = Catalogue(open_engine(file, key), clock.wall, clock.monotonic, "s", "0")
    for typed in LIGATURES:
        assert finds(upgraded, typed) == [ONE], typed
        with upgraded.read() as tables:
            assert tables.incidents.numbers(IncidentQuery(words(typed))) == [number]
    upgraded.close()


def put_marked(catalogue: Catalogue, put: Put, make_clip: Make) -> None:
    """List clips among which one carries the markers."""
    put(catalogue, *(make_clip(number) for number in range(2, 40)))
    put(catalogue, make_clip(1, place=Place(" ".join(MARKERS))))
    put(catalogue, *(make_clip(number) for number in range(40, 60)))
    catalogue.checkpoint_wal()


def found_in(plain: bytes) -> set[str]:
    """The markers that lie in the bytes, as typed or as the index folds them but for the first letter."""
    return {each for each in MARKERS if each[1:].lower().encode() in plain.lower()}


def test_the_words_of_an_erased_clip_leave_the_file(
    catalogue: Catalogue,
    put: Put,
    make_clip: Make,
    draft: Drafting,
    file: Path,
    opened_pages: Callable[[Path], bytes],
) -> None:
    put_marked(catalogue, put, make_clip)
    assert found_in(opened_pages(file)) == set(MARKERS)  # the digging works
    with catalogue.write(draft(Operation.ERASE_DONE, ONE)) as tables:
        tables.clips.remove(ONE)
        tables.inventory.set_erased(ONE, datetime(2026, 12, 1, tzinfo=UTC), "due")
    assert catalogue.checkpoint_wal()
    assert finds(catalogue, MARKERS[0]) == []
    assert found_in(opened_pages(file)) == set()
    wal = file.with_name(file.name + "-wal")
    assert not wal.exists() or wal.stat().st_size == 0


def test_without_the_two_options_the_words_would_stay(
    catalogue: Catalogue,
    put: Put,
    make_clip: Make,
    draft: Drafting,
    file: Path,
    key: bytes,
    clock: Any,
    opened_pages: Callable[[Path], bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Proof that the test above can fail."""
    put_marked(catalogue, put, make_clip)
    catalogue.close()
    rules = tuple(rule for rule in engine_module.RULES if "secure_delete" not in rule)
    monkeypatch.setattr(engine_module, "RULES", rules)
    engine = open_engine(file, key)
    event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA secure_delete = OFF"))
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO clip_words(clip_words, rank) VALUES ('secure-delete', 0)"))
    careless = Catalogue(engine, clock.wall, clock.monotonic, "s", "0")
    with careless.write(draft(Operation.ERASE_DONE, ONE)) as tables:
        tables.clips.remove(ONE)
    assert careless.checkpoint_wal()
    careless.close()
    assert found_in(opened_pages(file)) & set(MARKERS)


def test_an_old_place_kept_as_history_goes_too(
    catalogue: Catalogue,
    put: Put,
    make_clip: Make,
    draft: Drafting,
    file: Path,
    opened_pages: Callable[[Path], bytes],
) -> None:
    put(catalogue, make_clip(1, place=Place("Quetzalcoatlus")))
    with catalogue.write(draft(Operation.CLIP_CHANGED, ONE)) as tables:
        tables.clips.update(ONE, place=Place("Wyandotte"))
    catalogue.checkpoint_wal()
    assert found_in(opened_pages(file)) == {"Quetzalcoatlus", "Wyandotte"}
    with catalogue.write(draft(Operation.ERASE_DONE, ONE)) as tables:
        tables.clips.remove(ONE)
    catalogue.checkpoint_wal()
    assert found_in(opened_pages(file)) == set()
