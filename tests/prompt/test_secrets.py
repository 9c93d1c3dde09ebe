"""Pasted API keys are found wherever words can be typed; ordinary words never look like one."""

import string
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.prompt.compose import compose
from studio.prompt.expression import Expression
from studio.prompt.own_emotion import own_emotion
from studio.prompt.recipe import PARTS
from studio.prompt.scale import MOST
from studio.prompt.secrets import caution, looks_like_key
from studio.store.resource import load_words
from tests.fakes.demo import CATALOGUE, EMOTIONS, MENU, RECIPE, RESOURCES, draft

UUID = "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"
KEYS = {
    "Google": "AIza" + "SyD3x4mple-K3y_" + "a1B2c3D4e5F6g7H8i9J0",
    "Google, newer": "AQ.Ab8RN6Ixmp13exmp13exmp13",
    "OpenAI": "sk-proj-" + "T3stT3stT3stT3stT3stT3st",
    "OpenAI, older": "sk-" + "abcd1234abcd1234abcd1234abcd1234abcd1234abcd1234",
    "fal": f"{UUID}:0123456789abcdef0123456789abcdef",
    "Replicate": "r8_" + "Ab1" * 12,
    "Ark": UUID,
    "Ark, named": "ark-" + "7f3e" * 8,
    "Hugging Face": "hf_" + "xYz9" * 8,
    "hex": "0123456789abcdef" * 2,
    "base64": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEg==",
    "base64 with signs": "Zm9vYmFy+2ZvL2Jhcg/9mb29iYXI0Zm9vYmFyMQ",
}
PLAIN = (
    "a the with and of soft warm cool blue-lit workspace head-and-shoulders close-up 85mm f/1.8 1024x1280 woman's "
    "twenties café señora peinado ojos-cristalinos sk-ate ark-like AIza r8 hf key id:secret desk neon ponytail "
    "three-quarter-length-portrait-with-one-hand-on-the-desk 50% 3/4 http://example.org/portrait-of-a-woman-at-a-desk "
    "IMG_20261124_183000.jpg masterpiece:1.2 (worried:1.3) <lora:face:0.8> --ar 4:5 --seed 1234567890 "
    "loooooooooooooooooooooooooooooooooong"
)
ordinary = st.lists(st.sampled_from(PLAIN.split()), min_size=1, max_size=14).map(" ".join)
alphabets = st.sampled_from((string.hexdigits.lower()[:16], string.ascii_letters + string.digits))


@pytest.mark.parametrize("name", KEYS)
def test_every_kind_of_key_is_found_between_words(name: str) -> None:
    key = KEYS[name]
    for text in (key, f"soft light, {key}, loose strand", f"({key})", f"key={key}", f"Bearer {key}\n"):
        shown = looks_like_key(text)
        assert shown.endswith("...")
        assert len(shown) == 7
        assert key not in shown
    assert looks_like_key(key) == f"{key[:4]}..."


@given(alphabets.flatmap(lambda signs: st.text(st.sampled_from(signs), min_size=40, max_size=90)))
def test_any_long_run_of_letters_and_digits_is_a_key(run: str) -> None:
    mixed = any(sign.isdigit() for sign in run) and any(sign.isalpha() for sign in run)
    assert bool(looks_like_key(run)) == mixed


@settings(max_examples=1000)
@given(st.lists(ordinary, min_size=10, max_size=10))
def test_ten_thousand_ordinary_prompts_raise_no_alarm(prompts: list[str]) -> None:
    assert [text for text in prompts if looks_like_key(text)] == []


def test_no_built_in_word_raises_an_alarm() -> None:
    texts = [text for offered in MENU.words.values() for text in offered]
    texts += [compose(draft(emotion, step), CATALOGUE).text for emotion in EMOTIONS for step in range(MOST + 1)]
    texts += [
        line
        for path in sorted((RESOURCES / "recipes").rglob("*.toml"))
        for line in path.read_text("utf-8").splitlines()
    ]
    texts += (RESOURCES / "emotions.toml").read_text("utf-8").splitlines()
    assert [text for text in texts if looks_like_key(text)] == []


@pytest.mark.parametrize("part", PARTS)
def test_a_key_in_any_part_is_told_without_being_repeated(part: str) -> None:
    key = KEYS["Google"]
    said = caution(draft().with_recipe(RECIPE.with_text(part, f"soft {key}")))
    assert said is not None
    assert said.key == "lock-key"
    for language in ("en", "es"):
        told = load_words(language).tell(said)
        assert "AIza..." in told
        assert key not in told


def test_a_key_is_found_in_free_words_layout_and_an_own_emotion() -> None:
    key = KEYS["fal"]
    layout = replace(RECIPE, scene=replace(RECIPE.scene, layout=key))
    own = own_emotion("wistful", {"mouth": f"lips {key}"})
    assert caution(draft(free=key))
    assert caution(draft().with_recipe(layout))
    assert caution(draft().with_expression(Expression(own.key, own=own)))


def test_the_demo_needs_no_caution() -> None:
    assert caution(draft(free="loose strand at the temple")) is None
    assert looks_like_key("") == ""
