"""Emotions, nuances, sides and fixes on a real session: what is kept, what is undone, what is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from studio.prompt.draft import Draft
from studio.prompt.own_emotion import own_emotion
from studio.prompt.warnings import Remark
from studio.session.word_limit import WordLimit, grouped, too_long, word_limit
from studio.words import sentence
from tests.fakes.demo import CARDS, MODELS, experiment
from tests.session.opened import Opened, play

WISTFUL = own_emotion("wistful", {"brow": "inner brow ends {degree} raised", "gaze": "gaze {degree} past the camera"})


def draft(opened: Opened) -> Draft:
    return opened.experiment.draft


def test_a_nuance_is_one_step_of_undo(tmp_path: Path) -> None:
    async def journey(opened: Opened) -> None:
        before = draft(opened)
        opened.session.emotions.preset("teary-concern")
        assert draft(opened).expression.emotion == "worried"
        assert draft(opened).expression.knob("moisture") == 3
        opened.session.expression.undo()
        assert draft(opened) == before
        opened.session.emotions.preset("nowhere")
        assert draft(opened) == before

    play(tmp_path, journey)


def test_the_side_is_chosen_and_undone(tmp_path: Path) -> None:
    async def journey(opened: Opened) -> None:
        session = opened.session
        session.expression.emotion("contemptuous")
        right = session.read.prompt(opened.desk).text
        session.emotions.side("left")
        assert session.read.prompt(opened.desk).text == right.replace("viewer's right", "viewer's left")
        session.expression.undo()
        assert session.read.prompt(opened.desk).text == right

    play(tmp_path, journey)


def test_an_own_emotion_that_is_kept_is_there_in_another_session(tmp_path: Path) -> None:
    async def make(opened: Opened) -> None:
        opened.session.emotions.keep(WISTFUL)
        assert draft(opened).expression.own == WISTFUL
        await opened.session.settle()
        assert opened.session.emotions.names == ("wistful",)
        assert opened.keys == ["emotions-kept"]

    async def find(opened: Opened) -> None:
        emotions = opened.session.emotions
        assert draft(opened).expression.own == WISTFUL
        opened.session.expression.emotion("sad")
        emotions.look()
        await opened.session.settle()
        assert emotions.names == ("wistful",)
        emotions.choose("wistful")
        await opened.session.settle()
        assert draft(opened).expression.own == WISTFUL

    play(tmp_path, make)
    play(tmp_path, find)


def test_used_once_is_kept_nowhere(tmp_path: Path) -> None:
    async def journey(opened: Opened) -> None:
        opened.session.emotions.use(WISTFUL)
        opened.session.emotions.look()
        await opened.session.settle()
        assert draft(opened).expression.own == WISTFUL
        assert opened.session.emotions.names == ()

    play(tmp_path, journey)


def test_editing_or_removing_one_changes_no_test(tmp_path: Path) -> None:
    async def journey(opened: Opened) -> None:
        emotions = opened.session.emotions
        emotions.keep(WISTFUL)
        await opened.drawn()
        drawn = opened.shown
        emotions.keep(own_emotion("wistful", {"mouth": "lips {degree} parted"}))
        await opened.session.settle()
        emotions.remove("wistful")
        await opened.session.settle()
        assert emotions.names == ()
        assert opened.keys[-1] == "emotions-removed"
        assert drawn.draft is not None
        assert opened.shown == drawn
        assert drawn.draft.expression.own == WISTFUL

    play(tmp_path, journey)


def test_who_looks_is_told_only_of_what_is_new(tmp_path: Path) -> None:
    async def journey(opened: Opened) -> None:
        emotions = opened.session.emotions
        told: list[tuple[str, ...]] = []
        emotions.listed.connect(lambda: told.append(emotions.names))
        emotions.keep(WISTFUL)
        await opened.session.settle()
        emotions.look()
        await opened.session.settle()
        assert told == [("wistful",)]

    play(tmp_path, journey)


def test_a_file_that_is_none_is_told_and_changes_nothing(tmp_path: Path) -> None:
    async def journey(opened: Opened) -> None:
        folder = tmp_path / "library" / "words" / "emotions"
        folder.mkdir(parents=True)
        (folder / "broken.toml").write_text("name = ", encoding="utf-8")
        before = draft(opened)
        opened.session.emotions.choose("broken")
        opened.session.emotions.choose("missing")
        await opened.session.settle()
        assert draft(opened) == before
        assert sorted(opened.keys) == ["emotions-file-unreadable", "intake-missing"]

    play(tmp_path, journey)


def test_a_name_no_file_can_have_is_told_and_the_emotion_is_used_all_the_same(tmp_path: Path) -> None:
    async def journey(opened: Opened) -> None:
        odd = own_emotion("🙂" * 30, {"mouth": "lips {degree} parted"})
        opened.session.emotions.keep(odd)
        await opened.session.settle()
        assert draft(opened).expression.own == odd
        assert opened.keys == ["shelf-name"]

    play(tmp_path, journey)


@pytest.mark.parametrize("name", ["../../away", "a/b", "C:\\x", "..."])
def test_a_name_is_never_a_path(tmp_path: Path, name: str) -> None:
    async def journey(opened: Opened) -> None:
        opened.session.emotions.keep(own_emotion(name, {"mouth": "lips {degree} parted"}))
        await opened.session.settle()
        assert opened.session.emotions.names == (name,)
        written = [path for path in tmp_path.rglob("*.toml") if path.parent.name == "emotions"]
        assert [path.parent for path in written] == [tmp_path / "library" / "words" / "emotions"]

    play(tmp_path, journey)


def test_an_own_emotion_goes_all_the_way_to_pictures_and_a_vote(tmp_path: Path) -> None:
    async def journey(opened: Opened) -> None:
        session = opened.session
        session.emotions.use(WISTFUL)
        await opened.drawn()
        assert "slightly wistful expression" in opened.shown.text
        assert "wistful" in session.words.tell(session.read.question(opened.desk))
        session.run.next_step()
        assert session.read.fair(opened.desk).changes == ("brow",)
        assert draft(opened).expression.own == WISTFUL
        session.expression.knob("brow", None)
        session.expression.intensity(4)
        assert session.read.fair(opened.desk).changes == ("intensity",)
        stale = session.read.stale(opened.desk)
        assert stale is not None

    play(tmp_path, journey)


def test_a_fix_leaves_one_mood_and_can_be_undone(tmp_path: Path) -> None:
    async def journey(opened: Opened) -> None:
        session = opened.session
        session.expression.free("nervous look, loose strand")
        (remark,) = session.read.warnings(opened.desk)
        session.emotions.fix(remark)
        assert draft(opened).free == "loose strand"
        assert session.read.warnings(opened.desk) == ()
        session.expression.undo()
        assert draft(opened).free == "nervous look, loose strand"

    play(tmp_path, journey)


def test_a_remark_that_offers_nothing_changes_nothing(tmp_path: Path) -> None:
    async def journey(opened: Opened) -> None:
        before = opened.desk
        opened.session.emotions.fix(Remark(sentence("prompt-warning-top"), "top"))
        assert opened.desk == before

    play(tmp_path, journey)


def test_words_beyond_the_limit_are_told_with_the_model(tmp_path: Path) -> None:
    async def journey(opened: Opened) -> None:
        session = opened.session
        free = ", ".join(["loose strand at the temple"] * 60)
        session.expression.free(free)
        assert session.read.warnings(opened.desk) == ()
        for part in ("room", "hair", "light"):
            session.recipe.unlock(part)
            session.recipe.edit(part, free)
        first = session.read.warnings(opened.desk)[0]
        assert first.kind == "limit"
        assert "Sim A" in session.words.tell(first.said)

    play(tmp_path, journey)


def test_the_tightest_limit_counts() -> None:
    tight = replace(CARDS[MODELS[1]], limit=120, name="Tight")
    cards = {MODELS[0]: CARDS[MODELS[0]], MODELS[1]: tight}
    limit = word_limit(experiment(), cards)
    assert limit == WordLimit(120, "Tight")
    assert too_long("a" * 120, limit) == ()
    (remark,) = too_long("a" * 121, limit)
    assert dict(remark.said.args) == {"name": "Tight", "most": 120}
    assert word_limit(experiment(), {}) is None
    assert too_long("a" * 9000, None) == ()


def test_a_model_that_names_no_limit_sets_none() -> None:
    cards = {model: replace(CARDS[model], limit=None) for model in MODELS}
    assert word_limit(experiment(), cards) is None


@pytest.mark.parametrize(
    ("number", "language", "said"),
    [
        (612, "en", "612"),
        (4000, "en", "4,000"),
        (612, "es", "612"),
        (4000, "es", "4000"),
        (12000, "es", "12\u202f000"),
    ],
)
def test_numbers_are_written_as_the_language_does(number: int, language: str, said: str) -> None:
    assert grouped(number, language) == said
