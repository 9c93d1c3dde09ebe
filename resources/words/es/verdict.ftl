### Lo que dice un voto en el texto de la publicación.

verdict-vote-picked = { $name }, según mi voto, { $at }
verdict-vote-tie = Empate, según mi voto, { $at }
verdict-vote-neither = Ninguna, según mi voto, { $at }
verdict-at = en { $feeling }, intensidad { $step }
verdict-at-neutral = en una cara neutral
verdict-at-unknown = en estas dos imágenes
verdict-none = Aún sin voto
verdict-votes = Mis votos: A { $a }, B { $b }{ $tie ->
    [0] {""}
    [one] , 1 empate
   *[other] , { $tie } empates
}{ $neither ->
    [0] {""}
   *[other] , { $neither } ninguna
}
verdict-blind = { $said }, sin ver los nombres
