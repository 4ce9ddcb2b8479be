"""Finding recordings."""
