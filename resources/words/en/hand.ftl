# Pictures made in a maker's app: the card in the pane, the menu of models, the watched folder.
hand-model = Made in an app
hand-model-version = { $name }, version { $version }
hand-model-provider = { $name } · { $provider }
hand-models = Model
hand-model-busy = Pictures are on their way. Choose another model when they are here, or cancel them.
hand-model-imported = These pictures were made elsewhere. Start a new test to choose models.
hand-next-model = next: { $name }
hand-awaited = waiting for you
hand-ahead = You make this one in an app: Generate, then copy its words.

hand-title = Make picture { $letter } in the app
hand-step-copy = Copy the words and paste them into the app.
hand-step-photos = { $count ->
    [one] Attach this reference photo: { $names }
   *[other] Attach these reference photos in this order: { $names }
}
hand-step-bring = Bring the picture back: drop it here, paste it or choose the file.
hand-copy = Copy words
hand-copy-for = Copy the words for { $letter }
hand-paste = Paste
hand-paste-for = Paste the picture for { $letter }
hand-open = Choose file…
hand-open-for = Choose the picture file for { $letter }
hand-watching = Watching: { $folder }
hand-offer = New in the folder: { $name }
hand-use = Use it
hand-use-for = Use { $name } for { $letter }
hand-refuse = Not this one
hand-refuse-for = Do not use { $name }
hand-folder-gone = The watched folder { $name } is not there any more. Bring the picture yourself, or choose another folder in Settings.
hand-folder-closed = The watched folder { $name } may not be read. Bring the picture yourself, or choose another folder in Settings.

hand-still-awaited = This step still waits for your picture in { $slots }. Bring it back first, or change the words or the model.
hand-none-awaited = { $name } was not taken: only one picture was awaited. Drop it on its own to replace one.
hand-test-left = { $name } came after its test was closed. Open that test and bring it again.

hand-folder = Watched folder
hand-folder-note = While a picture is awaited from an app, new ones in this folder are offered to you.
hand-folder-off = Turn off
hand-folder-choose = Choose…
hand-folder-choose-name = Choose the watched folder
hand-folder-title = Choose the folder to watch
