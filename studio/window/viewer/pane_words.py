"""What is said of a pane beside its picture: whose it is, what is going on, which size was asked for."""

from studio.experiment.experiment import BY_HAND, SLOTS, Refusal, Shot, Step
from studio.experiment.suspects import suspects
from studio.request.image_request import ImageRequest
from studio.request.parity import another_size
from studio.request.price import money
from studio.request.size import Size
from studio.session.desk import Desk, Fault, Job
from studio.window.viewer.fault_said import Said, offered
from studio.window.viewer.model_offers import model_label
from studio.window.viewer.needs import ViewerSession
from studio.words import Words


def name_of(session: ViewerSession, desk: Desk, slot: int) -> tuple[str, str]:
    """The name over a pane, and what a screen reader says of it."""
    words, step = session.words, desk.step
    shown = step is not None and step.shot(slot) is not None
    waits = step is not None and step.waits_by_hand(slot)
    by_hand = waits or (not shown and desk.experiment.models[slot] == BY_HAND)
    name = words.say("hand-model") if by_hand else session.read.model_name(desk, slot)
    return name, words.say("viewer-pane", letter=SLOTS[slot], name=name or words.say("viewer-no-name"))


def facts_of(session: ViewerSession, desk: Desk, slot: int) -> str:
    """Small words behind a name: what is going on, else what the picture is and who makes the next one."""
    words, job, step = session.words, desk.job(slot), desk.step
    if job is not None and job.running:
        return words.say(f"viewer-stage-{job.state}").lower()
    if step is not None and step.waits_by_hand(slot):
        return words.say("hand-awaited")
    if step is not None and step.refusal(slot) is not None:
        return words.say("viewer-refused")
    shot, request = (step.shot(slot), step.request(slot)) if step is not None else (None, None)
    facts = [words.say("viewer-simulated")] if shot is not None and shot.simulated else []
    facts += _delivered(shot, words) if shot is not None and not shot.simulated else []
    cards = session.run.models()
    coming = next((card for card in cards if card.id == desk.experiment.models[slot]), None)
    if request is not None and coming is not None and coming.id != request.model:
        facts.append(words.say("hand-next-model", name=model_label(coming, cards, words, session.run.provider)))
    return " · ".join(facts)


def _delivered(shot: Shot, words: Words) -> list[str]:
    """How long a picture took and what it cost, as far as that was told."""
    if shot.delivery is None:
        return []
    seconds, cost = shot.delivery.seconds, shot.delivery.cost
    took = [words.say("viewer-took", seconds=round(seconds, 1))] if seconds is not None else []
    return [*took, *([words.tell(money(cost))] if cost is not None else [])]


def fault_of(session: ViewerSession, desk: Desk, job: Job) -> Said:
    """What became of a picture that did not come, and what can be done."""
    text = session.words.tell(job.said) if job.said is not None else ""
    request = desk.step.request(job.slot) if desk.step is not None else None
    acts = tuple(act for act in offered(job.fault) if _can(session, job.slot, act, able=request is not None))
    grave = job.state in ("failed", "refused", "unknown")
    again, safe = again_words(session, job.slot, job.fault), safe_of(session, desk)
    refused = request if job.state == "refused" else None
    return Said(text, grave, job.fault, acts, again, safe, *_sent(desk, refused))


def _can(session: ViewerSession, slot: int, act: str, *, able: bool) -> bool:
    """Whether something can be done about a pane: a server of one's own has no page to open."""
    if act in ("billing", "usage"):
        return bool(session.run.page(slot, "billing" if act == "billing" else "usage"))
    return able or act != "again"


def _sent(desk: Desk, request: ImageRequest | None) -> tuple[str, tuple[str, ...]]:
    """The words that were refused, and those of them that may have been why."""
    if request is None:
        return "", ()
    return request.text, suspects(desk.experiment, request.model, request.text)


def refusal_of(session: ViewerSession, desk: Desk, refusal: Refusal) -> Said:
    """A refusal that the test has kept as its result."""
    text = session.words.say("viewer-refused-before", name=refusal.name)
    fault = Fault("refused", refusal.words or refusal.reason, charged=refusal.charged)
    again, safe = again_words(session, refusal.slot, fault), safe_of(session, desk)
    return Said(text, False, fault, offered(fault), again, safe, *_sent(desk, refusal.request))


def again_words(session: ViewerSession, slot: int, fault: Fault | None = None) -> str:
    """The button that asks for one pane once more: what it does, and what that costs."""
    words, cost = session.words, session.run.cost_again(slot)
    if not cost:
        return words.say("fault-again-free", letter=SLOTS[slot])
    # Where the first try may have been charged, the second one is said to be another payment.
    key = "fault-again-price" if fault is None or fault.charged is False else "fault-again-pay"
    return words.say(key, letter=SLOTS[slot], price=money(cost))


def safe_of(session: ViewerSession, desk: Desk) -> str:
    """Which pictures of the step are there all the same; empty where there are none."""
    slots = sorted({shot.slot for shot in desk.step.shots}) if desk.step is not None else []
    letters = " + ".join(SLOTS[slot] for slot in slots)
    return session.words.say("fault-safe", count=len(slots), letters=letters) if slots else ""


def photos_of(step: Step, slot: int) -> tuple[str, ...]:
    """Names of the reference photos that were asked for with the words, in their order."""
    request = step.request(slot)
    known = {one.sha256: one.name for one in step.draft.recipe.references} if step.draft is not None else {}
    asked = request.references if request is not None else ()
    return tuple(known.get(sha256) or sha256[:8] for sha256 in asked)


def asked_size(session: ViewerSession, desk: Desk, slot: int) -> tuple[int, int] | None:
    """The size in px that the picture shown was asked for; None for one that has it, or came from elsewhere."""
    shot = desk.step.shot(slot) if desk.step is not None else None
    request = shot.request if shot is not None else None
    if shot is None or request is None or request.by_hand:
        return None
    card, got = session.read.cards.get(request.model), Size(shot.picture.width, shot.picture.height)
    if card is not None and not another_size(card, request.size, got):
        return None
    return request.size.width, request.size.height
