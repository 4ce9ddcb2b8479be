"""Sources on another machine: SFTP, SMB, FTP and FTPS, WebDAV, the listings of a web server."""
