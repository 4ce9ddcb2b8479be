"""The registers: the journal and its check."""
