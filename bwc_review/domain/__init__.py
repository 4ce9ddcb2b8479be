"""The rules of the station in plain Python: no Qt, SQL, files, clock or chance."""
