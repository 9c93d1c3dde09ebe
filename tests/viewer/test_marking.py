from studio.viewer.marking import Marking


def test_two_clicks_per_picture_in_any_order_give_the_left_eye_first() -> None:
    marking = Marking((0, 1))
    assert marking.slot == 0
    marking = marking.marked(0, (0.6, 0.4))
    assert marking.slot == 0
    assert marking.anchors(0) is None
    marking = marking.marked(0, (0.4, 0.41))
    assert marking.slot == 1
    anchors = marking.anchors(0)
    assert anchors is not None
    assert (anchors.left, anchors.right, anchors.source) == ((0.4, 0.41), (0.6, 0.4), "hand")


def test_pictures_may_be_marked_in_any_order() -> None:
    marking = Marking((0, 1)).marked(1, (0.4, 0.4)).marked(1, (0.6, 0.4))
    assert marking.slot == 0
    assert marking.marked(0, (0.4, 0.4)).marked(0, (0.6, 0.4)).slot is None


def test_clicks_that_were_not_asked_for_change_nothing() -> None:
    marking = Marking((0,)).marked(0, (0.4, 0.4)).marked(0, (0.6, 0.4))
    assert marking.marked(0, (0.5, 0.5)) == marking
    assert marking.marked(1, (0.5, 0.5)) == marking
    assert Marking(()).slot is None


def test_a_mark_can_be_moved() -> None:
    marking = Marking((0,)).marked(0, (0.4, 0.4)).marked(0, (0.6, 0.4)).moved(1, (0.3, 0.5))
    anchors = marking.anchors(0)
    assert anchors is not None
    assert anchors.left == (0.3, 0.5)
