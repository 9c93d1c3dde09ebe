"""Words are found in pictures of every program that writes them down, and no file can do harm by its texts."""

import io
import json
import struct
import zlib
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from studio.image.prompt_text import OWN_KEY, PromptText, Source, prompt_text
from studio.image.text_chunks import TEXT_ALL, TEXT_MOST
from tests.fakes.pictures import BAD, GOOD, chunk, encoded, with_segment

PLAIN = encoded("PNG")
HEAD, TAIL = PLAIN[:33], PLAIN[33:]
A1111 = (
    "young woman, (round glasses:1.2), <lora:blue:0.7>\nhigh ponytail\n"
    "Negative prompt: blurry, hat\nSteps: 28, Sampler: DPM++ 2M, CFG scale: 5, Seed: 42, Size: 832x1216"
)
SAID = PromptText("young woman, (round glasses:1.2), <lora:blue:0.7>\nhigh ponytail", "a1111", "blurry, hat")


def with_chunks(*chunks: bytes) -> bytes:
    """A PNG with chunks behind its header."""
    return HEAD + b"".join(chunks) + TAIL


def text(key: str, words: str) -> bytes:
    return chunk(b"tEXt", key.encode() + b"\0" + words.encode("latin-1"))


def packed(key: str, words: bytes) -> bytes:
    return chunk(b"zTXt", key.encode() + b"\0\0" + zlib.compress(words, 9))


def international(key: str, words: bytes, *, tight: bool = False) -> bytes:
    body = zlib.compress(words, 9) if tight else words
    return chunk(b"iTXt", key.encode() + b"\0" + bytes([tight, 0]) + b"es\0\0" + body)


def graph(nodes: dict[str, dict[str, Any]]) -> bytes:
    """A picture whose nodes are given by their inputs."""
    spelled = json.dumps({key: {"class_type": "Node", "inputs": inputs} for key, inputs in nodes.items()})
    return with_chunks(text("prompt", spelled), text("workflow", "{}"))


# ------------------------------------------------------------------ where the text stands
@pytest.mark.parametrize(
    "data",
    [
        with_chunks(text("parameters", A1111)),
        with_chunks(packed("parameters", A1111.encode())),
        with_chunks(international("parameters", A1111.encode())),
        with_chunks(international("parameters", A1111.encode(), tight=True)),
        PLAIN[:-12] + text("parameters", A1111) + PLAIN[-12:],
        with_chunks(text("parameters", A1111), text("parameters", "second one")),
        with_chunks(text("parameters", A1111)) + b"more",
        with_chunks(text("parameters", A1111))[:-40],
    ],
    ids=["tEXt", "zTXt", "iTXt", "iTXt packed", "behind the rows", "first counts", "bytes behind", "cut off later"],
)
def test_texts_of_a_png(data: bytes) -> None:
    assert prompt_text(data) == SAID


def test_pillow_agrees_on_the_layout() -> None:
    for words in ("café, piñata", "雨の街, glasses", "👩🏽 hair"):
        for tight in (False, True):
            note, out = PngInfo(), io.BytesIO()
            note.add_text("parameters", words, zip=tight)
            Image.new("RGB", (4, 4)).save(out, "PNG", pnginfo=note)
            assert prompt_text(out.getvalue()) == PromptText(words, "a1111")


def test_latin_1_and_utf_8_are_told_apart() -> None:
    for encoding in ("latin-1", "utf-8"):
        body = b"parameters\0" + "niña, luz cálida".encode(encoding)
        assert prompt_text(with_chunks(chunk(b"tEXt", body))) == PromptText("niña, luz cálida", "a1111")


def exif(comment: bytes, order: str = ">") -> bytes:
    """A TIFF whose only field of the Exif directory is a user comment."""
    mark = b"MM" if order == ">" else b"II"
    head = mark + struct.pack(order + "HI", 42, 8)
    first = struct.pack(order + "HHHIII", 1, 0x8769, 4, 1, 26, 0)
    inner = struct.pack(order + "HHHIII", 1, 0x9286, 7, len(comment), 44, 0)
    return head + first + inner + comment


COMMENTS = {
    "unicode, high byte first": b"UNICODE\0" + A1111.encode("utf-16-be"),
    "unicode, low byte first": b"UNICODE\0" + A1111.encode("utf-16-le"),
    "ascii": b"ASCII\0\0\0" + A1111.encode(),
    "no code": bytes(8) + A1111.encode(),
}


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("name", COMMENTS)
def test_user_comments_of_jpeg_and_webp(name: str, order: str) -> None:
    tiff = exif(COMMENTS[name], order)
    assert prompt_text(with_segment(b"Exif\0\0" + tiff)) == SAID
    image = Image.new("RGB", (8, 8))
    assert prompt_text(encoded("WEBP", image, exif=tiff)) == SAID
    assert prompt_text(encoded("WEBP", image, exif=b"Exif\0\0" + tiff)) == SAID
    assert prompt_text(encoded("JPEG", image, exif=b"Exif\0\0" + tiff)) == SAID


def test_a_jpeg_comment_counts_only_with_settings() -> None:
    assert prompt_text(encoded("JPEG", comment=A1111.encode())) == SAID
    assert prompt_text(encoded("JPEG", comment=b"made by an editor")) is None
    assert prompt_text(with_segment(b"Exif\0\0" + exif(b"ASCII\0\0\0my holiday"))) is None


# ------------------------------------------------------------------ ways of writing a prompt down
@pytest.mark.parametrize(
    ("words", "said", "unsaid"),
    [
        ("only words", "only words", ""),
        ("glasses\nSteps: 20, Sampler: Euler", "glasses", ""),
        ("glasses\nNegative prompt: hat\n, scarf\nSteps: 20, Seed: 1\nTemplate: x", "glasses", "hat\n, scarf"),
        ("glasses\nNegative prompt: \nSteps: 20", "glasses", ""),
        ("Steps: to success, a book cover\nSteps: 9, Seed: 2", "Steps: to success, a book cover", ""),
        ("not Negative prompt: here, hair", "not Negative prompt: here, hair", ""),
        ("{red|blue} hair\r\nSteps: 20", "{red|blue} hair", ""),
    ],
)
def test_words_above_negative_ones_and_settings(words: str, said: str, unsaid: str) -> None:
    assert prompt_text(with_chunks(text("parameters", words))) == PromptText(said, "a1111", unsaid)


@pytest.mark.parametrize("words", ["", " \n ", "Negative prompt: hat\nSteps: 20", "Steps: 20, Seed: 1"])
def test_settings_without_words_are_no_prompt(words: str) -> None:
    assert prompt_text(with_chunks(text("parameters", words))) is None


@pytest.mark.parametrize(
    ("key", "record", "source", "unsaid"),
    [
        (OWN_KEY, {"text": "hair"}, "own", ""),
        ("parameters", {"prompt": "hair", "negative_prompt": "hat"}, "other", "hat"),
        ("parameters", {"sui_image_params": {"prompt": "hair", "negativeprompt": "hat"}}, "other", "hat"),
        ("invokeai_metadata", {"positive_prompt": "hair", "negative_prompt": "hat"}, "invokeai", "hat"),
        ("invokeai_metadata", {"positive_prompt": "hair", "negative_prompt": None}, "invokeai", ""),
        ("sd-metadata", {"image": {"prompt": "hair"}}, "invokeai", ""),
        ("sd-metadata", {"image": {"prompt": [{"prompt": "hair", "weight": 1}, {"weight": 2}, 5]}}, "invokeai", ""),
    ],
)
def test_records_in_json(key: str, record: object, source: Source, unsaid: str) -> None:
    data = with_chunks(international(key, json.dumps(record).encode()))
    assert prompt_text(data) == PromptText("hair", source, unsaid)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('"red hair, a -W sign" -s 50 -S 1234 -W 512', "red hair, a -W sign"),
        ("red hair -s50 -S 1234", "red hair"),
        ("red hair", "red hair"),
    ],
)
def test_old_command_lines(line: str, said: str) -> None:
    assert prompt_text(with_chunks(text("dream", line))) == PromptText(said, "invokeai")
    assert prompt_text(with_chunks(text("Dream", line))) == PromptText(said, "invokeai")


def test_descriptions_count_where_a_model_wrote_them() -> None:
    novel = (
        text("Software", "NovelAI"),
        text("Description", "red hair"),
        text("Comment", '{"uc": "hat", "steps": 28}'),
    )
    assert prompt_text(with_chunks(*novel)) == PromptText("red hair", "other", "hat")
    journey = text("Description", "red hair --ar 4:5 Job ID: 0f3c2a11-93d0-4c6e-8f4e-0a9d6b1c77aa")
    assert prompt_text(with_chunks(journey)) == PromptText("red hair --ar 4:5", "other")
    assert prompt_text(with_chunks(text("Description", "my cat"), text("Software", "an editor"))) is None


def test_our_own_drawings_carry_no_prompt() -> None:
    assert prompt_text(with_chunks(text("Software", "Expression Studio"), text("Description", "simulated"))) is None


def test_our_own_words_come_first() -> None:
    own = international(OWN_KEY, json.dumps({"text": "coleta alta"}).encode())
    assert prompt_text(with_chunks(text("parameters", A1111), own)) == PromptText("coleta alta", "own")


# ------------------------------------------------------------------ graphs
SAMPLER = {"positive": ["6", 0], "negative": ["7", 0], "model": ["4", 0], "seed": 5}


@pytest.mark.parametrize(
    ("nodes", "said", "unsaid"),
    [
        ({"3": SAMPLER, "7": {"text": "hat, longer"}, "6": {"text": "hair", "clip": ["4", 1]}}, "hair", "hat, longer"),
        ({"3": SAMPLER, "6": {"text": ["9", 0]}, "9": {"string": ["10", 0]}, "10": {"value": "hair"}}, "hair", ""),
        (
            {
                "3": SAMPLER,
                "6": {"conditioning_1": ["8", 0], "conditioning_2": ["9", 0]},
                "8": {"text": "one"},
                "9": {"text": "two"},
            },
            "one\ntwo",
            "",
        ),
        ({"3": SAMPLER, "6": {"text_g": "hair", "text_l": "hair", "width": 64}}, "hair", ""),
        (
            {
                "3": SAMPLER,
                "6": {"positive": ["8", 0], "negative": ["7", 0]},
                "8": {"text": "hair"},
                "7": {"text": "hat"},
            },
            "hair",
            "hat",
        ),
        (
            {"3": SAMPLER, "6": {"positive": "hair", "negative": "hat"}, "7": {"positive": "hair", "negative": "hat"}},
            "hair",
            "hat",
        ),
        ({"3": SAMPLER, "6": {"text": "hair"}, "7": {"conditioning": ["6", 0]}}, "hair", ""),
        ({"3": SAMPLER, "6": {"text": ["7", 0]}, "7": {"text": ["6", 0], "prompt": "round"}}, "round", ""),
        (
            {"1": {"conditioning": ["2", 0]}, "2": {"conditioning": ["6", 0], "guidance": 3.5}, "6": {"t5xxl": "hair"}},
            "hair",
            "",
        ),
        (
            {
                "1": {"text": "short"},
                "2": {"text": "rather longer"},
                "3": {"negative_prompt": "the longest of them all"},
            },
            "rather longer",
            "",
        ),
        ({"3": {"positive": ["99", 0]}, "5": {"text": "elsewhere"}}, "elsewhere", ""),
        (
            {"3": SAMPLER, "6": {"text": ""}, "8": {"positive": ["9", 0]}, "9": {"text": "second sampler"}},
            "second sampler",
            "",
        ),
    ],
    ids=[
        *("plain", "linked text", "combined", "twice the same", "passed through", "loader with both", "emptied copy"),
        *("circle", "guider", "longest", "broken link", "second sampler"),
    ],
)
def test_graphs(nodes: dict[str, dict[str, Any]], said: str, unsaid: str) -> None:
    assert prompt_text(graph(nodes)) == PromptText(said, "comfyui", unsaid)


def test_a_long_chain_of_links_is_walked() -> None:
    nodes: dict[str, dict[str, Any]] = {str(at): {"text": [str(at + 1), 0]} for at in range(5000)}
    assert prompt_text(graph({"s": {"positive": ["0", 0]}, **nodes, "5000": {"text": "hair"}})) == PromptText(
        "hair", "comfyui"
    )


def test_a_crowd_of_silent_samplers_comes_to_an_end() -> None:
    silent: dict[str, dict[str, Any]] = {str(at): {"positive": [str(at + 1), 0]} for at in range(20_000)}
    assert prompt_text(graph({**silent, "t": {"text": "hair"}})) == PromptText("hair", "comfyui")


def test_numbers_that_are_none_do_no_harm() -> None:
    spelled = '{"1": {"inputs": {"text": "hair", "is_changed": [NaN]}}}'
    assert prompt_text(with_chunks(text("prompt", spelled))) == PromptText("hair", "comfyui")


# ------------------------------------------------------------------ harm
@pytest.mark.parametrize(
    "words",
    [
        "{", "[1, 2]", "null", '"text"', "[" * 200_000, '{"a":' * 100_000, '{"1": ' + "9" * 10_000 + "}", '{"1": 5}',
        '{"1": {"inputs": 5}}', '{"1": {"inputs": {"positive": [{}, 0]}}}', '{"1": {"inputs": {"positive": [[], []]}}}',
    ],
    ids=lambda words: words[:12],
)  # fmt: skip
@pytest.mark.parametrize("key", ["prompt", OWN_KEY, "invokeai_metadata", "sd-metadata"])
def test_broken_json_is_no_prompt(key: str, words: str) -> None:
    assert prompt_text(with_chunks(text(key, words))) is None


@pytest.mark.parametrize("value", [5, None, [], {}, ["a"], True])
def test_a_record_of_the_wrong_kind_is_no_prompt(value: object) -> None:
    for key, record in (
        (OWN_KEY, {"text": value}),
        ("invokeai_metadata", {"positive_prompt": value}),
        ("sd-metadata", {"image": value}),
        ("sd-metadata", {"image": {"prompt": value}}),
        ("parameters", {"prompt": value}),
    ):
        assert prompt_text(with_chunks(text(key, json.dumps(record)))) is None


def test_half_characters_and_zeros_are_left_out() -> None:
    found = prompt_text(with_chunks(text(OWN_KEY, '{"text": "red \\ud83d hair\\u0000 hidden"}')))
    assert found == PromptText("red ? hair", "own")
    assert prompt_text(with_chunks(chunk(b"tEXt", b"parameters\0hair\0more"))) == PromptText("hair", "a1111")


def test_broken_utf_8_keeps_what_is_readable() -> None:
    assert prompt_text(with_chunks(international("parameters", b"red \xff hair"))) == PromptText(
        "red \ufffd hair", "a1111"
    )


def test_a_text_up_to_the_limit_is_read_and_one_past_it_is_not() -> None:
    for make in (packed, partial(international, tight=True)):
        assert prompt_text(with_chunks(make("parameters", b"a" * TEXT_MOST))) is not None
        assert prompt_text(with_chunks(make("parameters", b"a" * (TEXT_MOST + 1)))) is None
    for loose in (text("parameters", "a" * TEXT_MOST), international("parameters", b"a" * TEXT_MOST)):
        assert prompt_text(with_chunks(loose)) is None


def test_a_bomb_is_passed_over_and_the_next_text_read() -> None:
    bomb = packed("parameters", bytes(50 * 2**20))
    assert prompt_text(with_chunks(bomb)) is None
    assert prompt_text(with_chunks(bomb, text("dream", "hair"))) == PromptText("hair", "invokeai")


def test_many_texts_together_are_bounded() -> None:
    full = packed("note", b"a" * TEXT_MOST)
    room = TEXT_ALL // TEXT_MOST
    assert prompt_text(with_chunks(*[full] * (room - 1), packed("parameters", b"hair"))) is not None
    assert prompt_text(with_chunks(*[full] * room, packed("parameters", b"hair"))) is None


@pytest.mark.parametrize(
    "bad",
    [
        chunk(b"zTXt", b"parameters\0\0no zlib at all"),
        chunk(b"iTXt", b"parameters\0\1\0\0\0no zlib at all"),
        chunk(b"iTXt", b"parameters\0\1"),
        chunk(b"iTXt", b"parameters"),
        chunk(b"zTXt", b""),
        chunk(b"tEXt", b""),
        chunk(b"tEXt", b"\0\0\0"),
    ],
)
def test_unreadable_texts_are_passed_over(bad: bytes) -> None:
    assert prompt_text(with_chunks(bad)) is None
    assert prompt_text(with_chunks(bad, text("dream", "hair"))) == PromptText("hair", "invokeai")


def test_what_stands_before_a_wrong_checksum_is_read() -> None:
    broken = bytearray(text("dream", "other"))
    broken[-1] ^= 1
    assert prompt_text(with_chunks(text("parameters", "hair"), bytes(broken))) == PromptText("hair", "a1111")
    assert prompt_text(with_chunks(bytes(broken), text("parameters", "hair"))) is None


@pytest.mark.parametrize("data", [*GOOD.values(), *(data for data, _key in BAD.values()), b"", b"\x89PNG\r\n\x1a\n"])
def test_pictures_without_words(data: bytes) -> None:
    assert prompt_text(data) is None


SEEDS = [
    with_chunks(text("parameters", A1111), international("prompt", b'{"1": {"inputs": {"text": "a"}}}', tight=True)),
    with_segment(b"Exif\0\0" + exif(COMMENTS["ascii"])),
    encoded("WEBP", Image.new("RGB", (8, 8)), exif=exif(COMMENTS["ascii"], "<")),
]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SEEDS), st.floats(0, 1), st.binary(max_size=12), st.booleans())
def test_whatever_is_damaged_ends_quietly(data: bytes, share: float, other: bytes, cut: bool) -> None:
    at = int(share * len(data))
    found = prompt_text(data[:at] + other + (b"" if cut else data[at + len(other) :]))
    assert found is None or found.text


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(str.strip))
def test_our_own_words_come_back(words: str) -> None:
    data = with_chunks(international(OWN_KEY, json.dumps({"text": words}).encode(), tight=True))
    assert prompt_text(data) == PromptText(words.strip(), "own")
