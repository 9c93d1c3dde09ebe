### Lock rows: other words, saved words, reference photos, and what a field does not take.

lock-none = no words yet
lock-layout = Layout
lock-layout-tip = Shown on the cover, never sent
lock-fold = Less of { $part }
lock-fold-stays = Stays unfolded while a part of it is open
lock-ladder = From near to far
lock-save = Save these words
lock-save-known = These words are on the menu already
lock-save-empty = There are no words to save
lock-forget = Forget saved words
lock-saved-unreadable = The file with your saved words, { $name }, can't be read. It was left as it is; mend it, or save words anew and it will be set aside.
lock-saved-most = { $most } wordings are saved for this part already. Forget one first.

lock-photo-add = Add photo…
lock-photo-paste = Paste photo
lock-photo-title = Photos for { $part }
lock-photo-kinds = Pictures
lock-photo-pasted = Pasted photo
lock-photo-none = There is no picture on the clipboard. Copy one, then paste again.
lock-photo-known = { $name } is there already, so nothing was added.
lock-photo-late = { $name } came after its test was closed. Open that test and add the photo again.
lock-photo = Reference photo { $number } of { $total }, { $name }
lock-photo-menu = { $number } · { $name }
lock-photo-remove = Remove
lock-photo-earlier = Earlier
lock-photo-later = Later

lock-note-ignored = { $names } ignore reference photos; their words alone are drawn.
lock-note-ignored-one = { $name } ignores reference photos; the words alone are drawn.
lock-note-names = { $most } and { $last }
lock-note-fewer = { $name } takes { $count ->
    [one] one photo, the first one is sent.
   *[other] { $count } photos, the first { $count } are sent.
 }
lock-note-by-hand = { $count ->
    [one] Attach the photo in the app.
   *[other] Attach these { $count } photos in the app.
 }
lock-note-more = { $first } { $more }

lock-key = “{ $shown }” looks like an API key. Remove it before sending; nothing was sent.
lock-too-long = That text has { $have } characters and a field takes { $most }. Shorten it and paste again; nothing was changed.
lock-hidden-marks = Hidden control or direction marks were left out, so that what you see is what is sent.
