"""A refusal leaves an honest empty place, and the other picture where it always stands."""

from dataclasses import asdict, replace

import pytest

from studio.post.canvas import Canvas
from studio.post.cover import Cover, Panel
from studio.post.result_wording import Missing, RefusalTexts, refusal_texts
from studio.post.slide.refusal import RefusalCard, draw_refusal
from studio.post.theme import Theme
from tests.post.lesson_scenes import (
    FORMATS,
    LONG,
    PAGE,
    THEMES,
    blank,
    check_sound,
    eye_bands,
    line,
    models,
    noted,
    said,
    shown,
)
from tests.post.scenes import eyes, words

NAMES = ("Seedream 4.5", "Nano Banana", "FLUX.2 Pro")
REASON = "IMAGE_SAFETY"


def without(of: Cover, gone: tuple[int, ...]) -> Cover:
    """A cover in which some models have a name and no picture."""
    panels = (Panel(b"", None, each.name, each.letter) if at in gone else each for at, each in enumerate(of.panels))
    return replace(of, panels=tuple(panels))


def refusal(of: Cover, gone: tuple[int, ...] = (0,), language: str = "en", **changes: object) -> Canvas:
    canvas = blank(of, language, THEMES[len(gone) % 3])
    missing = Missing(dict.fromkeys(gone, REASON), same_words=True)
    texts = refusal_texts(missing, [panel.name for panel in of.panels], words(language))
    pictures = tuple(None if at in gone else each for at, each in enumerate(shown(of)))
    card = RefusalCard(**{**asdict(texts), "shown": pictures, **changes})
    draw_refusal(canvas, without(of, gone), card, PAGE)
    return canvas


@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize(
    ("count", "gone"), [(2, (0,)), (2, (1,)), (2, (0, 1)), (3, (1,)), (4, (0, 2)), (4, (0, 1, 2, 3))]
)
def test_every_format_holds_every_refusal(size: str, count: int, gone: tuple[int, ...]) -> None:
    check_sound(refusal(models(count, size, names=LONG), gone))
    check_sound(refusal(models(count, size, drawn="ABCD"), gone, "es"))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_theme_is_legible(theme: Theme) -> None:
    of = models(2)
    canvas = blank(of, "es", theme)
    draw_refusal(canvas, without(of, (0,)), RefusalCard("Rechazó", "Nada", "Motivo", (None, shown(of)[1])), PAGE)
    assert min(word.contrast for word in canvas.drawn) >= 7


def test_the_place_is_raised_and_says_so_and_the_reason_stands_below() -> None:
    canvas = refusal(models(2))
    assert line(canvas, "No image").size == 64
    assert canvas.image.getpixel((100, 400)) == canvas.theme.raised
    assert canvas.image.getpixel((900, 1000)) != canvas.theme.raised
    assert line(canvas, "Reason given: IMAGE_SAFETY").box[1] > line(canvas, "Same words. No image came back.").box[3]
    assert not noted(canvas)


def test_the_other_picture_stands_where_it_stands_with_its_partner() -> None:
    alone, both = refusal(models(2), (0,)), refusal(models(2), ())
    places = []
    for canvas in (alone, both):
        ((top, bottom),) = eye_bands(canvas, 548, 1080)
        places.append(eyes(canvas.image, (548, top, 1080, bottom + 1))[0])
    assert places[0] == pytest.approx(places[1], abs=2)


def test_all_refused_is_drawn_and_nothing_is_called_generated() -> None:
    canvas = refusal(models(2), (0, 1))
    assert said(canvas).count("No image") == 2
    assert "Every model refused" in said(canvas)
    assert "AI generated" not in said(canvas)
    assert not canvas.faces
    check_sound(canvas)


def test_the_disclosure_is_of_the_pictures_that_are_there() -> None:
    assert "AI generated" in said(refusal(models(2)))
    simulated = said(refusal(models(2, drawn="B")))
    assert "Drawn by a program" in simulated
    assert "SIMULATED" in simulated
    own = said(refusal(replace(models(2), tag="Retouched")))
    assert "Retouched" in own


def test_all_empty_places_speak_in_the_same_letters() -> None:
    canvas = refusal(models(4), (0, 2))
    sizes = {word.size for word in canvas.drawn if word.text in ("No image", "No", "image")}
    assert len(sizes) == 1


def test_a_long_reason_takes_two_lines_and_an_endless_one_is_told() -> None:
    reason = "Unable to show the generated image. It may go against the rules for this service"
    text = " ".join(said(refusal(models(2), reason=reason)))
    assert all(word in text for word in reason.split())
    endless = refusal(models(2), reason="the service says no and no again and " * 9)
    assert "post-finding-text-cut" in noted(endless)
    check_sound(endless)


def test_empty_texts_leave_their_places_free() -> None:
    empty = refusal(models(2), title="", remark="", reason="")
    check_sound(empty)
    assert max(face[3] for face in empty.faces) > max(face[3] for face in refusal(models(2)).faces)


@pytest.mark.parametrize(
    ("missing", "english", "spanish"),
    [
        (Missing({0: REASON}, same_words=True), "Seedream 4.5 refused", "Seedream 4.5 lo rechazó"),
        (Missing({1: ""}, refused=False), "No image from Nano Banana", "Sin imagen de Nano Banana"),
        (Missing({2: "", 0: ""}), "No image from A, C", "Sin imagen de A, C"),
        (Missing({0: "", 1: "", 2: ""}), "Every model refused", "Todos lo rechazaron"),
        (Missing({0: "", 1: "", 2: ""}, refused=False), "No image from any model", "Ningún modelo envió imagen"),
    ],
)
def test_titles(missing: Missing, english: str, spanish: str) -> None:
    assert refusal_texts(missing, NAMES, words()).title == english
    assert refusal_texts(missing, NAMES, words("es")).title == spanish


@pytest.mark.parametrize(
    ("reasons", "said_reason"),
    [
        ({0: REASON}, "Reason given: IMAGE_SAFETY"),
        ({0: REASON, 1: REASON}, "Reason given: IMAGE_SAFETY"),
        ({0: REASON, 1: "blocked"}, "A: IMAGE_SAFETY  ·  B: blocked"),
        ({1: "", 2: "over\n quota "}, "C: over quota"),
        ({0: "  "}, ""),
    ],
)
def test_reasons(reasons: dict[int, str], said_reason: str) -> None:
    assert refusal_texts(Missing(reasons), NAMES, words()).reason == said_reason


def test_the_same_words_are_claimed_only_where_they_are_known() -> None:
    known = refusal_texts(Missing({0: ""}, same_words=True), NAMES, words("es"))
    assert known == RefusalTexts("Seedream 4.5 lo rechazó", "Mismas palabras. No llegó imagen.", "")
    assert refusal_texts(Missing({0: ""}), NAMES, words()).remark == "No image came back."
