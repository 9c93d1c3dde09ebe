"""Own words on the menu: kept, read again, forgotten; and what fields take of typed words."""

from pathlib import Path

from studio.prompt.menu import MOST_SAVED
from studio.prompt.typed import LONGEST
from tests.session.opened import Opened, play


async def rest(at: Opened) -> None:
    await at.session.settle()


def file(folder: Path, part: str = "hair") -> Path:
    return folder / "library" / "words" / "variations" / f"{part}.toml"


def test_saved_words_are_on_the_menu_again_after_a_restart(tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        at.session.recipe.unlock("hair")
        at.session.recipe.edit("hair", "two braids")
        at.session.wording.keep("hair")
        assert at.session.wording.saved("hair") == ("two braids",)

    async def second(at: Opened) -> None:
        assert at.session.wording.saved("hair") == ()
        at.session.wording.load()
        await rest(at)
        assert at.session.wording.saved("hair") == ("two braids",)
        assert at.said == []

    play(tmp_path, first)
    assert file(tmp_path).exists()
    play(tmp_path, second)


def test_words_kept_before_the_file_was_read_join_those_in_it(tmp_path: Path) -> None:
    file(tmp_path).parent.mkdir(parents=True)
    file(tmp_path).write_text('words = ["two braids"]\n', encoding="utf-8")

    async def journey(at: Opened) -> None:
        own = at.experiment.draft.recipe.text("hair")
        at.session.wording.keep("hair")
        await rest(at)
        assert at.session.wording.saved("hair") == (own, "two braids")

    play(tmp_path, journey)
    assert "two braids" in file(tmp_path).read_text(encoding="utf-8")


def test_forgotten_words_are_gone_from_the_menu_and_stay_in_use(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        own = at.experiment.draft.recipe.text("hair")
        at.session.wording.keep("hair")
        await rest(at)
        at.session.wording.forget("hair", own)
        at.session.wording.forget("hair", "never saved")
        await rest(at)
        assert at.session.wording.saved("hair") == ()
        assert at.experiment.draft.recipe.text("hair") == own

    play(tmp_path, journey)
    assert "ponytail" not in file(tmp_path).read_text(encoding="utf-8")


def test_a_file_edited_by_hand_into_nonsense_is_told_and_set_aside(tmp_path: Path) -> None:
    file(tmp_path).parent.mkdir(parents=True)
    file(tmp_path).write_text("words = [", encoding="utf-8")
    file(tmp_path, "room").write_text('words = ["attic"]', encoding="utf-8")

    async def journey(at: Opened) -> None:
        at.session.wording.load()
        await rest(at)
        assert at.keys == ["lock-saved-unreadable"]
        assert at.session.wording.saved("room") == ("attic",)
        assert file(tmp_path).read_text(encoding="utf-8") == "words = ["
        at.session.wording.keep("hair")
        await rest(at)

    play(tmp_path, journey)
    aside = [path for path in file(tmp_path).parent.iterdir() if path.suffix == ".removed"]
    assert [path.read_text(encoding="utf-8") for path in aside] == ["words = ["]
    assert "ponytail" in file(tmp_path).read_text(encoding="utf-8")


def test_a_full_disk_is_told_and_the_words_stay_on_the_menu(tmp_path: Path) -> None:
    blocked = tmp_path / "library" / "words"
    blocked.parent.mkdir(parents=True)
    blocked.write_text("in the way", encoding="utf-8")

    async def journey(at: Opened) -> None:
        at.session.wording.keep("hair")
        await rest(at)
        assert len(at.said) == 1
        assert at.keys[0].startswith("store-")
        assert len(at.session.wording.saved("hair")) == 1

    play(tmp_path, journey)


def test_a_menu_takes_so_many_words_and_no_more(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.recipe.unlock("hair")
        for number in range(MOST_SAVED + 1):
            at.session.recipe.edit("hair", f"braid {number}")
            at.session.wording.keep("hair")
        assert len(at.session.wording.saved("hair")) == MOST_SAVED
        assert at.keys == ["lock-saved-most"]

    play(tmp_path, journey)


def test_the_layout_takes_other_words_and_is_never_sent(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        sent = at.session.read.prompt(at.desk)
        at.session.wording.layout("split-screen test layout")
        assert at.experiment.draft.recipe.layout == "split-screen test layout"
        assert at.session.read.prompt(at.desk) == sent
        at.session.wording.keep("layout")
        assert at.session.wording.saved("layout") == ("split-screen test layout",)
        at.session.expression.undo()
        assert at.experiment.draft.recipe.layout != "split-screen test layout"

    play(tmp_path, journey)


def test_fields_refuse_too_much_and_leave_hidden_marks_out(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.recipe.unlock("hair")
        at.session.recipe.edit("hair", "two\x00 braids\u202e")
        assert at.experiment.draft.recipe.text("hair") == "two braids"
        at.session.recipe.edit("hair", "x" * 10 * 2**20)
        assert at.experiment.draft.recipe.text("hair") == "two braids"
        at.session.expression.free("x" * (LONGEST + 1))
        assert at.experiment.draft.free == ""
        at.session.expression.free("smile 🙂 \u2066")
        assert at.experiment.draft.free == "smile 🙂 "
        at.session.wording.layout("y" * (LONGEST + 1))
        assert "y" not in at.experiment.draft.recipe.layout.split()
        told = ["lock-hidden-marks", "lock-too-long", "lock-too-long", "lock-hidden-marks", "lock-too-long"]
        assert at.keys == told

    play(tmp_path, journey)
