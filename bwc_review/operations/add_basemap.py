"""Takes in a map of the town from a file: tiles are copied one by one, a placed picture is cut into tiles."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bwc_review.basemap import mbtiles, picture, pyramid
from bwc_review.basemap.copy_tiles import copy_tiles
from bwc_review.basemap.shelf import Shelf, fingerprint, head_of, still_there
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.basemap import Basemap, BasemapOrder, Offered, basemap_id, plain
from bwc_review.domain.errors import BasemapRefused
from bwc_review.domain.georeference import Coordinates, Georeference, Unplaced, checked, fit, plausible
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.progress import Progress
from bwc_review.operations.permit import permit

_FULL = 100  # percent
_BYTES_PER_PIXEL = 2.0  # of a picture cut into tiles: seldom more, and the disk is asked again by writing


def look_at_basemap(given: Path) -> Offered:
    """What a file would be. Raises FileUnreadable, BasemapRefused ("gone": pulled out while it was read)."""
    is_picture = _is_picture(given)
    with still_there(given):
        return _offered(given, is_picture=is_picture)


def _offered(given: Path, *, is_picture: bool) -> Offered:
    if not is_picture:
        offered = mbtiles.inspect(given)
        return replace(offered, title=offered.title or plain(given.stem))
    facts = picture.inspect(given)
    middle = facts.size[0] / 2, facts.size[1] / 2
    places = tuple(
        (one, Georeference(one, facts.affine).place(*middle)) for one in _likely(facts) if facts.affine
    )
    return Offered(plain(given.stem), "", size=facts.size, places=places)


def add_basemap(
    catalogue: Catalogue,
    shelf: Shelf,
    person: Person,
    order: BasemapOrder,
    now: datetime,
    profile: LegalProfile,
    progress: Progress,
) -> Basemap:
    """The basemap, on the list, shown, and on record, once its file is whole on the disk.

    One writer of basemaps at a time. Raises AccessRefused, FileUnreadable, BasemapRefused, DiskFull,
    FolderUnusable, Cancelled: then nothing was changed.
    """
    permit(catalogue, person, Action.CHANGE_SERVICE, now, profile)
    sha256, size = fingerprint(order.file, progress)
    id_ = basemap_id(sha256)
    with catalogue.read() as tables:
        known = {one.id for one in tables.basemaps.all()}
    if id_ in known:
        raise BasemapRefused(str(order.file), "already")
    shelf.tidy(known)
    with still_there(order.file), shelf.making(id_) as part:
        offered = look_at_basemap(order.file)
        if offered.size is None:
            shelf.reserve(size)
            tiles = copy_tiles(order.file, part, progress)
        else:
            placed, (width, height) = _placed(order), offered.size
            shelf.reserve(round(width * height * _BYTES_PER_PIXEL))
            tiles = pyramid.cut(order.file, placed, part, progress)
        if fingerprint(order.file, progress) != (sha256, size):  # it was opened anew, by its name
            raise BasemapRefused(str(order.file), "changed")
        size_bytes = shelf.keep(id_)
    added = Basemap(
        id_,
        plain(order.title) or offered.title or id_,
        plain(order.attribution) or offered.attribution,
        is_shown=True,
        opacity=_FULL,
        tiles=tiles,
        size_bytes=size_bytes,
        sha256=sha256,
        added_at=now,
    )
    details: dict[str, int | str] = {
        "sha256": sha256,
        "bytes": size,
        "basemap_kind": "picture" if offered.size else "tiles",
    }
    with catalogue.write(
        Draft(Operation.BASEMAP_ADDED, author_of(person), (id_,), details=details)
    ) as tables_:
        tables_.basemaps.add(added)
    return added


def _placed(order: BasemapOrder) -> Georeference:
    """Where the picture lies. BasemapRefused."""
    facts, file = picture.inspect(order.file), str(order.file)
    try:
        if order.pins:
            return checked(fit(order.pins), facts.size)
        if facts.affine is None:
            raise BasemapRefused(file, "no_place")
        known = (order.coordinates,) if order.coordinates is not None else _likely(facts)
        if len(known) != 1:
            raise BasemapRefused(file, "unclear" if known else "nowhere")
        return checked(Georeference(known[0], facts.affine), facts.size)
    except Unplaced as error:
        raise BasemapRefused(file, error.cause) from None


def _likely(facts: picture.PictureFacts) -> tuple[Coordinates, ...]:
    if facts.affine is None:
        return ()
    if facts.coordinates is None:
        return plausible(facts.affine, facts.size)
    try:
        checked(Georeference(facts.coordinates, facts.affine), facts.size)
    except Unplaced:
        return ()
    return (facts.coordinates,)


def _is_picture(given: Path) -> bool:
    head = head_of(given)
    if picture.is_picture(head):
        return True
    if not head.startswith(mbtiles.HEAD):
        raise BasemapRefused(str(given), "no_map")
    return False
