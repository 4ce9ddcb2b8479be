"""The public list of offences: read as the ministry writes it, and as people save it again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain import natinf
from bwc_review.domain.natinf import Natinf, NotNatinf, natinf_code, natinf_list

HEADS = (
    "Numéro NATINF;Nature de l'infraction;Qualification de l'infraction;Définie par;Réprimée par",
    '22165;Contravention de classe 2;"CHIEN DE 2E CATÉGORIE ; NON TENU EN LAISSE";ART.L.211-16;ART.R.215-2',
    "00023;Délit;OUTRAGE À UNE PERSONNE DÉPOSITAIRE DE L'AUTORITÉ PUBLIQUE;ART.433-5 C.PENAL;ART.433-5",
)
PUBLIC = "\r\n".join(HEADS)
DOG = Natinf(
    "22165",
    "CHIEN DE 2E CATÉGORIE ; NON TENU EN LAISSE",
    "Contravention de classe 2",
    "ART.L.211-16",
    "ART.R.215-2",
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "cp1252"])
def test_the_public_file_is_read_in_each_encoding_it_comes_in(encoding: str) -> None:
    found = natinf_list(PUBLIC.encode(encoding))
    assert found.items[0] == DOG
    assert [one.code for one in found.items] == ["22165", "23"]
    assert found.left_out == 0


@pytest.mark.parametrize("sign", [",", "\t"])
def test_commas_and_tabs_part_the_cells_too_and_columns_may_stand_in_any_order(sign: str) -> None:
    rows = (("libellé", "code natinf"), ("VOL SIMPLE", "7151"), ("RECEL DE BIEN", "7187"))
    found = natinf_list("\n".join(sign.join(row) for row in rows).encode())
    assert found.items == (Natinf("7151", "VOL SIMPLE"), Natinf("7187", "RECEL DE BIEN"))


def test_without_heads_the_columns_are_told_by_what_they_hold() -> None:
    """Natures and articles repeat, numbers and words do not."""
    rows = [f"Contravention de classe 2;{100 + n};OFFENCE NUMBER {n};ART.R.1 C.PENAL." for n in range(30)]
    found = natinf_list("\n".join(rows).encode())
    assert (found.items[0].code, found.items[0].label, len(found.items)) == ("100", "OFFENCE NUMBER 0", 30)


def test_what_is_left_out_is_counted_by_its_cause() -> None:
    rows = (
        *HEADS,
        "abc;Délit;NO NUMBER;;",
        "77;Délit;;;",
        f"78;Délit;{'X' * 421};;",
        "23;Délit;ANOTHER WITH THE SAME NUMBER;;",
        '79;Délit;"=HYPERLINK(""http://x"")";;',
        "80;Délit;@SUM(A1);;",
        "81",
    )
    found = natinf_list("\n".join(rows).encode())
    assert [one.code for one in found.items] == ["22165", "23"]
    assert found.skipped == {"number": 1, "label": 5, "twice": 1}
    assert found.left_out == 7


def test_signs_that_no_paper_shows_do_not_come_in() -> None:
    found = natinf_list('Numéro NATINF;Qualification\n5;"A\u202eB\u0007\n C"'.encode())
    assert found.items[0].label == "A B C"


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n \r\n", "empty"),
        (b"PK\x03\x04\x00\x00", "not_text"),
        (b"first;second\nonly;words here\n", "no_columns"),
        (b"just one line of prose", "no_columns"),
        ("Numéro NATINF;Qualification\nabc;d\n".encode(), "no_rows"),
        (b'"never closed;' + b"x" * 200_000, "not_text"),
    ],
)
def test_what_is_no_such_list_is_refused_with_its_cause(content: bytes, cause: str) -> None:
    with pytest.raises(NotNatinf) as refused:
        natinf_list(content)
    assert refused.value.cause == cause


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(natinf, "MOST_BYTES", 10)
    with pytest.raises(NotNatinf, match="too_large"):
        natinf_list(PUBLIC.encode())
    monkeypatch.undo()
    monkeypatch.setattr(natinf, "MOST_ROWS", 2)
    with pytest.raises(NotNatinf, match="too_large"):
        natinf_list(PUBLIC.encode())


@pytest.mark.parametrize(
    ("typed", "code"), [("23", "23"), (" 00 023 ", "23"), ("1234567", ""), ("x", ""), ("٢٣", ""), ("", "")]
)
def test_a_number_is_written_one_way(typed: str, code: str) -> None:
    assert natinf_code(typed) == code


@given(st.binary(max_size=300))
def test_any_file_is_read_or_refused(content: bytes) -> None:
    try:
        found = natinf_list(content)
    except NotNatinf:
        return
    assert all(one.code == natinf_code(one.code) and one.label.isprintable() for one in found.items)
