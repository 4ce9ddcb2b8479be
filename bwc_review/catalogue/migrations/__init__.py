"""The steps that bring a catalogue, new or old, to the tables of today."""
