### What the words are about: emotions, steps, knobs, parts, and hints on wording.

emotion-sad = sad
emotion-worried = worried
emotion-nervous = nervous
emotion-relieved = relieved
emotion-skeptical = skeptical
emotion-embarrassed = embarrassed
emotion-tender = tender
emotion-proud = proud
emotion-angry = angry
emotion-disappointed = disappointed
emotion-ashamed = ashamed
emotion-fearful = fearful
emotion-disgusted = disgusted
emotion-contemptuous = contemptuous
emotion-joyful = joyful
emotion-polite = polite
emotion-surprised = surprised
emotion-bored = bored

feeling-sad = sadness
feeling-worried = worry
feeling-nervous = nervousness
feeling-relieved = relief
feeling-skeptical = skepticism
feeling-embarrassed = embarrassment
feeling-tender = tenderness
feeling-proud = pride
feeling-angry = anger
feeling-disappointed = disappointment
feeling-ashamed = shame
feeling-fearful = fear
feeling-disgusted = disgust
feeling-contemptuous = contempt
feeling-joyful = joy
feeling-polite = polite smile
feeling-surprised = surprise
feeling-bored = boredom

feeling-the-sad = sadness
feeling-the-worried = worry
feeling-the-nervous = nervousness
feeling-the-relieved = relief
feeling-the-skeptical = skepticism
feeling-the-embarrassed = embarrassment
feeling-the-tender = tenderness
feeling-the-proud = pride
feeling-the-angry = anger
feeling-the-disappointed = disappointment
feeling-the-ashamed = shame
feeling-the-fearful = fear
feeling-the-disgusted = disgust
feeling-the-contemptuous = contempt
feeling-the-joyful = joy
feeling-the-polite = the polite smile
feeling-the-surprised = surprise
feeling-the-bored = boredom

about-sad = Conventionally drawn with inner brow ends up, lip corners down and heavy lids. Disappointment looks down sooner and keeps its brows flat.
about-worried = Conventionally drawn with inner brow ends up and lips pressed together, looking aside. Sadness lets the corners of the mouth fall instead.
about-nervous = Conventionally drawn with raised, drawn brows, wide eyes and a glance aside over closed lips. Fear stretches the mouth and holds its gaze.
about-relieved = Conventionally drawn with smooth brows, lowered lids, a breath through a small smile and shoulders that drop. Tenderness tilts the head and keeps the lips closed.
about-skeptical = Conventionally drawn with one brow up, the other low, and narrowed eyes. Contempt leaves the brows alone and lifts one corner of the mouth.
about-embarrassed = Conventionally drawn with the head and gaze down over a smile that is held back, and a blush. Shame has no smile in it.
about-tender = Conventionally drawn with a soft closed smile, slightly raised cheeks and a tilted head. Joy opens the smile and looks straight ahead.
about-proud = Conventionally drawn with the head back and a small closed smile. Contempt lifts one corner only and looks down the nose.
about-angry = Conventionally drawn with brows low and together, narrowed eyes and pressed lips. Disgust wrinkles the nose and lifts the upper lip.
about-disappointed = Conventionally drawn with a lowered gaze and falling lip corners, while the brows only draw together a little. Sadness lifts the inner brow ends; shame bows the whole head.
about-ashamed = Conventionally drawn with the head bowed, the gaze down and the lips pressed over a tense chin. Embarrassment looks down too, but with a held-back smile and a blush.
about-fearful = Conventionally drawn with raised, drawn brows, wide eyes and lips stretched sideways. Surprise has smooth arched brows and a jaw that drops.
about-disgusted = Conventionally drawn with a wrinkled nose, lowered brows and a raised upper lip. Without the lip it is easily taken for anger.
about-contemptuous = Conventionally drawn on one side only: one corner of the mouth tightened and lifted, chin up, lids low. Skepticism shows it in one brow.
about-joyful = Conventionally drawn with an open smile and raised cheeks that narrow the eyes. A polite smile leaves the cheeks where they are.
about-polite = Conventionally drawn with lifted lip corners, closed lips and eyes at ease. Joy raises the cheeks as well.
about-surprised = Conventionally drawn with high arched brows, wide eyes and a dropped jaw. Fear draws the brows together and stretches the lips.
about-bored = Conventionally drawn with drooping lids, a tilted head and a gaze that rests on nothing. Relief has the low lids too, but smiles.

step-none = none
step-hint = hint
step-subtle = subtle
step-clear = clear
step-strong = strong
step-extreme = extreme

knob-brow = Brow tension
knob-mouth = Mouth downturn
knob-moisture = Eye moisture
knob-gaze = Gaze fragility

part-identity = Identity
part-hair = Hair
part-accessories = Accessories
part-wardrobe = Wardrobe
part-room = Room
part-light = Light
part-crop = Crop
part-pose = Pose

prompt-emotion-unknown = There is no emotion called “{ $emotion }”. Choose one of: { $known }.
prompt-recipe-unreadable = This recipe file cannot be read as TOML. Check its quotes and brackets, then open it again.
prompt-recipe-field = The recipe has a “{ $field }” of the wrong kind. Correct it, then open the file again.
prompt-recipe-empty = This recipe has no parts, so there is nothing to hold still. Add a table [parts] with some of: { $known }.
prompt-recipe-part = The recipe names a part “{ $part }” that does not exist. Parts are: { $known }.

prompt-warning-moods = Several moods at once; you won't know which one worked.
prompt-warning-moods-locked = Several moods at once; you won't know which one worked. “{ $word }” stands in { $place }, which is not changed from here.
prompt-warning-own-emotion = your own emotion
prompt-warning-overacting = “{ $word }” often turns into overacting. A milder word separates models better.
prompt-warning-blank = “{ $word }” tends to empty the face. Say what brows, eyes or mouth do instead.
prompt-warning-drift = “{ $word }” often changes age or person along with the mood.
prompt-warning-misread = “{ $word }” is read in more than one way. Name the part of the face and what is seen there.
prompt-warning-negation = “{ $word }” is easily overlooked by models. Say what should be seen instead.
prompt-warning-wide = The face will be small. Crop closer to judge an expression.
prompt-warning-tears = Try brows and mouth first. Tears hide a weak expression, so test them last.
prompt-warning-top = Two knobs are at the top. Models tend to turn that into a grimace.
prompt-warning-strong = From strong on, faces often turn theatrical. The subtle steps separate models better.
emotion-own = { $name }

part-product = Product
part-camera = Camera

side-left = left
side-right = right

own-emotion-unnamed = This emotion has no name yet. Write the word that is sent, such as “wistful”.
own-emotion-empty = This emotion shows nothing yet. Write at least one phrase for brows, eyes, mouth or gaze.
own-emotion-field = The text for { $field } is too long or has a place other than {"{degree}"}. Use at most { $most } characters.
own-emotion-name = the name
own-emotion-brow = the brows
own-emotion-eyes = the eyes
own-emotion-mouth = the mouth
own-emotion-gaze = gaze and head

template-none = A template is a row of slots such as { $example }. Write at least one slot in braces.
template-outside = “{ $text }” stands outside the braces and would not be sent. Put own words into the free text, or remove them here.
template-empty = One pair of braces is empty. Name a slot in it or remove it.
template-unknown = There is no slot called “{ $slot }”. Slots are: { $known }.
