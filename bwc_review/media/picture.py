"""One decoded picture as plain bytes, and as a PNG that says where it comes from."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

_UNSPECIFIED = 2  # of ITU-T H.273, table 4: the file does not name its colour matrix
_HD_LINES = 720  # from here on an unnamed matrix is BT.709, below BT.601; libVLC draws the same line


@dataclass(frozen=True, slots=True)
class Picture:
    """RGB24, rows from the top without padding, width and height in pixels as displayed.

    frame: index in presentation order. pts: as stored in the file.
    """

    width: int
    height: int
    rgb: bytes
    frame: int
    pts: int


def upright(frame: VideoFrame, rotation: int, size: tuple[int, int] | None = None) -> NDArray[np.uint8]:
    """A decoded frame as RGB of shape (height, width, 3), turned clockwise by rotation degrees.

    size: width and height of the result, by default those of the frame as displayed.
    """
    width, height = size or (
        (frame.width, frame.height) if rotation % 180 == 0 else (frame.height, frame.width)
    )
    if rotation % 180:
        width, height = height, width
    matrix: Any = None
    if frame.colorspace == _UNSPECIFIED:
        matrix = "ITU709" if frame.height >= _HD_LINES else "ITU601"
    rgb = frame.reformat(width, height, "rgb24", src_colorspace=matrix, interpolation="BILINEAR")
    array = np.asarray(rgb.to_ndarray(), np.uint8)
    return np.ascontiguousarray(np.rot90(array, -rotation // 90)) if rotation else array


def png(picture: Picture, metadata: Mapping[str, str]) -> bytes:
    """The picture without loss, with each entry of metadata as an international text chunk (iTXt)."""
    notes = PngInfo()
    for key, text in metadata.items():
        notes.add_itxt(key, text)
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    out = io.BytesIO()
    image.save(out, "PNG", pnginfo=notes, compress_level=3)
    return out.getvalue()
