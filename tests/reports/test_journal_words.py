"""The journal on paper has French words for all that operations write, and prints the rest as it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields
from enum import Enum
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bwc_review.domain.access import Action, Reason, Refusal
from bwc_review.domain.alignment import AlignMethod
from bwc_review.domain.camera import ReleasePolicy
from bwc_review.domain.clip import BodyKind
from bwc_review.domain.incident import Narrative
from bwc_review.domain.journal import Operation, Result
from bwc_review.domain.mark import MarkKind
from bwc_review.domain.people import Role
from bwc_review.domain.service import Service
from bwc_review.reports.journal_words import detail, subject
from bwc_review.reports.wording import wording

SOURCE = Path(__file__).parents[2] / "bwc_review"
PARIS = ZoneInfo("Europe/Paris")
CODES = [
    *[("why", one.value) for one in Refusal],
    *[("action", one.value) for one in Action],
    *[("release", one.value) for one in ReleasePolicy],
    *[("align_method", one.value) for one in AlignMethod],
    *[("kind", one.value) for one in MarkKind],
    *[("kinds", one.value) for one in BodyKind],
    *[("part", one.value) for one in BodyKind],
    *[("role", one.value) for one in Role],
    *[("role_before", one.value) for one in Role],
    *[("fields", one.name) for one in fields(Narrative)],
    *[("fields", one.name) for one in fields(Service)],
]
SECTIONS: list[tuple[str, type[Enum]]] = [
    ("operations", Operation),
    ("results", Result),
    ("reasons", Reason),
    ("roles", Role),
]


@pytest.mark.parametrize(("section", "values"), SECTIONS)
def test_every_value_has_its_words(section: str, values: type[Enum]) -> None:
    assert [one.value for one in values if f"{section}.{one.value}" not in wording()] == []


@pytest.mark.parametrize(("key", "code"), CODES)
def test_every_code_has_its_words(key: str, code: str) -> None:
    assert f"values.{key}.{code}" in wording()


def test_every_detail_that_the_program_writes_has_its_words() -> None:
    written = {key: where for where, key in _written()}
    assert len(written) > 70
    assert {key: where for key, where in written.items() if f"details.{key}" not in wording()} == {}


def test_every_code_that_the_program_writes_as_a_literal_has_its_words() -> None:
    written = set(_literals())
    assert ("stage", "verified") in written
    assert {(key, code) for key, code in written if f"values.{key}.{code}" not in wording()} == set()


def _modules() -> Iterator[tuple[Path, ast.Module]]:
    for file in sorted(
        [*SOURCE.glob("*.py"), *SOURCE.glob("operations/*.py"), *SOURCE.glob("catalogue/*.py")]
    ):
        tree = ast.parse(file.read_text("utf-8"))
        if any(_is_draft(node) for node in ast.walk(tree)):
            yield file, tree


def _is_draft(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Draft"


def _details(tree: ast.Module) -> Iterator[ast.Dict]:
    """The dicts that become the details of an entry: given at once, or through a name of the module."""
    names = {"details"}
    for node in ast.walk(tree):
        if not _is_draft(node):
            continue
        assert isinstance(node, ast.Call)
        for keyword in node.keywords:
            if keyword.arg != "details":
                continue
            if isinstance(keyword.value, ast.Name):
                names.add(keyword.value.id)
            elif isinstance(keyword.value, ast.Dict):
                yield keyword.value
                spread = [value for key, value in zip(keyword.value.keys, keyword.value.values, strict=True)
                          if key is None]  # fmt: skip
                names |= {value.id for value in spread if isinstance(value, ast.Name)}
    for node in ast.walk(tree):
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict() as value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.Dict() as value)
                | ast.AugAssign(target=ast.Name(id=name), value=ast.Dict() as value)
            ) if name in names:
                yield value


def _written() -> Iterator[tuple[str, str]]:
    for file, tree in _modules():
        for found in _details(tree):
            for key in found.keys:
                if isinstance(key, ast.Constant):
                    yield f"{file.name}:{key.lineno}", str(key.value).removeprefix("old_")
        for node in ast.walk(tree):
            match node:
                case ast.Subscript(
                    value=ast.Name(id="details"), slice=ast.Constant(value=name), ctx=ast.Store()
                ):
                    yield f"{file.name}:{node.lineno}", str(name)


def _literals() -> Iterator[tuple[str, str]]:
    for _, tree in _modules():
        for found in _details(tree):
            for key, value in zip(found.keys, found.values, strict=True):
                match key, value:
                    case ast.Constant(value=str(name)), ast.Constant(value=str(code)) if code:
                        yield name, code


@pytest.mark.parametrize(
    ("key", "value", "printed"),
    [
        ("why", "closed", "motif : programme fermé"),
        ("stage", "verified", "étape : copie vérifiée"),
        ("bytes", 187_000_000, "taille (octets) : 187 000 000"),
        ("already", 1, "déjà reçu : oui"),
        ("resumed", 0, "repris après interruption : non"),
        ("failures", 1, "essais manqués : 1"),
        ("due", "2026-11-12", "échéance : 12/11/2026"),
        ("taken_at", "2026-11-12T13:02:11+00:00", "remise le : 12/11/2026 14:02:11"),
        ("kinds", "frames,filmstrip", "fichiers préparés : index des images, bandeau"),
        ("cause", "", "cause : néant"),
        ("category", "insult", "catégorie : Outrage"),
        ("old_frame", 12, "image, avant : 12"),
        ("old_kind", "span", "nature, avant : séquence"),
        ("old_counted_from", "2026-11-12", "délai compté du, avant : 12/11/2026"),
        ("sha256", "ab" * 32, "empreinte : " + " ".join(["abababab"] * 8)),
        ("why", "tomorrow's code", "motif : tomorrow's code"),
        ("unheard_of", "x", "unheard_of : x"),
        ("old_unheard_of", 3, "old_unheard_of : 3"),
    ],
)
def test_a_detail_reads_as_french(key: str, value: int | str, printed: str) -> None:
    text = (
        detail(key, value, PARIS).replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    )
    assert text == printed


def test_objects_are_printed_as_chained_unless_they_are_things_of_the_station() -> None:
    assert subject("01932b7a-0001-7c3e-9f21-5a0c4e11d001") == "01932b7a-0001-7c3e-9f21-5a0c4e11d001"
    assert subject("service") == "réglages du service"
    assert subject("erasures") == "procès-verbal d’effacement"
