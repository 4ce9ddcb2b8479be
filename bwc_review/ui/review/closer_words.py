"""Says how a picture and its sound are shown otherwise than they were recorded."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from bwc_review.player.engine import Sound
from bwc_review.ui.review.picture_look import PictureLook

translate = QCoreApplication.translate


def boost_words(boost_db: int) -> str:
    """A choice of loudness."""
    if not boost_db:
        return translate("Closer", "As loud as recorded")
    return translate("Closer", "Louder ×{factor} (+{amount} dB)").format(
        factor=_factor(boost_db), amount=boost_db
    )


def viewing_words(zoom: float, look: PictureLook, sound: Sound | None) -> str:
    """That it is for viewing only, and how; nothing where all is as recorded. sound: None, not heard."""
    parts = []
    if zoom > 1.0:
        parts.append(
            translate("Review", "enlarged {factor}×").format(factor=QLocale().toString(zoom, "f", 1))
        )
    parts += _look_parts(look)
    if sound is not None and sound.boost_db and not sound.is_muted:
        parts.append(translate("Closer", "sound louder ×{factor}").format(factor=_factor(sound.boost_db)))
    if sound is not None and sound.is_speech and not sound.is_muted:
        parts.append(translate("Closer", "low tones removed"))
    return translate("Review", "viewing only: {how}").format(how=", ".join(parts)) if parts else ""


def _look_parts(look: PictureLook) -> list[str]:
    if look == PictureLook():
        return []
    said = (
        (look.brightness > 0, translate("Closer", "brighter")),
        (look.brightness < 0, translate("Closer", "darker")),
        (look.contrast > 1, translate("Closer", "more contrast")),
        (look.contrast < 1, translate("Closer", "less contrast")),
        (look.gamma > 1, translate("Closer", "dark places opened")),
        (look.gamma < 1, translate("Closer", "dark places deepened")),
        (look.turns > 0, translate("Closer", "turned {degrees}°").format(degrees=90 * look.turns)),
        (look.sharpness > 0, translate("Closer", "sharpened")),
    )
    return [words for is_so, words in said if is_so]


def _factor(boost_db: int) -> int:
    """Decibels as a factor of the amplitude: 2, 4, 8."""
    return round(10 ** (boost_db / 20))
