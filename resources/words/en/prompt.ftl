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

feeling-sad = sadness
feeling-worried = worry
feeling-nervous = nervousness
feeling-relieved = relief
feeling-skeptical = skepticism
feeling-embarrassed = embarrassment
feeling-tender = tenderness
feeling-proud = pride
feeling-angry = anger

feeling-the-sad = sadness
feeling-the-worried = worry
feeling-the-nervous = nervousness
feeling-the-relieved = relief
feeling-the-skeptical = skepticism
feeling-the-embarrassed = embarrassment
feeling-the-tender = tenderness
feeling-the-proud = pride
feeling-the-angry = anger

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

prompt-warning-moods = “{ $word }” adds a second mood. One mood per test shows which words carry it.
prompt-warning-overacting = “{ $word }” often turns into overacting. A milder word separates models better.
prompt-warning-drift = “{ $word }” often changes age or person along with the mood.
prompt-warning-negation = “{ $word }” is easily overlooked by models. Say what should be seen instead.
prompt-warning-wide = “{ $word }” makes the face small. A closer crop is easier to judge.
prompt-warning-tears = Tears come before brows and mouth here. They hide a weak expression, so test them last.
prompt-warning-top = Two knobs are at the top. Models tend to turn that into a grimace.
prompt-warning-strong = Often turns into theatrical crying. The subtle steps separate models better.
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
