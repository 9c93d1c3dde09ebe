# The page of a whole post: its slides, its look, its texts, saving.
carousel-preset = Which post
carousel-slides = Slides of the post
carousel-parts = What is edited
carousel-slide = Slide
carousel-look = Look
carousel-texts = Texts
carousel-add = Add a slide
carousel-more = More about this slide
carousel-up = Move up
carousel-down = Move down
carousel-show = Show in the post
carousel-hide = Leave out of the post
carousel-copy = Make a copy
carousel-remove = Remove
carousel-again = Back to the proposal
carousel-no-texts = This slide has no words of its own to change.
carousel-format = Where it goes
carousel-closing = Closing line
carousel-handle = Your handle
carousel-opening = Opening line of the caption
carousel-keyword = Word to comment
carousel-emoji = Emoji in the caption
carousel-masters = Also save PNG without loss
carousel-caption = Caption
carousel-alt = Description of slide { $n }
carousel-pack = Prompts (Markdown)
carousel-pack-text = Prompts (plain text)
carousel-copy-text = Copy
carousel-copied = Copied
carousel-copy-slide = Copy slide
carousel-slide-copied = The slide is on the clipboard, exactly as it would be saved.
carousel-close = Close
carousel-save = Save post…
carousel-save-title = Save the post into a folder
carousel-writing = { $total ->
    [0] Drawing the post…
   *[other] { $done } of { $total } files
}
carousel-occupied = { $more ->
    [0] This folder already has { $names }. Replace them?
   *[other] This folder already has { $names } and { $more } more. Replace them?
}
carousel-replace = Replace
carousel-keep = Keep them
carousel-stop = Stop
carousel-prepare = Prepare them
carousel-price = ${ $dollars }
carousel-price-free = free
carousel-price-unknown = price unknown
carousel-missing = { $count ->
    [one] One picture of each model is missing ({ $price }).
   *[other] { $count } pictures of each model are missing ({ $price }).
}
carousel-logo = Logo
carousel-logo-choose = Choose a file…
carousel-logo-other = Another file…
carousel-logo-none = No logo
carousel-logo-title = Choose your logo
