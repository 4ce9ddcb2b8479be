"""Says what is wrong with a file that should become a basemap, as ``error_text.py`` says everything else."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from bwc_review.domain import errors as e
from bwc_review.domain.basemap import MOST_BYTES, MOST_PIXELS
from bwc_review.ui import language

translate = QCoreApplication.translate


def basemap_sentence(error: e.StationError) -> str | None:
    """One line each: what happened, what was not lost, what to do. None for a failure of another kind."""
    match error:
        case e.BasemapUnknown(basemap=basemap):
            return translate(
                "Errors",
                "No basemap is called {basemap}.\nNothing was changed.\nLook at the list of basemaps.",
            ).format(basemap=basemap)
        case e.BasemapRefused(file=file, cause=cause):
            causes = _causes()
            what, todo = causes.get(cause, causes["no_map"])
            kept = translate("Errors", "The basemaps that are there stay as they were.")
            return f"{what}\n{kept}\n{todo}".format(
                file=PurePath(file).name,
                most=language.size(MOST_BYTES),
                pixels=language.number(MOST_PIXELS // 1_000_000),
            )
        case _:
            return None


def _causes() -> dict[str, tuple[str, str]]:
    """What happened and what to do, by cause."""
    return _of_any_file() | _of_tiles() | _of_pictures() | _of_places()


def _of_any_file() -> dict[str, tuple[str, str]]:
    return {
        "no_map": (
            translate("Errors", "{file} is neither a map of tiles (MBTiles) nor a picture."),
            translate("Errors", "Take an MBTiles file, or a PNG, JPEG or TIFF picture."),
        ),
        "too_large": (
            translate("Errors", "{file} is too large for a basemap ({most} at most)."),
            translate("Errors", "Ask for a smaller area, or for fewer levels of zoom."),
        ),
        "already": (
            translate("Errors", "{file} is on the list of basemaps already."),
            translate("Errors", "To place it otherwise, remove it there first."),
        ),
        "gone": (
            translate(
                "Errors",
                "{file} can no longer be read: its stick was taken out, or its share does not answer.",
            ),
            translate("Errors", "Put the stick back, or connect the share again, then add the map again."),
        ),
        "changed": (
            translate("Errors", "{file} changed while it was being read."),
            translate("Errors", "Wait until nothing writes to it any more, then add it again."),
        ),
    }


def _of_tiles() -> dict[str, tuple[str, str]]:
    return {
        "vector": (
            translate("Errors", "{file} holds vector tiles, which this station cannot draw."),
            translate("Errors", "Ask for the same map as raster tiles, PNG or JPEG."),
        ),
        "broken": (
            translate("Errors", "{file} is damaged, or is not built as a file of tiles is."),
            translate("Errors", "Copy it again from where it came, or have it made anew."),
        ),
        "no_tiles": (
            translate("Errors", "{file} holds no tile."),
            translate("Errors", "Check that it is the right file."),
        ),
        "zoom": (
            translate("Errors", "{file} holds tiles that lie nowhere on the map of the world."),
            translate("Errors", "Have it made anew, as MBTiles 1.3 with raster tiles."),
        ),
        "tile_kind": (
            translate("Errors", "{file} holds tiles that are neither PNG nor JPEG pictures."),
            translate("Errors", "Ask for the same map as raster tiles, PNG or JPEG."),
        ),
        "tile_size": (
            translate("Errors", "The tiles in {file} are not all squares of the same usual size."),
            translate("Errors", "Have it made anew, with tiles of 256 or 512 pixels."),
        ),
    }


def _of_pictures() -> dict[str, tuple[str, str]]:
    return {
        "too_many_pixels": (
            translate("Errors", "{file} is too large a picture ({pixels} million pixels at most)."),
            translate("Errors", "Cut it into several pictures, or have an MBTiles file made of it."),
        ),
        "broken_picture": (
            translate("Errors", "{file} cannot be read as a picture."),
            translate("Errors", "Open it with another program and save it as PNG or JPEG."),
        ),
    }


def _of_places() -> dict[str, tuple[str, str]]:
    return {
        "no_place": (
            translate("Errors", "Nothing says where {file} lies: there is no world file beside it."),
            translate(
                "Errors", "Put its .pgw, .jgw, .tfw or .wld file beside it, or place two points by hand."
            ),
        ),
        "unclear": (
            translate("Errors", "The numbers of the world file of {file} fit more than one projection."),
            translate("Errors", "Choose the projection; maps of the IGN come in Lambert-93."),
        ),
        "numbers": (
            translate("Errors", "The world file of {file} does not hold six usable numbers."),
            translate("Errors", "Copy it again from where it came, or place two points by hand."),
        ),
        "nowhere": (
            translate("Errors", "By its numbers, {file} lies nowhere on the map that this station knows."),
            translate("Errors", "Choose another projection, or place two points by hand."),
        ),
        "points": (
            translate("Errors", "The points placed on {file} lie too near to one another or on one line."),
            translate("Errors", "Place at least two points, far apart, and check their positions."),
        ),
        "scale": (
            translate("Errors", "So placed, a pixel of {file} would be absurdly small or large."),
            translate("Errors", "Check the positions of the points, or the projection."),
        ),
    }
