"""What a post says of a test in short: its foot, its title, the clauses that changed."""

import pytest

from studio.post.runs import clause_runs, prompt_runs
from studio.post.wording import cover_foot, short_title
from tests.fakes.demo import CATALOGUE, RECIPE, RESOURCES, draft
from tests.post.scenes import prompt_of, trial, words

both = pytest.mark.parametrize("language", ["en", "es"])


def test_the_foot_names_locked_parts_only() -> None:
    assert cover_foot(RECIPE, words()).startswith("Same hair")
    assert cover_foot(RECIPE, words("es")).startswith("Igual: pelo")
    assert "room" not in cover_foot(RECIPE.with_locks(RECIPE.locked - {"room"}), words())
    assert cover_foot(RECIPE.with_locks(frozenset()), words()) == ""
    assert "hair" not in cover_foot(RECIPE.with_text("hair", ""), words())


def test_the_short_title_is_inflected() -> None:
    assert short_title(draft(), words()) == "Sad, subtle"
    assert short_title(draft("worried"), words("es")) == "Preocupada, sutil"


def test_changed_clauses_are_shown_whole_with_the_new_words_marked() -> None:
    made = trial()
    before, after = clause_runs(prompt_of(made.steps[0]), prompt_of(made.steps[1]))
    assert "brow" in "".join(run.text for run in before)
    assert any(run.kind == "changed" for run in after)
    assert "".join(run.text for run in after) in made.steps[1].text


def test_equal_prompts_change_no_words() -> None:
    same = prompt_of(trial().steps[0])
    assert clause_runs(same, same) == ([], [])


def test_the_prompt_card_spells_the_prompt_and_knows_its_locks() -> None:
    prompt = prompt_of(trial().steps[0])
    runs = prompt_runs(prompt)
    assert "".join(run.text for run in runs) == prompt.text
    assert {run.kind for run in runs} == {"plain", "locked"}
    assert CATALOGUE.emotions


@both
def test_both_languages_have_every_text(language: str) -> None:
    lines = (RESOURCES / "words" / "en" / "post.ftl").read_text("utf-8").splitlines()
    keys = [line.split(" =")[0] for line in lines if line.startswith("post-")]
    own = (RESOURCES / "words" / language / "post.ftl").read_text("utf-8")
    assert [key for key in keys if f"\n{key} =" not in own] == []
