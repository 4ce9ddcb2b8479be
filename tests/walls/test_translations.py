"""Every sentence of the code is in both languages, and the files are as Qt's own tool writes them."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.walls.sources import calls

ROOT = Path(__file__).parents[2]
FILES = ROOT / "resources" / "i18n"
ARGUMENT = {"tr": 0, "translate": 1}
FIELD = re.compile(r"\{[a-z_]*\}|%n")


def _messages(language: str) -> Iterator[tuple[str, list[str], bool]]:
    """Source, translations (one, or one for each plural form) and whether it is finished."""
    tree = ElementTree.parse(FILES / f"bwc_review_{language}.ts")  # noqa: S314 - our own file
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")]
        yield (
            message.findtext("source", ""),
            forms or [translation.text or ""],
            "type" not in translation.attrib,
        )


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_sentence_is_left_untranslated(language: str) -> None:
    left = [source for source, texts, is_done in _messages(language) if not is_done or not all(texts)]
    assert left == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_translation_fills_in_what_its_source_does(language: str) -> None:
    wrong = [
        (source, text)
        for source, texts, _ in _messages(language)
        for text in texts
        if set(FIELD.findall(text)) != set(FIELD.findall(source))
    ]
    assert wrong == []


def test_nothing_is_suppressed_where_the_law_erases() -> None:
    assert [text for _, texts, _ in _messages("fr") for text in texts if "supprim" in text.lower()] == []


def test_a_camera_that_nothing_tells_is_to_be_identified_on_screen_as_on_paper() -> None:
    """« à identifier », as where its recordings wait."""
    said = [text for _, texts, _ in _messages("fr") for text in texts]
    paper = (ROOT / "resources" / "paper" / "fr.toml").read_text("utf-8")
    assert [text for text in (*said, paper) if "caméra inconnue" in text.lower()] == []
    [[called]] = [texts for source, texts, _ in _messages("fr") if source == "camera not known"]
    assert called == "caméra à identifier"


def test_every_sentence_in_the_code_was_found_by_the_tool() -> None:
    """lupdate reads Python in its own way: a call it does not understand is silently left out."""
    known = {source for source, _, _ in _messages("fr")}
    lost = []
    for file, call, name in calls():
        position = ARGUMENT.get(name)
        if position is None or len(call.args) <= position:
            continue
        text = call.args[position]
        if isinstance(text, ast.Constant) and text.value not in known:
            lost.append(f"{file.name}:{call.lineno}: {text.value!r}")
    assert lost == []


def test_the_files_are_up_to_date(tmp_path: Path) -> None:
    for file in FILES.glob("*.ts"):
        shutil.copy(file, tmp_path)
    subprocess.run(
        [ROOT / "packaging" / "translations", tmp_path],
        check=True,
        env={**os.environ, "PYTHON": sys.executable},
    )
    for file in FILES.glob("*.ts"):
        assert (tmp_path / file.name).read_text("utf-8") == file.read_text("utf-8"), (
            "run packaging/translations"
        )


def test_french_is_set_with_its_own_apostrophe() -> None:
    assert [text for _, texts, _ in _messages("fr") for text in texts if "'" in text] == []
