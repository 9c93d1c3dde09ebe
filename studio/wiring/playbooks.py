"""Playbooks that the program brings, read when somebody looks at them."""

from collections.abc import Mapping
from functools import cache
from pathlib import PurePosixPath

from studio.experiment.playbook_file import parse_playbook
from studio.experiment.turn import Playbook
from studio.store.resource import resource, resource_names

FOLDER = "playbooks"


@cache
def ready_playbooks() -> Mapping[str, Playbook]:
    """All of them by the name of their file; what they are called stands in the word files."""
    keys = {name: PurePosixPath(name).stem for name in resource_names(FOLDER)}
    return {key: parse_playbook(resource(name), key) for name, key in keys.items()}
