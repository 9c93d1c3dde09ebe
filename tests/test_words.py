"""Sentences are said by key, in two languages, with a fallback."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from studio.store.resource import load_words
from studio.words import LANGUAGES, MESSAGE, StudioError, Words, sentence

ROOT = Path(__file__).parent.parent
TEXTS = {
    "en": "greet = Hello { $who }\nonly = Only here\ncount = { $n ->\n    [one] one\n   *[other] { $n } many\n }\n",
    "es": "greet = Hola { $who }\ncount = { $n ->\n    [one] uno\n   *[other] { $n } varios\n }\n",
}


def messages(language: str) -> dict[str, ast.Message]:
    files = sorted((ROOT / "resources" / "words" / language).glob("*.ftl"))
    entries = FluentParser().parse("\n".join(f.read_text(encoding="utf-8") for f in files)).body
    junk = [entry for entry in entries if isinstance(entry, ast.Junk)]
    assert not junk, [entry.content for entry in junk]
    found = [entry for entry in entries if isinstance(entry, ast.Message)]
    names = [entry.id.name for entry in found]
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)
    return {entry.id.name: entry for entry in found}


def test_says_in_the_language_asked() -> None:
    assert Words(TEXTS, "es").say("greet", who="Ana") == "Hola Ana"


def test_falls_back_to_english() -> None:
    assert Words(TEXTS, "es").say("only") == "Only here"


def test_unknown_language_is_english() -> None:
    assert Words(TEXTS, "fr").say("greet", who="Ana") == "Hello Ana"


def test_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        Words(TEXTS).say("nowhere")


def test_plurals() -> None:
    assert [Words(TEXTS, "es").say("count", n=n) for n in (1, 3)] == ["uno", "3 varios"]


def test_a_sentence_may_hold_sentences() -> None:
    said = sentence("greet", who=sentence("only"))
    assert Words(TEXTS).tell(said) == "Hello Only here"


def test_an_error_carries_its_sentence_and_no_more() -> None:
    error = StudioError(sentence("greet", who="Ana"))
    assert error.sentence.key == "greet"
    assert str(error) == "greet"


def test_both_languages_say_the_same_keys() -> None:
    english, spanish = messages("en"), messages("es")
    assert set(english) == set(spanish)


def test_every_key_of_the_code_exists() -> None:
    """Keys stand in the code as whole strings; those that are built from parts are tested where they are built."""
    known = set(messages("en"))
    said = re.compile(r"""(?:sentence|say)\(\s*"([a-z0-9-]+)\"""")
    missing = {
        (path.name, key)
        for path in (ROOT / "studio").rglob("*.py")
        for key in said.findall(path.read_text(encoding="utf-8"))
        if key not in known
    }
    assert not missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_load_from_resources(language: str) -> None:
    assert load_words(language).language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_cut_out_whole(language: str) -> None:
    """Messages are cut out of the files without the parser; the parser must find the same in each piece."""
    whole = messages(language)
    text = "\n".join(f.read_text(encoding="utf-8") for f in sorted((ROOT / "resources/words" / language).glob("*.ftl")))
    pieces = {found[1]: found[0] for found in MESSAGE.finditer(text)}
    assert set(pieces) == set(whole)
    for key, piece in pieces.items():
        (entry,) = FluentParser().parse(piece).body
        assert isinstance(entry, ast.Message)
        assert entry.value is not None
        expected = whole[key].value
        assert expected is not None
        assert entry.value.equals(expected), key


@pytest.mark.parametrize("value", ["", "x", 0, 7, 999, 1000, 1234567, 2.5])
def test_places_are_filled_as_the_engine_fills_them(value: str | float) -> None:
    texts = {"en": 'a = { $n } px\nb = { $n } px{ "" }\n', "es": ""}
    words = Words(texts)
    assert words.say("a", n=value) == words.say("b", n=value)
