### The summary of a test: votes, what each knob did, step by step, the sentence for the caption.

summary-title = Summary
summary-card = Summary of this test
summary-card-short = { $done } of { $all }
summary-card-none = No votes yet
summary-card-some = { $done } of { $all } judged
summary-none-yet = There is nothing to sum up yet. Generate first, then vote.
window-keys-summary = summary of this test

# Votes.
summary-votes-head = Votes
summary-no-votes = Nothing was voted on yet.
summary-votes = A { $a }, B { $b }{ $tie ->
    [0] {""}
    [one] , 1 tie
   *[other] , { $tie } ties
}{ $neither ->
    [0] {""}
   *[other] , { $neither } neither
}
summary-odds = { $odds }.{ $lead ->
    [a] {" "}A leads clearly.
    [b] {" "}B leads clearly.
   *[none] {" "}No clear winner.
}
summary-apart = Ties and “neither” are counted, but say nothing about A against B.
summary-blind-all = { $n ->
    [one] The vote was blind.
   *[other] All { $n } votes were blind.
}
summary-blind = { $n ->
    [one] 1 of { $all } votes was blind.
   *[other] { $n } of { $all } votes were blind.
}
summary-blind-none = { $all ->
    [one] The vote was not blind.
   *[other] None of the { $all } votes was blind.
}
summary-single = Single samples: one picture of each model can be luck.

# What each knob did.
summary-knobs-head = What each knob did, beside the baseline
summary-no-knobs = No knob was turned alone yet. Press N for the next step.
summary-cell-open = Not judged yet
summary-cell-name = { $knob }, { $letter }: { $said }. Open this step.
summary-cell-counts = { $better } better, { $same } the same, { $worse } worse
summary-untried = Not tried yet: { $knobs }
summary-rank = Helped { $letter } most: { $knobs }.
summary-rank-only = Helped { $letter }: { $knobs }.
summary-rank-none = No knob helped { $letter } so far.
summary-rank-then = { $one }, then { $two }
summary-did-it = { $knob } did it

# Step by step.
summary-steps-head = Step by step
summary-steps-name = Step
summary-by-whole = Whole
summary-by-reads = Reads
summary-by-person = Person
summary-by-skin = Skin
summary-by-whole-tip = The picture as a whole, beside the baseline
summary-by-reads-tip = Reads as the emotion, where the baseline does or does not
summary-by-person-tip = The same person, where the baseline is or is not
summary-by-skin-tip = Natural skin, where the baseline has it or not
summary-sign = { $step }, { $letter }, { $by }: { $said }
summary-unfair = more than one thing changed
summary-refused = { $letter } sent no image at “{ $step }”. That is a result, and neither for nor against it.
summary-refused-words = { $letter } sent no image at “{ $step }”: { $words }
summary-legend = ▲ better   ▬ the same   ▼ worse   · not judged

# For the caption, and the picture.
summary-caption-head = For the caption
summary-caption-none = Say how a picture does beside the baseline, and a sentence for the caption stands here.
summary-copy-picture = Copy picture
summary-save-picture = Save picture
summary-save-title = Save the picture of the summary
summary-picture-copied = The picture is on the clipboard.
summary-picture-name = Votes and knobs as a picture
summary-simulated = Simulated pictures
summary-close = Close
summary-post = Make the post
summary-bar = Votes: { $said }

# What a slide with the table of knobs says.
summary-slide-title = What each knob did
summary-slide-remark = Beside the baseline, as I saw it
summary-slide-votes = { $k } of { $n } images
summary-slide-single = Single sample
post-knob-mixed = Both ways
post-knob-refused = No image

window-menu-summary = Summary
post-knob-unjudged = Not judged
