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
_HD_LINES = 720  # from here on an unnamed matrix is BT.709, below BT.601
_BT709, _BT601 = 1, 6
_LUMA = {  # how much red and blue weigh in the luma, by the matrix's number in that table
    _BT709: (0.2126, 0.0722),
    4: (0.30, 0.11),
    5: (0.299, 0.114),
    _BT601: (0.299, 0.114),
    7: (0.212, 0.087),
    9: (0.2627, 0.0593),
    10: (0.2627, 0.0593),
}


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of 32-bit pixels (blue, green, red, one unused) from the top, upright, as a screen paints them.

    width, height: in pixels. stride: bytes from one row to the next. frame: index in presentation order.
    pts: as stored in the file. luma: how much red and blue weigh in the matrix it was converted with.
    """

    width: int
    height: int
    stride: int
    pixels: memoryview
    frame: int
    pts: int
    luma: tuple[float, float] = _LUMA[_BT601]

    @property
    def rgb(self) -> bytes:
        """Width x height x 3 bytes: red, green, blue."""
        rows = np.frombuffer(self.pixels, np.uint8).reshape(-1, self.stride)[: self.height, : self.width * 4]
        return rows.reshape(self.height, self.width, 4)[:, :, 2::-1].tobytes()


def picture_of(frame: VideoFrame, rotation: int, number: int, pts: int) -> Picture:
    """A decoded frame, turned clockwise by rotation degrees."""
    painted, luma = _converted(frame, frame.width, frame.height, "bgra"), _luma_of(frame)
    if not rotation:
        plane = painted.planes[0]
        return Picture(painted.width, painted.height, plane.line_size, memoryview(plane), number, pts, luma)
    turned = np.ascontiguousarray(np.rot90(painted.to_ndarray(), -rotation // 90))
    height, width = turned.shape[:2]
    return Picture(width, height, width * 4, turned.data.cast("B"), number, pts, luma)


def upright(frame: VideoFrame, rotation: int, size: tuple[int, int] | None = None) -> NDArray[np.uint8]:
    """A decoded frame as RGB of shape (height, width, 3), turned clockwise by rotation degrees.

    size: width and height of the result, by default those of the frame as displayed.
    """
    width, height = size or (
        (frame.width, frame.height) if rotation % 180 == 0 else (frame.height, frame.width)
    )
    if rotation % 180:
        width, height = height, width
    array = np.asarray(_converted(frame, width, height, "rgb24").to_ndarray(), np.uint8)
    return np.ascontiguousarray(np.rot90(array, -rotation // 90)) if rotation else array


def _converted(frame: VideoFrame, width: int, height: int, pixel_format: str) -> VideoFrame:
    matrix: Any = None
    if frame.colorspace == _UNSPECIFIED:
        matrix = "ITU709" if _is_hd(frame) else "ITU601"
    return frame.reformat(width, height, pixel_format, src_colorspace=matrix, interpolation="BILINEAR")


def _luma_of(frame: VideoFrame) -> tuple[float, float]:
    unnamed = _BT709 if _is_hd(frame) else _BT601
    return _LUMA.get(unnamed if frame.colorspace == _UNSPECIFIED else frame.colorspace, _LUMA[_BT601])


def _is_hd(frame: VideoFrame) -> bool:
    return frame.height >= _HD_LINES


def png(picture: Picture, metadata: Mapping[str, str]) -> bytes:
    """The picture without loss, with each entry of metadata as an international text chunk (iTXt)."""
    notes = PngInfo()
    for key, text in metadata.items():
        notes.add_itxt(key, text)
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    out = io.BytesIO()
    image.save(out, "PNG", pnginfo=notes, compress_level=3)
    return out.getvalue()
