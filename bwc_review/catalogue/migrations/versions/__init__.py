"""One module for each step. A step imports nothing of ours: it must mean the same in ten years."""
