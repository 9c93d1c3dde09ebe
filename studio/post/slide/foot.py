"""The last line of a slide: what was held still or what the test was, and the disclosure."""

from studio.post.canvas import Canvas
from studio.post.cover import Cover
from studio.post.lettering import Style, advance
from studio.post.marks import padlock_size
from studio.post.measures import MARGIN
from studio.post.slide.hanging import simulated_words
from studio.post.slide.logo import draw_logo

META = Style("text-semi", 38)
CAP = 26
APART = 40
"""Least distance between what stands left and right, px."""
LABEL_KEYS = {"EXPLORATION": "post-label-exploration", "REPEAT": "post-label-repeat"}


def cover_foot(canvas: Canvas, cover: Cover, baseline: float, left: float, right: float) -> None:
    """Padlock and what was held still; a test that is not fair says so on a reversed plate instead."""
    right -= draw_logo(canvas, cover.logo, right, baseline)
    room = right - left - _tag(canvas, cover, (right, baseline)) - APART
    if cover.label in LABEL_KEYS:
        label_plate(canvas, canvas.words.say(LABEL_KEYS[cover.label]), (left, baseline))
    elif cover.foot and cover.label == "IMPORTED":
        # Nobody knows what was held still, so no padlock vouches for the words.
        canvas.small((left, baseline), shortened(cover.foot, room), room)
    elif cover.foot:
        wide, tall = padlock_size(CAP)
        canvas.stamp("padlock", (left, baseline), (wide, tall), canvas.theme.muted)
        canvas.small((left + wide + 14, baseline), shortened(cover.foot, room - wide - 14), room - wide - 14)
    elif cover.handle:
        canvas.small((left, baseline), shortened(cover.handle, room), room)


def inner_foot(canvas: Canvas, cover: Cover) -> None:
    """Label left, disclosure right; a slide of simulated shots says that it is no model's result."""
    baseline, left = canvas.bottom - MARGIN, float(MARGIN)
    end = canvas.width - MARGIN - _tag(canvas, cover, (canvas.width - MARGIN, baseline)) - APART
    words, simulated = canvas.words, simulated_words(cover.panels, canvas.words)
    if cover.label in LABEL_KEYS:
        left += label_plate(canvas, words.say(LABEL_KEYS[cover.label]), (left, baseline)) + 24
        texts = [f"{simulated} · {words.say('post-simulated-more')}", simulated] if simulated else [""]
    elif simulated:
        texts = [f"{simulated} · {words.say('post-simulated-more')}", simulated]
    elif cover.label == "IMPORTED":
        texts = [""]  # nobody knows what was held still, and the handle stands at the top already
    else:
        label = words.say("post-label-by-hand" if cover.label == "FAIR (BY HAND)" else "post-label-fair")
        same = words.say("post-same-words" if len(cover.panels) <= 2 else "post-same-words-many")
        texts = [f"{label} · {same}", label]
    text = next((text for text in texts if advance(text, META) <= end - left), texts[-1])
    canvas.small((left, baseline), text, end - left)


def label_plate(canvas: Canvas, text: str, at: tuple[float, float]) -> float:
    """A reversed plate with a label that must not be overlooked; returns its width."""
    style = Style("text-bold", 38, 0.03)
    wide = advance(text, style)
    canvas.plate((at[0], at[1] - 40, at[0] + wide + 36, at[1] + 14), canvas.theme.text)
    canvas.write((at[0] + 18, at[1]), text, style, canvas.theme.ground)
    return wide + 36


def shortened(text: str, room: float) -> str:
    """The text without as many of its last comma-parted items as the room asks."""
    style = Style("text-semi", 36)
    while "," in text and advance(text, style) > room:
        text = text.rpartition(",")[0]
    return text


def _tag(canvas: Canvas, cover: Cover, at: tuple[float, float]) -> float:
    """The disclosure: simulated pictures come from fixed rules, so "AI generated" would be untrue of them."""
    drawn = all(panel.simulated for panel in cover.panels)
    text = canvas.words.say("post-drawn" if drawn else "post-ai") if cover.tag is None else cover.tag
    return canvas.meta(at, text, align="right")
