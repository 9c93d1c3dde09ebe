### The clip: A and B at one place, as a short film.

clip-title = Clip
clip-open = Clip…
clip-lead = Both pictures at one place, framed alike. For reels, stories and the feed.
clip-kind = Movement
clip-kind-wipe = Wipe
clip-kind-flip = Flip
clip-about-wipe = { $seconds } seconds: a line moves from A to B and back.
clip-about-flip = { $seconds } seconds: A and B take turns, a second each.
clip-format = Format
clip-format-story-9x16 = Reel or story 9:16
clip-format-instagram-4x5 = Feed 4:5
clip-loops = It loops without a jump and has no sound.
clip-save = Save clip
clip-cancel = Cancel
clip-back = Back
clip-save-title = Save clip
clip-drawing = Drawing the pictures…
clip-filming = Filming: { $percent } %
clip-preview = Preview of the clip

# Read by players and by verify.
clip-alt = { $title } A clip of two portraits at one place: A, { $one }, then B, { $other }, and back to A.
clip-made-ai = AI generated: { $names }.
clip-made-simulated = SIMULATED, drawn by a program and not a model result: { $names }.

clip-stopped = The clip was not written, because you stopped it. Nothing was changed on disk.
clip-not-made = The encoder refused to make the clip, and nothing was written. Try the other format, or save the slides instead.
clip-no-encoder = Clips need an extra package that is not installed. Type this in a terminal and start the program again: "{ $python }" -m pip install av
