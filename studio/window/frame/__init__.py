"""The frame around the panels: top bar, status bar, sheets that lie over the window, keys and drops."""
