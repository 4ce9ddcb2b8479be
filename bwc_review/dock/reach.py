"""Knows which implementation reaches which kind of address, and how a person writes an address."""

from __future__ import annotations

from pathlib import Path

from bwc_review.dock.folder import FOLDER, FolderSource
from bwc_review.dock.source import Address, Secret, Source


def reach(address: Address, secret: Secret | None = None) -> Source:  # noqa: ARG001  a folder asks for none
    """The source of an address. ValueError for a kind that nobody knows."""
    if address.kind == FOLDER:
        return FolderSource(Path(address.place))
    raise ValueError(address.kind)


def address_of(text: str) -> Address:
    """The address that a person or the settings write: the path of a folder or volume, made absolute."""
    return Address(FOLDER, str(Path(text).expanduser().absolute()))


def written(address: Address) -> str:
    """The text that ``address_of`` reads as this address: what the settings keep."""
    return address.place
