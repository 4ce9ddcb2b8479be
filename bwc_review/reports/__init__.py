"""Domain objects in, PDF bytes out."""
