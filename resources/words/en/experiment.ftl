### The fair-test rule, the question and the pictures' age.

experiment-fair-baseline = This is your baseline. Everything later is compared with it.
experiment-fair-one = Fair test. Only { $what } changes. { $locked ->
    [0] No parts locked
    [one] 1 part locked
   *[other] { $locked } parts locked
}, same words for { $panes }.
experiment-fair-one-from-to = Fair test. Only { $what } changes, { $was } to { $now }. { $locked ->
    [0] No parts locked
    [one] 1 part locked
   *[other] { $locked } parts locked
}, same words for { $panes }.
experiment-fair-several = { $count ->
    [2] Two things change
    [3] Three things change
    [4] Four things change
   *[other] { $count } things change
}: { $what }. If one picture wins, you won’t know why.
experiment-fair-unlocked = Unlocked since the baseline: { $what }. Pictures before and after cannot be compared, so the next run is a new baseline.
experiment-fair-model = Pane { $slot } was { $was } in the baseline and is another model now. Results before and after cannot be compared.
experiment-fair-repeat = Nothing changed since the baseline. Running again measures luck, not words.
experiment-fair-imported = Prompt unknown: shown as imported, not as a fair test.

experiment-panes-1 = A
experiment-panes-2 = A and B
experiment-panes-3 = A, B and C
experiment-panes-4 = A, B, C and D

experiment-list = { $head }, { $tail }
experiment-list-end = { $head } and { $tail }

experiment-what-emotion = the emotion
experiment-what-intensity = intensity
experiment-what-brow = brow tension
experiment-what-mouth = mouth downturn
experiment-what-moisture = eye moisture
experiment-what-gaze = gaze fragility
experiment-what-free = your own text
experiment-what-identity = identity
experiment-what-hair = hair
experiment-what-accessories = the accessories part
experiment-what-wardrobe = wardrobe
experiment-what-room = room
experiment-what-light = light
experiment-what-crop = crop
experiment-what-pose = pose

experiment-part-locked = { $part } is locked so that results stay comparable.

experiment-question = Who does { $emotion } better?
experiment-question-neutral = Who does neutral better?
experiment-question-open = Which one do you keep, A or B?
experiment-question-own = { $text }

experiment-stale = Pictures: { $was }. Generate for { $now }.
experiment-stale-words = Pictures: earlier words. Generate for the new ones.
