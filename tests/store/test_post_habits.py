"""What is remembered from one post to the next survives, and settings from before it are still read."""

from dataclasses import replace
from pathlib import Path

from studio.store.post_habits import PostHabits
from studio.store.settings import Settings, SettingsFile

OWN = PostHabits("lesson", "story-9x16", "split", "Hello", "Bye", "SAD", "✨", "a" * 64, masters=True)


def test_habits_come_back_with_the_settings(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.save(Settings(post=OWN))
    assert file.load() == (Settings(post=OWN), None)


def test_settings_from_before_there_were_any_are_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"language": "es", "handle": "@aria"}', "utf-8")
    assert SettingsFile(path).load() == (Settings(language="es", handle="@aria"), None)


def test_habits_with_fewer_or_unknown_fields_are_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"post": {"keyword": "SAD", "fanfare": 3}}', "utf-8")
    assert SettingsFile(path).load() == (Settings(post=replace(PostHabits(), keyword="SAD")), None)


def test_a_layout_that_does_not_exist_puts_the_file_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"post": {"layout": "diagonal"}}', "utf-8")
    values, said = SettingsFile(path).load()
    assert values == Settings()
    assert said is not None
