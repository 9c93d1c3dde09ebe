### Other people vote: one after another at this screen, and counted in comments.

audience-title = Vote with friends
audience-open = Vote with friends
audience-open-tip = Full screen, one vote after another, names hidden (Ctrl+Shift+J)
audience-wait = Generate a pair first, then others can vote on it.
window-keys-audience = vote with friends

# The full screen.
audience-next = Next, please
audience-voter = Voter { $number }
audience-any-key = Press any key to see the pictures
audience-choose = Press 1 to 4
audience-given = { $n ->
    [0] No votes yet
    [one] 1 vote so far
   *[other] { $n } votes so far
}
audience-left = Left picture
audience-right = Right picture
audience-result = Show result
audience-back = Back to voting
audience-undo = Undo last vote
audience-end = End (Esc)
audience-pictures = The two pictures, names hidden
audience-is = { $letter } is { $name }
audience-kept = { $n ->
    [one] 1 vote of others is kept with this step.
   *[other] { $n } votes of others are kept with this step.
}

# In the summary.
audience-head = Votes of others: { $step }
audience-none = Nobody else voted on this step yet.
audience-here = At this screen, names hidden
audience-elsewhere = Counted elsewhere, such as in comments
audience-elsewhere-of = Votes for { $letter } counted elsewhere
audience-elsewhere-note = Kept apart from your own vote. A verdict slide can tell of either.

# On a verdict slide.
plan-field-whose = Whose votes
result-title-single-audience-a = First vote: A
result-title-single-audience-b = First vote: B
result-title-single-audience-tie = First vote: a tie
result-title-single-audience-neither = First vote: neither
result-votes-single-audience = One vote by a friend
result-votes-lead-audience = { $k } of { $n } friends’ votes
result-votes-split-audience = Friends voted: A { $a }, B { $b }

window-menu-audience = Vote with friends
