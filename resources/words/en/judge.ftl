### Judging: the bar under the pictures, what was noticed, and what all of it comes to.

# While nobody may know which model made which.
judge-left = The left one is better
judge-right = The right one is better
judge-left-short = Left
judge-right-short = Right
judge-blind-note = Names, price and time stay hidden until you vote.
judge-peek = Peek
judge-peek-tip = Show the names now (Shift+I). Votes on these pictures are then marked “not blind”.
judge-peeked = You have seen the names, so this vote counts as not blind.

# What the panes are called, and all that is said of them, while nobody may know which model made which.
judge-hidden = Name hidden
judge-side-left = the left picture
judge-side-right = the right picture
judge-side-other = this picture
judge-pane-left = Left picture, name hidden. Opens its menu.
judge-pane-right = Right picture, name hidden. Opens its menu.
judge-pane-other = Picture, name hidden. Opens its menu.
judge-menu = Name hidden until you vote
judge-next-models = Next pictures of { $letter }
judge-waiting = Pictures: { $stage }
judge-cancel = Cancel
judge-zoom = Faces at { $zoom }
judge-zoom-told = Shown at: { $zoom }. Faces are equally large in every pane; sizes in px stay hidden until you vote.
judge-swap-wait = The sides were drawn by lot and stay as they are until you vote. Hold B to exchange them.
judge-align-wait = The faces stay laid on each other until you vote: own pixels would tell which picture is larger.
judge-post-wait = A post names its models. Vote first, or peek and go on: the vote then counts as not blind.
judge-post-peek = Peek and go on
judge-sheet-wait = Saving waits for your vote: a saved sheet names its models.
judge-sheet-cell = { $part }, { $which }
judge-sheet-cell-noted = { $part }, { $which }: { $note }
judge-single = Single sample
judge-single-blind = Single sample, blind vote
judge-single-tip = One picture of each model can be luck. Ask for 3 each to see what stays.
judge-pair = Pair { $number } of { $count }
judge-pair-after = Next pair

# After the vote.
judge-voted-blind = Blind: { $choice }
judge-voted = Not blind: { $choice }
judge-kept = Voted: { $choice }.
judge-revealed = Voted blind: { $choice }. A is { $a }, B is { $b }.
judge-pair-kept = Pair { $number } of { $count } is judged.
judge-locked = You voted blind and know the names now. Take the vote back to vote again, not blind.
judge-undo = Undo
judge-taken-back = Vote taken back. You have seen the names, so the next one counts as not blind.
judge-taken-back-hidden = Vote taken back.
judge-choice-a = A
judge-choice-b = B
judge-choice-tie = tie
judge-choice-neither = neither
judge-choice-many = A { $a }, B { $b }{ $tie ->
    [0] {""}
    [one] , 1 tie
   *[other] , { $tie } ties
}{ $neither ->
    [0] {""}
   *[other] , { $neither } neither
}

# What is noticed in each picture.
judge-details = What you noticed
judge-details-tip = Criteria, what went wrong, how it does beside the baseline, a note. All of it is optional.
judge-faults = Went wrong
judge-against = Beside the baseline
judge-note = Note
judge-reads = Reads as { $emotion }
judge-reads-open = Reads as asked
judge-person = Same person
judge-skin = Natural skin
judge-fault-blank = Blank
judge-fault-overacted = Overacted
judge-fault-distorted = Distorted
judge-fault-another = Another person
judge-fault-plastic = Plastic skin
judge-better = Better
judge-same = Same
judge-worse = Worse
judge-of = { $words }: { $which }
judge-head-left = Left
judge-head-right = Right

# Which picture stands for its model.
judge-pick = Pick
judge-pick-tip = This picture stands for its model, on slides too (P with the pointer on it)
judge-reject = Reject
judge-reject-tip = Never show this picture while another is there (X with the pointer on it)
judge-point = Point at a picture first.

# How often chance makes such a lead. Ties and “neither” stay out of it.
judge-odds = { $ahead } to { $behind } can be chance { $times ->
    [one] 1 time
   *[other] { $times } times
} in { $of }
judge-odds-about = { $ahead } to { $behind } can be chance about { $times ->
    [one] 1 time
   *[other] { $times } times
} in { $of }
judge-odds-even = { $ahead } to { $behind }: chance alone explains it
judge-odds-single = One vote proves nothing

# The table of knobs.
judge-summary = { $said } ({ $basis })
judge-summary-and = { $one }; { $two }
judge-summary-helped = { $knob } helped on { $letters }
judge-summary-same = { $knob } changed nothing on { $letters }
judge-summary-hurt = { $knob } hurt on { $letters }
judge-summary-mixed = { $knob } went both ways on { $letters }
judge-summary-refused = { $knob }: no image from { $letters }
judge-letter = { $letter }
judge-letters = { $one } and { $two }
judge-basis-single = a single sample each
judge-basis = { $most } images each
judge-basis-range = { $least } to { $most } images each
judge-cell = { $effect }, { $counts }
judge-cell-helped = Helped
judge-cell-same = No change
judge-cell-hurt = Hurt
judge-cell-mixed = Both ways
judge-cell-refused = No image
judge-cell-untested = Not judged
judge-cell-single = single sample
judge-cell-n = { $n } images

# A setting.
settings-blind = Judge blind
settings-blind-note = Sides are shuffled, and names, price and time stay hidden until you vote.

# Keys.
window-keys-pick = pick or reject the picture under the pointer
window-keys-peek = names before the vote
