"""Where folders are; the only module that asks the system."""

from pathlib import Path

import platformdirs

NAME = "expression-studio"


def library_folder() -> Path:
    """The default library, in the user's data folder."""
    return Path(platformdirs.user_data_dir(NAME, appauthor=False)) / "library"


def settings_file() -> Path:
    """The settings, in the user's configuration folder."""
    return Path(platformdirs.user_config_dir(NAME, appauthor=False)) / "settings.json"


def log_file() -> Path:
    """The log, in the user's log folder."""
    return Path(platformdirs.user_log_dir(NAME, appauthor=False)) / "expression-studio.log"
