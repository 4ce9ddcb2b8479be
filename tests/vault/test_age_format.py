"""Heads, keys as text and chunk arithmetic: what age v1 allows opens, everything else is refused."""

from __future__ import annotations

from base64 import b64decode, b64encode

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.vault import age_format
from bwc_review.vault.age_format import (
    CHUNK,
    HEAD_LIMIT,
    BodyCut,
    HeadDamaged,
    NotForThisKey,
    WorkTooHigh,
    body_size,
    chunk_start,
    head_length,
    open_head,
    open_passphrase_head,
    parse_head,
    plain_size,
    write_head,
    write_passphrase_head,
)
from bwc_review.vault.age_keys import (
    decode,
    encode,
    identity_bytes,
    identity_text,
    recipient_bytes,
    recipient_of,
    recipient_text,
)

KEY = bytes(range(16))
ME = identity_text(bytes(range(32)))
OTHER = identity_text(bytes(range(32, 64)))
HEAD = write_head(KEY, [recipient_of(ME), recipient_of(OTHER)])


def lines_of(head: bytes) -> list[bytes]:
    return head.split(b"\n")


# --- keys as text ------------------------------------------------------------


@given(st.binary(min_size=32, max_size=32))
def test_pyrage_and_we_write_the_same_keys(private: bytes) -> None:
    identity = pyrage.x25519.Identity.from_str(identity_text(private))
    assert str(identity) == identity_text(private)
    assert str(identity.to_public()) == recipient_of(identity_text(private))
    assert identity_bytes(identity_text(private)) == private


@given(st.binary(max_size=80))
def test_bech32_gives_back_what_it_was_given(data: bytes) -> None:
    assert decode(encode("age", data)) == ("age", data)
    assert decode(encode("age", data).upper()) == ("age", data)


@given(st.integers(0, 61), st.sampled_from("qpzry9x8gf2tvdw0s3jn54khce6mua7l"))
def test_one_wrong_letter_of_a_key_is_noticed(place: int, letter: str) -> None:
    text = recipient_of(ME)
    changed = text[:place] + letter + text[place + 1 :]
    if changed != text:
        with pytest.raises(ValueError, match=r"."):
            recipient_bytes(changed)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "age1",
        "1",
        recipient_of(ME).upper(),
        recipient_of(ME)[:-1],
        recipient_of(ME).replace("a", "A", 1),
        ME,
        encode("age", bytes(31)),
        encode("agf", bytes(32)),
        "age1" + "é" * 58,
    ],
)
def test_what_is_no_recipient_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        recipient_bytes(text)


@pytest.mark.parametrize(
    "text", [ME.lower(), ME[:-1], recipient_of(ME), encode("age-secret-key-", bytes(31)).upper()]
)
def test_a_refused_private_key_is_never_repeated(text: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        identity_bytes(text)
    assert text not in str(refused.value)


def test_padding_that_is_not_zero_is_refused() -> None:
    prefix, data = decode(encode("age", b"\xff"))
    assert (prefix, data) == ("age", b"\xff")
    # eight bits need two letters, of which the second carries two bits of padding: 11100 is canonical
    from bwc_review.vault import age_keys

    values = [31, 29]
    check = age_keys._polymod(age_keys._spread("age") + values + [0] * 6) ^ 1
    letters = values + [(check >> 5 * (5 - i)) & 31 for i in range(6)]
    with pytest.raises(ValueError, match="padding"):
        decode("age1" + "".join(age_keys._ALPHABET[value] for value in letters))


# --- heads -------------------------------------------------------------------


def test_each_recipient_opens_the_head_and_nobody_else() -> None:
    assert open_head(HEAD, ME) == open_head(HEAD, OTHER) == KEY
    with pytest.raises(NotForThisKey):
        open_head(HEAD, identity_text(bytes(32)))


def test_a_head_for_two_recipients_has_266_bytes() -> None:
    assert len(HEAD) == 266
    assert head_length(HEAD + bytes(1000)) == 266


def test_two_heads_of_one_key_share_nothing_but_the_first_line() -> None:
    again = write_head(KEY, [recipient_of(ME), recipient_of(OTHER)])
    assert not set(lines_of(HEAD)[1:-1]) & set(lines_of(again)[1:-1])


def test_every_flipped_bit_of_a_head_is_noticed() -> None:
    """Flips inside one stanza leave the other's way open; the MAC then notices."""
    for identity in (ME, OTHER):
        for bit in range(len(HEAD) * 8):
            changed = bytearray(HEAD)
            changed[bit // 8] ^= 1 << bit % 8
            with pytest.raises((HeadDamaged, NotForThisKey)):
                open_head(bytes(changed), identity)


@given(st.binary(max_size=400))
def test_any_bytes_raise_only_what_is_documented(data: bytes) -> None:
    for head in (data, b"age-encryption.org/v1\n" + data, HEAD[:60] + data, HEAD + data):
        if head != HEAD:
            with pytest.raises(HeadDamaged):
                parse_head(head)


@given(st.integers(0, len(HEAD) - 1), st.integers(0, len(HEAD) - 1), st.binary(max_size=3))
def test_a_head_with_a_piece_replaced_is_noticed(start: int, end: int, piece: bytes) -> None:
    changed = HEAD[: min(start, end)] + piece + HEAD[max(start, end) :]
    if changed != HEAD:
        with pytest.raises((HeadDamaged, NotForThisKey)):
            open_head(changed, ME)


def malformed() -> dict[str, bytes]:
    version, arrow, wrapped, *rest = lines_of(HEAD)
    tail = b"\n".join([b"", *rest])
    share = arrow.split(b" ")[2]
    start = version + b"\n"
    mac = rest[-2]
    return {
        "CRLF": HEAD.replace(b"\n", b"\r\n"),
        "one CRLF": start + arrow + b"\r\n" + wrapped + tail,
        "two spaces": start + arrow.replace(b"X25519 ", b"X25519  ") + b"\n" + wrapped + tail,
        "space at the end of the arguments": start + arrow + b" \n" + wrapped + tail,
        "third argument": start + arrow + b" x\n" + wrapped + tail,
        "no share": start + b"-> X25519\n" + wrapped + tail,
        "no arguments": start + b"->\n" + wrapped + tail,
        "padded base64": start + arrow + b"=\n" + wrapped + tail,
        "share of 31 bytes": start
        + b"-> X25519 "
        + b64encode(bytes(31)).rstrip(b"=")
        + b"\n"
        + wrapped
        + tail,
        "base64 not canonical": start
        + b"-> X25519 "
        + share[:-1]
        + bytes([share[-1] + 1])
        + b"\n"
        + wrapped
        + tail,
        "wrapped key of 31 bytes": start + arrow + b"\n" + b64encode(bytes(31)).rstrip(b"=") + tail,
        "wrapped key of 33 bytes": start + arrow + b"\n" + b64encode(bytes(33)).rstrip(b"=") + tail,
        "wrapped key over two lines": start + arrow + b"\n" + wrapped[:20] + b"\n" + wrapped[20:] + tail,
        "no stanza": start + mac + b"\n",
        "no MAC": b"\n".join([version, arrow, wrapped, b""]),
        "MAC twice": HEAD + mac + b"\n",
        "MAC of 31 bytes": HEAD[: -len(mac) - 1] + b"--- " + b64encode(bytes(31)).rstrip(b"=") + b"\n",
        "MAC without line feed": HEAD[:-1],
        "bytes after": HEAD + b"x",
        "an empty line": HEAD.replace(b"\n--- ", b"\n\n--- "),
        "another version": HEAD.replace(b"/v1\n", b"/v2\n"),
        "armour": b"-----BEGIN AGE ENCRYPTED FILE-----\n" + HEAD,
        "too long": version + b"\n" + b"-> x\n\n" * (HEAD_LIMIT // 6) + HEAD[len(version) + 1 :],
        "empty": b"",
    }


@pytest.mark.parametrize("name", malformed())
def test_what_age_does_not_allow_is_refused_unread(name: str) -> None:
    with pytest.raises(HeadDamaged):
        parse_head(malformed()[name])


def test_the_share_that_is_not_canonical_differs_only_in_spare_bits() -> None:
    share = lines_of(HEAD)[1].split(b" ")[2]
    assert b64decode(share + b"=") == b64decode(share[:-1] + bytes([share[-1] + 1]) + b"=")


def test_a_share_of_low_order_is_refused() -> None:
    version, _, *rest = lines_of(HEAD)
    zero = b64encode(bytes(32)).rstrip(b"=")
    with pytest.raises(HeadDamaged):
        open_head(b"\n".join([version, b"-> X25519 " + zero, *rest]), ME)


def test_stanzas_of_other_kinds_are_let_pass() -> None:
    """pyrage adds such a one to whatever it writes."""
    identity = pyrage.x25519.Identity.from_str(ME)
    whole = pyrage.encrypt(b"abc", [identity.to_public()])
    head = whole[: head_length(whole)]
    assert len(open_head(head, ME)) == 16
    assert any(stanza.arguments[0] != "X25519" for stanza in parse_head(head).stanzas)


def test_a_head_cut_from_a_file_ends_after_its_mac_line() -> None:
    assert head_length(HEAD + b"\n--- second\n") == len(HEAD)
    for data in (b"", HEAD[:-1], HEAD.replace(b"---", b"-- "), b"x" * HEAD_LIMIT + HEAD):
        with pytest.raises(HeadDamaged):
            head_length(data)


def test_a_head_for_nobody_is_not_written() -> None:
    with pytest.raises(ValueError, match="recipient"):
        write_head(KEY, [])


# --- passphrases -------------------------------------------------------------


def test_our_passphrase_heads_have_the_fixed_cost_and_open() -> None:
    head = write_passphrase_head(KEY, b"words")
    assert parse_head(head).stanzas[0].arguments[2] == "18"
    assert open_passphrase_head(head, b"words") == KEY
    with pytest.raises(NotForThisKey):
        open_passphrase_head(head, b"other words")
    with pytest.raises(NotForThisKey):
        open_head(head, ME)
    with pytest.raises(NotForThisKey):
        open_passphrase_head(HEAD, b"words")


OF_COST_20 = b"""age-encryption.org/v1
-> scrypt 0cuQ5F8O23YzvODf34jnKg 20
siMaxNspoR3IuReW99ZLqQ+tzQTThp0uH6AOrli/oI4
--- x4uJIDwryXQ2rz+dR+ZKA2Gd4tMP7Vkmr6fFrsxP6fk
"""


def test_a_cost_of_20_is_still_read() -> None:
    assert open_passphrase_head(OF_COST_20, b"words") == KEY


@pytest.mark.parametrize("work", [b"21", b"30", b"999999999"])
def test_a_cost_above_20_is_refused_before_any_memory_is_taken(
    work: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised = write_passphrase_head(KEY, b"words", work=2).replace(b" 2\n", b" " + work + b"\n")

    def stretch(*_: object) -> bytes:
        raise AssertionError("memory was taken")

    monkeypatch.setattr(age_format, "_stretch", stretch)
    with pytest.raises(WorkTooHigh):
        open_passphrase_head(raised, b"words")


def test_a_lowered_cost_is_refused() -> None:
    head = write_passphrase_head(KEY, b"words", work=5)
    with pytest.raises(NotForThisKey):
        open_passphrase_head(head.replace(b" 5\n", b" 4\n"), b"words")


@pytest.mark.parametrize("work", [b"0", b"05", b"+5", b"5.0", b"", b"1234567890", "٥".encode()])
def test_a_cost_written_in_another_way_is_refused(work: bytes) -> None:
    head = write_passphrase_head(KEY, b"words", work=5)
    with pytest.raises(HeadDamaged):
        open_passphrase_head(head.replace(b" 5\n", b" " + work + b"\n"), b"words")


def test_a_passphrase_stanza_stands_alone() -> None:
    alone = write_passphrase_head(KEY, b"words", work=5)
    version, arrow, wrapped, mac, _ = lines_of(alone)
    doubled = b"\n".join([version, arrow, wrapped, arrow, wrapped, mac, b""])
    stray = b"\n".join([version, arrow, wrapped, b"-> other", b"", mac, b""])
    mixed = b"\n".join([version, *lines_of(HEAD)[1:3], arrow, wrapped, mac, b""])
    for head in (doubled, stray, mixed):
        with pytest.raises(HeadDamaged):
            open_passphrase_head(head, b"words")
        with pytest.raises(HeadDamaged):
            open_head(head, ME)


def test_the_salt_and_the_wrapped_key_have_their_lengths() -> None:
    version, arrow, wrapped, mac, _ = lines_of(write_passphrase_head(KEY, b"words", work=5))
    short = b"-> scrypt " + b64encode(bytes(15)) + b" 5"
    for lines in ([version, short, wrapped, mac, b""], [version, arrow, wrapped[:-4], mac, b""]):
        with pytest.raises(HeadDamaged):
            parse_head(b"\n".join(lines))


def test_every_flipped_bit_of_a_passphrase_head_is_noticed() -> None:
    head = write_passphrase_head(KEY, b"words", work=1)
    for bit in range(len(head) * 8):
        changed = bytearray(head)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises((HeadDamaged, NotForThisKey)):
            open_passphrase_head(bytes(changed), b"words")


# --- arithmetic --------------------------------------------------------------


@pytest.mark.parametrize(
    ("plain", "body"),
    [
        (0, 32),
        (1, 33),
        (65_535, 65_567),
        (65_536, 65_568),
        (65_537, 65_585),
        (131_072, 131_120),
        (4 * 2**30, 16 + 4 * 2**30 + 16 * 65_536),
        (4 * 2**30 + 1, 16 + 4 * 2**30 + 1 + 16 * 65_537),
    ],
)
def test_body_sizes(plain: int, body: int) -> None:
    assert body_size(plain) == body
    assert plain_size(body) == plain


@given(st.integers(0, 2**45))
def test_sizes_agree_in_both_directions(plain: int) -> None:
    assert plain_size(body_size(plain)) == plain
    assert body_size(plain + 1) > body_size(plain)


@given(st.integers(0, 2**45))
def test_a_size_that_no_file_gives_is_refused(body: int) -> None:
    try:
        assert body_size(plain_size(body)) == body
    except BodyCut:
        piece = (body - 16) % (CHUNK + 16)
        assert body < 32 or 0 < piece < 17


@pytest.mark.parametrize("body", [0, 15, 16, 31, 16 + 65_552 + 1, 16 + 65_552 + 16])
def test_the_last_piece_is_never_only_a_tag(body: int) -> None:
    with pytest.raises(BodyCut):
        plain_size(body)


def test_a_byte_lies_in_its_chunk() -> None:
    assert [chunk_start(i) for i in range(3)] == [16, 16 + 65_552, 16 + 2 * 65_552]


def test_x25519_public_keys_are_those_of_the_library() -> None:
    private = X25519PrivateKey.from_private_bytes(bytes(range(32)))
    assert recipient_of(ME) == recipient_text(private.public_key().public_bytes_raw())
