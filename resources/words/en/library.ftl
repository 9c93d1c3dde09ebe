### The library as a whole: room, backups, trash, where it lies, and what a check of it finds.

library-no-room = Nothing was sent: the answer needs { $needed } MB on the disk of { $path }, and only { $free } MB are free. Free some space, then try again.
library-read-only = The library at { $path } can't be written, so it is open only to be looked at. Nothing can be generated or changed in it. Choose another folder in Settings, or give yourself permission to write there.
library-synced = Your library lies in a folder that { $service } carries to other computers ({ $path }). Open it on one computer at a time, and let { $service } finish first; a folder that is not carried about is safer.
library-suspect = The library's index is damaged. Your tests and pictures are safe in their files. Close the program and open it again: the index is then made anew.
library-held = Another program holds the library's index, such as a backup or a virus scanner. What was paid for waits to be written down and goes on by itself. If this lasts, end that program.
library-still-ordered = Pictures of “{ $name }” are still on their way and may be paid for, so it was not deleted. Fetch or settle them first.
library-not-in-trash = This test is no longer in the trash. What is deleted stays there for 30 days.
library-there-already = A test of this id is in the library again, so the one in the trash was left there. Rename or delete that one first.
library-backup-failed = No backup could be made in { $path }. The last good one is of { $last }. Free some space on that disk; it is tried again.
library-backup-failed-first = No backup could be made in { $path }, and there is none yet. Free some space on that disk; it is tried again.
library-backup-newer = The backup { $name } was written by a newer version of Expression Studio. Restore it with that version; nothing was changed.
library-backup-unsound = { $name } is no sound backup of a library. Choose another one from the folder “backups”; nothing was changed.
library-restored = { $name } is in place; tests and pictures that are newer were kept. { $count ->
    [one] One test is
   *[other] { $count } tests are
 } listed now.
library-made-anew = The index was made anew from the files. { $count ->
    [one] One test is
   *[other] { $count } tests are
 } listed now.
library-set-aside = The index before it was kept as { $name }.
check-nowhere = There is no library at { $path }. Name its folder with --library.
check-progress = { $done } of { $total } pictures looked at
check-done = Looked at { $tests ->
    [one] one test
   *[other] { $tests } tests
 }, { $pictures ->
    [one] one picture
   *[other] { $pictures } pictures
 } ({ $size }), { $orders ->
    [one] one order
   *[other] { $orders } orders
 } and { $backups ->
    [one] one backup
   *[other] { $backups } backups
 }.
check-well = All is well.
check-found = { $count ->
    [one] One thing was found. Each line says what to do; looking changes nothing.
   *[other] { $count } things were found. Each line says what to do; looking changes nothing.
 }
check-index-missing = The index { $name } is missing. Open the library once, or run check --rebuild: it is made anew from the files.
check-index-damaged = The index { $name } is damaged ({ $problem }). Run check --rebuild: it is made anew from the files, and the damaged one is kept. Or go back to a backup with check --restore FILE.
check-index-old = The index { $name } was written by an older version. Open the library once: it is brought up to date, and the old one is kept.
check-record-unlisted = The test in { $name } is not in the index. Open the library once: it is added.
check-record-behind = The test in { $name } was changed after the index was written. Open the library once: the index follows.
check-record-gone = The record of the test “{ $name }” is gone from the folder “meta” ({ $file }). Look in the trash, or put the file back from a backup of your own.
check-record-conflict = { $name } is a second copy that a program for synced folders made. It is not used. Compare it with the one without “conflict” in its name, then delete one.
check-original-missing = The picture { $name } of the test “{ $test }” is gone. Put the file back into the folder “images”, or make the picture again; the test keeps its place.
check-photo-missing = The photo { $name } that a test uses as a reference is gone. Put the file back into the folder “images”, or choose the photo again.
check-original-in-trash = The picture { $name } of the test “{ $test }” lies in the trash. Take the test it was deleted with back, or copy { $file } into the folder “images”.
check-original-changed = { $name } was changed outside the program or is damaged: it no longer is what was received. Put the file back from a backup of your own, or make the picture again.
check-original-unreadable = { $name } can't be read. Check its permissions and the disk.
check-original-orphan = { $name } belongs to no test. It is kept; drag it into the window to use it.
check-original-stranger = { $name } is none of the library's files. It is left alone; move it elsewhere if you need it.
check-part = { $name } was left over when something was interrupted. Open the library once: it is removed.
check-backup-damaged = The backup { $name } can't be used ({ $problem }). Delete it; the others are not touched by it.
check-orders-uncopied = { $count ->
    [one] One entry of the record of your orders is
   *[other] { $count } entries of the record of your orders are
 } not in its copy in the folder “orders”. Open the library once: the copy follows.
check-orders-unlisted = { $count ->
    [one] One entry of the copy of your orders is
   *[other] { $count } entries of the copy of your orders are
 } not in the index. Open the library once: what can be read is taken over.
check-orders-differ = { $count ->
    [one] One order is told
   *[other] { $count } orders are told
 } differently by the index and the copy in the folder “orders” (such as { $name }). Both were left as they are; compare with your providers' bills.
check-orders-lost = { $count ->
    [one] One entry is
   *[other] { $count } entries are
 } missing in the middle of the copy of your orders. The index still has them; keep a copy of the whole library folder elsewhere.
check-orders-line = { $name } has { $count ->
    [one] one line
   *[other] { $count } lines
 } that can't be read. The file was left as it is.
check-order-unreadable = The order { $name } can't be read. It was left as it is; look on your provider's page whether it was charged.
check-order-lost = The picture of the order { $name } was paid for and kept, and its file { $file } is gone. Put the file back into the folder “images”, or ask the provider for it.
