### What a vote says in a caption.

verdict-vote-picked = { $name } by my vote { $at }
verdict-vote-tie = It’s a tie by my vote { $at }
verdict-vote-neither = Neither by my vote { $at }
verdict-at = at { $step } { $feeling }
verdict-at-neutral = on a neutral face
verdict-at-unknown = on these two pictures
verdict-none = No vote yet
verdict-votes = My votes: A { $a }, B { $b }{ $tie ->
    [0] {""}
    [one] , 1 tie
   *[other] , { $tie } ties
}{ $neither ->
    [0] {""}
   *[other] , { $neither } neither
}
verdict-blind = { $said }, names hidden
