"""Who opens what: by key first, whatever the code above would allow."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bwc_review.domain.errors import (
    ClipWrongKey,
    KeyDamaged,
    LoginTaken,
    PassphraseWrong,
    PersonUnknown,
    RecoveryKeyRefused,
    SignInNeeded,
)
from bwc_review.paths import Paths
from bwc_review.vault import signing
from bwc_review.vault.age_format import NotForThisKey, head_length, open_head, parse_head, write_head
from bwc_review.vault.age_keys import identity_bytes, recipient_of
from bwc_review.vault.key_files import normalised, open_with_passphrase, write_with_passphrase
from bwc_review.vault.keys import (
    StationKeys,
    Unlocked,
    is_usable_login,
    make_identity,
    open_person_key,
    open_sealed_key,
    rewrap_head,
    seal_key,
    write_person_key,
)
from bwc_review.vault.reader import ReaderClosed, open_clip
from bwc_review.vault.sealer import seal
from tests.quick_words import quick_words


@pytest.fixture(autouse=True)
def quickly() -> Iterator[None]:
    """What a test writes itself; the station's own files, made before, have the cost of every station."""
    with quick_words():
        yield


def public(station: Any) -> bytes:
    return signing.public_of(station.signing_key)


def clip_of(station: Any, tmp_path: Path, name: str = "clip") -> tuple[bytes, Path, Any]:
    """A clip sealed to the station's keys, as ingest does with nobody signed in."""
    body, head = tmp_path / f"{name}.body", tmp_path / f"{name}.head"
    pair = seal(io.BytesIO(b"a street"), body, head, station.keys.recipients(public(station)))
    return head.read_bytes(), body, pair


def opened(identity: Any, head: bytes, body: Path, pair: Any) -> bytes:
    with open_clip(head, body, identity, "clip", None, pair.body) as reader:
        return reader.read(0, 100)


# --- a person ----------------------------------------------------------------


def test_the_right_words_open_and_others_do_not(station: Any) -> None:
    with pytest.raises(PassphraseWrong) as refused:
        station.keys.sign_in("marie", "le chat dort sous le toit")
    assert (refused.value.login, refused.value.wait_s) == ("marie", 0)
    unlocked = station.keys.sign_in("marie", station.passphrase)
    assert station.keys.open_catalogue_key(unlocked) == station.catalogue_key
    assert station.keys.open_signing_key(unlocked) == station.signing_key


@pytest.mark.parametrize("login", ["nobody", "", "../people/marie", "Marie", "é", "a" * 65])
def test_who_is_unknown_is_told(station: Any, login: str) -> None:
    with pytest.raises(PersonUnknown):
        station.keys.sign_in(login, "anything")


def test_the_same_words_open_however_the_keyboard_composed_them(tmp_path: Path) -> None:
    composed = unicodedata.normalize("NFC", "forêt d'été à Nîmes")
    decomposed = unicodedata.normalize("NFD", composed)
    assert composed != decomposed
    assert normalised(composed) == normalised(decomposed)
    identity, _ = make_identity()
    write_person_key(tmp_path / "a", identity, decomposed)
    assert open_person_key(tmp_path / "a", composed) == identity


def test_compatibility_forms_stay_different_words() -> None:
    assert normalised("ﬁn") != normalised("fin")


def test_a_person_s_file_is_an_identity_file_under_the_fixed_cost(station: Any) -> None:
    data = station.keys.person_key("marie").read_bytes()
    assert parse_head(data[: head_length(data)]).stanzas[0].arguments[2] == "18"
    assert open_with_passphrase(station.keys.person_key("marie"), station.passphrase).startswith(
        b"AGE-SECRET-KEY-1"
    )


@pytest.mark.parametrize("place", [0, 30, 120, 190, -1])
def test_a_damaged_person_file_never_opens(station: Any, place: int) -> None:
    file = station.keys.person_key("marie")
    data = bytearray(file.read_bytes())
    data[place] ^= 4
    file.write_bytes(data)
    with pytest.raises((KeyDamaged, PassphraseWrong)):
        station.keys.sign_in("marie", station.passphrase)


def test_a_file_that_holds_something_else_is_damaged(tmp_path: Path) -> None:
    write_with_passphrase(tmp_path / "a", b"not an identity", "words")
    with pytest.raises(KeyDamaged):
        open_person_key(tmp_path / "a", "words")
    for data in (b"", b"x" * 100, b"x" * (2 << 20)):
        (tmp_path / "a").write_bytes(data)
        with pytest.raises(KeyDamaged):
            open_person_key(tmp_path / "a", "words")
    with pytest.raises(KeyDamaged):
        open_person_key(tmp_path / "missing", "words")


def test_new_words_end_the_old_ones(station: Any) -> None:
    unlocked = station.keys.sign_in("marie", station.passphrase)
    before = unlocked.identity()
    station.keys.change_passphrase(unlocked, "tout autre chose ici")
    with pytest.raises(PassphraseWrong):
        station.keys.sign_in("marie", station.passphrase)
    assert station.keys.sign_in("marie", "tout autre chose ici").identity() == before


def test_a_changed_key_file_leaves_the_old_blocks_overwritten(tmp_path: Path) -> None:
    """Held open across the change, the old file shows random bytes: its blocks were destroyed."""
    file = tmp_path / "a.key.age"
    identity, recipient = make_identity()
    seal_key(file, b"one", [recipient])
    old = file.read_bytes()
    with file.open("rb") as held:
        seal_key(file, b"two", [recipient])
        destroyed = held.read()
    assert len(destroyed) == len(old)
    assert sum(a == b for a, b in zip(old, destroyed, strict=True)) < 20
    assert open_sealed_key(file, identity) == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.key.age"]


@pytest.mark.parametrize("swapped", [False, True])
def test_a_change_of_a_key_file_cut_short_is_ended_by_the_next(tmp_path: Path, swapped: bool) -> None:
    file = tmp_path / "a.key.age"
    identity, recipient = make_identity()
    seal_key(file, b"one", [recipient])
    os.link(file, tmp_path / "a.key.age.old")
    if swapped:
        file.unlink()
        seal_key(file, b"two", [recipient])
        assert not (tmp_path / "a.key.age.old").exists()
    assert open_sealed_key(file, identity) == (b"two" if swapped else b"one")
    seal_key(file, b"three", [recipient])
    assert open_sealed_key(file, identity) == b"three"
    assert [path.name for path in tmp_path.iterdir()] == ["a.key.age"]


@pytest.mark.parametrize(
    ("login", "usable"),
    [
        ("marie", True),
        ("m.dupont-2", True),
        ("", False),
        (".m", False),
        ("M", False),
        ("a/b", False),
        ("a b", False),
    ],
)
def test_a_login_names_a_file(station: Any, login: str, usable: bool) -> None:
    assert is_usable_login(login) is usable
    if not usable:
        with pytest.raises(ValueError, match="login"):
            station.keys.person_key(login)


# --- who opens clips ---------------------------------------------------------


def test_who_sees_images_opens_clips_and_the_recovery_key_too(station: Any, tmp_path: Path) -> None:
    clip = clip_of(station, tmp_path)
    for unlocked in (
        station.unlock("marie"),
        station.unlock("paul"),
        station.keys.recover(station.recovery),
    ):
        assert unlocked.sees_images
        assert opened(unlocked, *clip) == b"a street"
    assert opened(station.recovery, *clip) == b"a street"


def test_the_dpo_is_kept_out_by_key(station: Any, tmp_path: Path) -> None:
    """Registers open; the vault key does not, nor any clip, even with custody's two keys beside."""
    dpo = station.unlock("dpo")
    assert not dpo.sees_images
    assert station.keys.open_catalogue_key(dpo) == station.catalogue_key
    assert station.keys.open_signing_key(dpo) == station.signing_key
    with pytest.raises(KeyDamaged):
        dpo.open_key(station.keys.vault_key)
    head, body, pair = clip_of(station, tmp_path)
    with pytest.raises(ClipWrongKey):
        opened(dpo, head, body, pair)
    with pytest.raises(ClipWrongKey):
        opened(dpo.identity(), head, body, pair)
    vault = station.keys.vault_key.read_bytes()
    with pytest.raises(NotForThisKey):
        open_head(vault[: head_length(vault)], dpo.identity())


def test_the_dpo_cannot_change_who_holds_the_keys(station: Any) -> None:
    dpo = station.unlock("dpo")
    changes: tuple[Callable[[], object], ...] = (
        lambda: station.keys.add_person(dpo, "eve", "phrase quelconque", sees_images=True),
        lambda: station.keys.set_sees_images(dpo, "dpo", sees_images=True),
        lambda: station.keys.end_person(dpo, "marie"),
        lambda: station.keys.begin_rotation(dpo),
    )
    for change in changes:
        with pytest.raises(KeyDamaged):
            change()
    assert not station.keys.person_key("eve").exists()


def test_the_recovery_key_opens_everything(station: Any) -> None:
    unlocked = station.keys.recover(station.recovery)
    assert unlocked.login == ""
    assert station.keys.open_catalogue_key(unlocked) == station.catalogue_key
    assert station.keys.open_signing_key(unlocked) == station.signing_key
    assert {holder.login for holder in station.keys.holders(unlocked)} == {"marie", "dpo", "paul"}
    station.keys.add_person(unlocked, "anne", "une nouvelle cheffe", sees_images=True)
    assert station.keys.sign_in("anne", "une nouvelle cheffe").sees_images


def test_another_recovery_key_is_refused(station: Any) -> None:
    for text in ("", "AGE-SECRET-KEY-1", station.recovery.lower(), station.recovery[:-1], make_identity()[0]):
        with pytest.raises(RecoveryKeyRefused):
            station.keys.recover(text)


# --- people come and go ------------------------------------------------------


def test_a_new_person_opens_what_was_sealed_before(station: Any, tmp_path: Path) -> None:
    clip = clip_of(station, tmp_path)
    marie = station.unlock("marie")
    holder = station.keys.add_person(marie, "anne", "bienvenue au service", sees_images=True)
    anne = station.keys.sign_in("anne", "bienvenue au service")
    assert recipient_of(anne.identity()) == holder.recipient
    assert opened(anne, *clip) == b"a street"
    with pytest.raises(LoginTaken):
        station.keys.add_person(marie, "anne", "encore", sees_images=True)


def test_the_vault_key_is_given_and_taken(station: Any, tmp_path: Path) -> None:
    clip = clip_of(station, tmp_path)
    marie = station.unlock("marie")
    station.keys.set_sees_images(marie, "dpo", sees_images=True)
    assert opened(station.unlock("dpo"), *clip) == b"a street"
    station.keys.set_sees_images(marie, "dpo", sees_images=False)
    assert not station.unlock("dpo").sees_images
    with pytest.raises(PersonUnknown):
        station.keys.set_sees_images(marie, "nobody", sees_images=True)


def test_a_person_who_ended_opens_nothing_at_the_station(station: Any) -> None:
    marie = station.unlock("marie")
    paul = station.unlock("paul")
    station.keys.end_person(marie, "paul")
    with pytest.raises(PersonUnknown):
        station.keys.sign_in("paul", "une camera allumee")
    for file in (station.keys.vault_key, station.keys.catalogue_key, station.keys.signing_key):
        with pytest.raises(KeyDamaged):
            paul.open_key(file)
    assert {holder.login for holder in station.keys.holders(marie)} == {"marie", "dpo"}
    with pytest.raises(PersonUnknown):
        station.keys.end_person(marie, "paul")


def test_after_rotation_an_ended_person_s_old_copies_open_old_clips_alone(
    station: Any, tmp_path: Path
) -> None:
    """K4: what still opens is said here: a head kept from before, with the vault key kept from before."""
    old_head, old_body, old_pair = clip_of(station, tmp_path, "old")
    paul = station.unlock("paul")
    kept = paul.vault_identities()[0]
    marie = station.unlock("marie")
    station.keys.end_person(marie, "paul")
    both = station.keys.begin_rotation(marie)
    new_head, new_body, new_pair = clip_of(station, tmp_path, "new")
    assert opened(kept, old_head, old_body, old_pair) == b"a street"
    with pytest.raises(ClipWrongKey):
        opened(kept, new_head, new_body, new_pair)
    wrapped = rewrap_head(old_head, both, station.keys.recipients(public(station)))
    station.keys.finish_rotation(both)
    with pytest.raises(ClipWrongKey):
        opened(kept, wrapped, old_body, old_pair)
    today = station.unlock("marie")
    assert len(today.vault_identities()) == 1
    assert opened(today, wrapped, old_body, old_pair) == b"a street"
    assert opened(today, new_head, new_body, new_pair) == b"a street"
    assert opened(station.recovery, wrapped, old_body, old_pair) == b"a street"
    with pytest.raises(ClipWrongKey):
        opened(today, old_head, old_body, old_pair)


def test_during_a_rotation_both_generations_open(station: Any, tmp_path: Path) -> None:
    before = clip_of(station, tmp_path, "before")
    station.keys.begin_rotation(station.unlock("marie")).close()
    after = clip_of(station, tmp_path, "after")
    again = station.unlock("paul")
    assert opened(again, *before) == opened(again, *after) == b"a street"
    third = station.keys.begin_rotation(station.unlock("marie"))
    assert len(third.vault_identities()) == 3
    assert opened(third, *before) == opened(third, *after) == b"a street"


def test_the_next_start_destroys_old_key_files_that_a_crash_left(station: Any) -> None:
    keys = station.keys
    replaced = keys.catalogue_key.with_name("catalogue.key.age.old")
    replaced.write_bytes(b"an older generation")
    told = keys.dock_secrets.with_name("docks.key.age.old")
    told.write_bytes(b"the password before")
    unchanged = keys.person_key("marie").with_name("marie.key.age.old")
    os.link(keys.person_key("marie"), unchanged)
    before = keys.person_key("marie").read_bytes()
    keys.end_replacements()
    keys.end_replacements()
    assert not replaced.exists()
    assert not told.exists()
    assert not unchanged.exists()
    assert keys.person_key("marie").read_bytes() == before


# --- while signed in ---------------------------------------------------------


def test_locking_drops_the_keys_and_closes_the_readers(station: Any, tmp_path: Path) -> None:
    head, body, pair = clip_of(station, tmp_path)
    marie = station.unlock("marie")
    reader = open_clip(head, body, marie, "clip", pair.head, pair.body)
    by_hand = open_clip(head, body, station.recovery, "clip", pair.head, pair.body)
    marie.close()
    marie.close()
    assert marie.is_closed
    assert reader.is_closed
    assert not by_hand.is_closed
    by_hand.close()
    with pytest.raises(ReaderClosed):
        reader.read(0, 1)
    for ask in (
        lambda: marie.open_head(head),
        lambda: marie.open_key(station.keys.catalogue_key),
        lambda: open_clip(head, body, marie, "clip", pair.head, pair.body),
        marie.identity,
        marie.vault_identities,
    ):
        with pytest.raises(SignInNeeded):
            ask()


def test_a_reader_opened_while_the_station_locks_is_closed(station: Any, tmp_path: Path) -> None:
    """The lock falls between opening the head and handing the reader out."""
    head, body, pair = clip_of(station, tmp_path)
    marie = station.unlock("marie")
    handed: list[Any] = []

    class LocksMeanwhile:
        def open_head(self, head: bytes) -> bytes:
            key: bytes = marie.open_head(head)
            marie.close()
            return key

        def close_with(self, reader: object) -> None:
            handed.append(reader)
            marie.close_with(reader)

    with pytest.raises(SignInNeeded):
        open_clip(head, body, LocksMeanwhile(), "clip", pair.head, pair.body)
    assert handed[0].is_closed


def test_no_key_shows_in_any_text(station: Any) -> None:
    marie = station.unlock("marie")
    secrets = [marie.identity(), *marie.vault_identities()]
    for text in (repr(marie), str(marie), f"{marie}"):
        assert not any(secret in text for secret in secrets)
    with pytest.raises(KeyDamaged) as failed:
        open_sealed_key(station.root / "missing", secrets[0])
    assert secrets[0] not in repr(failed.value)


# --- the public keys clips are sealed to -------------------------------------


def test_the_public_keys_are_signed_by_the_station(station: Any) -> None:
    vault, recovery = station.keys.recipients(public(station))
    assert recovery == recipient_of(station.recovery)
    assert vault == recipient_of(station.unlock("marie").vault_identities()[0])
    with pytest.raises(KeyDamaged):
        station.keys.recipients(signing.public_of(signing.make_signing_key()))


@pytest.mark.parametrize(
    "attack",
    ["swap a key", "drop a key", "add a key", "no signature", "empty", "gone", "turned round", "bytes"],
)
def test_public_keys_changed_by_somebody_else_are_refused(station: Any, attack: str) -> None:
    file = station.keys.vault_recipients
    title, vault, recovery, signature = file.read_text("utf-8").splitlines()
    mine = make_identity()[1]
    changed = {
        "swap a key": [title, mine, recovery, signature],
        "drop a key": [title, recovery, signature],
        "add a key": [title, vault, recovery, mine, signature],
        "no signature": [title, vault, recovery],
        "empty": [],
        "turned round": [title, recovery, vault, signature],
    }
    if attack == "gone":
        file.unlink()
    elif attack == "bytes":
        file.write_bytes(b"\xff\xfe")
    else:
        file.write_text("\n".join([*changed[attack], ""]), "utf-8")
    with pytest.raises(KeyDamaged):
        station.keys.recipients(public(station))


def test_who_sees_images_notices_keys_that_even_the_station_s_signature_was_put_on(station: Any) -> None:
    """The DPO holds the signing key: a list forged with it is found at the next sign-in."""
    dpo = station.unlock("dpo")
    text, _, _ = station.keys.vault_recipients.read_text("utf-8").rpartition("# signature ")
    vault = text.splitlines()[1]
    forged = text.replace(vault, make_identity()[1])
    signature = signing.sign(station.keys.open_signing_key(dpo), forged.encode()).hex()
    station.keys.vault_recipients.write_text(f"{forged}# signature {signature}\n", "utf-8")
    station.keys.recipients(public(station))
    with pytest.raises(KeyDamaged) as failed:
        station.unlock("marie")
    assert failed.value.file == str(station.keys.vault_recipients)


def test_a_vault_key_made_up_by_somebody_else_is_refused(station: Any) -> None:
    """Anybody can seal to public keys; what such a file holds does not fit the list."""
    marie = station.unlock("marie")
    mine = make_identity()[0]
    recipients = [holder.recipient for holder in station.keys.holders(marie)]
    real = marie.open_key(station.keys.vault_key).decode()
    seal_key(station.keys.vault_key, real.replace(marie.vault_identities()[0], mine).encode(), recipients)
    with pytest.raises(KeyDamaged):
        station.unlock("marie")


@pytest.mark.parametrize(
    "data",
    [b"", b"# recovery age1x\n", b"AGE-SECRET-KEY-1X\n", b"\xff", b"# holder a b c\n", b"# recovery\n"],
)
def test_a_vault_key_of_another_form_is_damaged(station: Any, data: bytes) -> None:
    marie = station.unlock("marie")
    seal_key(station.keys.vault_key, data, [recipient_of(marie.identity())])
    with pytest.raises(KeyDamaged):
        station.unlock("marie")


@pytest.mark.parametrize("data", [b"", b"zz", b"00" * 31, b"00" * 33, b"\xff"])
def test_a_catalogue_key_of_another_form_is_damaged(station: Any, data: bytes) -> None:
    marie = station.unlock("marie")
    seal_key(station.keys.catalogue_key, data, [recipient_of(marie.identity())])
    seal_key(station.keys.signing_key, data, [recipient_of(marie.identity())])
    with pytest.raises(KeyDamaged):
        station.keys.open_catalogue_key(marie)
    with pytest.raises(KeyDamaged):
        station.keys.open_signing_key(marie)


# --- what a station has ------------------------------------------------------


def test_a_new_station_has_its_files_for_its_owner_alone(station: Any) -> None:
    names = {path.name: path.stat().st_mode & 0o777 for path in station.root.rglob("*") if path.is_file()}
    assert set(names) == {
        "vault.key.age",
        "catalogue.key.age",
        "signing.key.age",
        "signing.pub",
        "vault.recipients",
        "marie.key.age",
        "dpo.key.age",
        "paul.key.age",
    }
    assert set(names.values()) == {0o600}


def test_keys_are_never_made_twice(station: Any) -> None:
    before = station.keys.vault_key.read_bytes()
    with pytest.raises(FileExistsError):
        station.keys.create("eve", "phrase", make_identity()[1])
    assert station.keys.vault_key.read_bytes() == before


def test_a_station_whose_recovery_key_is_none_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="alphabet"):
        StationKeys(Paths(tmp_path)).create("marie", "phrase", "age1recovery")
    assert list(tmp_path.iterdir()) == []


def test_the_catalogue_key_can_be_read_by_hand(station: Any, tmp_path: Path) -> None:
    """age -d gives the hexadecimal form that SQLCipher's own shell takes."""
    key = tmp_path / "k"
    key.write_text(station.recovery)
    if shutil.which("age") is None:
        pytest.skip("the age tool is not installed")
    done = subprocess.run(
        ["age", "-d", "-i", key, station.keys.catalogue_key], capture_output=True, check=True
    )
    assert bytes.fromhex(done.stdout.decode()) == station.catalogue_key


def test_an_unlocked_person_without_vault_key_opens_no_head() -> None:
    identity, recipient = make_identity()
    head = write_head(bytes(16), [recipient])
    with pytest.raises(NotForThisKey):
        Unlocked("dpo", identity, ()).open_head(head)
    assert identity_bytes(identity) not in head
