# The text under a post.
caption-name = { $letter }: { $name }.
caption-same = { $count ->
    [2] Both got the same words.
   *[other] All { $count } got the same words.
}
caption-no-picture = No picture of { $letters }.
caption-simulated = { $count ->
    [1] SIMULATED: the picture is a drawing of a demo program, not a result of an image model.
    [2] SIMULATED: both pictures are drawings of a demo program, not results of an image model.
   *[other] SIMULATED: all pictures are drawings of a demo program, not results of an image model.
}
caption-simulated-some = { $count ->
    [1] SIMULATED: { $letters } is a drawing of a demo program, not a result of an image model.
   *[other] SIMULATED: { $letters } are drawings of a demo program, not results of an image model.
}
caption-by-hand = { $count ->
    [1] { $letters }: made by hand in the maker’s app from the copied words. What the app added is unknown.
   *[other] { $letters }: made by hand in the makers’ apps from the copied words. What the apps added is unknown.
}
caption-exploration = An exploration, not a fair test: more than one thing may differ.
caption-held = { $foot }.
caption-own-change = one change of my own
caption-turned = Then one thing at a time: { $knobs }.
caption-explored = { $count ->
    [1] One more step changed several things at once: an exploration.
   *[other] { $count } more steps changed several things at once: an exploration.
}
caption-no-lead = No clear winner.
caption-or-2 = A or B
caption-or-3 = A, B or C
caption-or-4 = A, B, C or D
caption-question = Which one do you keep, { $choices }?
caption-call = Comment { $choices } and say why.
caption-call-keyword = Comment “{ $keyword }” and I’ll send you the prompts.
caption-hashtags = #aiportrait #promptengineering #imagegeneration #facialexpression
caption-remark-long = { $over ->
    [1] The caption is one character longer than the { $most } that fit here. Shorten it, or the app cuts it.
   *[other] The caption is { $over } characters longer than the { $most } that fit here. Shorten it, or the app cuts it.
}
caption-remark-hashtags = { $most ->
    [1] { $have } hashtags, and one is taken here. Remove { $over }.
   *[other] { $have } hashtags, and { $most } are taken here. Remove { $over }.
}
caption-remark-first-line = The first line has { $have } characters and a feed shows { $most }. Put the question before that, or on a line of its own.
caption-battle-tie = tie
caption-battle-neither = neither
caption-battle-score = Score: { $sums }.
