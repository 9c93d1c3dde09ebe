"""Sim C, which came later: a hand of its own, offered like the others and never chosen by itself."""

from studio.face.pose import FacePose
from studio.provider.simulated.look import parse_looks
from studio.provider.simulated.route import LOOKS
from studio.wiring import SIMULATED_PAIR
from tests.fakes.demo import CARDS, RESOURCES
from tests.provider.simulated.easel_words import face

HANDS = parse_looks((RESOURCES / "simulated" / "looks.toml").read_text("utf-8"))
SAD = "sad expression, deeply knitted brows raised at the inner ends, lips strongly downturned at the corners"


def test_its_card_is_offered_and_belongs_to_no_default() -> None:
    card = CARDS["simulated/sim-c"]
    assert (card.status, card.simulated, card.price, card.route) == ("available", True, 0, "simulated")
    assert LOOKS[card.id] == "C"
    assert card.id not in SIMULATED_PAIR
    assert len({CARDS[model].family for model in (*SIMULATED_PAIR, card.id)}) == 3


def test_its_gains_are_its_own() -> None:
    brows, mouth = HANDS["C"].gain["brow_knit"], HANDS["C"].gain["mouth_corner"]
    assert brows < 1 < mouth, "brows held back, the mouth carries it"
    assert all(HANDS["C"].gain != hand.gain for key, hand in HANDS.items() if key != "C")
    assert HANDS["C"].gain.keys() == HANDS["B"].gain.keys()


def test_it_plays_less_brow_and_more_mouth_than_was_asked() -> None:
    rest = FacePose()
    asked = FacePose(brow_knit=0.5, mouth_corner=-0.4)
    played = HANDS["C"].plays(asked)
    assert abs(played.brow_knit - rest.brow_knit) < abs(asked.brow_knit - rest.brow_knit)
    assert abs(played.mouth_corner - rest.mouth_corner) > abs(asked.mouth_corner - rest.mouth_corner)


def test_the_same_words_are_drawn_otherwise_than_by_the_pair() -> None:
    drawn = {look: face(SAD, look) for look in ("A", "B", "C")}
    assert len({repr(one) for one in drawn.values()}) == 3
