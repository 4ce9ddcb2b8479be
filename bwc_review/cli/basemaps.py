"""Commands about the maps of the town that lie under the tracks: add one, list, change, forget."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bwc_review import station
from bwc_review.basemap.shelf import Shelf
from bwc_review.cli.documents import moment as iso
from bwc_review.cli.opening import signed_in
from bwc_review.cli.options import AsJson, Login, front
from bwc_review.cli.terminal import bar, emit, say, table, translate
from bwc_review.domain.basemap import LEAST_OPACITY, Basemap, BasemapOrder
from bwc_review.domain.degrees_text import read_place
from bwc_review.domain.georeference import Coordinates, Pin
from bwc_review.operations.add_basemap import add_basemap
from bwc_review.operations.change_basemap import change_basemap, forget_basemap, list_basemaps
from bwc_review.station import Station
from bwc_review.ui.language import position, size

_POINT = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*=(.+)")

BasemapName = Annotated[str, typer.Argument(help=translate("Cli", "Id of the basemap, as the list shows it"))]
Title = Annotated[
    str | None, typer.Option("--title", metavar="NAME", help=translate("Cli", "What it is called"))
]
Attribution = Annotated[
    str | None,
    typer.Option(
        "--attribution", metavar="SOURCE", help=translate("Cli", "Source shown on the map, like © IGN")
    ),
]
Opacity = Annotated[
    int | None,
    typer.Option("--opacity", min=LEAST_OPACITY, max=100, help=translate("Cli", "In percent")),
]


def a_point(text: str) -> Pin:
    """A point of the picture and its place: X,Y=LATITUDE,LONGITUDE."""
    found = _POINT.fullmatch(text)
    try:
        if found is not None:
            return Pin(float(found[1]), float(found[2]), *read_place(found[3]))
    except ValueError:
        pass
    raise typer.BadParameter(translate("Cli", "a point is written 1200,340=43.8468,0.6625"))


def add(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help=translate("Cli", "MBTiles file or picture"))],
    title: Title = None,
    attribution: Attribution = None,
    projection: Annotated[
        Coordinates | None,
        typer.Option("--projection", help=translate("Cli", "In what its world file speaks")),
    ] = None,
    point: Annotated[
        list[Pin] | None,
        typer.Option(
            "--point",
            parser=a_point,
            metavar="X,Y=LAT,LON",
            help=translate("Cli", "Pixel of the picture, from the upper left, and its position"),
        ),
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Take one in."""
    order = BasemapOrder(file.expanduser(), title or "", attribution or "", projection, tuple(point or ()))
    with signed_in(front(context).paths, login) as at:
        here = at.station
        with bar(translate("Cli", "Taking in the basemap")) as progress:
            made = add_basemap(
                here.catalogue,
                _shelf(here),
                at.who.person,
                order,
                here.clock(),
                station.rules(here),
                progress,
            )
        zone = station.rules(here).zone
    _tell([made], zone, as_json=as_json, is_one=True)


def list_all(context: typer.Context, login: Login = None, as_json: AsJson = False) -> None:
    """List them."""
    with signed_in(front(context).paths, login) as at:
        found = list_basemaps(at.station.catalogue, _shelf(at.station))
        zone = station.rules(at.station).zone
    if not found and not as_json:
        say(translate("Cli", "No basemap. Add one: bwc-review basemap add FILE"))
        return
    _tell(found, zone, as_json=as_json)


def change(
    context: typer.Context,
    basemap: BasemapName,
    title: Title = None,
    attribution: Attribution = None,
    opacity: Opacity = None,
    shown: Annotated[
        bool | None, typer.Option("--show/--hide", help=translate("Cli", "Draw it under the tracks, or not"))
    ] = None,
    login: Login = None,
    as_json: AsJson = False,
) -> None:
    """Show or hide it, or word it otherwise."""
    with signed_in(front(context).paths, login) as at:
        here, rules = at.station, station.rules(at.station)
        with here.catalogue.read() as tables:
            before = tables.basemaps.get(basemap)
        after = replace(
            before,
            title=before.title if title is None else title,
            attribution=before.attribution if attribution is None else attribution,
            opacity=before.opacity if opacity is None else opacity,
            is_shown=before.is_shown if shown is None else shown,
        )
        made = change_basemap(here.catalogue, at.who.person, after, here.clock(), rules)
    _tell([made], rules.zone, as_json=as_json, is_one=True)


def forget(
    context: typer.Context, basemap: BasemapName, login: Login = None, as_json: AsJson = False
) -> None:
    """Remove it and its file."""
    with signed_in(front(context).paths, login) as at:
        here = at.station
        forget_basemap(
            here.catalogue, _shelf(here), at.who.person, basemap, here.clock(), station.rules(here)
        )
        left = list_basemaps(here.catalogue, _shelf(here))
    if as_json:
        emit({"basemaps": [one.id for one in left]})
    else:
        say(translate("Cli", "Basemaps on the list: {count}").format(count=len(left)))


def _shelf(here: Station) -> Shelf:
    return Shelf(here.paths.basemaps)


def _tell(found: Sequence[Basemap], zone: ZoneInfo, *, as_json: bool, is_one: bool = False) -> None:
    if as_json:
        rows = [_document(one, zone) for one in found]
        emit(rows[0] if is_one else rows)
        return
    titles = {
        "id": translate("Cli", "Id"),
        "title": translate("Cli", "Name"),
        "where": translate("Cli", "Around"),
        "shown": translate("Cli", "Shown"),
        "size": translate("Cli", "Size"),
        "attribution": translate("Cli", "Source"),
    }
    table([_row(one) for one in found], titles, ["attribution", "size"])


def _row(one: Basemap) -> dict[str, str]:
    shown = f"{one.opacity} %" if one.is_shown else translate("Cli", "no")
    return {
        "id": one.id,
        "title": one.title,
        "where": position(*one.tiles.middle),
        "shown": shown if one.is_there else translate("Cli", "file missing"),
        "size": size(one.size_bytes),
        "attribution": one.attribution,
    }


def _document(one: Basemap, zone: ZoneInfo) -> dict[str, object]:
    west, south, east, north = one.tiles.bounds
    return {
        "id": one.id,
        "title": one.title,
        "attribution": one.attribution,
        "shown": one.is_shown,
        "opacity": one.opacity,
        "min_zoom": one.tiles.min_zoom,
        "max_zoom": one.tiles.max_zoom,
        "west": west,
        "south": south,
        "east": east,
        "north": north,
        "size_bytes": one.size_bytes,
        "sha256": one.sha256,
        "added_at": iso(one.added_at, zone),
        "there": one.is_there,
    }
