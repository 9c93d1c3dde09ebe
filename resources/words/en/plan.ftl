### The plan of a post: its slides, what they propose to say, and why one is left out.
plan-kind-cover = Cover
plan-kind-features = Look closer
plan-kind-step = Step
plan-kind-step-of = Step: { $knob }
plan-kind-playbook = Playbook
plan-kind-prompt = Prompt
plan-kind-knobs = Knob table
plan-kind-verdict = Verdict
plan-kind-refusal = No image
plan-kind-guess = Guess which
plan-kind-reveal = The answer
plan-kind-ladder = Ladder
plan-kind-expressions = Feelings
plan-kind-asked = Asked and got
plan-kind-next = What next?
plan-kind-question = Question

plan-preset-quick = Quick
plan-preset-lesson = Lesson
plan-preset-tutorial = Tutorial

# Texts that a creator can write over, as labels of their fields.
plan-field-headline = Question
plan-field-foot = What was held still
plan-field-short = Short title
plan-field-over = Small line at the top
plan-field-title = Title
plan-field-was = Name of the row before
plan-field-now = Name of the row after
plan-field-locked = What the padlock means
plan-field-changed = What the dark words mean
plan-field-call = Call to comment
plan-field-remark = Sentence below
plan-field-row-name = Row { $n }: name
plan-field-row-words = Row { $n }: words
plan-field-cell-effect = Row { $n }, { $letter }: what it did
plan-field-cell-votes = Row { $n }, { $letter }: small line
plan-field-comparison = What it leads in
plan-field-votes = The votes in words
plan-field-reason = Reason given
plan-field-answer = Where the answer is
plan-field-ask = Closing question
plan-field-asked = Word over the words
plan-field-got = Word over the pictures
plan-field-missed = What the dark words mean
plan-field-missed-words = Words a picture missed, parted by commas
plan-field-remark-of = Remark on { $letter }
plan-field-level-name = Level { $n }: name
plan-field-feeling-name = Feeling { $n }: name
plan-field-tried-name = Picture { $n }: caption

plan-question-3 = Which one do you keep: A, B or C?
plan-question-4 = Which one do you keep: A, B, C or D?
plan-question-call-more = Comment its letter and say why
plan-keyword-call = Comment { $keyword } for the prompts
plan-playbook = One knob at a time
plan-knobs = What moved my pick
plan-knobs-remark = { $rows ->
    [one] One vote before and one after: it seems so, no more.
   *[other] One vote per step: it seems so, no more.
}
plan-knobs-picked = my pick after
plan-knobs-dropped = my pick before
plan-ladder = { $emotion }, step by step
plan-ladder-ask = Where would you stop?
plan-expressions = One face, { $count } feelings
plan-asked = Asked
plan-got = Got
plan-missed = missed by a picture
plan-next = What should I test next?
plan-next-call = Comment it and I’ll test it

# Closing lines on offer.
plan-closing-next = What should I test next?
plan-closing-missing = Which situation is missing? Comment it and I’ll test it
plan-closing-keep = Which one would you keep?
plan-closing-prompts = Want the prompts? Comment and I’ll send them

# Why a slide is left out.
plan-why-no-pictures = No step has a picture of every model yet. Generate or drop in the missing ones first.
plan-why-no-slides = No slide of this post is shown, so there is nothing to save. Show or add one first.
plan-why-step-pictures = This step has no picture of { $letters } yet. Generate it again and the slide comes back.
plan-why-step-gone = The step this slide showed is no longer in the test. Remove the slide or choose another step.
plan-why-no-words = Nobody knows the words of these pictures: they were made elsewhere.
plan-why-no-steps = Nothing was changed since the baseline yet. Turn one knob, generate, and the slide fills itself.
plan-why-same-words = This step was sent with the same words as its baseline, so there is no change to show.
plan-why-no-vote = No vote yet. Say which picture you keep and this slide can tell it.
plan-why-no-knob-votes = No change was judged yet. Vote on the baseline and on at least one change.
plan-why-pair-only = This slide compares two models; the test has { $count }.
plan-why-nobody-refused = Every model sent a picture, so there is no refusal to show.
plan-why-ladder = A ladder takes pictures at { $least } levels of intensity or more; the test has { $count }. Prepare the missing ones first.
plan-why-feelings = This slide takes { $least } feelings or more at one intensity; the test has { $count }. Prepare the missing ones first.
plan-full = A post takes { $most } slides at most. Hide or remove one first.

# What there is to know before a post is saved.
plan-guard-grid-text = The profile grid crops the first slide: “{ $text }” loses { $pixels } px there.
plan-guard-grid-letter = The letter { $text } of the first slide is cut by { $pixels } px in the profile grid.
plan-guard-grid-face = A face on the first slide is cut by { $pixels } px in the profile grid.
plan-guard-zone-text = “{ $text }” stands where the app lays its own buttons.
plan-guard-phone = “{ $text }” is too small to read on a phone.
plan-guard-exploration = This pair is EXPLORATION: more than one thing differs, so the post can’t say what made the difference.
plan-guard-repeat = This pair is a REPEAT of the same words: what differs is luck, not wording.
plan-guard-imported = These pictures were made elsewhere, so the post can’t claim that they got the same words.
plan-guard-mixed = Simulated and real pictures stand in one post. SIMULATED is written on the simulated ones; readers may still compare them.
plan-guard-eyes = The eyes of { $names } are not marked, so the faces may not line up. Click both eyes once.
plan-guard-few = This place takes { $fewest } pictures at least; the post has { $count }.
plan-guard-many = This place takes { $most } pictures in the app; the post has { $count }. Hide some.
plan-guard-many-api = Scheduling programs may send { $most } pictures at most; the post has { $count }. Post it from the app.

# Missing pictures of a series.
plan-series-ready = { $count ->
    [one] One step is ready. Press Generate for it; nothing was sent yet.
   *[other] { $count } steps are ready. Generate sends one, N brings the next; nothing was sent yet.
}
plan-series-whole = Nothing is missing: every place has its pictures.
plan-kind-round = Round
plan-kind-round-of = Round: { $title }
plan-kind-scoreboard = Scoreboard
plan-preset-battle = Battle
plan-field-pick = My pick
plan-field-won = Beside the sums
plan-field-even = Ties
plan-why-no-battle = This slide tells a battle, and this is a single test. Open a battle and make its post.
plan-why-no-round-judged = No round was judged yet. Vote on one and the score fills itself.
plan-why-round-empty = This round has no picture yet. Run it and the slide comes back.
