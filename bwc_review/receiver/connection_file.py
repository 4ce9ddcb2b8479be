"""Writes the file that tells a dock where the station is, whose certificate it shows and what opens it."""

from __future__ import annotations

import base64
import json

_MOST = 64


def connection_file(
    site: str, version: str, address: str, port: int, certificate: bytes, user: str, key: str
) -> bytes:
    """JSON of the body-worn integration API, "Connection API": what the dock's manager imports.

    certificate: PEM. user, key: up to 64 characters. The station keeps neither this file nor the key.
    """
    host = f"[{address}]" if ":" in address else address
    return json.dumps(
        {
            "ConnectionFileVersion": "1.0",
            "SiteName": site[:_MOST],
            "ApplicationName": "BWC Review",
            "ApplicationVersion": version[:_MOST],
            "ContentDestinationAsNTPServer": False,
            "AuthenticationTokenURI": [f"https://{host}:{port}/auth/v1.0"],
            "HTTPSCertificate": [base64.b64encode(certificate).decode("ascii")],
            "BlobAPI": "Swift 1.0",
            "BlobAPIKey": key,
            "BlobAPIUserName": user,
            "ContainerType": "mp4",
            "FullStoreAndReadSupport": False,
            "WantEncryption": False,
        },
        indent=1,
        ensure_ascii=False,
    ).encode()
