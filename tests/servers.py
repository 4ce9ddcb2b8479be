"""Real servers on the loopback, each started once when a test first asks for it, and ended with the run.

They run as whoever runs the tests, on ports of their own, with everything they write in a folder that goes
away. Debian's packages; ``packaging/test`` installs them.
"""

from __future__ import annotations

import atexit
import getpass
import grp
import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bwc_review.dock.remote.place import RemotePlace
from bwc_review.dock.source import Secret

ME = getpass.getuser()
PASSWORD = "sésame@/ 1"
_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
_SLOWEST_S = 20.0


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
        port = plug.getsockname()[1]
    assert isinstance(port, int)
    return port


def program(name: str) -> str:
    """Where a server is installed; packaging/test sees to it."""
    found = shutil.which(name, path=_PATH)
    assert found, f"{name} is not installed: packaging/test does that"
    return found


@dataclass
class Server:
    """One server and the folder it shows. top: how a client names that folder. pin: by what it is known."""

    work: Path
    root: Path
    port: int
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    top: str = ""
    pin: str = ""
    process: subprocess.Popen[bytes] | None = None

    @property
    def secret(self) -> Secret:
        """What a client needs."""
        return Secret(PASSWORD, self.pin)

    def place(self, kind: str, folder: str) -> RemotePlace:
        """Where a client finds a folder of it."""
        top = {"dav": "/dav", "davs": "/dav", "http": "/index", "https": "/index"}.get(kind, self.top)
        return RemotePlace(kind, "127.0.0.1", self.port, ME, f"{top}/{folder}")

    def start(self) -> None:
        """Return when it listens. It dies with us, however we end."""
        dies_with_us = [program("setpriv"), "--pdeathsig", "KILL", "--"]
        log = (self.work / "log").open("ab")
        self.process = subprocess.Popen(
            [*dies_with_us, *self.command],
            env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        log.close()
        for _ in range(int(_SLOWEST_S / 0.02)):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1.0).close()
                return
            except OSError:
                pass
            try:
                self.process.wait(0.02)
            except subprocess.TimeoutExpired:
                continue
            break
        raise AssertionError((self.work / "log").read_text("utf-8", "replace")[-2000:])

    def hang(self) -> None:
        """Keep every connection and answer nothing more, until it is stopped."""
        assert self.process is not None
        _signal(self.process.pid, signal.SIGSTOP)

    def stop(self) -> None:
        """Kill it and all that it started, at once: as if the plug were pulled."""
        process, self.process = self.process, None
        if process is not None:
            if process.poll() is None:
                _signal(process.pid, signal.SIGKILL)
            process.wait()


def _signal(pid: int, what: signal.Signals) -> None:
    """To a process and all it started, whichever sessions they put themselves into; first to the parents."""
    below = [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]
    os.kill(pid, what)
    for one in below:
        with suppress(FileNotFoundError, ProcessLookupError):
            _signal(one, what)


_RUNNING: dict[str, Server] = {}


def running(make: Callable[[Path], Server]) -> Server:
    """The server of this kind, started at the first question and whenever a test has stopped it."""
    name = make.__name__
    if name not in _RUNNING:
        work = Path(tempfile.mkdtemp(prefix=f"bwc-{name}-"))
        (work / "files").mkdir()
        _RUNNING[name] = make(work)
    if _RUNNING[name].process is None:
        _RUNNING[name].start()
    return _RUNNING[name]


@atexit.register
def stop_all() -> None:
    """End every server and remove what it wrote."""
    for server in _RUNNING.values():
        server.stop()
        shutil.rmtree(server.work, ignore_errors=True)
    _RUNNING.clear()


def sshd(work: Path) -> Server:
    """OpenSSH with its own SFTP. Passwords are those of PAM, which a wrapper of Samba's makers answers."""
    port = free_port()
    make_host_key(work / "host_key")
    (work / "pam").mkdir()
    (work / "passwords").write_text(f"{ME}:{PASSWORD}:sshd\n", "utf-8")
    matrix = next(Path("/usr/lib").glob("*/pam_wrapper/pam_matrix.so"))
    rules = [f"{kind} required {matrix} passdb={work / 'passwords'}" for kind in ("auth", "account")]
    (work / "pam" / "sshd").write_text("\n".join([*rules, "session required pam_permit.so", ""]), "utf-8")
    settings = f"""
        Port {port}
        ListenAddress 127.0.0.1
        HostKey {work / "host_key"}
        PidFile {work / "pid"}
        UsePAM yes
        PasswordAuthentication yes
        AuthorizedKeysFile {work / "authorized_keys"}
        KbdInteractiveAuthentication no
        PermitRootLogin yes
        StrictModes no
        MaxStartups 100
        Subsystem sftp internal-sftp
    """
    (work / "sshd_config").write_text(settings, "utf-8")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # where it locks itself in; compiled in
    wrapped = {
        "LD_PRELOAD": "libpam_wrapper.so",
        "PAM_WRAPPER": "1",
        "PAM_WRAPPER_SERVICE_DIR": str(work / "pam"),
        "PAM_WRAPPER_DISABLE_DEEPBIND": "1",
    }
    command = [program("sshd"), "-D", "-e", "-f", str(work / "sshd_config")]
    root = work / "files"
    return Server(work, root, port, command, wrapped, str(root), host_key_shown(work / "host_key"))


def sshd_of_one_try(work: Path) -> Server:
    """The same, which hangs up at the first password or key that is not right."""
    made = sshd(work)
    with (work / "sshd_config").open("a", encoding="utf-8") as settings:
        settings.write("\nMaxAuthTries 1\n")
    return made


def make_host_key(file: Path) -> None:
    """A new Ed25519 host key in place of any other."""
    for one in (file, file.with_suffix(".pub")):
        one.unlink(missing_ok=True)
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(file)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


def make_user_key(server: Server, passphrase: str = "", *, kind: str = "ed25519", form: str = "") -> str:
    """A new private key that opens the account of an sshd, in place of others; as its file holds it."""
    file = server.work / "user_key"
    for one in (file, file.with_suffix(".pub")):
        one.unlink(missing_ok=True)
    command = ["ssh-keygen", "-q", "-t", kind, "-N", passphrase, "-f", str(file)]
    subprocess.run([*command, *(["-m", form] if form else [])], check=True, stdin=subprocess.DEVNULL)
    (server.work / "authorized_keys").write_bytes(file.with_suffix(".pub").read_bytes())
    return file.read_text("ascii")


def host_key_shown(file: Path) -> str:
    """As OpenSSH itself tells it: ssh-ed25519 SHA256:…"""
    said = subprocess.run(["ssh-keygen", "-l", "-f", str(file)], check=True, capture_output=True, text=True)
    return f"ssh-ed25519 {said.stdout.split()[1]}"


def smbd(work: Path) -> Server:
    """Samba with one share and an account of its own."""
    port = free_port()
    folders = {name: work / name.replace(" ", "-") for name in _SAMBA_FOLDERS}
    for folder in folders.values():
        folder.mkdir(mode=0o700)
    settings = "\n".join(
        [
            "[global]",
            f"smb ports = {port}",
            *(f"{name} = {folder}" for name, folder in folders.items()),
            *_SAMBA_SETTINGS,
            "[files]",
            f"path = {work / 'files'}",
            "read only = no",
            "",
        ]
    )
    (work / "smb.conf").write_text(settings, "utf-8")
    subprocess.run(
        [program("pdbedit"), f"--configfile={work / 'smb.conf'}", "--password-from-stdin", "-a", "-u", ME],
        input=f"{PASSWORD}\n{PASSWORD}\n".encode(),
        check=True,
        capture_output=True,
    )
    command = [program("smbd"), "--foreground", "--no-process-group", f"--log-basename={work}"]
    command.append(f"--configfile={work / 'smb.conf'}")
    return Server(work, work / "files", port, command, top="/files")


_SAMBA_FOLDERS = (
    "private dir",
    "lock directory",
    "state directory",
    "cache directory",
    "pid directory",
    "ncalrpc dir",
)
_SAMBA_SETTINGS = (
    "server role = standalone server",
    "server min protocol = SMB2",
    "passdb backend = tdbsam",
    "interfaces = 127.0.0.1/8",
    "bind interfaces only = yes",
    "disable spoolss = yes",
    "load printers = no",
    "disable netbios = yes",
    "unix charset = UTF-8",
    "logging = file",
    "log file = /dev/stderr",
)


def make_certificate(folder: Path) -> str:
    """A certificate that a dock makes for itself, years out of date; as openssl shows its fingerprint."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1"]
    subject = ["-subj", "/CN=dock", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([program("openssl"), *made, *subject], check=True, capture_output=True)
    (folder / "both.pem").write_bytes(key.read_bytes() + certificate.read_bytes())
    asked = ["x509", "-in", str(certificate), "-noout", "-fingerprint", "-sha256"]
    said = subprocess.run([program("openssl"), *asked], check=True, capture_output=True, text=True)
    return said.stdout.strip().partition("=")[2]


def proftpd(work: Path, more: Sequence[str] = (), pin: str = "") -> Server:
    """ProFTPD with one account of its own, which sees the folder as its top."""
    port = free_port()
    hashed = subprocess.run(
        [program("openssl"), "passwd", "-6", "-stdin"],
        input=PASSWORD.encode(),
        check=True,
        capture_output=True,
    )
    owner = f"{os.geteuid()}:{os.getegid()}"
    line = f"{ME}:{hashed.stdout.decode().strip()}:{owner}::{work / 'files'}:/bin/sh\n"
    (work / "passwd").write_text(line, "utf-8")
    (work / "passwd").chmod(0o600)
    settings = [
        "ServerType standalone",
        "DefaultAddress 127.0.0.1",
        f"Port {port}",
        "UseIPv6 off",
        "ControlsEngine off",
        "UseReverseDNS off",
        "WtmpLog off",
        f"PidFile {work / 'pid'}",
        f"ScoreboardFile {work / 'scoreboard'}",
        f"DelayTable {work / 'delay'}",
        f"User {ME}",
        f"Group {grp.getgrgid(os.getegid()).gr_name}",
        f"AuthUserFile {work / 'passwd'}",
        "AuthOrder mod_auth_file.c",
        "RootLogin on",
        "RequireValidShell off",
        "UseFtpUsers off",
        "AllowOverwrite on",
        "UseEncoding off",
        f"SystemLog {work / 'log'}",
        *more,
        "",
    ]
    (work / "proftpd.conf").write_text("\n".join(settings), "utf-8")
    command = [program("proftpd"), "--nodaemon", "--config", str(work / "proftpd.conf")]
    return Server(work, work / "files", port, command, top=str(work / "files"), pin=pin)


def proftpd_secured(work: Path) -> Server:
    """The same by TLS alone, which insists that data connections resume the session."""
    pin = make_certificate(work)
    return proftpd(
        work,
        [
            "LoadModule mod_tls.c",
            "TLSEngine on",
            "TLSRequired on",
            f"TLSECCertificateFile {work / 'certificate.pem'}",
            f"TLSECCertificateKeyFile {work / 'key.pem'}",
        ],
        pin,
    )


def proftpd_of_before(work: Path) -> Server:
    """The same without the facts of RFC 3659: listings for people, and MDTM."""
    return proftpd(work, ["FactsAdvertise off"])


def proftpd_of_minutes(work: Path) -> Server:
    """The same where even MDTM is refused."""
    return proftpd(work, ["FactsAdvertise off", "<Limit MDTM>", "DenyAll", "</Limit>"])


def lighttpd(work: Path, more: Sequence[str] = (), pin: str = "") -> Server:
    """lighttpd with WebDAV under /dav/ and listings for people under /index/, for one account."""
    port = free_port()
    (work / "users").write_text(f"{ME}:{PASSWORD}\n", "utf-8")
    (work / "uploads").mkdir()
    settings = [
        f'server.document-root = "{work}"',
        'server.bind = "127.0.0.1"',
        f"server.port = {port}",
        f'server.errorlog = "{work / "log"}"',
        f'server.upload-dirs = ( "{work / "uploads"}" )',
        'server.modules = ( "mod_auth", "mod_authn_file", "mod_alias", "mod_webdav", "mod_dirlisting" )',
        'server.feature-flags = ( "server.graceful-shutdown-timeout" => 1 )',
        'mimetype.assign = ( ".mp4" => "video/mp4", "" => "application/octet-stream" )',
        'server.http-parseopts = ( "url-ctrls-reject" => "disable", "url-invalid-utf8-reject" => "disable" )',
        'server.stat-cache-engine = "disable"',
        'auth.backend = "plain"',
        f'auth.backend.plain.userfile = "{work / "users"}"',
        f'alias.url = ( "/dav/" => "{work / "files"}/", "/index/" => "{work / "files"}/" )',
        _required("/dav/", "basic"),
        _required("/index/", "digest"),
        '$HTTP["url"] =~ "^/dav/" { webdav.activate = "enable" }',
        '$HTTP["url"] =~ "^/index/" { dir-listing.activate = "enable" }',
        'dir-listing.hide-dotfiles = "disable"',
        *more,
        "",
    ]
    (work / "lighttpd.conf").write_text("\n".join(settings), "utf-8")
    command = [program("lighttpd"), "-D", "-f", str(work / "lighttpd.conf")]
    return Server(work, work / "files", port, command, pin=pin)


def lighttpd_secured(work: Path) -> Server:
    """The same by TLS."""
    pin = make_certificate(work)
    tls = [
        'server.modules += ( "mod_openssl" )',
        'ssl.engine = "enable"',
        f'ssl.pemfile = "{work / "both.pem"}"',
    ]
    return lighttpd(work, tls, pin)


def _required(url: str, method: str) -> str:
    rule = f'"method" => "{method}", "realm" => "dock", "require" => "valid-user"'
    return f'$HTTP["url"] =~ "^{url}" {{ auth.require = ( "{url}" => ( {rule} ) ) }}'
