### Láminas que cuentan un resultado: veredicto, rechazo, adivinanza y respuesta.

# En qué quedan los votos, con las palabras más grandes de la lámina.
result-title-none-pair = Aún sin votos. ¿A o B?
result-title-none-many = Aún sin votos. ¿Cuál?
result-title-single-own-a = Me quedo con A
result-title-single-own-b = Me quedo con B
result-title-single-own-tie = Para mí, empate
result-title-single-own-neither = Para mí, ninguna
result-title-single-comments-a = Primer voto: A
result-title-single-comments-b = Primer voto: B
result-title-single-comments-tie = Primer voto: empate
result-title-single-comments-neither = Primer voto: ninguna
result-title-tie = Empate
result-title-neither-pair = Ninguna de las dos
result-title-neither-many = Ninguna de ellas
result-title-few = Faltan votos
result-title-open = Sin ganador claro
result-closer = más cerca de «{ $feeling }» que { $other }
result-ahead = por delante de { $other }

# De quién son los votos y cómo cayeron.
result-votes-none = Comenta cuál y di por qué
result-votes-single-own = Un solo voto
result-votes-single-comments = Un voto en comentarios
result-votes-lead-own = { $k } de mis { $n } votos
result-votes-lead-comments = { $k } de { $n } votos en comentarios
result-votes-split-own = Mis votos: A { $a }, B { $b }
result-votes-split-comments = En comentarios: A { $a }, B { $b }
result-votes-ties = { $n ->
    [one] 1 empate
   *[other] { $n } empates
}
result-votes-neither = { $n } ninguna

# Cuánto pueden probar los votos.
result-images = { $n ->
    [one] 1 imagen por modelo
   *[other] { $n } imágenes por modelo
}
result-blind = Sin ver los nombres
result-remark-single = Un voto no prueba nada
result-remark-few = Podría ser azar
result-remark-chance = Podría ser azar
result-remark-minority = Sin mayoría
result-remark-lead = Una pista, no una prueba
result-finding-overstated = «{ $text }» nombra un ganador que los votos no dan, así que la lámina dice «{ $instead }». Vota otra vez o escribe un título sin un solo nombre.

# Un modelo que no envió imagen.
result-no-image = Sin imagen
result-refused-one = { $name } lo rechazó
result-refused-none = Sin imagen de { $name }
result-refused-all = Todos lo rechazaron
result-refused-nothing = Ningún modelo envió imagen
result-refused-same = Mismas palabras. No llegó imagen.
result-refused-unsure = No llegó imagen.
result-reason = Motivo indicado: { $reason }
result-reason-of = { $letter }: { $reason }

# La adivinanza y su respuesta.
result-guess = ¿Qué modelo hizo cada una?
result-guess-answer = La respuesta, en la { $n }
result-guess-later = La respuesta viene después
result-reveal = ¿Lo adivinaste?
result-reveal-remark = Comenta qué los delató
