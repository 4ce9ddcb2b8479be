"""Looking inside a clip, through PyAV."""
