"""Shows, hides, words and forgets basemaps, each on record; and gives their tiles to whoever draws a map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from bwc_review.basemap import mbtiles
from bwc_review.basemap.shelf import Shelf
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.basemap import LEAST_OPACITY, Basemap, Tile, plain
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.operations.permit import permit


def list_basemaps(catalogue: Catalogue, shelf: Shelf) -> tuple[Basemap, ...]:
    """All of them, and whether their files are there. A map of the town is nobody's secret."""
    with catalogue.read() as tables:
        return tuple(replace(one, is_there=shelf.file(one.id).is_file()) for one in tables.basemaps.all())


def change_basemap(
    catalogue: Catalogue, person: Person, after: Basemap, now: datetime, profile: LegalProfile
) -> Basemap:
    """Its title, attribution, opacity (10 to 100 percent) and whether it is shown, as they are now.

    An empty title stays what it was. Raises AccessRefused, BasemapUnknown.
    """
    permit(catalogue, person, Action.CHANGE_SERVICE, now, profile)
    with catalogue.read() as tables:
        before = tables.basemaps.get(after.id)
    made = replace(
        before,
        title=plain(after.title) or before.title,
        attribution=plain(after.attribution),
        opacity=max(LEAST_OPACITY, min(after.opacity, 100)),
        is_shown=after.is_shown,
    )
    if made == before:
        return before
    details: dict[str, int | str] = {}
    if made.is_shown != before.is_shown:
        details |= {"on": int(made.is_shown), "old_on": int(before.is_shown)}
    if made.opacity != before.opacity:
        details |= {"opacity": made.opacity, "old_opacity": before.opacity}
    words = [one for one in ("title", "attribution") if getattr(made, one) != getattr(before, one)]
    if words:
        details |= {"fields": ",".join(words)}
    with catalogue.write(
        Draft(Operation.BASEMAP_CHANGED, author_of(person), (made.id,), details=details)
    ) as tables_:
        tables_.basemaps.change(made)
    return made


def forget_basemap(
    catalogue: Catalogue, shelf: Shelf, person: Person, basemap: str, now: datetime, profile: LegalProfile
) -> None:
    """Off the list, then its file. Raises AccessRefused, BasemapUnknown, FolderUnusable."""
    permit(catalogue, person, Action.CHANGE_SERVICE, now, profile)
    with catalogue.read() as tables:
        tables.basemaps.get(basemap)
    with catalogue.write(Draft(Operation.BASEMAP_FORGOTTEN, author_of(person), (basemap,))) as tables_:
        tables_.basemaps.forget(basemap)
        left = {one.id for one in tables_.basemaps.all()}
    shelf.tidy(left)


def read_tiles(shelf: Shelf, wanted: Iterable[Tile]) -> dict[Tile, bytes]:
    """Those of the tiles that there are, as PNG or JPEG. Where a file is gone or damaged, the page of the
    station says so, and the map draws its grid.
    """
    found: dict[Tile, bytes] = {}
    by_file = attrgetter("basemap")
    for basemap, tiles in groupby(sorted(wanted, key=by_file), key=by_file):
        found |= mbtiles.read_tiles(shelf.file(basemap), tiles)
    return found
