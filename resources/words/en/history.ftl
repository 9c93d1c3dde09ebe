### The history: all tests, found again.

window-history = History
window-menu-history = History…
window-keys-history = history of all tests
history-title = History
history-find = Find a word, an emotion, a model
history-find-name = Find tests
history-count = { $tests ->
    [one] 1 test
   *[other] { $tests } tests
}
history-empty = Your tests will appear here, newest first. Files stay in { $path }.
history-nothing = No test with “{ $words }”.
history-nothing-filter = No test is like that.
history-clear = Clear
history-begin = Start one
history-waits = Looking…

# Filters and order.
history-emotion-all = All emotions
history-model-all = All models
history-label-all = All labels
history-winner-all = Any winner
history-knob-all = All knobs
history-emotion = Emotion
history-model = Model
history-label = Label
history-winner = Winner
history-knob = Knob
history-picked = Picked
history-picked-tip = Only tests in which you picked a picture
history-sort = Order
history-sort-newest = Newest first
history-sort-oldest = Oldest first
history-sort-name = By name
history-sort-cost = Dearest first
history-sort-votes = Most votes
history-winner-a = A won
history-winner-b = B won
history-winner-tie = Tie
history-winner-neither = Neither
history-winner-none = No vote yet

# A line of the list.
history-runs = { $runs ->
    [0] no runs
    [one] 1 run
   *[other] { $runs } runs
}
history-no-vote = no vote
history-free = free
history-votes = { $lead ->
    [a] A { $a }-{ $b }
    [b] B { $b }-{ $a }
   *[even] { $a }-{ $b }
}
history-ties = { $count ->
    [one] 1 tie
   *[other] { $count } ties
}
history-hidden = Models hidden until you vote
history-place-baseline = Baseline
history-place-import = Brought in
history-place-own = Own change
history-run = { $place }, { $label }{ $choice ->
    [a] , A won
    [b] , B won
    [tie] , tie
    [neither] , neither
   *[none] , no vote
}{ $marked ->
    [yes] , marked
   *[no] {""}
}
history-row = { $name }, { $day }, { $facts }
history-row-run = { $row }. Run { $number } of { $count }: { $run }
history-more = +{ $count }
history-missing = Picture missing

# What can be done.
history-open = Open
history-open-run = Open this run
history-duplicate = Duplicate as new test
history-baseline = Use as baseline
history-copy = Copy prompt
history-copied = Prompt copied.
history-file = Show file
history-file-wait = Vote first: the file would show whose picture it is.
history-file-gone = The file of this picture is not there. Check the library to see what is missing.
history-compare = Show in pane B
history-mark = Mark for comparing words
history-unmark = Take the mark away
history-trash = Move to trash
history-trashed = “{ $name }” is in the trash for 30 days.
history-undo = Undo
history-back = “{ $name }” is back, with its pictures and votes.
history-trash-open = { $count ->
    [0] Trash is empty
   *[other] Trash, { $count }
}
history-trash-name = Deleted tests, kept for 30 days
history-trash-line = Put back “{ $name }”, deleted { $day }
history-hint = Alt+click shows a picture in pane B, so any two can be compared. Space marks a run, two marked runs show their words.
history-no-words = “{ $name }” has no words for this run: the picture came without them.
history-gone = This picture is not in its test any more.

# A picture of another test in pane B.
history-guest = B shows { $name } from “{ $test }”. Nothing is recorded.
history-guest-hidden = B shows a picture from “{ $test }”. Nothing is recorded.
history-guest-name = { $name } from “{ $test }”
history-guest-leave = Put back
history-compare-nothing = Open a test with pictures first: one of them stands in pane A.
history-compare-vote = Vote on the pictures shown first: until then nothing may stand beside them.

# The words of two runs.
history-words = Compare words
history-words-wait = Mark two runs with Space to compare their words.
history-words-title = Words compared
history-words-same = Both runs were sent the same words.
history-words-count = { $added ->
    [one] 1 word came
   *[other] { $added } words came
}, { $removed ->
    [one] 1 word went.
   *[other] { $removed } words went.
}
history-words-first = From: { $run }
history-words-second = To: { $run }
history-words-run = “{ $test }”, { $place }
history-words-back = Back to the history
history-words-added = came: { $text }
history-words-removed = went: { $text }
