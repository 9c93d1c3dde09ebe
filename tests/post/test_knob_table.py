"""The knob table: a shape, a word and votes for each cell, and never more claimed than was seen."""

from typing import get_args

import pytest
from PIL import Image

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.measures import RGB
from studio.post.slide.knob_table import LOUD, SHAPES, Effect, KnobCell, KnobRow, KnobTable, draw_knob_table
from tests.post.lesson_scenes import FORMATS, LONG, PAGE, SHORT, THEMES, blank, check_sound, line, models, noted, said

EFFECTS: tuple[Effect, ...] = get_args(Effect)
KNOBS = {
    "en": ("Brow tension", "Mouth downturn", "Eye moisture", "Gaze fragility"),
    "es": ("Tensión de cejas", "Boca hacia abajo", "Humedad de ojos", "Fragilidad de la mirada"),
}
REMARK = {
    "en": "The brows, it seems. Eye moisture changed nothing on A.",
    "es": "Parece que fueron las cejas. La humedad no cambió nada en A.",
}
WORDS = {
    "helped": "Helped",
    "hurt": "Hurt",
    "mixed": "Both ways",
    "same": "No change",
    "refused": "No image",
    "unjudged": "Not judged",
    "untested": "Not tested",
}


def rows(count: int, language: str = "en", votes: str = "4 of 5") -> tuple[KnobRow, ...]:
    made = [
        KnobRow(name, tuple(_cell(EFFECTS[(at + column) % 3], votes) for column in range(count)))
        for at, name in enumerate(KNOBS[language][:3])
    ]
    return (*made, KnobRow(KNOBS[language][3], (KnobCell("untested"),) * count))


def _cell(effect: Effect, votes: str) -> KnobCell:
    return KnobCell(effect, "" if effect == "untested" else votes)


def table(of: Cover, language: str = "en", votes: str = "4 of 5", remark: str | None = None) -> Canvas:
    canvas = blank(of, language, THEMES[len(of.panels) % 3])
    said_below = REMARK[language] if remark is None else remark
    card = KnobTable("What each knob did", rows(len(of.panels), language, votes), said_below)
    draw_knob_table(canvas, of, card, PAGE)
    return canvas


def one(cell: KnobCell, theme: int = 0) -> Canvas:
    of = models(2)
    canvas = blank(of, "en", THEMES[theme])
    draw_knob_table(canvas, of, KnobTable("What each knob did", (KnobRow("Brow tension", (cell, cell)),)), PAGE)
    return canvas


def shape(canvas: Canvas, word: str) -> Image.Image:
    """What stands left of a word of the first column."""
    box = line(canvas, word).box
    return canvas.image.crop((404, round(box[1]) - 6, round(box[0]) - 4, round(box[3]) + 6))


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_every_format_holds_it_in_both_languages(size: str, count: int) -> None:
    for language, votes, names in (("en", "my pick after it", LONG), ("es", "4 de 5", SHORT)):
        check_sound(table(models(count, size, names=names), language, votes))


@pytest.mark.parametrize("size", FORMATS)
def test_a_pair_shows_all_rows_with_their_words_and_votes(size: str) -> None:
    for language, votes in (("en", "4 of 5"), ("es", "mi voto después")):
        canvas = table(models(2, size), language, votes)
        assert "post-finding-rows-left-out" not in noted(canvas)
        text = " ".join(said(canvas))
        for name in KNOBS[language]:
            assert all(word in text for word in name.split())
        assert text.count(votes) == 6


@pytest.mark.parametrize("effect", EFFECTS)
def test_every_effect_has_its_own_shape_and_word(effect: Effect) -> None:
    canvas = one(KnobCell(effect))
    assert said(canvas).count(WORDS[effect]) == 2
    mine = shape(canvas, WORDS[effect])
    ground = canvas.theme.ground
    assert mine.getcolors(99999) != [(mine.width * mine.height, ground)]
    for other in EFFECTS:
        if other != effect:
            assert SHAPES[other] != SHAPES[effect]
            assert _ink(shape(one(KnobCell(other)), WORDS[other]), ground) != _ink(mine, ground)


def _ink(image: Image.Image, ground: RGB) -> list[int]:
    """How many px of each row are not ground."""
    flat = image.tobytes()
    wide = image.width
    rows_of = [flat[3 * wide * y : 3 * wide * (y + 1)] for y in range(image.height)]
    return [sum(tuple(row[at : at + 3]) != ground for at in range(0, len(row), 3)) for row in rows_of]


@pytest.mark.parametrize("theme", range(len(THEMES)))
def test_only_what_did_something_is_loud(theme: int) -> None:
    for effect in EFFECTS:
        canvas = one(KnobCell(effect), theme)
        word = line(canvas, WORDS[effect])
        part = canvas.image.crop(tuple(round(edge) for edge in word.box))  # type: ignore[arg-type]
        loudest = {colour for _count, colour in part.getcolors(99999) or []}
        wanted = canvas.theme.text if effect in LOUD else canvas.theme.muted
        assert wanted in loudest
        assert (canvas.theme.text in loudest) == (effect in LOUD)


def test_the_remark_stands_below_the_table() -> None:
    canvas = table(models(2))
    remark = line(canvas, "The brows, it seems.")
    assert remark.box[1] > max(word.box[3] for word in canvas.drawn if word.text == "Not tested")
    assert remark.size >= 44


def test_where_height_is_short_the_remark_goes_first_and_is_told() -> None:
    canvas = table(models(4, "1080x1080"))
    assert "post-finding-remark-left-out" in noted(canvas)
    assert "The brows, it seems." not in said(canvas)
    assert "Brow tension" in said(canvas)


def test_a_remark_may_be_absent() -> None:
    canvas = table(models(2), remark="")
    assert not noted(canvas)
    check_sound(canvas)


def test_rows_that_do_not_fit_are_counted_aloud() -> None:
    of = models(2)
    canvas = blank(of)
    many = tuple(KnobRow(f"Own change {at}", (KnobCell("helped", "1 of 1"),) * 2) for at in range(12))
    draw_knob_table(canvas, of, KnobTable("What each knob did", many, "It seems."), PAGE)
    left = [note for note in canvas.notes if note.key == "post-finding-rows-left-out"]
    kept = sum(text.startswith("Own change") for text in said(canvas))
    assert 5 <= kept < 12
    assert f"{12 - kept} rows" in canvas.words.tell(left[0])
    check_sound(canvas)


def test_rows_without_votes_are_lower() -> None:
    def pitch(votes: str) -> float:
        of = models(2, "1080x1080")
        canvas = blank(of)
        cells = (KnobCell("helped", votes),) * 2
        draw_knob_table(canvas, of, KnobTable("Knobs", tuple(KnobRow(str(n), cells) for n in range(7))), PAGE)
        numbers = [word.box[3] for word in canvas.drawn if word.text in ("0", "1")]
        return numbers[1] - numbers[0]

    assert pitch("") < pitch("4 of 5")


def test_votes_stand_under_their_word() -> None:
    canvas = one(KnobCell("helped", "4 of 5"))
    word, votes = line(canvas, "Helped"), line(canvas, "4 of 5")
    assert votes.box[1] > word.box[3]
    assert votes.box[0] == pytest.approx(word.box[0], abs=4)
    wide = one(KnobCell("helped", "my own vote after"))
    assert line(wide, "my own vote after").box[0] < line(wide, "Helped").box[0] - 20


def test_names_of_models_are_whole_or_told() -> None:
    text = " ".join(said(table(models(3, names=LONG))))
    for word in ("Gemini", "3.1", "Flash", "Preview", "Hunyuan", "Instruct"):
        assert word in text
    assert "post-finding-name-cut" in noted(table(models(4, names=LONG)))


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_empty_tables_and_texts_do_not_break_it(count: int) -> None:
    of = models(count)
    draw_knob_table(blank(of), of, KnobTable("", ()), PAGE)
    canvas = blank(of)
    draw_knob_table(canvas, of, KnobTable("", (KnobRow("", (KnobCell("same"),)),), ""), PAGE)
    check_sound(canvas)


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_all_knobs_are_named_in_one_size_and_all_votes_begin_at_one_place(size: str, language: str) -> None:
    canvas = table(models(2, size), language, "my pick before it")
    names = {word for name in KNOBS[language] for word in name.split()}
    assert len({word.size for word in canvas.drawn if set(word.text.split()) <= names}) == 1
    votes = [word.box[0] for word in canvas.drawn if "pick" in word.text and "What" not in word.text]
    assert len({round(left) for left in votes}) == 2, "one place for each model"


def test_a_knob_without_a_name_leaves_the_others_as_they_are() -> None:
    of, canvas = models(2), blank(models(2))
    cells = (KnobCell("helped", "4 of 5"), KnobCell("same", "3 of 5"))
    draw_knob_table(canvas, of, KnobTable("What", (KnobRow("", cells), KnobRow("Gaze fragility", cells))), PAGE)
    check_sound(canvas)
    assert line(canvas, "Gaze fragility").size == 52
