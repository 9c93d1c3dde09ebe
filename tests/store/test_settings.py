"""Settings survive, and an unreadable file loses nothing but its effect."""

from pathlib import Path

import pytest

from studio.store.place import library_folder, log_file, settings_file
from studio.store.resource import load_words, resource, resource_names, system_language
from studio.store.settings import Settings, SettingsFile


def test_settings_come_back(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "deep" / "settings.json")
    values = Settings(language="es", theme="light", names=("Seedream", "Nano Banana"), handle="@aria")
    file.save(values)
    assert file.load() == (values, None)


def test_addresses_and_what_a_day_may_cost_come_back(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    values = Settings(urls={"comfyui": "http://127.0.0.1:8188"}, cap=2_500_000, ask_above=0)
    file.save(values)
    assert file.load() == (values, None)
    assert (Settings().urls, Settings().cap, Settings().ask_above) == ({}, 5_000_000, 1_000_000)


def test_settings_from_before_there_were_addresses_are_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "light"}', encoding="utf-8")
    assert SettingsFile(path).load() == (Settings(theme="light"), None)


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "settings.json").load() == (Settings(), None)


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"theme": "pink"}', b"\xff", b"[" * 100_000])
def test_an_unreadable_file_is_kept_aside(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    values, said = SettingsFile(path).load()
    assert values == Settings()
    assert said is not None
    assert (tmp_path / "settings.unreadable.json").read_bytes() == data


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    values, said = SettingsFile(tmp_path).load()
    assert values == Settings()
    assert said is not None
    assert said.key == "store-settings-closed"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b"{")

    def deny(self: Path, target: Path) -> Path:
        raise PermissionError(13, "denied", str(target))

    monkeypatch.setattr(Path, "replace", deny)
    values, said = SettingsFile(path).load()
    assert values == Settings()
    assert said is not None
    assert said.key == "store-settings-closed"
    assert path.read_bytes() == b"{"


def test_every_unreadable_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for data in (b"{1", b"{2"):
        path.write_bytes(data)
        SettingsFile(path).load()
    assert (tmp_path / "settings.unreadable.json").read_bytes() == b"{1"
    assert (tmp_path / "settings.unreadable-2.json").read_bytes() == b"{2"


def test_places_follow_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert library_folder().is_relative_to(tmp_path / "data")
    assert settings_file().is_relative_to(tmp_path / "config")
    assert log_file().is_relative_to(tmp_path / "state")


@pytest.mark.parametrize(
    ("given", "found"),
    [("es_MX.UTF-8", "es"), ("es", "es"), ("en_US.UTF-8", "en"), ("de_DE", "en"), ("C", "en")],
)
def test_the_language_of_the_system(given: str, found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", given)
    assert system_language() == found
    assert load_words().language == found


def test_resources_are_found() -> None:
    assert "[[model]]" in resource("models.toml")
    assert "words/en/store.ftl" in resource_names("words/en")
