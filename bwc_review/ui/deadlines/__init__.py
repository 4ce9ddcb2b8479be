"""The calendar of due dates."""
