"""The profile the program ships, and what no data file may widen."""

from __future__ import annotations

import tomllib
from datetime import date, time

import pytest

from bwc_review.domain.category import Categories, categories_from
from bwc_review.domain.legal import LegalProfile, profile_from, tightened
from bwc_review.domain.service import Service
from bwc_review.paths import resource

MINIMAL: dict[str, object] = {"name": "test", "zone": "Europe/Paris"}


def test_the_shipped_profile(profile: LegalProfile) -> None:
    assert (profile.months, profile.erase_from, profile.days_early) == (1, time(18), 0)
    assert (profile.journal_years, profile.reason_minutes, profile.warn_days) == (3, 30, (7, 3, 1))
    assert (profile.brake_count, profile.brake_factor, profile.clock_jump_days) == (20, 3, 45)
    assert str(profile.zone) == "Europe/Paris"
    assert profile.effective_from == date(2022, 11, 4)
    assert profile.articles["retention"] == "R. 241-13"
    assert profile.articles["journal"] == profile.articles["reason"] == "R. 241-14"
    assert profile.articles["access"] == "R. 241-12"
    assert profile.articles["statute"] == "L. 241-2"
    assert "27" not in profile.articles.values()  # concerns gardes champêtres only


def test_the_file_states_every_figure(profile: LegalProfile) -> None:
    with resource("legal/csi-2022.toml").open("rb") as stream:
        said = tomllib.load(stream)
    assert set(said) == set(LegalProfile.__dataclass_fields__)
    assert dict(profile.articles) == said["articles"]


@pytest.mark.parametrize(
    "bad",
    [
        {"name": ""},
        {"name": None},
        {"zone": "Europe/Nowhere"},
        {"zone": "../../etc/passwd"},
        {"months": 2},
        {"months": 0},
        {"months": True},
        {"months": "1"},
        {"days_early": -1},
        {"days_early": 2},
        {"passphrase_minimum": 8},
        {"journal_years": 0},
        {"erase_from": "18:00"},
        {"effective_from": "2022-11-04"},
        {"warn_days": []},
        {"warn_days": [1, 3, 7]},
        {"warn_days": [7, 7]},
        {"articles": {"retention": ""}},
        {"articles": []},
        {"keep_for_ever": 1},
    ],
)
def test_a_bad_or_looser_profile_is_refused(bad: dict[str, object]) -> None:
    assert profile_from(MINIMAL).months == 1
    with pytest.raises(ValueError, match=next(iter(bad))):
        profile_from({**MINIMAL, **bad})


def test_a_service_may_only_tighten(profile: LegalProfile) -> None:
    stricter = tightened(profile, Service("Fleurance", erase_from=time(12), days_early=1))
    assert (stricter.erase_from, stricter.days_early) == (time(12), 1)
    assert tightened(profile, Service("Fleurance", days_early=-3)).days_early == 0
    assert tightened(profile, Service("Fleurance", days_early=9)).days_early == 1
    assert tightened(stricter, Service("Fleurance", days_early=0)).days_early == 1


def test_articles_cannot_be_changed_in_memory(profile: LegalProfile) -> None:
    with pytest.raises(TypeError):
        profile.articles["retention"] = "R. 0"  # type: ignore[index]


def _categories() -> Categories:
    with resource("categories/categories.toml").open("rb") as stream:
        return categories_from(tomllib.load(stream))


def test_the_shipped_categories() -> None:
    categories = _categories()
    assert len(categories.families) == 11
    assert categories.label("rebellion", "fr") == "Rébellion"
    assert categories.label("rebellion", "en") == "Resisting an officer"
    assert categories.label("from_another_list", "fr") == "from_another_list"
    used = {item.family for item in categories.items}
    assert used == {code for code, _, _ in categories.families}


def test_no_category_selects_people_by_what_they_are() -> None:
    words = " ".join(f"{item.fr} {item.en} {item.code}".lower() for item in _categories().items)
    for word in ("relig", "origin", "ethni", "opinion", "santé", "health", "racial", "sexu", "syndic"):
        assert word not in words


def test_a_code_is_used_once() -> None:
    family = {"code": "a", "fr": "A", "en": "A"}
    item = {"code": "x", "family": "a", "fr": "X", "en": "X"}
    categories_from({"family": [family], "category": [item]})
    with pytest.raises(ValueError, match="one code and a known family"):
        categories_from({"family": [family], "category": [item, item]})
    with pytest.raises(ValueError, match="one code and a known family"):
        categories_from({"family": [family], "category": [{**item, "family": "b"}]})
    with pytest.raises(ValueError, match="fr: a text"):
        categories_from({"family": [family], "category": [{**item, "fr": ""}]})
