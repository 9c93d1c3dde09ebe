# Slides, captions, alternative texts, and what there is to remark about a slide.
post-simulated = SIMULATED
post-simulated-more = not a model result
post-ai = AI generated
post-drawn = Drawn by a program
post-label-by-hand = FAIR (BY HAND)
post-these-words = These words changed
post-same = Same { $list }
post-same-words = A and B got the same words
post-label-fair = FAIR TEST
post-label-exploration = EXPLORATION
post-label-repeat = REPEAT
post-part-hair = hair
post-part-glasses = glasses
post-part-accessories = accessories
post-part-wardrobe = clothes
post-part-room = room
post-part-light = light
post-part-crop = crop
post-look = Look closer
post-look-closer = { $title }: look closer
post-brows = Brows
post-eyes = Eyes
post-mouth = Mouth
post-skin = Skin
post-only-words = Only these words changed
post-before = Before
post-after = After
post-nothing = nothing
post-own-change = own change
post-step = Step { $n } of { $total }: { $knob }
post-prompt = The prompt
post-locked = held still in every step
post-changed = changed in this step
post-question = Which one do you keep, A or B?
post-question-call = Comment A or B and say why
post-place-baseline = Baseline
post-place-brow = Brow tension
post-place-mouth = Mouth downturn
post-place-moisture = Eye moisture
post-place-gaze = Gaze fragility
post-place-own = Own change
post-place-import = Made elsewhere
post-alt-simulated = Simulated pictures, not results of an image model.
post-finding-not-aligned = The eyes of at least one picture are not marked, so the faces may not line up. Click both eyes once per picture to fix it.
post-finding-unequal = The crops are not the same: one picture is too tight for the crop of the other.
post-finding-enlarged = A picture is enlarged { $times } times, so softness on the slide is not the model's.
post-finding-letters-moved = The letters A and B were moved so that they cover no face.
post-finding-headline-cut = The headline is too long for the slide and was shortened.
post-finding-name-cut = “{ $name }” is too long for the slide and was shortened.
post-finding-logo = Your logo can’t be read and was left out. Choose it again under Look.
post-finding-logo-faint = Parts of your logo hardly stand out, on this ground or on a plate. Choose a version in one colour under Look.
post-finding-signs = These signs cannot be drawn with the fonts here and were left out: { $signs }
post-finding-contrast = “{ $text }” is hard to read on its ground.
post-finding-small = “{ $text }” is smaller than it can be read on a phone.
post-finding-over-face = Something lies over a face. Choose the layout side by side.
post-size-small = { $size } is too small for a slide: the shorter side needs at least { $least } px. Use 1080x1350.
post-size-large = { $size } is too large for a slide: { $most } px per side at most. Use 1080x1350.
post-size-shape = No slide can be laid out in { $size }: the shape is too long. Use 1080x1350, 1080x1080 or 1080x1920.
post-panel-count = A cover takes two to four pictures, not { $count }.
post-picture-unreadable = A picture of this post can't be read. Open it again in the viewer; nothing was written.
# Lesson slides: features, step, prompt, playbook, knobs, question.
post-prompt-part = The prompt, { $n } of { $total }
post-finding-skin-small = The skin row of { $letters } shows a cheek, not pores: that takes a picture of { $least } px or more on its longer side.
post-knob-helped = Helped
post-knob-hurt = Hurt
post-knob-same = No change
post-knob-untested = Not tested
post-finding-check-left-out = The check on the chosen pictures was left out: it would cover a face.
post-finding-remark-left-out = There was no height left on the slide for “{ $text }”. A taller format shows it.
post-finding-rows-left-out = { $n ->
    [one] One row did not fit on the slide. A taller format shows it.
   *[other] { $n } rows did not fit on the slide. A taller format shows them.
}
post-finding-words-cut = Some words are too long for the slide and end in “…”. A taller format or more cards hold them.
post-same-words-many = all got the same words
post-lesson-no-picture = No picture
post-finding-text-cut = “{ $text }” is too long for the slide and was shortened.
# Series slides: ladder, feelings, asked and got, what next.
post-series-levels-left-out = { $n ->
    [one] One level did not fit on the slide. A second slide can take it.
   *[other] { $n } levels did not fit on the slide. A second slide can take them.
}
post-series-feelings-left-out = { $n ->
    [one] One feeling did not fit on the slide. A second slide can take it.
   *[other] { $n } feelings did not fit on the slide. A second slide can take them.
}
post-series-ask-left-out = “{ $text }” was left out: with so few levels each takes a row of its own. Add a level, or ask it in the title.
post-series-letters-left-out = The letters were left out of the pictures: they would cover a face. The order is the same everywhere.
# Covers: when the layout asked for is not the one drawn.
post-cover-split-side = A headline between these pictures would cover a face, so the cover stands side by side.
post-cover-stacked-low = This format is too low for two strips, so the cover stands side by side. A taller format stacks them.
post-cover-stacked-tight = These pictures are too tight for strips that show brows and lips, so the cover stands side by side.
# Battles: rounds and the score.
post-battle-round = Round { $n } of { $total }
post-battle-score = The score, { $total ->
    [one] 1 round
   *[other] { $total } rounds
}
post-battle-won = Rounds won
post-battle-pick = My pick: { $name }
post-battle-tie = It's a tie
post-battle-neither = Neither convinces me
post-battle-ties = { $n ->
    [one] 1 tie
   *[other] { $n } ties
}
post-battle-neithers = { $n ->
    [one] 1 for nobody
   *[other] { $n } for nobody
}
post-battle-picks = My picks, names visible.
post-battle-picks-blind = My picks, blind.
post-battle-hint = A few rounds are a hint, not proof.
post-battle-refused = No image
alt-score = { $letter } won { $n }
