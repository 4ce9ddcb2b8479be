"""Looking after the station: cameras, people, docks, service, look, integrity."""
