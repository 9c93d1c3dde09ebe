"""Which model made a picture, as its file tells it; a guess is never made."""

import json
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.image.maker_text import LONGEST, maker_text
from tests.image.test_prompt_text import international, text, with_chunks


def graph(**nodes: Any) -> str:
    return json.dumps(nodes)


@pytest.mark.parametrize(
    ("key", "said", "name"),
    [
        ("parameters", "a face\nSteps: 20, Sampler: Euler, Model: fluxDev_v1, Seed: 3", "fluxDev_v1"),
        ("parameters", "Model: not the settings\nSteps: 20, Sampler: Euler", "not the settings"),
        ("parameters", "a face\nSteps: 20, Model hash: 1234", ""),
        ("invokeai_metadata", '{"model": {"name": "SDXL base"}}', "SDXL base"),
        ("invokeai_metadata", '{"model": {"model_name": "old"}}', "old"),
        ("invokeai_metadata", '{"model": "text"}', ""),
        ("prompt", graph(a={"inputs": {"ckpt_name": "models\\\\sd_xl.safetensors"}}), "sd_xl"),
        ("prompt", graph(a={"inputs": {"seed": 1}}, b={"inputs": {"unet_name": "flux/dev.gguf"}}), "dev"),
        ("prompt", "not a graph", ""),
        ("expression-studio", '{"text": "sad", "model": "Seedream 4.5"}', "Seedream 4.5"),
        ("expression-studio", "[" * 5000, ""),
        ("Title", "Model: nobody", ""),
    ],
)
def test_names_are_read_where_programs_write_them(key: str, said: str, name: str) -> None:
    assert maker_text(with_chunks(text(key, said))) == name


def test_a_name_is_one_line_and_not_endless() -> None:
    data = with_chunks(international("parameters", ("x\nSteps: 1, Model: " + "é" * 300).encode()))
    assert maker_text(data) == "é" * LONGEST


def test_a_picture_without_texts_names_nobody() -> None:
    assert maker_text(with_chunks()) == ""
    assert maker_text(b"") == ""
    assert maker_text(zlib.compress(b"x")) == ""


@given(st.text(max_size=120))
def test_any_text_gives_a_name_or_none(words: str) -> None:
    for key in ("parameters", "prompt", "invokeai_metadata", "expression-studio"):
        found = maker_text(with_chunks(international(key, words.replace("\0", "").encode("utf-8", "replace"))))
        assert len(found) <= LONGEST
        assert "\n" not in found
