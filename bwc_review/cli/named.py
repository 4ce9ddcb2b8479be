"""Turns what was typed into what it names: a recording, a camera, a category."""

from __future__ import annotations

import typer

from bwc_review import station
from bwc_review.cli.opening import Signed
from bwc_review.cli.terminal import translate
from bwc_review.domain.category import Categories
from bwc_review.domain.clip import Clip
from bwc_review.ui.language import spoken

NOBODY = "-"  # no sign-in name begins so


def find_clip(at: Signed, part: str) -> Clip:
    """The one clip whose id begins or ends so."""
    with at.station.catalogue.read() as tables:
        return tables.clips.find(part.strip())


def category_code(at: Signed, text: str) -> str:
    """The code of a category given by its code or by its name in either language."""
    code = station.categories(at.station).find(text)
    if code is None:
        raise typer.BadParameter(
            translate("Cli", "nothing or several things are called {text}. Known categories:").format(
                text=text
            )
            + "\n"
            + _known(station.categories(at.station), spoken())
        )
    return code


def _known(categories: Categories, language: str) -> str:
    """What can be typed: one line for each family, each category with its code."""
    lines = []
    for code, french, english in categories.families:
        words = [
            f"{categories.label(one.code, language)} ({one.code})"
            for one in categories.items
            if one.family == code
        ]
        family = french if language == "fr" else english
        line = translate("Cli", "{family}: {categories}")
        lines.append("  " + line.format(family=family, categories=", ".join(words)))
    return "\n".join(lines)


def camera_serial(at: Signed, camera: str | None) -> str | None:
    """A camera may be named by its label too."""
    if camera is None:
        return None
    with at.station.catalogue.read() as tables:
        known = tables.cameras.all()
    return next((one.serial for one in known if camera in {one.serial, one.label}), camera)
