"""Knows which implementation reaches which kind of address, and how a person writes an address."""

from __future__ import annotations

from pathlib import Path

from bwc_review.dock.folder import FOLDER, FolderSource
from bwc_review.dock.remote.place import is_remote, looks_remote, place_at, place_of
from bwc_review.dock.source import Address, Secret, Source
from bwc_review.domain.errors import AddressUnfit


def reach(address: Address, secret: Secret | None = None) -> Source:
    """The source of an address. ValueError for a kind that nobody knows."""
    if address.kind == FOLDER:
        return FolderSource(Path(address.place))
    if is_remote(address.kind):
        from bwc_review.dock.remote.protocols import remote_source  # their libraries, where one is reached

        return remote_source(place_at(address), secret or Secret(""))
    raise ValueError(address.kind)


def address_of(text: str) -> Address:
    """The address that a person or the settings write: a location on a server, or the path of a folder or
    volume, made absolute. AddressUnfit for a location that is none.
    """
    if looks_remote(text):
        return place_of(text).address
    return Address(FOLDER, str(Path(text).expanduser().absolute()))


def is_address(text: str) -> bool:
    """Whether ``address_of`` can read it: a line written into the settings by hand may be anything."""
    try:
        address_of(text)
    except AddressUnfit:
        return False
    return True


def written(address: Address) -> str:
    """The text that ``address_of`` reads as this address: what the settings keep."""
    return f"{address.kind}:{address.place}" if is_remote(address.kind) else address.place
