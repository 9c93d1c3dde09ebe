### Tests and battles from and to other places.
bundle-packed = Saved { $path }: { $count ->
    [one] 1 picture
   *[other] { $count } pictures
} with words and verdicts. It holds no keys.
bundle-packed-without = Saved { $path } without { $missing ->
    [one] 1 picture that is
   *[other] { $missing } pictures that are
} gone from your library. { $count ->
    [one] 1 picture is
   *[other] { $count } pictures are
} in it.
bundle-came = { $tests ->
    [0] Nothing new came in.
    [one] 1 test came in with { $pictures ->
        [one] 1 picture
       *[other] { $pictures } pictures
    }, every one checked.
   *[other] { $tests } tests came in with { $pictures ->
        [one] 1 picture
       *[other] { $pictures } pictures
    }, every one checked.
}
bundle-here-already = “{ $name }” is in your library already, just as it was packed. It was left as it is.
bundle-no-zip = “{ $name }” can't be opened: it is damaged or no ZIP. Ask for it again. Your library did not change.
bundle-foreign = “{ $name }” holds no tests of this program. Choose a file that was made with “Export test”. Your library did not change.
bundle-newer = “{ $name }” was made by a newer version. Update this program, then open it again. Your library did not change.
bundle-too-many = “{ $name }” holds more than { $most } files and was not opened. Your library did not change.
bundle-strange = “{ $name }” does not belong in such a file and was left out.
bundle-strange-more = { $count ->
    [one] 1 more file does not belong in it and was left out.
   *[other] { $count } more files do not belong in it and were left out.
}
bundle-picture-missing = { $name } is missing from the file. Its test came in without it.
bundle-damaged = { $name } is damaged or too large and was left out.
bundle-altered = { $name } was altered after it was packed and was left out.
bundle-judgements = Saved what was judged to { $path }.
judgements-foreign = “{ $name }” is no table of judgements of this program. Choose one that was made with “Export judgements”. Nothing was counted.
judgements-row = Row { $number } of “{ $name }” holds no vote and was left out.
judgements-rows = { $count ->
    [one] 1 more row of “{ $name }” holds no vote.
   *[other] { $count } more rows of “{ $name }” hold no vote.
}
judgements-other-test = { $count ->
    [one] 1 vote in “{ $name }” belongs to another test and was not counted.
   *[other] { $count } votes in “{ $name }” belong to another test and were not counted.
}
judgements-came = { $count ->
    [0] No vote in “{ $name }” belongs to this test.
    [one] 1 vote from “{ $name }” counts as a vote of the audience.
   *[other] { $count } votes from “{ $name }” count as votes of the audience.
}
folder-empty = There is no PNG, JPEG or WebP in “{ $name }”. Choose another folder.
folder-more = { $count ->
    [one] 1 more picture is in the folder; that many at once are too much. Take the rest in from a folder of its own.
   *[other] { $count } more pictures are in the folder; that many at once are too much. Take the rest in from a folder of their own.
}
folder-came = { $count ->
    [one] 1 picture
   *[other] { $count } pictures
} from “{ $name }” became { $tests ->
    [one] 1 test.
   *[other] { $tests } tests.
}
exchange-left-out = Left out
exchange-copy = Copy list
exchange-open = Open it
exchange-looking = Looking at picture { $done } of { $total }
exchange-stop = Stop
exchange-title = Import and export
exchange-test = Export test…
exchange-judgements = Export judgements…
exchange-import = Import test…
exchange-folder = Import folder…
exchange-votes = Count votes…
exchange-out = Take along
exchange-into = Bring in
exchange-test-about = One ZIP with the open test: original pictures, words, verdicts. No keys. Whoever imports it sees the test as you left it.
exchange-judgements-about = Everything that was judged in the open test, one row a vote, for spreadsheets (CSV) or programs (JSON).
exchange-import-about = A ZIP that was exported here or elsewhere. Every picture is checked; what is damaged is named and left out.
exchange-folder-about = Pictures you made elsewhere. Those with the same words become one step; folders or files that name a model become its pane.
exchange-votes-about = A table that somebody exported from a copy of the open test. Those votes count as your audience’s, never as yours.
exchange-copied = Copied
exchange-details = Details
