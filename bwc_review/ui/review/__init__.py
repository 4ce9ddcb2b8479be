"""Looking at recordings: picture, controls, timeline, marks."""
