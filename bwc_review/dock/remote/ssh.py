"""Opens an SSH connection with one SFTP channel, to a server that is known; another one is told nothing."""

from __future__ import annotations

import base64
import errno
import hashlib
import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import cast

import paramiko

from bwc_review.dock.remote.files import Target, gone, told
from bwc_review.dock.remote.ssh_key import private_key
from bwc_review.domain.errors import ServerChanged, ServerUnknown, SignInCut, SignInRefused, SourceMissing

logging.getLogger("paramiko").addHandler(logging.NullHandler())  # what it tells a terminal is raised too

_FAREWELL_S = 2.0


def connected(target: Target) -> tuple[paramiko.Transport, paramiko.SFTPClient]:
    """Signed in. OSError as of the port; SourceMissing, as what it is exactly, for who is not let in.

    Some servers hang up at the first password or key that is not right, without a word: one that answers
    again at once was not gone.
    """
    try:
        return _signed_in(target)
    except _HungUp as cut:
        end(_transport(target))  # tells it nothing
        raise SignInCut(target.place.title) from cut


class _HungUp(Exception):
    """In the middle of signing in, and nobody said why."""


def _signed_in(target: Target) -> tuple[paramiko.Transport, paramiko.SFTPClient]:
    transport = _transport(target)
    try:
        with faults(transport):
            _check_key(transport, target)
            _sign_in(transport, target)
            return transport, _open_channel(transport, target)
    except BaseException:
        end(transport)
        raise


def shown_key(key: paramiko.PKey) -> str:
    """A host key as OpenSSH shows it: its kind and the SHA-256 of its blob in base64."""
    digest = base64.b64encode(hashlib.sha256(key.asbytes()).digest()).decode("ascii").rstrip("=")
    return f"{key.get_name()} SHA256:{digest}"


def _transport(target: Target) -> paramiko.Transport:
    """Connected, keys exchanged, nobody signed in yet."""
    place, limits = target.place, target.limits
    with told():
        plug = socket.create_connection((place.host, place.port), limits.connect_s)
    transport = paramiko.Transport(plug)
    transport.daemon = True
    transport.banner_timeout = transport.auth_timeout = limits.connect_s
    transport.handshake_timeout = limits.connect_s
    kind = target.secret.pin.partition(" ")[0]
    options = transport.get_security_options()
    if kind in options.key_types:  # a server with several keys is asked for the one that is known
        options.key_types = (kind, *(one for one in options.key_types if one != kind))
    try:
        with faults(transport):
            transport.start_client(timeout=limits.connect_s)
    except BaseException:
        end(transport)
        raise
    return transport


def end(transport: paramiko.Transport) -> None:
    """Close the connection and wait for its thread, which a socket that is shut down wakes at once."""
    with suppress(OSError):
        cast(socket.socket, transport.sock).shutdown(socket.SHUT_RDWR)
    transport.close()
    transport.join(_FAREWELL_S)


def _check_key(transport: paramiko.Transport, target: Target) -> None:
    shown, known, title = shown_key(transport.get_remote_server_key()), target.secret.pin, target.place.title
    if not known:
        raise ServerUnknown(title, shown)
    if shown != known:
        raise ServerChanged(title, shown, known)


def _sign_in(transport: paramiko.Transport, target: Target) -> None:
    """By the private key alone where there is one: the password is then its passphrase, for no server."""
    user = target.place.user
    try:
        if target.secret.key:
            transport.auth_publickey(user, private_key(target))
        else:
            transport.auth_password(user, target.password)
    except paramiko.AuthenticationException as refused:
        if "timeout" in str(refused).lower():
            gone(TimeoutError(str(refused)))  # nobody refused anything
        if "eof" in str(refused).lower():
            raise _HungUp from refused
        raise SignInRefused(target.place.title) from refused
    if not transport.is_authenticated():  # it wants something more
        raise SignInRefused(target.place.title)


def _open_channel(transport: paramiko.Transport, target: Target) -> paramiko.SFTPClient:
    channel = transport.open_session(timeout=target.limits.connect_s)
    channel.settimeout(target.limits.read_s)
    with _broken_off(transport, target.limits.connect_s):  # paramiko itself waits for ever here
        channel.invoke_subsystem("sftp")
    return paramiko.SFTPClient(channel)


@contextmanager
def _broken_off(transport: paramiko.Transport, after_s: float) -> Iterator[None]:
    """Close the connection where what happens inside has not ended by then."""
    timer = threading.Timer(after_s, transport.close)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


@contextmanager
def faults(transport: paramiko.Transport) -> Iterator[None]:
    """What paramiko raises, as OSErrors of the port."""
    try:
        with told():
            yield
    except (SourceMissing, ConnectionError):
        raise
    except paramiko.SSHException as lost:
        gone(lost)
    except OSError as error:
        if error.errno is None:  # "Failure" of the server, or a socket that paramiko closed
            if not transport.is_active():
                gone(error)
            raise OSError(errno.EIO, str(error)) from error
        raise
