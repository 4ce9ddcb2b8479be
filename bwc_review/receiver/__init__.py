"""The server that a dock pushes to: HTTPS, its limits, and the part of OpenStack Swift that docks speak."""
