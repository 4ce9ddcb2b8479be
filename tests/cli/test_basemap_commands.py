"""A map of the town by command: added, listed, changed, forgotten; what cannot be is said in a sentence."""

from __future__ import annotations

from pathlib import Path

from tests.basemap.maps import TOWN, make_picture, make_town
from tests.cli.conftest import Desk


def test_a_map_of_the_town_comes_is_changed_and_goes(desk: Desk, tmp_path: Path) -> None:
    assert "No basemap" in desk.do("basemap", "list").out
    made = desk.document("basemap", "add", make_town(tmp_path / "town.mbtiles", [16]), "--title", "Ortho")
    assert (made["title"], made["attribution"], made["shown"]) == ("Ortho", "© Ville", True)
    assert made["west"] < TOWN[1] < made["east"]
    words = ["--attribution", "© IGN", "--opacity", "60", "--hide"]
    changed = desk.document("basemap", "change", made["id"], *words)
    assert changed == {**made, "attribution": "© IGN", "opacity": 60, "shown": False}
    assert desk.document("basemap", "list") == [changed]
    assert made["id"] in desk.do("basemap", "list").out
    said = [one["operation"] for one in desk.document("journal")]
    assert {"basemap_added", "basemap_changed"} <= set(said)
    assert desk.document("basemap", "forget", made["id"]) == {"basemaps": []}
    assert desk.do("basemap", "forget", made["id"]).code == 3


def test_a_picture_is_placed_by_its_world_file_or_by_points(desk: Desk, tmp_path: Path) -> None:
    file = make_picture(tmp_path / "plan.png", world_file=None)
    refused = desk.do("basemap", "add", file)
    assert refused.code == 3
    assert "no world file" in refused.err
    assert desk.do("basemap", "add", file, "--point", "12=43").code == 2
    points = ["--point", "0,0=43.85,0.66", "--point", "600,400=43.8485,0.6635"]
    made = desk.document("basemap", "add", file, *points)
    assert made["south"] < 43.849 < made["north"]
    desk.document(
        "basemap", "add", make_picture(tmp_path / "ortho.png", (500, 300)), "--projection", "lambert_93"
    )
    assert len(desk.document("basemap", "list")) == 2
