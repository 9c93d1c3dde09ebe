# What the program says about runs, pictures that come in, and saved posts.
session-cancelled = Cancelled. Nothing was charged, and the pictures from before are still here.
session-too-many = { $count } pictures were dropped; the first two were taken. Drop the others two at a time.
session-saved = Saved: { $path }
session-model-name = Model { $letter }
session-import-name = Two pictures
session-failed = Something went wrong inside the program. Nothing was charged and your library is unchanged. Try again; if it happens again, start the program anew.
session-busy = Pictures are being drawn. Wait until they are here or cancel them, then try again.
session-bring-waits = Your pictures come in as soon as the ones being drawn are here.
