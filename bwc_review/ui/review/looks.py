"""Makes the small pictures and the sound of a clip ready to paint, outside the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from bwc_review.domain.clip import Probe, ratio_of
from bwc_review.domain.progress import Progress
from bwc_review.ui.review.needs import OpenClip
from bwc_review.ui.review.timeline_drawing import COARSE, Look


def coarse(peaks: bytes) -> bytes:
    """The loudest of each ``COARSE`` peaks."""
    return bytes(max(peaks[at : at + COARSE]) for at in range(0, len(peaks), COARSE))


def as_meant(image: QImage, seen: Probe) -> QImage:
    """A small picture in the shape its clip is meant to be seen in: decoded pixels may not be square, and so
    may those of a strip that was made by an earlier program.
    """
    if not seen.pixel_ratio or not seen.width * seen.height:
        return image
    wide = max(1, round(image.height() * seen.width * ratio_of(seen.pixel_ratio) / seen.height))
    if abs(image.width() - wide) <= 1:
        return image
    size = QSize(wide, image.height())
    return image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def look_of(opened: OpenClip, progress: Progress) -> Look:
    """Decode the filmstrip of a clip; pictures that do not decode are left out. Raises ``Cancelled``."""
    strip, waveform = opened.filmstrip, opened.waveform
    times, images = [], []
    if strip is not None:
        for done, (at_s, jpeg) in enumerate(zip(strip.times_s, strip.jpegs, strict=False)):
            progress.step(done, len(strip.times_s))
            # the kind is named, as text: guessing tries SVG, which may wait for the window for ever
            image = QImage.fromData(jpeg, "JPG")  # type: ignore[arg-type]
            if not image.isNull():
                times.append(at_s)
                images.append(as_meant(image.convertToFormat(QImage.Format.Format_RGB32), opened.clip.seen))
    return Look(
        tuple(times),
        tuple(images),
        waveform.per_second if waveform is not None else 0,
        waveform.peaks if waveform is not None else b"",
        coarse(waveform.peaks) if waveform is not None else b"",
        is_open=True,
    )
