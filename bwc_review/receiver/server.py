"""Listens on one address of the station for docks: TLS, a thread for each connection, and an end at once."""

from __future__ import annotations

import socket
import ssl
import tempfile
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path

from bwc_review.domain.errors import ReceiverUnreachable
from bwc_review.receiver.exchange import Exchange, Handler
from bwc_review.receiver.limits import Limits

_TURN_S = 0.25  # how long a stop may go unheard
_WAITING = 16


def secured(certificate: bytes, key: bytes, password: str, folder: Path) -> ssl.SSLContext:
    """What connections are secured with, TLS 1.2 or newer. key: a private key in PEM that the password opens.

    Python reads keys from files alone: this one lies in the folder for an instant, and is sealed there.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.options |= ssl.OP_NO_RENEGOTIATION
    file = tempfile.NamedTemporaryFile(dir=folder, suffix=".pem", delete=False)  # noqa: SIM115  unlinked below
    try:
        with file:
            file.write(key + certificate)
        context.load_cert_chain(file.name, password=password)
    finally:
        Path(file.name).unlink()
    return context


class Server:
    """Begun once, closed once. Nothing runs before ``begin``, nothing after ``close``."""

    def __init__(
        self, handler: Handler, context: ssl.SSLContext, address: str, port: int, limits: Limits
    ) -> None:
        """address: of one interface of this computer. port: 0 takes a free one."""
        self._handler, self._context, self._limits = handler, context, limits
        self._address, self._wanted = address, port
        self._listener: socket.socket | None = None
        self._lock = threading.Lock()
        self._open: dict[socket.socket, str] = {}  # and from where, in the order in which they came
        self._threads: list[threading.Thread] = []  # of the listening thread, then of who closes
        self._peers: Counter[str] = Counter()
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="receiver", daemon=True)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._listener.getsockname()[1]) if self._listener is not None else self._wanted

    def begin(self) -> None:
        """Listen from now on. Raises ReceiverUnreachable where the address or the port cannot be had."""
        family = socket.AF_INET6 if ":" in self._address else socket.AF_INET
        listener = socket.socket(family, socket.SOCK_STREAM)
        try:
            if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            else:
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((self._address, self._wanted))
            listener.listen(_WAITING)
            listener.settimeout(_TURN_S)
        except (OSError, OverflowError) as error:
            listener.close()
            cause = getattr(error, "strerror", None) or str(error)
            raise ReceiverUnreachable(self._address, self._wanted, cause) from error
        self._listener = listener
        self._thread.start()

    def close(self) -> None:
        """Stop listening, cut every connection, and return when no thread is left."""
        self._is_over.set()
        if self._listener is None:
            return
        _cut(self._listener)  # where the system knows it, a wait for the next connection ends at once
        self._thread.join()
        self._listener.close()
        with self._lock:
            left = set(self._open)
        for sock in left:
            _cut(sock)
        for thread in self._threads:
            thread.join()

    def _listen(self) -> None:
        listener = self._listener
        while listener is not None and not self._is_over.is_set():
            try:
                sock, peer = listener.accept()
            except TimeoutError:
                continue
            except OSError:  # whoever knocked is gone, there are no descriptors left, or this is the end
                self._is_over.wait(_TURN_S)
                continue
            self._welcome(sock, str(peer[0]))

    def _welcome(self, sock: socket.socket, peer: str) -> None:
        thread = threading.Thread(target=self._serve, args=(sock, peer), name="receiving", daemon=True)
        with self._lock:
            is_full = len(self._open) >= self._limits.connections
            is_greedy = self._peers[peer] >= self._limits.connections_of_one
            if is_greedy or (is_full and not self._made_room(peer)):
                sock.close()
                return
            self._open[sock] = peer
            self._peers[peer] += 1
        try:
            thread.start()
        except RuntimeError:  # the system has no thread left: the next one may do
            self._forget(sock)
            sock.close()
        else:
            self._threads = [*(one for one in self._threads if one.is_alive()), thread]

    def _made_room(self, peer: str) -> bool:
        """End the youngest connection of who holds most, where it still holds as many as peer after that.

        So nobody is kept out by others who take all there is. Called in the lock.
        """
        greediest, held = self._peers.most_common(1)[0]
        if held <= self._peers[peer] + 1:
            return False
        sock = next(one for one, holder in reversed(self._open.items()) if holder == greediest)
        self._drop(sock)
        _cut(sock)
        return True

    def _serve(self, plain: socket.socket, peer: str) -> None:
        try:
            plain.settimeout(self._limits.handshake_s)
            secure = self._context.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)
            with self._lock:
                is_cut = plain not in self._open
                if not is_cut:
                    del self._open[plain]
                    self._open[secure] = peer
            plain = secure
            if is_cut or self._is_over.is_set():
                return
            secure.do_handshake()
            host, port = secure.getsockname()[:2]
            here = f"https://[{host}]:{port}" if ":" in host else f"https://{host}:{port}"
            Exchange(secure, peer, here, self._handler, self._limits).serve()
        except OSError:
            pass  # no TLS, or gone before it was secured: there is nobody to tell
        finally:
            self._forget(plain)
            plain.close()

    def _forget(self, sock: socket.socket) -> None:
        with self._lock:
            self._drop(sock)

    def _drop(self, sock: socket.socket) -> None:
        """It counts no longer. Called in the lock."""
        peer = self._open.pop(sock, None)
        if peer is not None:
            self._peers[peer] -= 1
            if not self._peers[peer]:
                del self._peers[peer]


def _cut(sock: socket.socket) -> None:
    """End a connection under the thread that waits on it; past TLS, whose own end would be waited for."""
    with suppress(OSError):
        socket.socket.shutdown(sock, socket.SHUT_RDWR)
