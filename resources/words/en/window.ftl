# The frame of the window: top bar, status bar, shortcuts, drops.
window-name = Expression Studio
window-menu = Menu
window-menu-new = New test
window-menu-open = Open…
window-menu-rename = Rename…
window-menu-duplicate = Duplicate
window-menu-exchange = Import and export…
window-menu-pictures = Open pictures…
window-menu-paste = Paste a picture
window-menu-settings = Settings…
window-menu-keys = Keyboard shortcuts
window-menu-about = About Expression Studio
window-menu-quit = Quit
window-tests = Your tests. { $name } is open.
window-settings = Settings
window-help = Keyboard shortcuts
window-step = Step { $number }
window-step-none = No pictures yet
window-ready = Ready, works offline
window-ready-wired = Ready
window-drawing = Drawing { $done } of { $all }
window-make-post = Make the post
window-make-post-tip = Turn these two pictures into a cover
window-make-post-wait = You can make the post once both pictures are here.
window-pictures-title = Open pictures
window-pictures-kinds = Pictures
window-drop = Drop two pictures: the first becomes A, the second B
window-paste-empty = There is no picture on the clipboard. Copy one in your browser or app, then paste again.
window-panels-hidden = Panels are hidden. F8 brings them back.
window-status-label-baseline = The baseline: the same words for A and B. Later steps are compared with it.
window-status-label-fair = A fair test: one thing changed, the same words for A and B.
window-status-label-exploration = An exploration: more than one thing changed.
window-status-label-repeat = A repeat: the same words again.
window-status-label-fair-by-hand = A fair test, made by hand.
window-status-label-imported = Imported pictures: their words are unknown.
window-undo = Undo
window-about-body = Version { $version }. Put the same portrait before two image models, hold everything still but one thing, and see which one carries the emotion.
window-about-offline = Nothing leaves this computer: there is no account and no tracking.
window-close = Close

# Cheat sheet.
window-keys-title = Keyboard shortcuts
window-keys-note = Single letters and digits work while the pictures have the focus. F6 takes you there.
window-keys-look = Look
window-keys-compare = Compare
window-keys-run = Judge and run
window-keys-move = Move around
window-keys-shift = Shift
window-keys-space = Space
window-keys-backspace = Backspace
window-keys-enter = Enter
window-keys-wheel-name = wheel
window-keys-zoom = fit, or 100 % at the pointer
window-keys-wheel = zoom at the pointer, as the wheel does
window-keys-scales = fit, 100 %, 200 %, 400 %
window-keys-face = brows, eyes, mouth, face, skin
window-keys-nudge = move all pictures, farther with Shift
window-keys-drag = hold and drag: move all pictures
window-keys-loupe = loupe; a click pins it
window-keys-glass = smaller or larger loupe
window-keys-factor = how much the loupe enlarges
window-keys-ground = ground beside the pictures
window-keys-labels = names and notes on or off
window-keys-screen = pictures only
window-keys-side = side by side
window-keys-wipe = wipe; turn its line
window-keys-blink = hold for the other picture; tap to blink
window-keys-slow = blink slowly by itself
window-keys-modes = difference; onion skin
window-keys-strength = less or more of it
window-keys-sides = swap sides; mirror both
window-keys-align = faces on each other, or own pixels
window-keys-alone = move one picture alone, or drag with Alt
window-keys-together = take that back
window-keys-reference = hold for the reference photo
window-keys-features = feature sheet
window-keys-unmark = take back a mark on a face
window-keys-skip = mark a face: arrows aim, Enter sets
window-keys-vote = A, B, tie, neither
window-keys-generate = generate
window-keys-stop = stop drawing
window-keys-next = prepare the next step
window-keys-undo = undo
window-keys-redo = redo
window-keys-region = next region
window-keys-panels = hide the panels
window-keys-new = new test
window-keys-open = open pictures
window-keys-paste = paste a picture
window-keys-post = make the post
window-keys-help = this sheet

# The judgement under the panes.
verdict-bar-wait = Vote when both are here…
verdict-bar-empty = Generate a pair, or drop two pictures, then say which one you believe.
verdict-bar-a = A is better
verdict-bar-b = B is better
verdict-bar-tie = Tie
verdict-bar-neither = Neither
verdict-bar-again = { $choice }. Press again to take it back.
verdict-bar-region = Which one is better

# The playbook: one card per step.
strip-region = Playbook
strip-baseline = Baseline
strip-brow = Brow tension
strip-mouth = Mouth downturn
strip-moisture = Eye moisture
strip-gaze = Gaze fragility
strip-moisture-gaze = Moisture, gaze
strip-own = Own change
strip-import = Your pictures
strip-no-vote = no vote yet
strip-vote-a = A is better
strip-vote-b = B is better
strip-vote-tie = tie
strip-vote-neither = neither
strip-drawing = drawing…
strip-missing = pictures missing
strip-ready = ready to generate
strip-first = generate this first
strip-next = Next step
strip-only = only this changes
strip-if-needed = if needed
strip-keep = Keep this change
strip-keep-tip = The following steps start from these words
strip-card = Step { $number }, { $title }: { $note }
strip-show = { $card }. Shows its pictures.
strip-prepare = { $card }. Sets this one knob; nothing is generated.

# Tips: five at most, gone for good after "Skip tips".
coach-intensity = Move Intensity and watch the words change.
coach-generate = Now draw it: Generate, or Ctrl+Enter.
coach-close = Look close: press W for the eyes, or turn the wheel.
coach-vote = Which one do you believe? Press 1 to 4.
coach-post = One press, and the pair becomes a cover.
coach-skip = Skip tips

# Make the post.
post-dialog-title = Make the post
post-dialog-format = Format
post-dialog-layout = Layout
post-dialog-side = Side by side
post-dialog-stacked = Stacked
post-dialog-split = Split
post-dialog-theme = Ground
post-dialog-tinted = Tinted
post-dialog-dark = Dark
post-dialog-light = Light
post-dialog-headline = Headline
post-dialog-headline-hint = Without words the emotion is the headline
post-dialog-name = Name of { $letter }
post-dialog-foot = Line at the foot
post-dialog-handle = Your handle
post-dialog-handle-hint = @yourname
post-dialog-language = Language
post-dialog-file = File
post-dialog-feed = In the feed
post-dialog-grid = In the profile grid
post-dialog-preview = The cover as it will be saved
post-dialog-drawing = Drawing the cover…
post-dialog-cuts-sides = The profile grid cuts { $pixels } px from each side.
post-dialog-cuts-ends = The profile grid cuts { $pixels } px from top and bottom.
post-dialog-cuts-nothing = The profile grid shows all of it.
post-dialog-all-well = Ready: { $width } × { $height } px.
post-dialog-eyes = Show the eyes…
post-dialog-whole = Whole carousel
post-dialog-cancel = Cancel
post-dialog-save = Save…
post-dialog-saving = Saving…
post-dialog-save-title = Save the cover
post-dialog-saved = Saved: { $name }
post-dialog-show-folder = Show in folder
post-dialog-copy-path = Copy path
post-dialog-copied = The path is on the clipboard.

# Showing where the eyes are.
post-dialog-eyes-left = Click the eye on the left in { $letter }.
post-dialog-eyes-right = Now the eye on the right in { $letter }.
post-dialog-eyes-done = All four are marked. You can drag a mark to mend it.
post-dialog-eyes-skip = Skip

# The list of tests.
tests-title = Your tests
tests-note = Newest first. Double-click or Enter opens one.
tests-empty = Your tests will appear here, newest first.
tests-open = Open
tests-new = New test
tests-rename = Rename
tests-rename-title = Rename this test
tests-rename-label = Name
tests-duplicate = Duplicate
tests-all = All tests…
tests-now = open now
tests-facts = { $steps ->
    [0] no pictures yet
    [one] { $steps } step
   *[other] { $steps } steps
  }, { $when }
tests-row = { $name }, { $facts }
tests-today = today
tests-yesterday = yesterday

# Settings.
settings-title = Settings
settings-language = Language
settings-language-note = Window, slides and captions. Prompt words stay English.
settings-theme = Look
settings-dark = Dark
settings-light = Light
settings-system = As the system
settings-still = Reduce motion
settings-still-note = Nothing blinks or slides by itself. Keys that you hold still work.
settings-still-desktop = Your system asks for this: nothing blinks or slides by itself.
settings-library = Library folder
settings-library-note = Tests and original pictures live here.
settings-library-next = Takes effect the next time you start. Pictures already saved stay where they are.
settings-choose = Choose…
settings-choose-title = Choose the library folder
settings-tips = Tips
settings-tips-note = Five short lines that show the way once.
settings-tips-again = Show tips again
settings-tips-on = Tips are on
settings-close = Done
strip-turn = { $title }, { $step }
strip-split = { $count ->
    [one] Split step
   *[other] { $count } split steps
}
strip-edit = Edit the steps
strip-back = Go back
strip-back-tip = The controls say the baseline's words again

step-split = Split into { $count } steps. Each changes one thing; N brings the next.
run-offer-split = Split into steps
run-offer-lock = Lock again
run-offer-put-back = Put back
run-offer-baseline = New baseline
run-each = { $count } each
run-each-tip = Pictures of each model, and their size. One picture can be luck.
run-count = { $count ->
    [one] One picture of each model
   *[other] { $count } pictures of each model
}
run-size = { $size } px
run-gets = { $letter } { $size }
run-hand-all = Copy words for { $panes }
run-hand-some = Generate { $wired }, copy for { $hand }
run-hand-tip = Copies the exact prompt; the panes then wait for your pictures (Ctrl+Enter)

playbook-title = Steps of the playbook
playbook-note = Each step starts from the baseline and moves one knob, so you know what did it.
playbook-knob = Knob
playbook-step = To
playbook-one-up = one step up
playbook-optional = if needed
playbook-add = Add a step
playbook-remove = Remove step { $number }
playbook-earlier = Move step { $number } earlier
playbook-later = Move step { $number } later
playbook-usual = Usual steps
playbook-saved = Saved playbooks
playbook-none = none saved yet
playbook-name = Name
playbook-save = Save these steps
playbook-kept = Saved as “{ $name }”.
playbook-use = Use these steps
playbook-row = Step { $number }
playbook-unreadable = “{ $name }” is no playbook. Each [[turn]] needs a knob and may have a step from 0 to 5.
playbook-empty = A playbook needs at least one step. Add one first.
strip-awaited = waits for your picture
