"""Reads what a person gave in a file: a passphrase, the recovery key, a list."""

from __future__ import annotations

import os
from pathlib import Path

from bwc_review.domain.errors import FileUnreadable


def key_file_passphrase() -> str | None:
    """What opens the station's own key file: the first line of the file that the environment names.

    Raises FileUnreadable.
    """
    file = os.environ.get("BWC_KEYFILE_PASSPHRASE_FILE")
    return first_line(Path(file)) if file else None


def first_line(file: Path) -> str:
    """A secret from a file, without the line end that an editor leaves. Raises FileUnreadable."""
    return text_of(file).split("\n", 1)[0].rstrip("\r")


def text_of(file: Path) -> str:
    """What a file that a person named holds. Raises FileUnreadable."""
    try:
        return file.read_text("utf-8")
    except OSError as error:
        raise FileUnreadable(str(file), error.strerror or type(error).__name__) from None
    except ValueError:
        raise FileUnreadable(str(file), "UTF-8") from None


def bytes_of(file: Path, most: int) -> bytes:
    """What a file holds, and one byte more than ``most`` where it is longer. Raises FileUnreadable."""
    try:
        with file.open("rb") as stream:
            return stream.read(most + 1)
    except OSError as error:
        raise FileUnreadable(str(file), error.strerror or type(error).__name__) from None
