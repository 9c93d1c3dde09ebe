### Slides that tell a result: verdict, refusal, the riddle and its answer.

# What the votes come to, in the largest words of the slide.
result-title-none-pair = No votes yet. A or B?
result-title-none-many = No votes yet. Which one?
result-title-single-own-a = My pick: A
result-title-single-own-b = My pick: B
result-title-single-own-tie = My pick: a tie
result-title-single-own-neither = My pick: neither
result-title-single-comments-a = First vote: A
result-title-single-comments-b = First vote: B
result-title-single-comments-tie = First vote: a tie
result-title-single-comments-neither = First vote: neither
result-title-tie = It’s a tie
result-title-neither-pair = Neither of them
result-title-neither-many = None of them
result-title-few = Too few votes
result-title-open = No clear winner
result-closer = closer to { $feeling } than { $other }
result-ahead = ahead of { $other }

# Whose votes, and how they fell.
result-votes-none = Comment your pick and say why
result-votes-single-own = One vote
result-votes-single-comments = One vote in the comments
result-votes-lead-own = { $k } of my { $n } votes
result-votes-lead-comments = { $k } of { $n } votes in the comments
result-votes-split-own = My votes: A { $a }, B { $b }
result-votes-split-comments = In the comments: A { $a }, B { $b }
result-votes-ties = { $n ->
    [one] 1 tie
   *[other] { $n } ties
}
result-votes-neither = { $n } neither

# How much the votes can carry.
result-images = { $n ->
    [one] 1 image per model
   *[other] { $n } images per model
}
result-blind = Names hidden
result-remark-single = One vote proves nothing
result-remark-few = Could be chance
result-remark-chance = Could be chance
result-remark-minority = No majority
result-remark-lead = A hint, not proof
result-finding-overstated = “{ $text }” names a winner that the votes don’t have, so the slide says “{ $instead }”. Vote again, or write a title without one name alone.

# A model that sent no picture.
result-no-image = No image
result-refused-one = { $name } refused
result-refused-none = No image from { $name }
result-refused-all = Every model refused
result-refused-nothing = No image from any model
result-refused-same = Same words. No image came back.
result-refused-unsure = No image came back.
result-reason = Reason given: { $reason }
result-reason-of = { $letter }: { $reason }

# The riddle and its answer.
result-guess = Which model made which?
result-guess-answer = Answer on slide { $n }
result-guess-later = The answer comes later
result-reveal = Did you get it right?
result-reveal-remark = Comment what gave it away
