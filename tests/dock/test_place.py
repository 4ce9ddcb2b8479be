"""An address says where, never with what: written, read, shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.dock.folder import FOLDER
from bwc_review.dock.reach import address_of, written
from bwc_review.dock.remote.place import PORTS, RemotePlace, place_at, place_from, place_of
from bwc_review.dock.source import Address
from bwc_review.domain.errors import AddressUnfit

NAMES = st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="/\r\n\0"), min_size=1
).filter(lambda name: name not in {".", ".."} and not name.isspace())


def test_an_address_is_read_with_its_usual_port() -> None:
    assert place_of("SFTP://Chef@Dock.local/a/b/") == RemotePlace("sftp", "dock.local", 22, "Chef", "/a/b")
    assert place_of("ftps://dock").port == 21
    assert place_of("davs://[::1]:8443/x") == RemotePlace("davs", "::1", 8443, "", "/x")
    assert place_of("smb://POLICE;chef@nas/cameras").user == "POLICE;chef"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("sftp://chef:secret@dock/a", "password"),
        ("gopher://dock/a", "kind"),
        ("sftp://", "form"),
        ("sftp:///a", "form"),
        ("sftp://@dock/a", "form"),
        ("sftp://dock:0/a", "form"),
        ("sftp://dock:99999/a", "form"),
        ("sftp://dock:x/a", "form"),
        ("sftp://dock/a/../b", "form"),
        ("sftp://dock/a%0D%0ADELE b", "form"),
        ("smb://nas", "share"),
    ],
)
def test_what_is_no_address_is_refused_without_repeating_it(text: str, why: str) -> None:
    with pytest.raises(AddressUnfit) as unfit:
        address_of(text)
    assert unfit.value.why == why
    assert "secret" not in repr(unfit.value)


@given(st.sampled_from(sorted(PORTS)), NAMES, st.lists(NAMES, min_size=1), st.integers(1, 65535))
def test_an_address_is_written_and_read_again_as_the_same(
    kind: str, user: str, folders: list[str], port: int
) -> None:
    path = "/" + "/".join(folders)
    place = RemotePlace(kind, "dock", port, user, path)
    assert place_of(written(place.address)) == place
    assert place_at(place.address) == place


def test_a_name_that_is_no_text_stays_itself_in_the_address() -> None:
    place = RemotePlace("sftp", "dock", 22, "", "/\udcff[1]#?")
    assert place.address.place == "//dock/%FF%5B1%5D%23%3F"
    assert place_at(place.address) == place
    assert place.title == r"sftp://dock/\xff[1]#?"


def test_a_path_of_this_computer_stays_a_folder() -> None:
    assert address_of("/srv/dock") == Address(FOLDER, "/srv/dock")
    assert address_of("sftp").kind == FOLDER
    assert written(address_of("/srv/dock")) == "/srv/dock"


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        (("sftp", " Dock ", "", "cam é", "/cam/"), "sftp://cam é@dock/cam"),
        (("sftp", "192.168.1.20", "2222", "", ""), "sftp://192.168.1.20:2222"),
        (("smb", "nas", "445", "a;b", "\\share\\cam"), "smb://a;b@nas/share/cam"),
        (("ftps", "fe80::1", "990", "", "x"), "ftps://[fe80::1]:990/x"),
        (("davs", "dock", "", "a:b@c", "50% off"), "davs://a:b@c@dock/50% off"),
    ],
)
def test_fields_give_the_place_that_a_person_meant(fields: tuple[str, ...], title: str) -> None:
    place = place_from(*fields)
    assert place.title == title
    assert place_at(place.address) == place


@pytest.mark.parametrize(
    "fields",
    [
        ("sftp", "", "", "", ""),
        ("sftp", "dock/cam", "", "", ""),
        ("sftp", "dock:22", "", "", ""),
        ("sftp", "me@dock", "", "", ""),
        ("sftp", "dock", "0", "", ""),
        ("sftp", "dock", "70000", "", ""),
        ("sftp", "dock", "x", "", ""),
        ("sftp", "dock", "", "", "a/../b"),
        ("smb", "nas", "", "", ""),
        ("gopher", "dock", "", "", ""),
    ],
)
def test_fields_that_make_no_place_are_refused(fields: tuple[str, ...]) -> None:
    with pytest.raises(AddressUnfit):
        place_from(*fields)
