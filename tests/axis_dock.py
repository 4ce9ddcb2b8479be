"""A dock as the station meets it: a TLS client on loopback that speaks what the maker's docks speak."""

from __future__ import annotations

import base64
import hashlib
import http.client
import json
import socket
import ssl
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

USER = "6f1d2c3b-4a5e-4f60-8a9b-0c1d2e3f4a5b"
SERIAL = "B8A44F000001"
CONTAINER = f"{USER}_{SERIAL}_20260619T080320Z"
CLIP = "20260619_080250_x7f3.mp4"


@dataclass
class Told:
    """An answer."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class AxisDock:
    """Set up with a connection file; every request takes a connection of its own."""

    connection: dict[str, object]
    token: str = ""
    storage: str = ""
    extra: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, file: bytes) -> AxisDock:
        return cls(json.loads(file))

    @property
    def place(self) -> tuple[str, int]:
        uris = self.connection["AuthenticationTokenURI"]
        assert isinstance(uris, list)
        found = urlsplit(uris[0])
        assert found.hostname is not None
        assert found.port is not None
        return found.hostname, found.port

    def context(self) -> ssl.SSLContext:
        """Trusts the certificate of the connection file and no other."""
        certificates = self.connection["HTTPSCertificate"]
        assert isinstance(certificates, list)
        return ssl.create_default_context(cadata=base64.b64decode(certificates[0]).decode("ascii"))

    def secure(self) -> ssl.SSLSocket:
        """A bare connection, to say anything over."""
        host, port = self.place
        plain = socket.create_connection((host, port), timeout=10)
        return self.context().wrap_socket(plain, server_hostname=host)

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Told:
        host, port = self.place
        line = http.client.HTTPSConnection(host, port, context=self.context(), timeout=20)
        try:
            line.request(method, path, body, {**self.extra, **(headers or {})})
            answer = line.getresponse()
            return Told(
                answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
            )
        finally:
            line.close()

    def sign_in(self, key: str | None = None) -> Told:
        user = str(self.connection["BlobAPIUserName"])
        said = {"X-Auth-User": user, "X-Auth-Key": str(self.connection["BlobAPIKey"]) if key is None else key}
        told = self.ask("GET", "/auth/v1.0", headers=said)
        self.token = told.headers.get("x-auth-token", "")
        self.storage = urlsplit(told.headers.get("x-storage-url", "")).path
        return told

    def store(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        meta: dict[str, str] | None = None,
        **more: str,
    ) -> Told:
        """A request on a container or an object, with metadata in its headers."""
        kind = "Object" if "/" in path else "Container"
        said = {f"X-{kind}-Meta-{name.title()}": quote(value) for name, value in (meta or {}).items()}
        said |= {name.replace("_", "-"): value for name, value in more.items()}
        return self.ask(method, f"{self.storage}/{path}", body, {"X-Auth-Token": self.token, **said})

    def clip(self, data: bytes, name: str = CLIP, container: str = CONTAINER, **more: str) -> Told:
        """A clip with what a dock says of it."""
        meta = {
            "StartTimeISO": "2026-06-19T08:02:50Z",
            "StopTime": "1781856210",
            "ContainerType": "mp4",
        }
        md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
        return self.store("PUT", f"{container}/{name}", data, meta, **{"ETag": md5, **more})

    def begin(self, container: str = CONTAINER, **meta: str) -> Told:
        said = {"BWCSerialNumber": SERIAL, "UserID": USER, "Status": "Transferring", **meta}
        return self.store("PUT", container, meta=said)

    def complete(self, container: str = CONTAINER) -> Told:
        return self.store("POST", container, meta={"Status": "Complete"})

    def push(self, clip: Path | bytes, container: str = CONTAINER) -> list[int]:
        """A whole recording of one clip, with user, device and dock; the statuses that were answered."""
        data = clip.read_bytes() if isinstance(clip, Path) else clip
        told = [
            self.sign_in(),
            self.store("PUT", "System"),
            self.store("PUT", "System/0a1b", b"", {"SystemName": "Mairie", "ConnectionID": "77"}),
            self.store("PUT", "Users"),
            self.store("PUT", f"Users/{USER}", b"", {"Name": "Luc Sol", "UserID": "0042", "Active": "True"}),
            self.store("PUT", "Devices"),
            self.store("PUT", f"Devices/{SERIAL}", b"", {"Name": "Caméra 7", "Model": "W120"}),
            self.begin(container),
            self.clip(data, container=container),
            self.complete(container),
        ]
        return [one.status for one in told]
