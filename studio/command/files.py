"""Files named on the command line: pictures, recipes, records of runs."""

from pathlib import Path

from studio.experiment.experiment import Trial
from studio.image.intake import Intake
from studio.prompt.recipe import Recipe
from studio.prompt.recipe_file import parse_recipe
from studio.prompt.slots import parse_slots
from studio.store.incoming_file import read_incoming, read_text
from studio.store.resource import resource
from studio.store.trial_file import read_trial
from studio.wiring import demo_recipe


def picture_bytes(path: str) -> tuple[bytes, tuple[int, int]]:
    """A picture named on the command line, checked, with its size in px.

    Raises:
        StudioError: no such file, or no whole picture.
    """
    name = Path(path).name
    data = read_incoming(path, name)
    return data, picture_size(data, name)


def picture_size(data: bytes, name: str) -> tuple[int, int]:
    """The size in px of a picture, which is checked.

    Raises:
        StudioError: no whole picture.
    """
    intake = Intake()
    try:
        picture = intake.check(data, name)
    finally:
        intake.close()
    return picture.width, picture.height


def recipe_from(path: str) -> Recipe:
    """The recipe of a file, the demo recipe where none is named.

    Raises:
        StudioError: no such file, or no recipe in it.
    """
    if not path:
        return demo_recipe().recipe
    return parse_recipe(read_text(path), parse_slots(resource("recipes/slots.toml"))).recipe


def trial_from(path: Path) -> Trial:
    """The run of a record on disk.

    Raises:
        StudioError: no such file, or no record in it.
    """
    return read_trial(read_text(str(path)), path.name)
