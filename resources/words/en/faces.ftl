# Faces found and measured on this computer: what was found, what a measure says, what it cannot say.
faces-found = Eyes, brows and mouth found. Drag a point to correct it.
faces-none = No face found in this picture. Mark the eyes by hand, or leave it as it is.
faces-two-people = The model drew two people side by side. Choose the one that is meant.
faces-several = { $count } faces in this picture. Choose the one that is meant.
faces-too-small = The face is too small to measure: the eyes are less than 60 px apart. Mark the eyes by hand, or make a closer crop.
faces-turned = The head is turned too far to be measured. Mark the eyes by hand; pictures are still aligned on them.
faces-covered = Part of the face seems covered, so it is not measured. Mark the eyes by hand.
faces-not-measured-missing = Faces are not found by themselves here: the extra “faces” is not installed. Type bash packaging/run.sh --faces to get it; until then mark the eyes by hand.
faces-not-measured-too-new = Faces are not found by themselves here: the face engine is not made for this version of Python (3.12 at most). Mark the eyes by hand.
faces-not-measured-died = Not measured: the face engine stopped at this picture. The next picture starts it again; mark the eyes by hand meanwhile.
faces-not-measured-late = Not measured: this picture took the face engine too long and was given up. Mark the eyes by hand.
faces-not-measured-unreadable = Not measured: the face engine can't read this picture. Mark the eyes by hand.
faces-doubt-one-colour = All of one colour, as a statue or a black-and-white photo: take the measures with care.
faces-doubt-flat = Flat areas of colour, as a drawing: take the measures with care.

faces-moved = { $cue }: { $way }
faces-cue-corners = mouth corners
faces-cue-lips = lips apart
faces-cue-lids = lids
faces-cue-brows = brows
faces-cue-frown = lines between the brows
faces-cue-gaze-side = gaze to the right
faces-cue-gaze-down = gaze down
faces-cue-turn = head turned right
faces-cue-bow = head bowed
faces-cue-tilt = head tilted right
faces-way-lower = lower
faces-way-same = same
faces-way-higher = higher
faces-few = Fewer than three pictures on a side: one of them may be chance.
faces-measured-by = Measured on this computer with { $engine } { $version }; the picture is not sent anywhere for it.
faces-unmeasured-moisture = Eye moisture can't be measured by where points lie. Judge it by eye.
faces-unmeasured-inner-brows = Inner brow ends alone can't be measured reliably on photos. Judge them by eye.
faces-unmeasured-identity = Whether it is the same person can't be measured here. Judge it by eye.
faces-unmeasured-felt = What somebody feels can't be measured. These are only distances in a picture.

faces-crop-same = same crop
faces-crop-closer = { $name } stands { $percent } % closer
faces-crop-farther = { $name } stands { $percent } % farther away
faces-crop-right = { $name } sits { $percent } % of the width farther right
faces-crop-left = { $name } sits { $percent } % of the width farther left
faces-crop-higher = { $name } sits { $percent } % of the width higher
faces-crop-lower = { $name } sits { $percent } % of the width lower
faces-crop-tilt-right = the head in { $name } is tilted { $degrees }° more to the right
faces-crop-tilt-left = the head in { $name } is tilted { $degrees }° more to the left
faces-light-same = same light and colour
faces-light-other = light or colour a little different
faces-light-far = different light or another scene
faces-light-figure = colour difference { $figure } (CIEDE2000)
faces-layout-same = same set
faces-layout-other = set a little different
faces-layout-far = another set

viewer-face_points = Face points
viewer-face_points-tip = Show eyes, brows and mouth on the pictures. Drag a point to correct it; with the keyboard Tab chooses a point and arrow keys move it.
viewer-measures = Moved against the baseline…
viewer-measures-tip = What brows, lids, mouth and head did, measured on this computer, with the noise of each measure.

faces-ask-none = No face found in { $letter }.
faces-ask-too-small = Face too small in { $letter }.
faces-ask-turned = Head turned too far in { $letter }.
faces-ask-covered = Face partly covered in { $letter }.
faces-ask-not-measured = Not measured in { $letter }.
faces-which = { $count ->
    [2] Two faces
   *[other] { $count } faces
} in { $letter }. Click the one that is meant.
faces-which-keys = Tab goes to the next face, Enter takes it.
faces-which-next = Next face
faces-which-take = This one
faces-which-hand = Mark by hand
faces-which-close = Not now

faces-sign-two-people = the model drew two people
faces-sign-several = { $count } faces
faces-sign-choose = Choose
faces-sign-not-measured = face not measured
faces-sign-again = Try again
faces-sign-baseline = baseline: { $told }
faces-sign-baseline-tip = Against the baseline: { $told }. { $figures }. The pictures are compared as they are; this says whether framing or light changed besides the words, and nothing about which is better.

faces-short-crop-same = same crop
faces-short-crop-closer = { $percent } % closer
faces-short-crop-farther = { $percent } % farther
faces-short-crop-right = { $percent } % farther right
faces-short-crop-left = { $percent } % farther left
faces-short-crop-higher = { $percent } % higher
faces-short-crop-lower = { $percent } % lower
faces-short-crop-tilt-right = tilted { $degrees }° right
faces-short-crop-tilt-left = tilted { $degrees }° left
faces-short-light-other = light differs a little
faces-short-light-far = other light
faces-short-layout-other = set differs a little
faces-short-layout-far = other set
faces-badge-all-same = same crop, light and set
faces-badge-one = { $letter }: { $told }
faces-badge-tip = { $told }. { $figures }. A reason to shoot again or to note it, no point for a model. Click to see figures or words.
faces-badge-name = Comparable? { $told }
faces-figure-crop = { $name }: size { $scale }×, { $right } % right, { $down } % down, tilt { $tilt }°

faces-moved-title = Moved against the baseline
faces-moved-none = There is nothing to compare yet: make a baseline and a second step first.
faces-moved-vote = Vote first: figures would steer a vote that is blind.
faces-moved-off = Faces are not sought: it is switched off in the settings.
faces-moved-step = Step
faces-moved-step-line = { $number } · { $name }
faces-moved-pictures = { $baseline } of the baseline, { $step } of this step
faces-moved-waiting = Still looking at { $count ->
    [one] one picture
   *[other] { $count } pictures
}…
faces-moved-refused = { $count ->
    [one] One picture
   *[other] { $count } pictures
} not measured: { $why }
faces-moved-nothing = Nothing was measured on one side, so nothing can be said.
faces-moved-engines = The pictures were measured by different versions, so they are not compared.
faces-moved-bar = by { $by }, noise up to { $bar }
faces-moved-row = { $cue }: { $way }. { $figure }
faces-moved-legend = Shaded: what saving or drawing a picture again does by itself. Beyond it something moved.
faces-moved-cannot = What can't be measured
faces-moved-close = Close

settings-faces = Find faces
settings-faces-note = Eyes, brows and mouth are found on this computer; no picture leaves it.
settings-faces-missing = The extra “faces” is not installed. To get it, type: bash packaging/run.sh --faces
settings-faces-too-new = The face engine is not made for this Python; it wants 3.12 at most.

summary-measures = Faces…
