# Recipes, characters and scenes: the menu, the list, files, pasted words.
recipes-plain = { $text }
recipes-menu = Recipe: scenes, characters, files
recipes-recent = Recent characters
recipes-characters = Characters
recipes-list = Scenes and recipes…
recipes-paste = Paste a prompt…
recipes-save-character = Save character…
recipes-save-scene = Save scene…
recipes-save-recipe = Save recipe as…
recipes-open-file = Open recipe file…
recipes-write-file = Save recipe file…

# The list.
recipes-title = Scenes and recipes
recipes-group-scene = Challenges
recipes-group-transfer = Transfer recipes
recipes-group-own = Mine
recipes-group-none = Nothing kept yet. “Save recipe as…” keeps what is on the controls.
recipes-kind-scene = A scene for your character
recipes-kind-transfer = An order for the words you have
recipes-kind-character = A character for your scene
recipes-kind-recipe = A whole recipe
recipes-keep = Stays
recipes-change = Changes
recipes-best = Good for
recipes-not-for = Not for
recipes-words = Words it brings
recipes-layout-note = never sent
recipes-use-scene = Use with my character
recipes-use-transfer = Use with my character
recipes-use-character = Use in my scene
recipes-use-recipe = Use this recipe
recipes-remove = Remove
recipes-remove-sure = Remove “{ $name }” from the list?
recipes-remove-yes = Remove it
recipes-remove-no = Keep it
recipes-close = Close
recipes-template = Template
recipes-template-help = Slots are sent in this order. Everything else follows unchanged.
recipes-template-order = Order of the prompt
recipes-template-then = then { $parts }
recipes-template-all = nothing else
recipes-expression = Expression
recipes-try = Change to
recipes-try-none = As it is

# Saving.
recipes-save-title-characters = Save this character
recipes-save-title-scenes = Save this scene
recipes-save-title-recipes = Save this recipe
recipes-save-label = Name
recipes-save = Save
recipes-save-again = Replace
recipes-save-holds-characters = Keeps identity, hair, accessories and their photos.
recipes-save-holds-scenes = Keeps clothes, product, room, light, crop, pose, camera and layout.
recipes-save-holds-recipes = Keeps character, scene, locks, order and expression.
recipes-save-known = “{ $name }” is there already. Saving replaces it.
recipes-save-empty = There are no words to keep yet. Fill in at least one part, then save again.
recipes-saved-characters = The character “{ $name }” is kept.
recipes-saved-scenes = The scene “{ $name }” is kept.
recipes-saved-recipes = The recipe “{ $name }” is kept.
recipes-removed = “{ $name }” is off the list. Its file stays in the library’s folder, with the ending .removed.
recipes-own-unreadable = “{ $name }” was left out of the list. { $why }

# Using.
recipes-used-here = “{ $name }” is on the controls.
recipes-used-here-plain = Other words are on the controls.
recipes-used-new = A new test has opened: “{ $name }”. The one before is among your tests.
recipes-slots-unfilled = { $count ->
    [one] The slot “{ $slots }” would stay empty: its part has no words.
   *[other] These slots would stay empty, because their parts have no words: { $slots }.
  } Give the part words first, or take the slot out.

# Pasted words.
recipes-pasted = Pasted words
recipes-paste-title = Paste a prompt
recipes-paste-label = The prompt
recipes-paste-hint = Paste words from anywhere: a comment, another app, an old note.
recipes-paste-goes = Where it goes
recipes-paste-nothing = Each clause is shown here with the part it goes to.
recipes-paste-free = Own words
recipes-paste-aside = Left out
recipes-paste-aside-why = stands behind “{ $words }”
recipes-paste-layout = Layout, never sent
recipes-paste-keep = Keep my other parts
recipes-paste-only = Only these words
recipes-paste-use = Use these words
recipes-paste-row = { $part }: { $text }. { $why }
recipes-found = “{ $name }” carries the words it was made from.
recipes-found-use = Use its words

# Files.
recipes-file-open-title = Open a recipe file
recipes-file-write-title = Save the recipe as a file
recipes-file-kinds = Recipe files
recipes-file-written = Saved: { $name }
recipes-file-refused = “{ $name }” was not opened, and nothing changed. { $why }
recipes-file-photos = “{ $name }” is on the controls. { $count ->
    [one] One reference photo it names is not in this library; add it again.
   *[other] { $count } reference photos it names are not in this library; add them again.
  }
recipes-file-large = The file is larger than { $most } KB, and a recipe is a few lines. Choose the recipe itself.
recipes-file-line = Line { $line } cannot be read as TOML. Check its quotes and brackets, then open the file again.
recipes-file-key = It has a field “{ $field }” that is not known here, so its words would be lost. Known are: { $known }.
recipes-file-control = “{ $field }” holds characters that cannot be seen. Type that line again, then open the file once more.
recipes-file-turning = “{ $field }” holds signs that turn the direction of reading, so it says something else than you see. Type that line again.
recipes-file-secret = “{ $field }” holds what looks like an API key ({ $shown }). Take it out, then try again; nothing was sent.
recipes-file-step = “{ $field }” is a step from 0 to { $most }. Correct it, then open the file again.
recipes-file-choice = “{ $field }” is “{ $have }”. It can be: { $known }.
recipes-file-photo = A reference photo has no valid fingerprint (sha256 of 64 signs). Remove it and add the photo in the window.

# Challenges.
recipes-keep-character = Your character: identity, hair, accessories
recipes-keep-scene = Your scene: clothes, room, light, crop
recipes-product-in-hand = Product in hand
recipes-product-in-hand-keep = Your character: identity, hair, accessories
recipes-product-in-hand-change = A drink can beside the cheek, label to the camera
recipes-product-in-hand-best = Covers that ask which model holds an object without losing the face
recipes-product-in-hand-not-for = Judging fine cues: the can draws the eye
recipes-clothes-and-brand = Clothes and brand change
recipes-clothes-and-brand-keep = Your character: identity, hair, accessories
recipes-clothes-and-brand-change = A track jacket with a small mark on the chest, in a plain office
recipes-clothes-and-brand-best = Lessons on what else moves when only the clothes should
recipes-clothes-and-brand-not-for = Comparing styles at large: one jacket says little about taste
recipes-extreme-close-up = Extreme close-up
recipes-extreme-close-up-keep = Your character: identity, hair, accessories
recipes-extreme-close-up-change = Brows to chin fill the picture, in window light
recipes-extreme-close-up-best = Tutorials on brows, lids and lips; looking at skin
recipes-extreme-close-up-not-for = Thumbnails that have to catch the eye in passing
recipes-selfie = Selfie
recipes-selfie-keep = Your character: identity, hair, accessories
recipes-selfie-change = An arm reaches for the camera, in a warm room
recipes-selfie-best = Covers that ask which model looks like a real snapshot
recipes-selfie-not-for = Measuring one cue: the near lens widens the face
recipes-under-water = Under water
recipes-under-water-keep = Your character: identity, hair, accessories
recipes-under-water-change = A clear pool, light from above, drifting hair
recipes-under-water-best = Covers that ask which model keeps the face when all else is strange
recipes-under-water-not-for = Moist eyes and other cues that water hides
recipes-facial-expressions = Facial expressions
recipes-facial-expressions-keep = Your character: identity, hair, accessories
recipes-facial-expressions-change = Plain studio, close crop, nothing to look at but the face
recipes-facial-expressions-best = Expression tutorials and prompt lessons, one cue at a time
recipes-facial-expressions-not-for = Thumbnails made to entertain: it is calm on purpose
recipes-full-body = Full body
recipes-full-body-keep = Your character: identity, hair, accessories
recipes-full-body-change = Head to toe in a bright studio
recipes-full-body-best = Asking whether a small face is still the same face
recipes-full-body-not-for = Judging an expression: come closer for that

# Transfer recipes.
recipes-other-emotion = Another emotion
recipes-other-emotion-keep = Identity, crop and room
recipes-other-emotion-change = The emotion that is asked for
recipes-other-emotion-best = Covers that compare models, one feeling after the other
recipes-other-emotion-not-for = Comparing outfits or places: only the face moves
recipes-other-genre = Another kind of feeling
recipes-other-genre-keep = The two panels side by side, and the desk
recipes-other-genre-change = From sad to nervous, relieved, skeptical or embarrassed
recipes-other-genre-best = Tutorials on small cues that tell near feelings apart
recipes-other-genre-not-for = Thumbnails that live on big gestures
recipes-other-place = Another place, same test
recipes-other-place-keep = The cool indoor palette and the upper-chest crop
recipes-other-place-change = A detail of the place, or the colour of the neon
recipes-other-place-best = Lessons on what a room does to a feeling
recipes-other-place-not-for = Comparing styles at large: everything but one detail is held
