### An order that a model cannot be asked for; it is not sent.

unfit-size = { $name } cannot draw { $size }. Nothing was sent; choose another size.
unfit-references = { $most ->
    [0] { $name } takes no reference photos. Nothing was sent; take the photos out or choose another model.
    [one] { $name } takes one reference photo at most. Nothing was sent; take the others out.
   *[other] { $name } takes { $most } reference photos at most. Nothing was sent; take some out.
}
unfit-photo = Reference photo { $place } is not a PNG, JPEG or WebP picture. Nothing was sent; choose another photo.

## Servers of one's own, and OpenRouter

unfit-bar = For { $name }, words behind a “|” are things to avoid, and your prompt has one. Nothing was sent; take the “|” out.
unfit-field = At OpenRouter, { $name } doesn't take “{ $field }”. Nothing was sent; choose another size or take the photos out, or use another model.
unfit-server = { $name } answers, but has no place that draws pictures. Nothing was charged; check its address and that an image model runs there.
