"""What the badges and signs of faces say, in words and in figures."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from studio.experiment.experiment import SLOTS
from studio.window.viewer.face_signs import Badge, Rgb
from studio.words import Sentence, Words

if TYPE_CHECKING:
    from studio.face.same_crop import Crop
    from studio.session.pair_badges import PairBadges

JOINT, AFAR = " · ", "   "
"""Between what is said of one picture, and between pictures."""


def badge_of(compared: "Sequence[tuple[int, PairBadges]]", words: Words) -> Badge:
    """The badge of some pictures against the one at the left.

    Args:
        compared: slots with how their pictures compare; at least one.
        words: the creator's language.
    """
    texts = [short_text(one, SLOTS[slot], words, several=len(compared) > 1) for slot, one in compared]
    said = [words.tell(each) for slot, one in compared for each in one.said(SLOTS[slot])]
    figures = [figures_of(one, SLOTS[slot], words) for slot, one in compared]
    swatches = next((pair for _slot, one in compared if (pair := swatches_of(one)) is not None), None)
    return Badge(AFAR.join(texts), JOINT.join(said), AFAR.join(figures), swatches)


def short_text(badges: "PairBadges", letter: str, words: Words, *, several: bool = False) -> str:
    """What differs, as short as it can be said; that all is the same where nothing does.

    Args:
        badges: how a picture compares.
        letter: of the picture.
        words: the creator's language.
        several: its letter is said in any case, for there are others.
    """
    told = [words.tell(_short(said)) for said in differences(badges, letter)]
    crop = badges.crop
    if crop is not None and crop.same:
        told = [words.say("faces-short-crop-same"), *told] if told else [_same(badges, words)]
    elif not told:
        told = [words.say("faces-layout-same")]
    text = JOINT.join(told)
    named = several or (crop is not None and not crop.same)
    return words.say("faces-badge-one", letter=letter, told=text) if named else text


def differences(badges: "PairBadges", name: str) -> tuple[Sentence, ...]:
    """Only what differs."""
    return tuple(said for said in badges.said(name) if not said.key.endswith("-same"))


def figures_of(badges: "PairBadges", name: str, words: Words) -> str:
    """Everything that was measured, in figures."""
    told = [_crop(badges.crop, name, words)] if badges.crop is not None else []
    if badges.light is not None:
        figure = _number(badges.light.difference, words)
        told.append(words.say("faces-light-figure", figure=figure))
    return JOINT.join([*told, words.say(f"faces-layout-{badges.layout}")])


def swatches_of(badges: "PairBadges") -> tuple[Rgb, Rgb] | None:
    """The two colours that differ most; None where light is the same."""
    lit = badges.light
    if lit is None or lit.word == "same" or not lit.colours:
        return None
    most = max(range(len(lit.colours)), key=lambda place: lit.swatches[place])
    return lit.colours[most]


def _same(badges: "PairBadges", words: Words) -> str:
    return words.say("faces-badge-all-same" if badges.light is not None else "faces-short-crop-same")


def _short(said: Sentence) -> Sentence:
    return replace(said, key=said.key.replace("faces-", "faces-short-", 1))


def _crop(crop: "Crop", name: str, words: Words) -> str:
    shares = {"right": crop.right, "down": crop.down}
    percents = {way: _number(100 * share, words, 0) for way, share in shares.items()}
    scale, tilt = _number(1 + crop.closer, words, 2), _number(crop.tilt, words, 0)
    return words.say("faces-figure-crop", name=name, scale=scale, tilt=tilt, **percents)


def _number(value: float, words: Words, digits: int = 1) -> str:
    text = f"{value:.{digits}f}"
    text = text.removeprefix("-") if not float(text) else text
    return text.replace("-", "−").replace(".", words.say("viewer-decimal-mark"))
