"""Where the eye looks: view, panes, loupe. Pure geometry in face units; drawing it is `window/viewer`."""
