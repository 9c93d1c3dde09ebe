"""Settings take effect and are written at once."""

import json
from pathlib import Path

from studio.store.settings import Settings
from tests.session.opened import Opened, play


def written(folder: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    return found


def test_language_switches_the_words_before_anyone_hears_of_it(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        heard: list[tuple[str, str]] = []
        at.session.settings.changed.connect(
            lambda _old, new: heard.append((new.language, at.session.words.say("recipe-generate-tip")))
        )
        english = at.session.words.say("recipe-generate-tip")
        at.session.settings.change(language="es")
        assert at.session.words.language == "es"
        assert heard == [("es", at.session.words.say("recipe-generate-tip"))]
        assert heard[0][1] != english

    play(tmp_path, journey)


def test_a_change_is_written_at_once(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.settings.change(language="es", theme="light", handle="@aria")
        await at.session.settle()
        assert (written(tmp_path)["language"], written(tmp_path)["theme"]) == ("es", "light")
        at.session.settings.change(theme="system")
        at.session.settings.change(theme="dark")
        await at.session.settle()
        assert written(tmp_path)["theme"] == "dark"

    async def again(at: Opened) -> Settings:
        assert at.session.words.language == "es"
        return at.session.settings.values

    play(tmp_path, journey)
    values = play(tmp_path, again)
    assert (values.language, values.theme, values.handle) == ("es", "dark", "@aria")


def test_an_equal_change_tells_nobody(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        heard: list[Settings] = []
        at.session.settings.changed.connect(lambda _old, new: heard.append(new))
        at.session.settings.change(theme=at.session.settings.values.theme)
        assert heard == []

    play(tmp_path, journey)


def test_the_last_change_before_closing_counts(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.settings.change(theme="light")

    play(tmp_path, journey)
    assert written(tmp_path)["theme"] == "light"


def test_unwritable_settings_are_told_and_hold_for_now(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()

    async def journey(at: Opened) -> None:
        assert [note.key for note in at.session.notes] == ["store-settings-closed"]
        at.session.settings.change(language="es")
        await at.session.settle()
        assert at.keys == ["store-is-folder"]
        assert at.session.words.language == "es"

    play(tmp_path, journey)


def test_unreadable_settings_are_kept_aside_and_told(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{", encoding="utf-8")

    async def journey(at: Opened) -> None:
        assert [note.key for note in at.session.notes] == ["store-settings-unreadable"]
        assert at.session.settings.values == Settings()

    play(tmp_path, journey)
    assert (tmp_path / "settings.unreadable.json").read_text(encoding="utf-8") == "{"


def test_tips_are_shown_until_they_were_skipped(tmp_path: Path) -> None:
    async def first(at: Opened) -> int | None:
        tip = at.desk.tip
        at.session.settings.change(tips=False)
        return tip

    async def second(at: Opened) -> int | None:
        return at.desk.tip

    assert (play(tmp_path, first, tips=True), play(tmp_path, second, tips=True)) == (0, None)
