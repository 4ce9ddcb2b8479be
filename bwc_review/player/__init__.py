"""Playing a clip, through libVLC, without widgets."""
