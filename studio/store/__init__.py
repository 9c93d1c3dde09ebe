"""Disk: library, settings, resources. The only folder that knows paths."""
