### The page of the library: what it holds, checking it, backups, trash.

window-menu-library = Library…
shelf-title = Library
shelf-facts = { $tests ->
    [one] One test
   *[other] { $tests } tests
}, { $pictures ->
    [one] one picture
   *[other] { $pictures } pictures
}, { $size }
shelf-counting = Counting…
shelf-show = Show files
shelf-check = Check
shelf-check-never = Not checked yet. It reads every picture and compares it with what came.
shelf-check-well = Checked { $when }: everything is there and matches.
shelf-check-found = Checked { $when }: { $count ->
    [one] one thing needs a look.
   *[other] { $count } things need a look.
}
shelf-check-now = Check now
shelf-check-stop = Stop
shelf-check-progress = Checking… { $done } of { $total } pictures
shelf-check-begins = Checking…
shelf-check-stopped = The check was stopped. Nothing was changed.
shelf-findings = What the check found
shelf-backups = Backups
shelf-backups-note = Each is opened and tested. Made every half hour while something changes.
shelf-backups-none = No backup yet.
shelf-backups-wait = Looking for backups…
shelf-backup-row = { $when }  { $state }
shelf-backup-sound = opened and tested
shelf-backup-damaged = damaged, can't be used
shelf-backup-wait = testing…
shelf-back-up = Back up now
shelf-backing-up = Backing up…
shelf-backed-up = A backup was made, opened and tested.
shelf-restore = Restore…
shelf-restore-ask = Go back to { $when }? The window closes and opens again. Newer tests and pictures are kept and taken in; nothing is deleted, and the index of now is kept beside it.
shelf-restore-yes = Go back
shelf-trash = Trash
shelf-trash-count = { $count ->
    [one] One test, kept for 30 days after it was deleted.
   *[other] { $count } tests, kept for 30 days after they were deleted.
}
shelf-trash-none = Empty. Deleted tests stay here for 30 days.
shelf-trash-row = { $name }, { $days ->
    [0] until today
    [one] one more day
   *[other] { $days } more days
}
shelf-trash-nameless = unreadable test
shelf-trash-put-back = Put back
shelf-trash-empty = Empty…
shelf-trash-ask = { $count ->
    [one] Delete one test and its pictures for good? This can't be undone.
   *[other] Delete { $count } tests and their pictures for good? This can't be undone.
}
shelf-trash-yes = Delete for good
shelf-trash-back = “{ $name }” is back among your tests.
shelf-trash-emptied = { $count ->
    [one] One test was deleted for good.
   *[other] { $count } tests were deleted for good.
}
shelf-no = Cancel
shelf-done = Done
shelf-fixed = This library can only be looked at: there is no permission to write there.
