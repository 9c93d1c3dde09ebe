"""Makers of the slides that tell a result."""

from studio.post.alt_text import knob_table_text
from studio.post.cover import Cover
from studio.post.making import Card, Making, Texts, sheet
from studio.post.proposal_result import effect_of
from studio.post.proposed import Proposal
from studio.post.slide.knob_table import KnobCell, KnobRow, KnobTable, draw_knob_table


def knobs(making: Making, proposal: Proposal, texts: Texts) -> tuple[Card, ...]:
    """What each judged change did."""
    slots = making.subject.slots
    count = sum(name.startswith("rows.") and name.endswith(".name") for name in texts)
    rows = tuple(
        KnobRow(
            texts[f"rows.{at}.name"],
            tuple(
                KnobCell(effect_of(texts[f"rows.{at}.cells.{slot}.effect"]), texts[f"rows.{at}.cells.{slot}.votes"])
                for slot in slots
            ),
        )
        for at in range(count)
    )
    table = KnobTable(texts["title"], rows, texts["remark"])
    made = making.cover(proposal.about)
    return (Card(made, sheet(lambda: table, draw_knob_table), _alt(making, made, table)),)


def _alt(making: Making, cover: Cover, table: KnobTable) -> str:
    say = making.subject.words.say
    rows = [(row.name, [say(f"post-knob-{cell.effect}").lower() for cell in row.cells]) for row in table.rows]
    return knob_table_text(cover, rows, making.subject.words)
