"""The left side of the window: locks, emotion, knobs, the words they make, and the run box."""
