"""The one tree of errors: what each costs, what is kept of foreign words, and that each has its sentence."""

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider import trouble
from studio.provider.trouble import LONGEST, READ, Kind, NamedError, ProviderError, RefusedError, TooFastError, harmless
from studio.store.resource import load_words
from studio.words import LANGUAGES, Sentence, StudioError, sentence

KINDS: dict[str, type[NamedError]] = {
    one.kind: one
    for one in vars(trouble).values()
    if isinstance(one, type) and issubclass(one, NamedError) and one is not NamedError
}
NAMED = set(get_args(Kind)) - {"failed", "owed"}
"""Kinds whose sentence is made of the kind; the others bring their own."""
UNCHARGED = ("auth", "billing", "rate", "refused", "invalid", "gone", "server", "offline", "unconnected")


def test_every_kind_has_its_error() -> None:
    assert set(KINDS) == NAMED


@pytest.mark.parametrize("kind", sorted(NAMED))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_a_sentence_that_names_the_provider_and_says_what_now(kind: str, language: str) -> None:
    problem = KINDS[kind]("Google", "RESOURCE_EXHAUSTED")
    said = load_words(language).tell(problem.sentence)
    assert problem.sentence.key == f"wire-{kind}"
    assert "Google" in said
    assert "{" not in said
    assert len(re.findall(r"[.;:](?:\s|$)", said)) >= 2
    assert "RESOURCE_EXHAUSTED" not in said


@pytest.mark.parametrize("key", ["wire-silent", "wire-not-fetched", "wire-not-allowed"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_so_have_questions_and_downloads(key: str, language: str) -> None:
    assert "fal" in load_words(language).tell(sentence(key, name="fal"))


@pytest.mark.parametrize("kind", sorted(NAMED))
def test_what_each_costs_unless_told(kind: str) -> None:
    problem = KINDS[kind]("Google")
    expected = {"expired": True} | dict.fromkeys(UNCHARGED, False)
    assert problem.charged is expected.get(kind)
    assert KINDS[kind]("Google", charged=True).charged is True
    assert isinstance(problem, StudioError)


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_is_sure_is_said_about_money(language: str) -> None:
    sure = {"en": "charged", "es": "cobr"}[language]
    words = load_words(language)
    for kind in ("auth", "billing", "rate", "invalid", "gone", "server", "offline"):
        assert sure in words.tell(KINDS[kind]("Google").sentence)
    maybe = {"en": ("may have charged", "don't know if"), "es": ("puede que lo haya cobrado", "No sabemos si")}[
        language
    ]
    for kind in ("unknown", "no-image", "strange"):
        said = words.tell(KINDS[kind]("Google").sentence)
        assert any(one in said for one in maybe)
    assert sure not in words.tell(RefusedError("Google").sentence)


def test_a_wait_and_a_reason_are_kept() -> None:
    assert TooFastError("Google").after(28.0).retry_s == 28.0
    refused = RefusedError("Google", "No.").because("IMAGE_SAFETY", "output")
    assert (refused.reason, refused.side, refused.words) == ("IMAGE_SAFETY", "output", "No.")


def test_an_exception_says_its_key_and_no_more() -> None:
    problem = KINDS["auth"]("Google", "key sk-secret0123456789 is bad", request_id="req-1")
    assert str(problem) == "wire-auth"
    assert "secret" not in repr((problem, problem.words, problem.sentence))
    assert ProviderError(Sentence("wire-auth"), words="https://a.example/?sig=1 no").words == "… no"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("The model is overloaded.", "The model is overloaded."),
        ("see https://a.example/x?sig=abc for more", "see … for more"),
        ("HTTP://A.EXAMPLE/x", "…"),
        ("Incorrect API key provided: sk-proj-abcdefgh. Try", "Incorrect API key provided: …. Try"),
        ("key r8_abcdefgh0123456789 is gone", "key … is gone"),
        ("AIzaSyA1234567890abcdefghijklmnopqrstuv bad", "… bad"),
        ("canary-key-0123456789", "canary-…"),
        ("Bearer 0123456789abcdef0123456789abcdef", "Bearer …"),
        ("two\nlines\tand\x00 a \u202e turn", "two lines and a turn"),
        ("IMAGE_PROHIBITED_CONTENT_BY_POLICY", "IMAGE_PROHIBITED_CONTENT_BY_POLICY"),
        ("", ""),
    ],
)
def test_foreign_words_lose_addresses_and_keys(words: str, kept: str) -> None:
    assert harmless(words) == kept


@given(st.text(max_size=900))
def test_whatever_is_said_it_is_one_short_line(words: str) -> None:
    kept = harmless(words)
    assert len(kept) <= LONGEST
    assert kept.isprintable()
    assert harmless(kept) == kept or "…" in kept


@pytest.mark.parametrize("seen", [1, 6, 12, 20, 23, 24, 40])
def test_a_key_that_lies_where_words_are_cut_does_not_come_through(seen: int) -> None:
    """Addresses before it become one sign each, so that the cut is not far behind what is kept."""
    filler = "https://a.example/" + "x" * (READ - seen - 19)
    kept = harmless(f"{filler} kanary0123456789{'0123456789abcdef' * 4}")
    assert kept == "… …"
    assert harmless("word " + "x" * (LONGEST + 9)).startswith("word xxx")


@given(st.from_regex(r"[A-Za-z]{12}[0-9][A-Za-z0-9_-]{20,60}", fullmatch=True), st.text(max_size=40))
def test_a_long_secret_never_comes_through(secret: str, around: str) -> None:
    assert secret not in harmless(f"{around} {secret} {around}")
    assert secret not in harmless("x" * (LONGEST - 20) + " " + secret)


@pytest.mark.parametrize("piece", ["a.", "a:b-", "aaaa", "https://", "sk-", "-", "1", "ab1 "])
def test_words_without_end_are_cut_and_not_searched(piece: str) -> None:
    assert len(harmless(piece * 2_000_000)) <= LONGEST  # else this test would not end today
