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

from studio.face.reading import parse_rules
from studio.image.intake import Intake
from studio.post.formats import parse_formats
from studio.prompt.catalogue import Catalogue, parse_emotions
from studio.prompt.menu import parse_menu
from studio.prompt.preset import parse_presets
from studio.prompt.recipe_file import RecipeFile, parse_recipe
from studio.session.connect_commands import ConnectCommands
from studio.session.connections import Doors
from studio.session.emotion_commands import EmotionCommands, EmotionWords
from studio.session.errands import Errands, Stores, Wire
from studio.session.experiment_commands import ExperimentCommands
from studio.session.face_following import FaceFollowing
from studio.session.fresh import Fresh
from studio.session.guard import Guard
from studio.session.hand_commands import HandCommands
from studio.session.judge_commands import JudgeCommands
from studio.session.keeping import Keeping
from studio.session.later import Later
from studio.session.leaving import Leaving
from studio.session.left_commands import Ways
from studio.session.live import Live
from studio.session.look_commands import LookCommands
from studio.session.means import Means
from studio.session.order_entry import Books
from studio.session.phone_address import own_address
from studio.session.phone_commands import Outside, PhoneCommands
from studio.session.picture_commands import PictureCommands
from studio.session.playbook_shelf import PlaybookShelf
from studio.session.post_commands import Fonts, PostCommands
from studio.session.problem_commands import ProblemCommands
from studio.session.read import Read
from studio.session.recipe_commands import Controls, ExpressionCommands, RecipeCommands
from studio.session.recipe_shelf import RecipeShelf
from studio.session.recipe_stock import Stock
from studio.session.recipe_use import RecipeUse
from studio.session.recovery import Recovery
from studio.session.reference_commands import ReferenceCommands
from studio.session.route_places import follow
from studio.session.run_commands import RunCommands
from studio.session.saving import Saving
from studio.session.series_commands import SeriesCommands
from studio.session.session import Owned, Session
from studio.session.settings_commands import SettingsCommands
from studio.session.sheet_commands import SheetCommands
from studio.session.shot_home import ShotHome
from studio.session.step_commands import StepCommands
from studio.session.tasks import Tasks
from studio.session.wording_commands import WordingCommands
from studio.store.black_box import BlackBox
from studio.store.library import Library
from studio.store.resource import load_words, resource
from studio.store.settings import SettingsFile
from studio.store.shelf import Shelf
from studio.wiring.at_first import first_desk, naming
from studio.wiring.battling import begin_battles
from studio.wiring.exchanging import exchange
from studio.wiring.faces import faces
from studio.wiring.going_back import gone_back
from studio.wiring.guarding import Guarding
from studio.wiring.history import history
from studio.wiring.parts import Parts, user_box, user_parts
from studio.wiring.playbooks import ready_playbooks
from studio.wiring.posting import carousel, clips, post_presets
from studio.wiring.reach import Reach, given, model_cards, reach_of, route_facts
from studio.words import Sentence, Words, sentence

__all__ = [
    "SIMULATED_PAIR",
    "Parts",
    "Reach",
    "catalogue",
    "gone_back",
    "model_cards",
    "open_session",
    "reach_of",
    "run_demo",
    "user_box",
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


def open_session(parts: Parts) -> Session:
    """Open the library and build the session around the experiment that was open last.

    Raises:
        StudioError: the library is open elsewhere, newer, or not writable.
    """
    library = Library(parts.library, spill=parts.settings.with_name("rescued"))
    stored = library.last()
    file = SettingsFile(parts.settings)
    values, said = file.load()
    recipe_file = demo_recipe()
    fresh = Fresh(recipe_file.recipe, SIMULATED_PAIR, _new_id, lambda: settings.words)
    live = Live(first_desk(stored, fresh, 0 if parts.tips and values.tips else None))
    tasks = Tasks(lambda error: _failed(live, parts.box, error))
    means = Means(live, tasks, time.monotonic, _new_id)
    settings = SettingsCommands(live, tasks, file, values, words_of)
    reach = _reach(parts, settings)
    notes = tuple(dict.fromkeys((*library.notes, *reach.found.notices, *([said] if said is not None else []))))
    menu = parse_menu(resource("variations.toml"))
    read = Read(catalogue(), recipe_file, reach.cards, parse_rules(resource("face/cues.toml")), menu)
    doors = Doors(route_facts(), reach.keys, parts.environment, reach.cards, reach.routes)
    shelf = Shelf(library.folder / "words")
    connect = ConnectCommands(means, settings, doors)
    found = faces(means, settings, library, parts.faces)
    opened = Opened(library, shelf, Intake(), doors, connect, fresh, notes, cache(parts.fonts), parts.box, found)
    return _session(means, read, settings, opened)


def _failed(live: Live, box: BlackBox | None, error: BaseException) -> None:
    if box is not None:
        box.failed(error)
    live.notice(sentence("session-failed"))


def _reach(parts: Parts, settings: SettingsCommands) -> Reach:
    """The ways out, in step with the settings."""
    if parts.routes is not None:
        return given(parts.routes)
    reach = reach_of(parts.ring, parts.environment, settings.values.urls)
    if parts.box is not None:
        parts.box.redaction.watch(reach.keys.met)
        parts.box.redaction.hide(parts.library)
    settings.changed.connect(lambda _old, new: follow(reach.places, new.urls, parts.environment))
    return reach


@dataclass(frozen=True)
class Opened:
    """What was opened for a session and is closed with it."""

    library: Library
    shelf: Shelf
    intake: Intake
    doors: Doors
    connect: ConnectCommands
    fresh: Fresh
    notes: tuple[Sentence, ...]
    fonts: Fonts
    box: BlackBox | None
    faces: FaceFollowing


def _session(means: Means, read: Read, settings: SettingsCommands, opened: Opened) -> Session:
    keeping, controls, judge = Keeping(opened.intake, opened.library), Controls(means.live), _judge(means, settings)
    saving = Saving(means.live, opened.library, means.tasks, opened.library.listed())
    pictures = PictureCommands(means, keeping, naming(read, settings), opened.fresh.import_desk)
    tests = ExperimentCommands(means, opened.library, saving, opened.fresh.experiment)
    post = PostCommands(means, read, keeping, settings, opened.fonts)
    errands = Errands(means, _wire(opened), Stores(keeping, saving, _books(opened.library)))
    run, look, guard = _paid(means, (read, settings, errands), (controls, tests, judge), opened)
    return Session(
        means=means,
        saving=saving,
        read=read,
        recipe=RecipeCommands(controls),
        recipes=RecipeShelf(means, RecipeUse(means.live, controls, tests), _stock(opened, read, settings)),
        references=ReferenceCommands(means, keeping, controls),
        wording=WordingCommands(means, opened.shelf, controls),
        expression=ExpressionCommands(controls),
        emotions=EmotionCommands(means, controls, _emotion_words(read.catalogue), opened.shelf),
        run=run,
        guard=guard,
        connect=opened.connect,
        judge=judge,
        look=look,
        steps=StepCommands(means, read, controls),
        playbooks=PlaybookShelf(means, opened.shelf, ready_playbooks),
        tests=tests,
        history=history(means, settings, judge, (opened.library, saving, tests)),
        pictures=pictures,
        faces=opened.faces,
        hand=HandCommands(means, settings, pictures),
        post=post,
        later=_later(means, (read, settings), (keeping, saving), (run, tests, guard.leaving), opened),
        series=SeriesCommands(means, read, controls, lambda: post_presets().feelings),
        sheet=SheetCommands(means, keeping, settings, post, opened.fonts),
        phone=PhoneCommands(means, settings, pictures, Outside(own_address, _secret, resource)),
        problems=ProblemCommands(means, settings, opened.box),
        settings=settings,
        notes=opened.notes,
        owned=Owned(tuple(opened.doors.routes.values()), opened.intake, opened.library),
    )


def _later(
    means: Means,
    known: tuple[Read, SettingsCommands],
    stores: tuple[Keeping, Saving],
    runs: tuple[RunCommands, ExperimentCommands, Leaving],
    opened: Opened,
) -> Later:
    """What no start needs."""
    (read, settings), (keeping, saving) = known, stores
    posts = cache(lambda: carousel(means, known, keeping, opened.fonts, opened.faces))
    return Later(
        posts,
        cache(lambda: clips(means, keeping, posts(), opened.fonts)),
        cache(lambda: begin_battles(means, (opened.library, *runs), read, settings)),
        cache(lambda: exchange(means, keeping, saving, opened.library, opened.fresh.imported)),
    )


def _judge(means: Means, settings: SettingsCommands) -> JudgeCommands:
    return JudgeCommands(means, lambda: settings.values.blind)


def _wire(opened: Opened) -> Wire:
    doors, connect = opened.doors, opened.connect
    return Wire(doors.cards, doors.routes, {facts.route: facts for facts in doors.facts}, lambda: connect.connected)


def _paid(
    means: Means,
    known: tuple[Read, SettingsCommands, Errands],
    ways: tuple[Controls, ExperimentCommands, JudgeCommands],
    opened: Opened,
) -> tuple[RunCommands, LookCommands, Guard]:
    """Everything that money goes through, and the look that leads to its panes."""
    (read, settings, errands), (controls, tests, judge) = known, ways
    look = LookCommands(means.live, judge.veil.meant)
    guarding = Guarding(means, errands, settings, opened.library)
    run = RunCommands(means, read, errands, guarding.money(), controls)
    recovery = _recovery(means, errands, opened)
    return run, look, guarding.guard(recovery, Ways(tests, look, run))


def _recovery(means: Means, errands: Errands, opened: Opened) -> Recovery:
    home = ShotHome(means, opened.library, errands.stores.saving, opened.fresh.experiment)
    return Recovery(means, errands, home)


def _stock(opened: Opened, read: Read, settings: SettingsCommands) -> Stock:
    return Stock(opened.shelf, opened.library, read.catalogue, resource, lambda: settings.words)


def _books(library: Library) -> Books:
    return Books(library.ledger, library.received, time.monotonic)


def _emotion_words(known: Catalogue) -> EmotionWords:
    return EmotionWords(known, parse_presets(resource("presets.toml"), known))


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
