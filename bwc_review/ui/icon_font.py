"""The icon font: Phosphor as qtawesome carries it, without importing that package, which loads ten others."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

_CARRIER = "qtawesome"


def sign(name: str) -> str:
    """The character of a Phosphor name ("lock"); KeyError where the font has none."""
    return chr(int(_codes()[name], 16))


def sign_font(side_px: int) -> QFont:
    """The font in which ``sign`` fills a square of that side."""
    font = QFont(_family())
    font.setPixelSize(side_px)
    return font


@cache
def _codes() -> dict[str, str]:
    """Hexadecimal code points by name."""
    codes: dict[str, str] = json.loads(_file("phosphor-charmap-*.json").read_text("utf-8"))
    return codes


@cache
def _family() -> str:
    """Hands the font to Qt; needs a QApplication."""
    number = QFontDatabase.addApplicationFont(str(_file("phosphor-[0-9]*.ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0]


def _file(pattern: str) -> Path:
    spec = find_spec(_CARRIER)
    folders = () if spec is None else spec.submodule_search_locations or ()
    for folder in folders:
        for found in sorted(Path(folder, "fonts").glob(pattern)):
            return found
    raise FileNotFoundError(f"{_CARRIER}/fonts/{pattern}")
