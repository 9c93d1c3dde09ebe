"""What is said where a page would tell the names that are hidden until the vote, and the way there all the same."""

from collections.abc import Callable

from studio.session.session import Session
from studio.window.frame.toast import Toast


def vote_first(session: Session, toast: Toast, go_on: Callable[[], None], *, whole: bool) -> None:
    """Offer to vote first, or to look at the names now and go on.

    Args:
        session: keeps that the names were seen.
        toast: says it.
        go_on: what was asked for.
        whole: it tells of every step of the test, not only of the one shown.
    """

    def peek() -> None:
        session.judge.veil.reveal(whole=whole)
        go_on()

    toast.say(session.words.say("judge-post-wait"), ((session.words.say("judge-post-peek"), peek),))
