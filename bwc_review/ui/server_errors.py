"""Says what went wrong with a dock on another machine, as ``error_text.py`` says everything else."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain import errors as e

translate = QCoreApplication.translate


def server_sentence(error: e.StationError) -> str | None:
    """One line each: what happened, what was not lost, what to do. None for a failure of another kind."""
    match error:
        case e.ServerUnknown(source=source, fingerprint=fingerprint):
            return translate(
                "Errors",
                "{source} is a server that nobody has confirmed yet: {fingerprint}.\n"
                "No password was sent and nothing was read.\n"
                "Compare this key with the one of the dock, then confirm it: Station, Docks and folders.",
            ).format(source=source, fingerprint=fingerprint)
        case e.ServerChanged(source=source, fingerprint=fingerprint, expected=expected):
            return translate(
                "Errors",
                "{source} shows another key than the one that was confirmed: {fingerprint} in place of "
                "{expected}.\n"
                "No password was sent and nothing was read: another machine may answer in its place.\n"
                "Ask whoever looks after the dock. If it was renewed, add the dock again under Station, "
                "Docks and folders.",
            ).format(source=source, fingerprint=fingerprint, expected=expected)
        case e.SignInRefused(source=source):
            return translate(
                "Errors",
                "{source} does not accept the account or its password.\n"
                "Nothing is lost: the dock keeps its recordings.\n"
                "Check the password with whoever looks after the dock, then enter it again: Station, Docks "
                "and folders.",
            ).format(source=source)
        case e.SignInCut(source=source):
            return translate(
                "Errors",
                "{source} hung up while the station signed in, without saying why: it may have refused the "
                "account, its password or its key.\n"
                "Nothing is lost: the dock keeps its recordings.\n"
                "Check password and key with whoever looks after the dock, then enter them again: Station, "
                "Docks and folders.",
            ).format(source=source)
        case e.PrivateKeyUnfit(why=why):
            return _key_lines(why)
        case e.AddressUnfit(why=why):
            return _address_lines(why)
        case _:
            return None


def _key_lines(why: str) -> str:
    match why:
        case "locked":
            return translate(
                "Errors",
                "This private key is under a passphrase.\n"
                "Nothing was sent to the dock and nothing was kept.\n"
                "Enter the passphrase of the key where the password stands.",
            )
        case "passphrase":
            return translate(
                "Errors",
                "This passphrase does not open the private key.\n"
                "Nothing was sent to the dock and nothing was kept.\n"
                "Enter the passphrase that was chosen when the key was made.",
            )
        case "putty":
            return translate(
                "Errors",
                "This private key is in PuTTY's own form (.ppk).\n"
                "Nothing was sent to the dock and nothing was kept.\n"
                "Open it in PuTTYgen, choose Conversions, Export OpenSSH key, and take the file that it "
                "writes. On Linux: puttygen key.ppk -O private-openssh -o key.",
            )
        case _:
            return translate(
                "Errors",
                "This file holds no private key that the station can use.\n"
                "Nothing was sent to the dock and nothing was kept.\n"
                "Choose an Ed25519, ECDSA or RSA key as OpenSSH writes it; ssh-keygen or PuTTYgen makes one "
                "of it.",
            )


def _address_lines(why: str) -> str:
    match why:
        case "password":
            return translate(
                "Errors",
                "An address holds no password.\n"
                "Nothing was kept.\n"
                "Write it without the password, which is asked for apart and kept sealed.",
            )
        case "kind":
            return translate(
                "Errors",
                "The station knows no docks of this kind.\n"
                "Nothing was kept.\n"
                "Write sftp://, smb://, ftps://, ftp://, davs://, dav://, https:// or http://, then the "
                "server.",
            )
        case "share":
            return translate(
                "Errors",
                "The name of the share is missing.\n"
                "Nothing was kept.\nWrite it after the server: smb://user@server/share.",
            )
        case _:
            return translate(
                "Errors",
                "This is not the address of a server.\n"
                "Nothing was kept.\nWrite it like sftp://user@server/folder.",
            )
