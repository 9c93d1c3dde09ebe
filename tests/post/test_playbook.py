"""The playbook strip: numbered rows, equal thumbs, a check where a picture was chosen."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageChops

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.marks import Mark, stencil
from studio.post.panels import meet
from studio.post.slide.chosen import check
from studio.post.slide.playbook import (
    MOST_LOW_ROWS,
    MOST_ROWS,
    PlaybookCard,
    PlaybookRow,
    draw_playbook,
    split_rows,
)
from studio.request.size import Size
from tests.post.lesson_scenes import (
    FORMATS,
    LONG,
    PAGE,
    THEMES,
    blank,
    check_sound,
    eye_bands,
    models,
    noted,
    said,
    shown,
)

STEPS = {
    "en": (
        ("Baseline", "sad, slightly knitted brows"),
        ("Brow tension", "slightly → deeply knitted brows"),
        ("Mouth downturn", "level lips → downturned lips"),
        ("Eye moisture", "dry eyes → glassy, reddened eyes"),
        ("Gaze fragility", "steady gaze → gaze slipping down"),
        ("Own change", "soft key light → hard key light"),
    ),
    "es": (
        ("Punto de partida", "triste, cejas apenas fruncidas"),
        ("Tensión de cejas", "apenas → muy fruncidas"),
        ("Boca hacia abajo", "labios rectos → labios caídos"),
        ("Humedad de ojos", "ojos secos → ojos vidriosos"),
        ("Fragilidad de la mirada", "mirada firme → mirada que cae"),
        ("Cambio propio", "luz suave → luz dura"),
    ),
}
WINNERS = (1, 0, None, 0, 1, None)


def rows(of: Cover, count: int = 4, language: str = "en") -> tuple[PlaybookRow, ...]:
    pictures = shown(of)
    steps = zip(STEPS[language][:count], WINNERS[:count], strict=True)
    return tuple(PlaybookRow(name, said_of, pictures, winner) for (name, said_of), winner in steps)


def playbook(of: Cover, count: int = 4, language: str = "en", first: int = 1) -> Canvas:
    canvas = blank(of, language, THEMES[count % 3])
    draw_playbook(canvas, of, PlaybookCard("One knob at a time", rows(of, count, language), first), PAGE)
    return canvas


def drawn(of: Cover, *made: PlaybookRow) -> Canvas:
    canvas = blank(of)
    draw_playbook(canvas, of, PlaybookCard("One knob at a time", made), PAGE)
    return canvas


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_every_format_holds_as_many_rows_as_it_is_given(size: str, count: int) -> None:
    for language, names, letters in (("en", LONG, "ABCD"), ("es", ("Uno", "Dos", "Tres", "Cuatro"), "")):
        of = models(count, size, names=names, drawn=letters)
        most = len(split_rows(rows(of, 6), of.size, count)[0])
        for lines in (2, most):
            canvas = playbook(of, lines, language)
            check_sound(canvas)
            assert [text for text in said(canvas) if text.isdigit()] == [str(n + 1) for n in range(lines)]


@pytest.mark.parametrize("size", FORMATS)
def test_no_word_of_a_usual_step_is_cut(size: str) -> None:
    for language in STEPS:
        canvas = playbook(models(2, size), 4, language)
        assert not noted(canvas)
        text = " ".join(said(canvas))
        for name, words in STEPS[language][:4]:
            for word in (*name.split(), *words.split()):
                assert word in text


def test_a_second_card_goes_on_counting() -> None:
    numbers = [text for text in said(playbook(models(2), 3, first=5)) if text.isdigit()]
    assert numbers == ["5", "6", "7"]


@given(st.integers(0, 30), st.integers(1, 4), st.sampled_from(FORMATS))
def test_rows_are_dealt_evenly_and_in_order(count: int, wide: int, size: str) -> None:
    made = [PlaybookRow(str(at), "", (None,) * wide) for at in range(count)]
    cards = split_rows(made, Size.parse(size), wide)
    assert [row for card in cards for row in card] == made
    most = (MOST_LOW_ROWS if size == "1080x1080" else MOST_ROWS)[wide - 1]
    assert max(len(card) for card in cards) <= most
    assert max(len(card) for card in cards) - min(len(card) for card in cards) <= 1
    assert len(cards) == max(1, -(-count // most))


def checked(canvas: Canvas) -> list[tuple[int, int]]:
    """Row and column of every check."""
    starts = sorted(word.box[1] for word in canvas.drawn if word.text.isdigit())
    lefts = sorted(word.box[0] for word in canvas.drawn if word.text in ("A", "B"))[2:]
    return sorted(
        (sum(start <= plate[3] for start in starts) - 1, sum(left <= plate[0] + 8 for left in lefts) - 1)
        for plate in canvas.plates
    )


def test_the_chosen_thumb_has_the_check_and_a_tie_has_none() -> None:
    canvas = playbook(models(2), 4)
    assert checked(canvas) == [(0, 1), (1, 0), (3, 0)]
    left, top, right, _bottom = (round(edge) for edge in canvas.plates[0])
    assert canvas.image.getpixel((left + 2, top + 2)) == canvas.theme.text
    assert canvas.theme.ground in {canvas.image.getpixel((x, top + 40)) for x in range(left, right)}


def test_without_verdicts_there_are_no_checks_and_no_complaint() -> None:
    of = models(2)
    canvas = drawn(of, *(PlaybookRow("Brow tension", "deeply", shown(of)) for _ in range(3)))
    assert not canvas.plates
    assert not noted(canvas)


def test_a_check_moves_away_from_faces_or_stays_out() -> None:
    of = models(2)
    canvas = blank(of)
    box = (100.0, 100.0, 400.0, 400.0)
    check(canvas, [box])
    assert canvas.plates == [(100.0, 336.0, 164.0, 400.0)]
    moved = blank(of)
    moved.faces.append((100, 330, 170, 400))
    check(moved, [box])
    assert moved.plates == [(336.0, 336.0, 400.0, 400.0)]
    crowded = blank(of)
    crowded.faces.append(box)
    check(crowded, [box])
    assert not crowded.plates
    assert noted(crowded) == {"post-finding-check-left-out"}


def test_all_checks_take_the_same_corner() -> None:
    canvas = blank(models(2))
    canvas.faces.append((0, 90, 30, 110))
    check(canvas, [(0.0, 0.0, 100.0, 100.0), (200.0, 0.0, 300.0, 100.0)])
    assert {plate[0] % 200 for plate in canvas.plates} == {36}


def test_thumbs_show_the_same_crop_in_all_rows() -> None:
    canvas = playbook(models(2), 4)
    bands = eye_bands(canvas, 500, 1080)
    assert len(bands) == 4
    pitches = [later[0] - earlier[0] for earlier, later in pairwise(bands)]
    assert max(pitches) - min(pitches) <= 1
    assert "post-finding-unequal" not in noted(canvas)


def test_more_steps_make_smaller_thumbs() -> None:
    def tall(count: int) -> float:
        return max(face[3] - face[1] for face in playbook(models(2), count).faces)

    assert tall(2) > tall(4) > tall(6)


def test_a_missing_thumb_stays_an_empty_place() -> None:
    of = models(2)
    one, _other = shown(of)
    canvas = drawn(of, PlaybookRow("Baseline", "sad", (one, None)), PlaybookRow("Brow tension", "deeply", shown(of), 0))
    assert "No picture" in said(canvas)
    check_sound(canvas)
    check_sound(drawn(of, PlaybookRow("Baseline", "sad", (None, None), None)))


def test_the_legend_names_every_model_whole() -> None:
    texts = said(playbook(models(4, names=LONG), 4))
    for name in LONG:
        assert name in texts
    endless = ("Hyper Realistic Portrait Diffusion Extra Large Preview Turbo Edition", *LONG[1:])
    assert "post-finding-name-cut" in noted(playbook(models(2, names=endless)))


def test_simulated_thumbs_are_named_in_the_legend() -> None:
    assert "SIMULATED" in said(playbook(models(2, drawn="AB")))
    assert "B: SIMULATED" in said(playbook(models(2, drawn="B")))
    assert not [text for text in said(playbook(models(2))) if "SIMULATED" in text]


def test_words_that_fit_nowhere_are_told() -> None:
    of = models(2)
    canvas = drawn(of, *(PlaybookRow("Own change", "a very long wish " * 20, shown(of)) for _ in range(6)))
    assert "post-finding-text-cut" in noted(canvas)
    check_sound(canvas)


def test_empty_texts_leave_their_places_free() -> None:
    of = models(2)
    canvas = blank(of)
    draw_playbook(canvas, of, PlaybookCard("", (PlaybookRow("", "", shown(of)),)), PAGE)
    check_sound(canvas)
    draw_playbook(blank(of), of, PlaybookCard("One knob at a time", ()), PAGE)
    assert "1" in said(canvas)


MARKS: tuple[Mark, ...] = ("padlock", "check", "up", "down", "bar", "dot")


@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_has_a_shape_of_its_own(mark: Mark) -> None:
    mine = stencil(mark, (34, 34))
    assert mine.getbbox() is not None
    for other in MARKS:
        if other != mark:
            apart = ImageChops.difference(mine, stencil(other, (34, 34))).tobytes()
            assert sum(value > 128 for value in apart) > 30, other


def test_checks_keep_clear_of_every_face() -> None:
    for count in (2, 3, 4):
        canvas = playbook(models(count), 4)
        assert not [plate for plate in canvas.plates if any(meet(plate, face) for face in canvas.faces)]


def test_thumbs_show_lips_and_what_is_under_them() -> None:
    of = models(2)
    canvas = playbook(of, 5)
    bands = eye_bands(canvas, 634, 850)
    assert len(bands) == 5
    pitch = bands[1][0] - bands[0][0]
    gap = canvas.faces[0][2] - canvas.faces[0][0]
    eyes_at = (bands[0][0] + bands[0][1]) / 2
    end = (bands[1][0] + bands[1][1]) / 2 - pitch * 0.42 - 16
    assert (end - eyes_at) / (gap / 1.7) >= 1.2, "eye distances under the eyes"
