"""Copies decoded pictures into images whose memory is used again once nobody shows them."""

from __future__ import annotations

from collections import deque

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from bwc_review.ui.review.needs import DecodedPicture

_IMAGES = 3  # one is shown, one decoded ahead, one under way


class ImagePool:
    """For one thread; the images it gives may go to any.

    The system clears each new piece of memory before it gives it: for a picture of 1080 lines that takes
    longer than to convert it. The image given longest ago is written again; where somebody still holds its
    pixels, Qt has them keep those and gives this one new memory (``QImage.bits`` detaches).
    """

    def __init__(self) -> None:
        self._images: deque[QImage] = deque(maxlen=_IMAGES)

    def copy_of(self, picture: DecodedPicture) -> QImage:
        """The picture as a 32-bit image that stays as it is."""
        image = self._oldest(QSize(picture.width, picture.height))
        length = picture.width * 4
        rows = np.frombuffer(image.bits(), np.uint8).reshape(picture.height, image.bytesPerLine())
        given = np.frombuffer(picture.pixels, np.uint8)[: picture.height * picture.stride]
        rows[:, :length] = given.reshape(picture.height, picture.stride)[:, :length]
        return QImage(image)

    def clear(self) -> None:
        """Keep no memory; images that were given stay good."""
        self._images.clear()

    def _oldest(self, size: QSize) -> QImage:
        if len(self._images) == _IMAGES and self._images[0].size() == size:
            self._images.rotate(-1)
            return self._images[-1]
        self._images.append(QImage(size, QImage.Format.Format_RGB32))
        return self._images[-1]
