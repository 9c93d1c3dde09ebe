### Emotions behind the chips: the menu, nuances, emotions of one's own, what stands behind the words, remarks.
emotions-more = more
emotions-more-name = More emotions
emotions-more-chosen = More emotions, { $name } chosen
emotions-new = New emotion of my own…
emotions-edit = Change “{ $name }”…
emotions-about = About this emotion…
emotions-remove = Remove
emotions-custom = Custom
emotions-custom-tip = Make an emotion of your own
emotions-kept = “{ $name }” is kept with your emotions.
emotions-removed = “{ $name }” is off your list. Tests that use it keep it.
emotions-side = Side, as you see it
emotions-side-left = left
emotions-side-right = right

emotions-file-unreadable = This emotion file cannot be read as TOML. Check its quotes, then open it again.
emotions-file-long = This emotion file is too long. A name and four short phrases are enough.
emotions-file-unknown = The emotion file has a field “{ $field }” that nobody reads. Fields are: { $known }.
emotions-file-field = The field “{ $field }” of the emotion file is not text. Put its words in quotes, then open it again.

emotions-own-title = An emotion of your own
emotions-own-note = English words, as they are sent. { $degree } marks where the degree goes: barely, slightly, clearly, strongly.
emotions-own-name = Name
emotions-own-brow = Brows
emotions-own-eyes = Eyes
emotions-own-mouth = Mouth
emotions-own-gaze = Gaze and head
emotions-own-example-name = wistful
emotions-own-example-brow = inner brow ends { $degree } raised
emotions-own-example-eyes = upper eyelids { $degree } lowered
emotions-own-example-mouth = lip corners { $degree } lifted
emotions-own-example-gaze = gaze { $degree } past the camera
emotions-own-table = Words at each step
emotions-own-keep = Use and keep
emotions-own-once = Use once

emotions-less = Show fewer
emotions-remarks = { $count ->
    [one] One remark on the words
   *[other] { $count } remarks on the words
}
emotions-remarks-more = { $count } more
emotions-fix-one-mood = Keep only { $emotion }
emotions-fix-take-out = Take out “{ $word }”
emotions-limit = { $name } takes { $most } characters. Shorten the words, or it may cut off their end.

emotions-count = { $have } characters
emotions-count-of = { $have } of { $most } characters
emotions-sent-alike = Sent to { $slots } alike
emotions-sent-other = { $slot } gets other words:
emotions-sent-photos-none = no photos
emotions-sent-photos = { $count ->
    [one] one photo
   *[other] { $count } photos
}
emotions-sent-slot = { $slot }: { $photos }
emotions-and = { $most } and { $last }

preset-subtle-anxiety = subtle anxiety
preset-quiet-disappointment = quiet disappointment
preset-teary-concern = teary concern
preset-held-back-joy = held-back joy
preset-polite-refusal = polite refusal
preset-relief-close-to-tears = relief close to tears

about-cue-title = About this cue
about-cue-tip = About this cue: what stands behind the words
about-cue-release = Give back to the emotion
about-cue-convention = A conventional picture of { $feeling }: a way to draw it that people tend to recognise. It says nothing about what anybody feels.
about-cue-units = What moves in the face
about-cue-units-none = No action units are given.
about-cue-unit = AU { $unit }
about-cue-words = Words of the emotion at each step
about-cue-knobs = Words of the knobs, set by hand
about-cue-step = Step
about-cue-nothing = –
about-cue-evidence = How sure this is
about-cue-evidence-s = A study states these signs.
about-cue-evidence-r = Taken from a table in a later work, not from the study itself.
about-cue-evidence-x = Our own extrapolation from neighbouring emotions. No study states it.
about-cue-evidence-own = Your own choice.
about-cue-source = Source: { $source }
about-cue-misfire = Words that tend to misfire
about-cue-misfire-overacting = turn into theatre
about-cue-misfire-blank = empty the face
about-cue-misfire-drift = change age or person
about-cue-misfire-misread = are read in more than one way

unit-1 = inner ends of the brows go up
unit-2 = outer ends of the brows go up
unit-4 = brows come down and together
unit-5 = upper lids open wider
unit-6 = cheeks lift and the outer eye corners crinkle
unit-7 = lower lids tighten and the eyes narrow
unit-9 = the bridge of the nose wrinkles
unit-10 = the upper lip lifts
unit-12 = the corners of the lips go up
unit-14 = a corner of the mouth is tucked in
unit-15 = the corners of the lips go down
unit-17 = the chin pushes the lower lip up
unit-20 = the lips stretch sideways
unit-24 = the lips press together
unit-25 = the lips part
unit-26 = the jaw drops
unit-41 = the upper lids droop
unit-43 = the eyes close halfway
unit-53 = the head tips back
unit-54 = the head bows
unit-55 = the head tilts to one side
unit-57 = the head comes forward
unit-61 = the eyes turn aside
unit-64 = the eyes look down
