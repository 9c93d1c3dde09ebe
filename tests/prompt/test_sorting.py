"""Pasted prompts are sorted by visible rules, and nothing of them is lost, reworded or guessed."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from studio.prompt.recipe import PARTS
from studio.prompt.recipe_file import parse_recipe
from studio.prompt.sorting import TEXT_MOST, Piece, Reason, Sorted, parse_sorting, sort_words, why
from studio.store.resource import load_words
from studio.words import LANGUAGES, StudioError
from tests.fakes.demo import RESOURCES

SOURCE = Path(RESOURCES / "sorting.toml").read_text(encoding="utf-8")
RULES = parse_sorting(SOURCE)
PLACES = {*PARTS, "layout", "free"}

TABLE: tuple[tuple[str, str], ...] = (
    # The words this product comes from.
    (
        "same young woman shown in two side-by-side comparison panels, worried sad expression with knitted brows and "
        "downturned lips, large round glasses, high ponytail, hoop earrings, black sleeveless top, cool blue indoor "
        "room with desk and partial neon sign, upper-chest portrait crop with one hand on desk",
        "layout free accessories hair accessories wardrobe room free",
    ),
    ("split-screen test layout, clear acetate glasses, slick bun, gray tee", "layout accessories hair wardrobe"),
    ("two-panel model comparison; subtle anxiety; blue-lit workspace", "layout free room"),
    ("purple bedroom desk setup, head-and-shoulders crop, waist-up desk portrait", "room crop crop"),
    ("soft cool studio office, close emotional portrait, quiet disappointment", "room free free"),
    # English, as people list it.
    ("young woman in her twenties, warm light skin, brown eyes, freckles", "identity identity identity identity"),
    ("25 year old man, short beard, navy knitted sweater", "identity identity wardrobe"),
    ("portrait of an elderly woman, silver hair, pearl earrings, wool coat", "identity hair accessories wardrobe"),
    ("black woman, curly hair, gold hoops, white tank top", "identity hair accessories wardrobe"),
    ("a man in his 40s, salt and pepper beard, grey suit, silk tie", "identity identity wardrobe accessories"),
    ("long wavy hair, curtain bangs, hair clip", "hair hair accessories"),
    ("messy bun, loose strands, green eyes", "hair hair identity"),
    ("crop top, denim jacket, cropped framing", "wardrobe wardrobe crop"),
    ("light blue shirt, light brown hair, light skin, soft light", "wardrobe hair identity light"),
    ("window light, large window, view of the city", "light room room"),
    ("golden hour, soft rim light, deep shadows", "light light light"),
    ("neon sign on the wall, pink neon glow", "room light"),
    ("studio lighting, grey backdrop, softbox", "light room light"),
    ("desk lamp, wooden desk, bookshelf", "light room room"),
    ("85mm lens, f/1.8, shallow depth of field, film grain", "camera camera camera camera"),
    ("shot on Kodak Portra 400, 35mm film, low angle", "camera camera camera"),
    ("blurred background, bokeh, eye-level", "camera camera camera"),
    ("blurry office background, sharp focus", "camera camera"),
    ("close-up, medium shot, full body", "crop crop crop"),
    ("vertical format, centered composition, 4:5", "crop crop crop"),
    ("standing, arms crossed, three-quarter view", "pose pose pose"),
    ("one hand on the desk, sitting at a desk, leaning against a wall", "pose pose pose"),
    ("hand resting on her chin, facing the camera, body turned slightly left", "pose pose pose"),
    ("holding a can of Monster, label facing the camera", "product product"),
    ("holding a perfume bottle in one hand, cup of coffee", "product product"),
    ("looking at the camera, direct gaze, eye contact", "free free free"),
    ("soft smile, teary eyes, furrowed brow, parted lips", "free free free free"),
    ("head tilted, chin lowered, tears welling up", "free free free"),
    ("masterpiece, best quality, 8k, photorealistic", "free free free free"),
    ("ultra detailed skin texture, natural makeup", "free free"),
    ("(big glasses:1.2), (masterpiece, best quality:1.4), <lora:hair_detail:0.8>", "accessories free free"),
    ("(sad smile:1.3), [long hair], {round glasses, hoop earrings}", "free hair accessories"),
    ("1girl, solo, long_hair, black_shirt, looking_at_viewer", "identity free hair wardrobe free"),
    ("A young woman with brown hair sits at a desk. Soft blue light. She looks sad.", "free light free"),
    ("blonde woman, close-up portrait of a young man", "free free"),
    ("Her hair is tied in a ponytail. She wears round glasses. The room is blue.", "hair accessories room"),
    ("woman with glasses\nponytail\nblack top\n\ncool blue room", "free hair wardrobe room"),
    ("diptych of the same woman, black sweater", "layout wardrobe"),
    ("photo grid, character sheet, wood panels", "layout layout room"),
    ('a neon sign that says "stay, please", red dress', "room wardrobe"),
    ("glasses, weight 1.5, 1,000 freckles, v1.2.", "accessories free identity free"),
    ("red hair 🔥, green jacket 💚, 👩🏽‍🦱", "hair wardrobe free"),
    ("hijab, olive skin, dark eyes", "accessories identity identity"),
    ("underwater, swimming pool, bikini", "room room wardrobe"),
    ("melancholic blue room, moody lighting, calm", "free light free"),
    ("Black Sleeveless Top, HIGH PONYTAIL", "wardrobe hair"),
    ("soft light --ar 4:5 --no glasses, hat", "free free"),
    (
        "young man, glasses\nNegative prompt: hat, blurry\nSteps: 20, Sampler: Euler a, Seed: 5",
        "identity accessories free free free free free",
    ),
    ("no glasses, without earrings, no text", "accessories accessories free"),
    # Spanish, with and without accents.
    ("mujer joven, piel clara, ojos marrones, pecas", "identity identity identity identity"),
    ("chica de 25 años, coleta alta, gafas redondas", "identity hair accessories"),
    ("hombre de mediana edad, barba corta, jersey azul", "identity identity wardrobe"),
    ("pelo castaño recogido, moño bajo, flequillo", "hair hair hair"),
    ("pendientes de aro, collar dorado, reloj de pulsera", "accessories accessories accessories"),
    ("top negro sin mangas, chaqueta de piel negra, camiseta gris", "wardrobe wardrobe wardrobe"),
    ("habitación azul con escritorio, letrero de neón, pared de ladrillo", "room room room"),
    ("luz azul, luz de la ventana, contraluz rosa", "light light light"),
    ("iluminacion suave, habitacion azul, expresion triste", "light room free"),
    ("plano medio, primer plano, cuerpo entero, encuadre cerrado", "crop crop crop crop"),
    ("una mano sobre la mesa, sentada frente al espejo, brazos cruzados", "pose pose pose"),
    ("sentada en el sofá, de perfil, de pie", "pose pose pose"),
    ("objetivo de 85 mm, fondo desenfocado, poca profundidad de campo", "camera camera camera"),
    ("contrapicado, a la altura de los ojos, grano de película", "camera camera camera"),
    ("sosteniendo una lata de Monster, botella de perfume", "product product"),
    ("ceño fruncido, labios hacia abajo, mirada perdida, ojos llorosos", "free free free free"),
    ("mirando a cámara, sonrisa tímida, preocupada", "free free free"),
    ("dos paneles lado a lado, pantalla dividida, antes y después", "layout layout layout"),
    ("chica morena con gafas, alta calidad, fotorrealista", "free free free"),
    ("niña con trenzas; años ochenta; bañador rojo", "free free wardrobe"),
    ("Retrato de una mujer de 30 años. Lleva gafas de sol. Fondo gris.", "identity accessories room"),
    ("cafetería al atardecer, hora dorada, sombras suaves", "free light light"),
    ("bosque, playa, ciudad de noche", "room room room"),
    # Longer ones, as they are shared.
    (
        "cinematic portrait of a Korean woman in her early thirties, porcelain skin, monolid eyes, sleek low bun, "
        "small silver studs, ivory silk blouse, minimalist beige studio backdrop, diffused side lighting, chest-up "
        "framing, Canon R5 85mm f1.4",
        "identity identity identity hair accessories wardrobe room light crop camera",
    ),
    (
        "Ultra-realistic selfie of a young latina woman, messy top knot, oversized vintage band t-shirt, wired "
        "earphones, cluttered bedroom at night, phone screen light on her face, looking straight into the lens",
        "free hair wardrobe accessories room free free",
    ),
    (
        "Studio headshot. Grey turtleneck. Rembrandt lighting. She has a subtle, restrained sadness. Hair tucked "
        "behind ears.",
        "free wardrobe light free free hair",
    ),
    (
        "a tall dark-haired man wearing a tailored navy suit, sitting behind a mahogany desk, hands clasped, city "
        "skyline through the window, low key lighting",
        "free pose pose room light",
    ),
    (
        "teenage girl, red hair in two braids, yellow raincoat, holding an umbrella, wet street, overcast light",
        "identity hair wardrobe product room light",
    ),
    (
        "(masterpiece), 1girl, brown hair, twintails, glasses, black tank top, indoors, neon lights, upper body, "
        "looking at viewer, sad, tears",
        "free identity hair hair accessories wardrobe room light crop free free free",
    ),
    ("elbows on the table, chin resting on her hands, dim bar, candle light", "pose pose room light"),
    ("The same woman in both images, left panel calm, right panel worried", "layout layout layout"),
    ("high contrast, muted colors, teal and orange palette, cinematic color grading", "free free free free"),
    (
        "mujer latina de unos 30 años, pelo negro liso hasta los hombros, gafas de pasta transparentes, jersey de "
        "cuello alto color crema, fondo gris liso, luz suave lateral, retrato de medio cuerpo, cámara a la altura "
        "de los ojos",
        "identity hair accessories wardrobe room light crop camera",
    ),
    (
        "Misma chica joven, coleta alta, pendientes de aro, top negro, cuarto azul frío, letrero de neón parcial, "
        "plano pecho, una mano apoyada en el escritorio",
        "identity hair accessories wardrobe room room crop pose",
    ),
    (
        "expresión de decepción contenida, cejas ligeramente juntas, comisuras hacia abajo, mirada baja, tez morena",
        "free free free free identity",
    ),
    (
        "lata de Monster en la mano, sonriendo a cámara, calle de noche, chaqueta vaquera, luces de neón moradas",
        "product free room wardrobe light",
    ),
    (
        "cabello corto rizado, camisa de lino blanca, sombrero de paja, playa al fondo, plano americano, gran angular",
        "hair wardrobe accessories room crop camera",
    ),
    ("Buceando debajo del agua, pelo flotando, burbujas, bañador negro", "room hair free wardrobe"),
)


def sort(text: str) -> Sorted:
    return sort_words(text, RULES)


def places(text: str) -> list[str]:
    return [piece.part for piece in sort(text).pieces]


def again(found: Sorted) -> str:
    return found.lead + "".join(piece.text + piece.joint for piece in found.pieces)


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:40] for text, _expected in TABLE])
def test_realistic_prompts(text: str, expected: str) -> None:
    found = sort(text)
    assert [piece.part for piece in found.pieces] == expected.split(), found.pieces
    assert again(found) == text


def test_the_table_is_large_and_names_every_place() -> None:
    assert len(TABLE) >= 60
    assert {place for _text, expected in TABLE for place in expected.split()} == PLACES


def test_every_word_of_the_demo_recipe_finds_its_part() -> None:
    file = parse_recipe((RESOURCES / "recipes" / "demo.toml").read_text(encoding="utf-8"))
    for part in file.recipe.texts:
        for text in file.variations(part):
            assert set(places(text)) == {part}, text
    assert places(file.recipe.layout) == ["layout", "layout"]


def test_a_prompt_in_parts() -> None:
    found = sort("high ponytail, dark brown hair, sad eyes. Black top; masterpiece, pink bun, split screen.")
    assert found.parts == {"hair": "high ponytail, dark brown hair, pink bun", "wardrobe": "Black top"}
    assert list(found.parts) == [part for part in PARTS if part in found.parts]
    assert found.free == "sad eyes. masterpiece"
    assert found.layout == "split screen"


def test_clauses_of_one_part_keep_what_stood_between_them() -> None:
    assert sort("  ponytail ;\n long  hair .  Bangs.\n").parts == {"hair": "ponytail ;\n long  hair .  Bangs"}
    assert sort("  ponytail.").lead == "  "


def test_each_piece_says_which_word_decided() -> None:
    told = [(piece.rule, piece.reason) for piece in sort("Pelo corto, soft smile, man in a suit, 8k").pieces]
    assert told == [("Pelo", "word"), ("smile", "mood"), ("man + suit", "several"), ("", "none")]
    (piece,) = sort("iluminación fría").pieces
    assert piece.rule == "iluminación"


def test_behind_negative_words_nothing_is_sorted_any_more() -> None:
    found = sort("ponytail\nNegative prompt: glasses, hat\nblack top")
    assert found.parts == {"hair": "ponytail"}
    assert found.free == "Negative prompt: glasses, hat\nblack top"
    assert {piece.reason for piece in found.pieces[1:]} == {"aside"}


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("window light", "window"),
        ("brown eyes", "eyes"),
        ("hair clip", "hair"),
        ("crop top", "crop"),
        ("blurred background", "background"),
        ("one hand on the desk", "desk"),
        ("facing the camera", "camera"),
        ("reloj de pared", "reloj"),
        ("chaqueta de piel", "piel"),
        ("luz de la ventana", "ventana"),
    ],
)
def test_longer_words_win_over_those_inside(longer: str, shorter: str) -> None:
    assert places(longer)[0] not in (places(shorter)[0], "free")


@pytest.mark.parametrize("text", ["small, round: f/2.8", "1.5 kg", "1,000 pieces", "www.example.org", "3.Sit", "v2"])
def test_points_and_commas_inside_numbers_and_names_cut_nothing(text: str) -> None:
    assert len(sort(text).pieces) == text.count(", ") + 1


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("(a, b), c", ["(a, b)", "c"]),
        ("((a, [b; c]), d), e", ["((a, [b; c]), d)", "e"]),
        ("a (b, c", ["a (b", "c"]),
        ("a ] b, c)", ["a ] b", "c)"]),
        ("(a ] b, c), d", ["(a ] b, c)", "d"]),
        ("([a, b), c", ["([a, b)", "c"]),
        ('"a, b", c', ['"a, b"', "c"]),
        ("«a, b», “c; d”", ["«a, b»", "“c; d”"]),
        ('5" a, b', ['5" a', "b"]),
        ("<lora:x:1>, b", ["<lora:x:1>", "b"]),
    ],
)
def test_brackets_and_quotes_stay_whole(text: str, clauses: list[str]) -> None:
    assert [piece.text for piece in sort(text).pieces] == clauses


@pytest.mark.parametrize("text", ["", " ", ",", " ,;.\n ", "...\n\n"])
def test_nothing_to_sort(text: str) -> None:
    assert sort(text) == Sorted((), text)
    assert (sort(text).parts, sort(text).free, sort(text).layout) == ({}, "", "")


def test_accents_may_be_missing_or_written_in_two_signs() -> None:
    for text in ("iluminación", "iluminacion", unicodedata.normalize("NFD", "iluminación"), "ILUMINACIÓN"):
        assert places(text) == ["light"]
        assert sort(text).parts["light"] == text


# ------------------------------------------------------------------ invariants
SNIPPETS = st.sampled_from(
    [
        *(word for text, _expected in TABLE[:40] for word in text.split()),
        ",",
        ";",
        ".",
        "\n",
        " ",
        "(",
        ")",
        "[",
        '"',
        ">",
    ]
)
TEXTS = st.one_of(
    st.lists(SNIPPETS, max_size=60).map(" ".join),
    st.lists(SNIPPETS, max_size=60).map("".join),
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf")), max_size=200),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("  a ,, b. ; ")
@example("hair " * 50)
def test_pieces_are_the_prompt_again(text: str) -> None:
    found = sort(text)
    assert again(found) == text
    for piece in found.pieces:
        assert piece.text == piece.text.strip() != ""
        assert not "".join(piece.joint.split()).strip(",;.")


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_clause_is_found_once_unchanged_and_in_order(text: str) -> None:
    found = sort(text)
    words_of = {**found.parts, "free": found.free, "layout": found.layout}
    for place in PLACES:
        rest = words_of.get(place, "")
        for piece in (piece for piece in found.pieces if piece.part == place):
            assert rest.startswith(piece.text)
            rest = rest[len(piece.text) :]
            rest = rest.removeprefix(piece.joint) if rest else rest
        assert rest == ""


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_a_place_has_a_reason(text: str) -> None:
    for piece in sort(text).pieces:
        assert (piece.part == "free") == (piece.reason != "word")
        assert (piece.rule == "") == (piece.reason == "none")
        assert piece.part in PLACES
        if piece.reason in ("word", "mood"):
            assert piece.rule in piece.text


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([text for text, _expected in TABLE]), st.sampled_from([str.upper, str.lower, str.swapcase]))
def test_case_decides_nothing(text: str, cased: object) -> None:
    assert callable(cased)
    assert places(str(cased(text))) == places(text)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["high ponytail", "luz azul", "gafas redondas", "soft smile", "8k"]), min_size=1, max_size=9
    )
)
def test_the_order_of_clauses_decides_nothing(clauses: list[str]) -> None:
    alone = {clause: places(clause)[0] for clause in clauses}
    assert places(", ".join(clauses)) == [alone[clause] for clause in clauses]


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a" * (TEXT_MOST + 1), "sorting-too-long"),
        ("a" * 10_000_000, "sorting-too-long"),
        ("hair\0", "sorting-control"),
        ("hair\x1b[31m", "sorting-control"),
        ("hair\x7f", "sorting-control"),
        ("hair\x85", "sorting-control"),
        ("hair\ud800", "sorting-control"),
        *((f"ha{mark}ir", "sorting-hidden") for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
    ],
    ids=lambda value: ascii(value[:12]),
)
def test_what_cannot_be_read_is_refused(text: str, key: str) -> None:
    with pytest.raises(StudioError) as refused:
        sort(text)
    assert refused.value.sentence.key == key
    for language in LANGUAGES:
        said = load_words(language).tell(refused.value.sentence)
        assert said.endswith(".")
        assert "{" not in said


@pytest.mark.parametrize("text", ["👩🏽‍🦱 hair", "שיער, pelo", "a\tb\r\nc", "hair\u2028", "é" * TEXT_MOST])
def test_what_can_be_read_is_kept(text: str) -> None:
    assert again(sort(text)) == text


@pytest.mark.parametrize(
    "seed",
    [
        *("a ", "hair ", "a" * 50 + " ", "soft light ", "hand on ", "piel muy ", "sitting on the ", "light from "),
        *("(", "([{<", "<", '"', "“", ", ", "a,", " ", "x.", "_", "12:", "\u0301", "in her 20 ", "brown-"),
    ],
)
def test_long_hostile_texts_come_to_an_end(seed: str) -> None:
    text = (seed * TEXT_MOST)[:TEXT_MOST]
    assert again(sort(text)) == text


# ------------------------------------------------------------------ the rules as a file
@pytest.mark.parametrize(
    "pattern",
    ["a+", "a*", r"\w{2,}", "(?:ab){3}", "(?:a|b)+", "a{1,400}", r"(a)\1", "(?P<n>a)", "(a", "[a-"],
)
def test_patterns_that_are_wrong_or_could_be_slow_are_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_sorting(SOURCE.replace("hair = [\n", f"hair = [\n  '{pattern}',\n", 1))


def test_a_piece_of_a_pattern_is_held_to_the_same_rule() -> None:
    with pytest.raises(ValueError, match="wom"):
        parse_sorting(
            SOURCE.replace("wom[ae]n|", "wom[ae]n|{colour}|").replace("colour = 'black|", "colour = 'bla+ck|")
        )


@pytest.mark.parametrize(
    ("old", "new"),
    [("hair = [", "hairs = ["), ("[rules]", "[rules"), ("mood = [", "moods = ["), ("{gap}", "{gaps}")],
)
def test_broken_files_are_refused(old: str, new: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        parse_sorting(SOURCE.replace(old, new))


def test_a_rule_of_the_file_is_what_decides() -> None:
    assert places("zyzzyva") == ["free"]
    taught = parse_sorting(SOURCE.replace("hair = [\n", "hair = [\n  'zyzzyva',\n", 1))
    assert sort_words("zyzzyva", taught).pieces[0].part == "hair"
    assert taught.checked == RULES.checked == "2026-11"


def top_level(pattern: str) -> list[str]:
    """The alternatives of a pattern that stand in no group."""
    depth, found = 0, [""]
    for sign in pattern:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            found.append("")
        else:
            found[-1] += sign
    return found


@pytest.mark.parametrize("key", sorted(RULES.patterns))
def test_a_longer_alternative_is_not_hidden_by_a_shorter_one_before_it(key: str) -> None:
    """A regular expression takes the first alternative that fits, and the rule is that the longest counts."""
    for pattern in RULES.patterns[key]:
        ways = top_level(pattern.pattern.removeprefix(r"\b(?:").removesuffix(r")\b"))
        plain = [way for way in ways if way.replace(" ", "").replace("-", "").isalpha()]
        hidden = [
            (way, later)
            for at, way in enumerate(ways)
            if way in plain
            for later in ways[at:]
            if later.startswith(way + " ")
        ]
        assert hidden == []


def test_words_that_fit_two_parts_alike_decide_nothing() -> None:
    taught = parse_sorting(SOURCE.replace("hair = [\n", "hair = [\n  'kimono',\n", 1))
    assert sort_words("kimono", taught).pieces[0].reason == "several"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", ["word", "mood", "several", "none", "aside"])
def test_the_reason_can_be_said(language: str, reason: Reason) -> None:
    piece = replace(Piece("soft light", "light", "light", "word"), reason=reason)
    said = load_words(language).tell(why(piece))
    assert ("light" in said) == (reason != "none")
    assert "{" not in said
