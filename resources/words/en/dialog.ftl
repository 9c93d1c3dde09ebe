# The page of a whole post: its list of slides, the fields of one slide, what there is to remark.
dialog-shown = in the post
dialog-hidden = left out
dialog-again = Back to the proposal: { $field }
dialog-again-all = Everything back to the proposal
dialog-preview = The slide as it will be saved
dialog-drawing = Drawing the slide…
dialog-remarks = What there is to know
dialog-ready = { $count ->
    [one] Ready: one slide, { $width } × { $height } px.
   *[other] Ready: { $count } slides, { $width } × { $height } px.
}
dialog-list-tip = Drag a slide, or press Alt with an arrow key, to move it. Space shows or hides it, Delete removes it.
dialog-left-out = This slide is left out of the post. Click its eye in the list, or press Space there, to show it.
