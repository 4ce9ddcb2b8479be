"""Paints the calm street that demonstration and test clips show: background once, little per frame."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import av
import font_roboto
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Plane = NDArray[np.uint8]
_SWAY = 0.04  # how far the wearer's chest moves, as a part of the picture
_WALLS = (
    (205, 180, 140),
    (214, 196, 168),
    (190, 150, 120),
    (222, 210, 190),
    (198, 170, 150),
    (176, 160, 146),
)
_SHUTTERS = ((86, 120, 148), (112, 134, 100), (140, 84, 70), (96, 96, 110))
_GLYPHS = "0123456789:/ "


@dataclass(frozen=True, slots=True)
class Planes:
    """A picture as the encoders want it (YUV 4:2:0, limited range); where: luma mask of what is opaque."""

    y: Plane
    u: Plane
    v: Plane
    where: NDArray[np.bool_] | None = None


class Street:
    """One camera's look at the street. Sizes in pixels, both even."""

    def __init__(self, size: tuple[int, int], view: int, label: str) -> None:
        self.width, self.height = size
        self._margin = tuple(2 * max(1, round(side * _SWAY / 2)) for side in size)
        wide, high = self.width + 2 * self._margin[0], self.height + 2 * self._margin[1]
        self._background = _background((wide, high), view)
        self._walkers = [_walker(round(self.height * 0.36), stride) for stride in (-1, 0, 1, 0)]
        self._car = _car(round(self.height * 0.2), view)
        text = max(10, self.height // 26)
        self._glyphs = _glyphs(text)
        self._label = _text_plane(label, text)
        self._reverse = view % 2 == 1

    def paint(self, moment_s: float, clock: str, frame: int) -> Planes:
        """The picture at moment_s (seconds since 1970, decides where things are), with its burnt-in texts."""
        left = self._even(self._margin[0] * (1 + 0.9 * math.sin(moment_s * 0.55)))
        top = self._even(self._margin[1] * (1 + 0.5 * math.sin(moment_s * 5.2)))
        picture = _window(self._background, left, top, self.width, self.height)
        pace = moment_s % 24 / 24
        across = 1 - pace if self._reverse else pace
        ground = self.height * 0.88 + self._margin[1] - top
        self._put(picture, self._car, (moment_s % 17) / 17 * 1.8 - 0.4, ground - self.height * 0.07)
        walker = self._walkers[int(moment_s * 4) % 4]
        self._put(picture, walker, across * 1.2 - 0.1, ground)
        self._write(picture, clock, frame)
        return picture

    @staticmethod
    def _even(value: float) -> int:
        return 2 * int(value / 2)

    def _put(self, picture: Planes, sprite: Planes, across: float, ground: float) -> None:
        """Lay a sprite on the picture: its middle at across (0 left, 1 right), its feet on ground."""
        high, wide = sprite.y.shape
        left = self._even(across * self.width - wide / 2)
        top = self._even(ground - high)
        x0, x1 = max(0, left), min(self.width, left + wide)
        y0, y1 = max(0, top), min(self.height, top + high)
        if x0 >= x1 or y0 >= y1 or sprite.where is None:
            return
        part = (slice(y0 - top, y1 - top), slice(x0 - left, x1 - left))
        np.copyto(picture.y[y0:y1, x0:x1], sprite.y[part], where=sprite.where[part])
        half = (slice((y0 - top) // 2, (y1 - top) // 2), slice((x0 - left) // 2, (x1 - left) // 2))
        mask = sprite.where[::2, ::2][half]
        place = (slice(y0 // 2, y1 // 2), slice(x0 // 2, x1 // 2))
        np.copyto(picture.u[place], sprite.u[half], where=mask)
        np.copyto(picture.v[place], sprite.v[half], where=mask)

    def _write(self, picture: Planes, clock: str, frame: int) -> None:
        """Burn in the camera's label and clock above, the frame number below."""
        texts = (
            (self._label, 0, 0),
            (self._line(clock), self.width, 0),
            (self._line(f" {frame:06d} "), self.width, self.height),
        )
        for plane, x, y in texts:
            high, wide = plane.shape[0], min(plane.shape[1], self.width)
            left, top = (x - wide if x else 0), (y - high if y else 0)
            picture.y[top : top + high, left : left + wide] = plane[:, :wide]
            area = (slice(top // 2, (top + high) // 2), slice(left // 2, (left + wide) // 2))
            picture.u[area] = 128
            picture.v[area] = 128

    def _line(self, text: str) -> Plane:
        return np.concatenate([self._glyphs[sign] for sign in text], axis=1)


def planes_of(image: Image.Image) -> Planes:
    """An RGB or RGBA picture with even sides as YUV; alpha becomes the mask."""
    rgb = np.asarray(image.convert("RGB"))
    high, wide = rgb.shape[:2]
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), format="rgb24")
    flat = np.asarray(
        frame.reformat(format="yuv420p", dst_colorspace="ITU709").to_ndarray(), np.uint8
    ).ravel()
    area, quarter = high * wide, high * wide // 4
    where = np.asarray(image.getchannel("A")) > 127 if image.mode == "RGBA" else None
    return Planes(
        flat[:area].reshape(high, wide),
        flat[area : area + quarter].reshape(high // 2, wide // 2),
        flat[area + quarter :].reshape(high // 2, wide // 2),
        where,
    )


def _window(whole: Planes, left: int, top: int, width: int, height: int) -> Planes:
    """A copy of a part of a larger picture; all four numbers are even."""
    half = (slice(top // 2, (top + height) // 2), slice(left // 2, (left + width) // 2))
    return Planes(
        whole.y[top : top + height, left : left + width].copy(), whole.u[half].copy(), whole.v[half].copy()
    )


@lru_cache(maxsize=8)
def _background(size: tuple[int, int], view: int) -> Planes:
    """Sky, façades, pavement and road of one view."""
    width, height = size
    chance = np.random.default_rng(view)
    horizon, kerb = round(height * 0.62), round(height * 0.7)
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    sky = (
        np.array((120, 165, 215), np.float32) * (1 - down)
        + np.array((225, 232, 236), np.float32) * down * 1.1
    )
    ground = np.where(down * height < kerb, 168.0, 92.0 + 30 * (1 - down))
    rgb = np.where(down * height < horizon, sky, ground * np.ones(3, np.float32))
    rgb = np.broadcast_to(rgb, (height, width, 3)) + chance.normal(0, 2.5, (height, width, 1))
    image = Image.fromarray(np.clip(rgb, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    x = -round(chance.integers(0, max(2, width // 10)))
    while x < width:
        wide = int(width * chance.uniform(0.12, 0.2))
        _facade(draw, chance, (x, round(horizon - height * chance.uniform(0.34, 0.52)), x + wide, horizon))
        x += wide
    draw.line((0, kerb, width, kerb), fill=(120, 118, 114), width=max(2, height // 120))
    for start in range(0, width, max(8, width // 8)):
        left, low = start, round(height * 0.86)
        draw.rectangle((left, low, left + width // 18, low + height // 80), fill=(214, 212, 204))
    return planes_of(image)


def _facade(draw: ImageDraw.ImageDraw, chance: np.random.Generator, box: tuple[int, int, int, int]) -> None:
    """One house: wall, tiled roof, shuttered windows, a door or a shop."""
    left, top, right, bottom = box
    wall = _WALLS[int(chance.integers(len(_WALLS)))]
    shutter = _SHUTTERS[int(chance.integers(len(_SHUTTERS)))]
    draw.rectangle(box, fill=wall, outline=(110, 98, 86))
    draw.rectangle((left, top - (bottom - top) // 16, right, top), fill=(158, 92, 66))
    columns, rows = int(chance.integers(2, 4)), int(chance.integers(2, 4))
    wide, high = (right - left) / columns, (bottom - top) * 0.72 / rows
    for row in range(rows):
        for column in range(columns):
            x, y = left + wide * (column + 0.34), top + high * (row + 0.22)
            draw.rectangle((x - wide * 0.14, y, x + wide * 0.46, y + high * 0.6), fill=shutter)
            draw.rectangle((x, y, x + wide * 0.32, y + high * 0.6), fill=(58, 66, 78))
    door = left + (right - left) * 0.38
    draw.rectangle(
        (door, bottom - (bottom - top) * 0.22, door + (right - left) * 0.24, bottom), fill=(84, 62, 48)
    )


@lru_cache(maxsize=32)
def _walker(height: int, stride: int) -> Planes:
    """A person seen from afar, without features, in one of three positions of the legs."""
    scale, high = 3, max(16, height // 2 * 2)
    wide = max(10, high // 2 // 2 * 2)
    image = Image.new("RGBA", (wide * scale, high * scale), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    w, h = wide * scale, high * scale
    for side in (-1, 1):
        foot = w / 2 + side * stride * w * 0.2
        draw.line((w / 2, h * 0.52, foot, h * 0.98), fill=(44, 48, 62, 255), width=round(w * 0.16))
        hand = w / 2 - side * stride * w * 0.2
        draw.line((w / 2, h * 0.24, hand, h * 0.52), fill=(70, 60, 60, 255), width=round(w * 0.1))
    draw.rounded_rectangle((w * 0.34, h * 0.17, w * 0.66, h * 0.56), w * 0.1, fill=(128, 52, 48, 255))
    draw.ellipse((w * 0.37, 0, w * 0.63, h * 0.155), fill=(92, 74, 62, 255))
    return planes_of(image.resize((wide, high), Image.Resampling.LANCZOS))


@lru_cache(maxsize=32)
def _car(height: int, view: int) -> Planes:
    """A parked-car-shaped car, in a colour of the view."""
    scale, high = 3, max(8, height // 2 * 2)
    wide = round(high * 2.6) // 2 * 2
    image = Image.new("RGBA", (wide * scale, high * scale), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    w, h = wide * scale, high * scale
    paint = ((188, 190, 194, 255), (64, 92, 140, 255), (150, 44, 40, 255))[view % 3]
    draw.polygon(
        ((w * 0.2, h * 0.5), (w * 0.34, h * 0.08), (w * 0.7, h * 0.08), (w * 0.84, h * 0.5)),
        fill=(52, 60, 70, 255),
    )
    draw.rounded_rectangle((w * 0.02, h * 0.42, w * 0.98, h * 0.82), h * 0.14, fill=paint)
    for middle in (0.23, 0.77):
        x, r = w * middle, h * 0.2
        draw.ellipse((x - r, h * 0.98 - 2 * r, x + r, h * 0.98), fill=(28, 28, 30, 255))
    return planes_of(image.resize((wide, high), Image.Resampling.LANCZOS))


def _font(pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font_roboto.font_files["RobotoMedium"], pixels)


@lru_cache(maxsize=64)
def _text_plane(text: str, pixels: int) -> Plane:
    """White text on black as luma of limited range; sides even."""
    font = _font(pixels)
    wide = round(font.getlength(text)) + pixels
    image = Image.new("L", ((wide + 1) // 2 * 2, (pixels * 4 // 3 + 1) // 2 * 2), 16)
    ImageDraw.Draw(image).text((pixels // 2, pixels // 16), text, font=font, fill=235)
    return np.asarray(image)


@lru_cache(maxsize=8)
def _glyphs(pixels: int) -> dict[str, Plane]:
    """The signs of a clock, each in a cell of the same even width."""
    font = _font(pixels)
    wide = (round(max(font.getlength(sign) for sign in _GLYPHS)) + 2) // 2 * 2
    cells = {}
    for sign in _GLYPHS:
        image = Image.new("L", (wide, (pixels * 4 // 3 + 1) // 2 * 2), 16)
        left = (wide - font.getlength(sign)) / 2
        ImageDraw.Draw(image).text((left, pixels // 16), sign, font=font, fill=235)
        cells[sign] = np.asarray(image)
    return cells
