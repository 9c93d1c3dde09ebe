"""Puts the parts together: resources, library, routes, commands. No Qt: the command line runs on it."""

import secrets
import shutil
import stat
import tempfile
import time
import uuid
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from studio.experiment.experiment import BY_HAND, SLOTS
from studio.face.reading import parse_rules
from studio.image.intake import Intake
from studio.post.formats import parse_formats
from studio.prompt.catalogue import Catalogue, parse_emotions
from studio.prompt.menu import parse_menu
from studio.prompt.preset import parse_presets
from studio.prompt.recipe_file import RecipeFile, parse_recipe
from studio.provider.provider import Provider
from studio.provider.register import Register, register
from studio.request.model_card import ModelCard, parse_models
from studio.session.desk import Desk
from studio.session.emotion_commands import EmotionCommands, EmotionWords
from studio.session.experiment_commands import ExperimentCommands
from studio.session.fresh import Fresh
from studio.session.hand_commands import HandCommands
from studio.session.judge_commands import JudgeCommands
from studio.session.keeping import Keeping
from studio.session.live import Live
from studio.session.look_commands import LookCommands
from studio.session.means import Means
from studio.session.naming import Naming
from studio.session.phone_address import own_address
from studio.session.phone_commands import Outside, PhoneCommands
from studio.session.picture_commands import PictureCommands
from studio.session.playbook_shelf import PlaybookShelf
from studio.session.post_commands import Fonts, PostCommands
from studio.session.read import Read
from studio.session.recipe_commands import Controls, ExpressionCommands, RecipeCommands
from studio.session.recipe_shelf import RecipeShelf
from studio.session.recipe_stock import Stock
from studio.session.recipe_use import RecipeUse
from studio.session.reference_commands import ReferenceCommands
from studio.session.run_commands import RunCommands, Wire
from studio.session.saving import Saving
from studio.session.series_commands import SeriesCommands
from studio.session.session import Owned, Session
from studio.session.settings_commands import SettingsCommands
from studio.session.sheet_commands import SheetCommands
from studio.session.step_commands import StepCommands
from studio.session.tasks import Tasks
from studio.session.wording_commands import WordingCommands
from studio.store.library import Library, Stored
from studio.store.place import library_folder, settings_file
from studio.store.resource import load_words, resource
from studio.store.settings import SettingsFile
from studio.store.shelf import Shelf
from studio.store.system_fonts import fallback_fonts
from studio.words import Sentence, Words, sentence

if TYPE_CHECKING:
    from studio.post.preset import Presets
    from studio.session.carousel_commands import CarouselCommands
    from studio.session.clip_commands import ClipCommands

__all__ = [
    "SIMULATED_PAIR",
    "Parts",
    "catalogue",
    "model_cards",
    "open_session",
    "run_demo",
    "user_parts",
    "words_of",
]

SIMULATED_PAIR = ("simulated/sim-a", "simulated/sim-b")
words_of: Callable[[str], Words] = cache(load_words)
"""The words of a language, read once."""


def catalogue() -> Catalogue:
    """The emotions and their words."""
    return parse_emotions(resource("emotions.toml"))


def demo_recipe() -> RecipeFile:
    """The recipe a new experiment starts with."""
    return parse_recipe(resource("recipes/demo.toml"))


def post_presets() -> "Presets":
    """What a post can begin as."""
    from studio.post.preset import parse_post_presets  # noqa: PLC0415 - planning posts comes with it; a start needs none

    return parse_post_presets(resource("post_presets.toml"))


def model_cards() -> dict[str, ModelCard]:
    """Model cards by id."""
    return {card.id: card for card in parse_models(resource("models.toml"))}


def _no_fonts() -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class Parts:
    """What a session is built from; tests put their own in.

    Attributes:
        library: folder of the library.
        settings: file of the settings.
        routes: providers by route; None for those that are installed.
        tips: whether a creator who never skipped them gets coach lines.
        fonts: finds fonts of the machine that may draw what the product's own lack. Nobody's unless asked for: without
            them, equal posts are equal bytes on every machine.
    """

    library: Path
    settings: Path
    routes: dict[str, Provider] | None = None
    tips: bool = True
    fonts: Fonts = _no_fonts


def user_parts(library: Path | None) -> Parts:
    """The parts of the creator who sits here; `library` wins over the settings."""
    settings = settings_file()
    chosen, _said = SettingsFile(settings).load()
    folder = library or (Path(chosen.library) if chosen.library else library_folder())
    return Parts(folder.expanduser().absolute(), settings, fonts=fallback_fonts)


def open_session(parts: Parts) -> Session:
    """Open the library and build the session around the experiment that was open last.

    Raises:
        StudioError: the library is open elsewhere, newer, or not writable.
    """
    library = Library(parts.library)
    stored = library.last()
    file = SettingsFile(parts.settings)
    values, said = file.load()
    recipe_file = demo_recipe()
    fresh = Fresh(recipe_file.recipe, SIMULATED_PAIR, _new_id, lambda: settings.words)
    live = Live(_first_desk(stored, fresh, 0 if parts.tips and values.tips else None))
    tasks = Tasks(lambda _error: live.notice(sentence("session-failed")))
    means = Means(live, tasks, time.monotonic, _new_id)
    settings = SettingsCommands(live, tasks, file, values, words_of)
    cards = model_cards()
    found = _routes(cards) if parts.routes is None else Register(parts.routes)
    notes = tuple(dict.fromkeys((*library.notes, *found.notices, *([said] if said is not None else []))))
    menu = parse_menu(resource("variations.toml"))
    read = Read(catalogue(), recipe_file, cards, parse_rules(resource("face/cues.toml")), menu)
    return _session(means, read, settings, Opened(library, Intake(), found.routes, fresh, notes, cache(parts.fonts)))


@dataclass(frozen=True)
class Opened:
    """What was opened for a session and is closed with it."""

    library: Library
    intake: Intake
    routes: dict[str, Provider]
    fresh: Fresh
    notes: tuple[Sentence, ...]
    fonts: Fonts


def _session(means: Means, read: Read, settings: SettingsCommands, opened: Opened) -> Session:
    live, tasks = means.live, means.tasks
    keeping = Keeping(opened.intake, opened.library)
    saving = Saving(live, opened.library, tasks, opened.library.listed())
    controls = Controls(live)
    shelf = Shelf(opened.library.folder / "words")
    pictures = PictureCommands(means, keeping, _naming(read, settings), opened.fresh.import_desk)
    tests = ExperimentCommands(means, opened.library, saving, opened.fresh.experiment)
    fonts = opened.fonts
    post = PostCommands(means, read, keeping, settings, fonts)
    begin_post = cache(lambda: _carousel(means, read, keeping, settings, fonts))
    stock = Stock(shelf, opened.library, read.catalogue, resource, lambda: settings.words)
    return Session(
        means=means,
        saving=saving,
        read=read,
        recipe=RecipeCommands(controls),
        recipes=RecipeShelf(means, RecipeUse(live, controls, tests), stock),
        references=ReferenceCommands(means, keeping, controls),
        wording=WordingCommands(means, shelf, controls),
        expression=ExpressionCommands(controls),
        emotions=EmotionCommands(means, controls, _emotion_words(read.catalogue), shelf),
        run=RunCommands(means, read, Wire(read.cards, opened.routes), keeping, controls),
        judge=JudgeCommands(live),
        look=LookCommands(live),
        steps=StepCommands(means, read, controls),
        playbooks=PlaybookShelf(means, shelf),
        tests=tests,
        pictures=pictures,
        hand=HandCommands(means, settings, pictures),
        post=post,
        begin_post=begin_post,
        begin_clips=cache(lambda: _clips(means, keeping, begin_post(), fonts)),
        series=SeriesCommands(means, read, controls, lambda: post_presets().feelings),
        sheet=SheetCommands(means, keeping, settings, post, fonts),
        phone=PhoneCommands(means, settings, pictures, Outside(own_address, _secret, resource)),
        settings=settings,
        notes=opened.notes,
        owned=Owned(tuple(opened.routes.values()), opened.intake, opened.library),
    )


def _carousel(
    means: Means, read: Read, keeping: Keeping, settings: SettingsCommands, fonts: Fonts
) -> "CarouselCommands":
    """Put together when a post is first wanted: all that plans one comes with it, and a start needs none of it."""
    from studio.session.carousel_commands import CarouselCommands  # noqa: PLC0415 - see above
    from studio.session.post_plans import Places, PostPlans  # noqa: PLC0415 - see above

    formats, _limits = parse_formats(resource("formats.toml"))
    plans = PostPlans(means.live, read, settings, Places(formats, post_presets()))
    return CarouselCommands(means, keeping, plans, fonts)


def _clips(means: Means, keeping: Keeping, carousel: "CarouselCommands", fonts: Fonts) -> "ClipCommands":
    """Put together when a clip is first wanted, for the same reason."""
    from studio.session.clip_commands import ClipCommands  # noqa: PLC0415 - see above

    return ClipCommands(means, keeping, carousel.plans, fonts)


def _naming(read: Read, settings: SettingsCommands) -> Naming:
    return Naming(
        settings.values.names,
        tuple(card.name for card in read.cards.values() if not card.simulated and card.id != BY_HAND),
        lambda names: settings.change(names=names),
        lambda slot: settings.words.say("session-model-name", letter=SLOTS[slot]),
    )


def _emotion_words(known: Catalogue) -> EmotionWords:
    return EmotionWords(known, parse_presets(resource("presets.toml"), known))


def _routes(cards: dict[str, ModelCard]) -> Register:
    """The built-in routes; add-ons are looked for only when a model names a route that is not built in."""
    built_in = register(resource, points=())
    named = {card.route for card in cards.values() if card.id != BY_HAND}
    return built_in if named <= set(built_in.routes) else register(resource)


def _first_desk(stored: Stored | None, fresh: Fresh, tip: int | None) -> Desk:
    if stored is None:
        return Desk(fresh.experiment(), tip=tip)
    return Desk(stored.experiment, stored.shown, stored.verdicts, stored.view, tip=tip)


def _secret() -> str:
    """128 random bits: nobody guesses them in ten minutes, and who has no camera can still type them."""
    return secrets.token_urlsafe(16)


def _new_id() -> str:
    return uuid.uuid4().hex


def run_demo(folder: Path, emotion: str, language: str) -> Coroutine[object, object, tuple[Path, ...]]:
    """The work of `demo`: the default playbook in a throw-away library, then the post in `folder`."""
    from studio.session.demo import Order, write_demo  # noqa: PLC0415 - all slides come with it; the window needs none

    scratch = Path(tempfile.mkdtemp(prefix="expression-studio-"))
    _formats, limits = parse_formats(resource("formats.toml"))
    return write_demo(
        lambda: open_session(Parts(scratch / "library", scratch / "settings.json", tips=False)),
        lambda: shutil.rmtree(scratch, onerror=_writable),
        folder,
        Order(emotion, post_presets().preset("lesson"), words_of(language), limits),
    )


def _writable(remove: Callable[[str], object], path: str, _problem: object) -> None:
    """Originals are read-only, which some systems take for a reason not to delete them."""
    Path(path).chmod(stat.S_IRWXU)
    remove(path)
