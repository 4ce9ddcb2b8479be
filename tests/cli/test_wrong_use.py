"""A wrong command line is told in one language, whatever the parser says of it."""

from __future__ import annotations

import re

import pytest

from bwc_review.cli import run
from bwc_review.cli.commands import commands, groups

WRONG = [
    ("journal --from 32/13/2026", "--from : un jour s’écrit 2026-11-12 ou 12/11/2026"),
    ("inventory --from x --to y", "--from : un moment s’écrit 2026-11-12T14:02"),
    ("due --days x", "--days : il faut un nombre entier"),
    ("due --days 0", "--days : au moins 1"),
    ("due --days 999", "--days : au plus 366"),
    ("hold", "Il manque un mot après celui-ci."),
    ("hold open x", "Il manque --procedure, au choix : judiciaire, administrative, disciplinaire."),
    ("clips extra more", "Mots en trop : extra more."),
    ("clips --jsn", "L’option --jsn n’existe pas ; proches : --csv, --json."),
    ("clips --zzzz", "L’option --zzzz n’existe pas."),
    ("clips --json=3", "--json ne prend pas de valeur."),
    ("mark x --at 3 --to", "Il manque une valeur après --to."),
    ("report 2026-0001", "Il manque --out."),
    ("camera add", "Il manque serial."),
    ("clip", "La commande « clip » n’existe pas ; proches : clips."),
    ("ingest x", "La commande « ingest » n’existe pas ; proches : init."),
    ("camera ad", "La commande « ad » n’existe pas ; proches : add."),
    ("recor", "La commande « recor » n’existe pas ; proches : recover, records, report."),
    ("foo", "La commande « foo » n’existe pas."),
    ("l'heure", "La commande « l'heure » n’existe pas."),
    ("recording d'hier", "La commande « d'hier » n’existe pas."),
    ("inventory --from 20261101 --to 20261130", "--from : un moment s’écrit 2026-11-12T14:02"),
    ("inventory --from 2026-11-01 --to 1794400000", "--to : un moment s’écrit 2026-11-12T14:02"),
    ("inventory --from 2026-11-31 --to 2026-12-01", "--from : un moment s’écrit 2026-11-12T14:02"),
    ("camera correct CAM-01 --taken 2026", "--taken : un moment s’écrit 2026-11-12T14:02"),
    ("incident new --category x --when 1794400000", "--when : un moment s’écrit 2026-11-12T14:02"),
    ("mark x --at 3 --to zz --category x", "--to : un temps s’écrit 72.5, 01:12.5 ou 00:01:12.500"),
    (f"due --days {'9' * 5000}", "--days : ce nombre est trop long"),
    ("hold foo", "La commande « foo » n’existe pas."),
]


@pytest.fixture(autouse=True)
def french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BWC_LANGUAGE", "fr")


@pytest.mark.parametrize(("line", "said"), WRONG)
def test_what_was_wrong_is_said_in_french(capsys: pytest.CaptureFixture[str], line: str, said: str) -> None:
    assert run(line.split()) == 2
    first, second = capsys.readouterr().err.replace("\u00a0", " ").splitlines()
    assert first == said
    assert second == "Aide : bwc-review --help, bwc-review COMMANDE --help"


def test_a_value_that_is_none_of_those_there_are_is_answered_with_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["journal", "--operation", "foo"]) == 2
    assert "--operation\u00a0: au choix\u00a0: start, stop, clock_step," in capsys.readouterr().err


@pytest.mark.parametrize("line", ["", *(name for name, _ in groups()), *(each.words for each in commands())])
def test_a_help_has_none_of_the_parser_s_words(capsys: pytest.CaptureFixture[str], line: str) -> None:
    assert run([*line.split(), "--help"]) == 0
    told = capsys.readouterr().out
    assert "Afficher cette aide et rien d’autre." in told
    assert not re.search(r"Show this|\[required\]|Commands:|\[default|<\w+>|<list", told)
