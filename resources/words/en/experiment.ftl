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
experiment-fair-model = Slot { $slot } was { $was } in the baseline and is { $now } now. Results before and after cannot be compared.
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
experiment-what-side = the side of the face
experiment-what-template = the order of the parts
experiment-what-product = product
experiment-what-camera = camera
experiment-what-model = the model
experiment-what-model-version = the model version
experiment-what-slots = which model stands in which pane
experiment-what-size = picture size
experiment-what-aspect = the proportions
experiment-what-references-added = a reference photo more
experiment-what-references-removed = a reference photo less
experiment-what-references-swapped = the reference photos
experiment-what-references-order = the order of the reference photos
experiment-what-count = pictures per model
experiment-what-seed = a seed on one side only
experiment-what-watermark = the provider’s visible mark
experiment-what-by-hand = a picture made by hand
experiment-what-text = the words themselves
experiment-what-lock = the lock of { $part }
experiment-in-slot = { $what } in { $slot }
experiment-plain = { $text }
experiment-locked = locked
experiment-open = open
experiment-yes = yes
experiment-no = no

experiment-fair-hand = { $said } Same words copied out by hand; what the app added is unknown.
experiment-fair-words = Fair test. Only these words change: { $was } to { $now }. Same words for { $panes }.
experiment-fair-apart = A and B are not asked the same: { $what } differ. What you see may come from that.
experiment-fair-asked = Not only words: { $what } changed since the baseline. If one picture wins, you won’t know why.
experiment-fair-asked-from-to = Not only words: { $what } changed since the baseline, { $was } to { $now }. If one picture wins, you won’t know why.
experiment-fair-version = Slot { $slot } was { $was } in the baseline and is { $now } now. Results before and after cannot be compared.
experiment-fair-slots = The models have changed places since the baseline: { $was } is now { $now }.
experiment-fair-also = { $said } Also different: { $what }.
experiment-references-most = A recipe takes { $most } reference photos at most. Remove one first.
experiment-by-hand = made in an app
experiment-model-at = { $name } at { $provider }
