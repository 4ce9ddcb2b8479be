"""Names are proposed for a point only where recordings near it bear them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.clip import Place
from bwc_review.domain.map_projection import haversine_m
from bwc_review.domain.place_near import NEAR_M, named_near

HERE = (43.8484, 0.5802)
_places = st.builds(
    Place,
    st.sampled_from(["", "Halle", "halle ", "rue Gambetta", "Église", "eglise", "gare"]),
    st.none() | st.floats(43.84, 43.86),
    st.none() | st.floats(0.57, 0.59),
)


@given(st.lists(_places, max_size=12))
def test_the_nearest_names_come_first_each_once_and_none_from_afar(known: list[Place]) -> None:
    found = named_near(known, *HERE)
    assert len(found) <= 3
    assert [one.metres for one in found] == sorted(one.metres for one in found)
    assert len({one.name.strip().lower() for one in found}) == len(found)
    for one in found:
        assert one.name
        assert one.metres <= NEAR_M
        alike = [
            place
            for place in known
            if place.text == one.name and None not in (place.latitude, place.longitude)
        ]
        assert (
            min(haversine_m((place.latitude or 0, place.longitude or 0), HERE) for place in alike)
            == one.metres
        )


def test_a_name_without_degrees_is_nowhere() -> None:
    assert named_near([Place("Halle")], *HERE) == ()
    assert [one.name for one in named_near([Place("Halle", *HERE)], *HERE)] == ["Halle"]
