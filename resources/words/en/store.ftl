# Disk: what could not be written or read, what became of it, what now.
store-no-space = Not enough space to write { $path }. Free some space and try again; nothing that was there has been lost.
store-no-permission = { $path } can't be written: no permission there. Choose another folder; nothing that was there has been lost.
store-is-folder = { $path } is a folder, so no file of that name can be written. Choose another name.
store-not-a-folder = { $path } can't be written, because a file stands where a folder is needed. Choose another place.
store-name-too-long = The name of { $path } is too long for this disk. Choose a shorter one.
store-not-written = { $path } could not be written: the disk refused. Try again or choose another folder; nothing that was there has been lost.
store-library-closed = The library at { $path } can't be written. Choose another folder with --library or in Settings; nothing in it was changed.
store-library-open = The library at { $path } is already open in another window. Close that one first, or choose another folder with --library.
store-library-open-by = The library at { $path } is already open in another window (process { $pid } on { $host }). Close that one first, or choose another folder with --library.
store-newer-library = This library was written by a newer version of Expression Studio. Open it with that version; nothing in it was changed.
store-damaged = { $name } is damaged.
store-rebuilt = The library's index was damaged. It was kept as { $name }, and { $count ->
    [one] one test was
   *[other] { $count } tests were
 } restored from their files.
store-reindexed = The library's index was missing. { $count ->
    [one] One test was
   *[other] { $count } tests were
 } restored from their files.
store-record-unreadable = The test in { $name } can't be read. The file was left as it is; the other tests are fine.
store-record-newer = The test in { $name } was written by a newer version of Expression Studio. Open it there; it was left as it is.
store-original-missing = The picture { $name } is no longer in the library's folder. Put the file back or make it again; the test keeps its place.
store-original-unreadable = The picture { $name } can't be read from the library's folder. Check its permissions.
store-original-changed = The picture { $name } was changed outside the program, so it is not shown. Restore the file from a backup; the test keeps its place.
store-settings-unreadable = The settings could not be read and were set to their defaults. The old file was kept as { $name }.
store-settings-closed = The settings in { $name } can't be read, so the defaults are used this time.
shelf-name = “{ $name }” cannot be the name of a file. Use a shorter one with at least one letter.
shelf-closed = “{ $name }” could not be taken away: the disk refused. Nothing was changed.
store-trial-unreadable = { $name } is no record of a run. Write one with expression-studio prompt --record FILE, then compare again.
store-trial-empty = { $name } asks no model for anything, so there is nothing to compare.
store-orders-adopted = The record of your orders was older than its copy. { $count ->
    [one] One entry was
   *[other] { $count } entries were
 } restored from there.
store-orders-unreadable = Some entries in the copy of your orders can't be read. The files in the folder “{ $name }” were left as they are; compare with your providers' bills.
store-order-unreadable = The order { $name } can't be read. It was left as it is; look on your provider's page whether it was charged.
store-answer-unreadable = The answer kept for the order { $name } can't be read. The file was left as it is.
