"""What is set once: language, look, library folder, tips."""
