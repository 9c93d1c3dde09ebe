### Votan otras personas: una tras otra en esta pantalla, y contados en comentarios.

audience-title = Votar con amigos
audience-open = Votar con amigos
audience-open-tip = Pantalla completa, un voto tras otro, sin nombres (Ctrl+Mayús+J)
audience-wait = Primero genera una pareja; después podrán votar otras personas.
window-keys-audience = votar con amigos

# La pantalla completa.
audience-next = Siguiente, por favor
audience-voter = Votante { $number }
audience-any-key = Pulsa cualquier tecla para ver las imágenes
audience-choose = Pulsa de 1 a 4
audience-given = { $n ->
    [0] Aún sin votos
    [one] 1 voto hasta ahora
   *[other] { $n } votos hasta ahora
}
audience-left = Imagen izquierda
audience-right = Imagen derecha
audience-result = Ver resultado
audience-back = Seguir votando
audience-undo = Deshacer último voto
audience-end = Terminar (Esc)
audience-pictures = Las dos imágenes, sin nombres
audience-is = { $letter } es { $name }
audience-kept = { $n ->
    [one] 1 voto de otras personas queda guardado con este paso.
   *[other] { $n } votos de otras personas quedan guardados con este paso.
}

# En el resumen.
audience-head = Votos de otras personas: { $step }
audience-none = Nadie más ha votado todavía en este paso.
audience-here = En esta pantalla, sin ver los nombres
audience-elsewhere = Contados en otro sitio, como en los comentarios
audience-elsewhere-of = Votos por { $letter } contados en otro sitio
audience-elsewhere-note = Se guardan aparte de tu voto. Una diapositiva del veredicto puede contar unos u otros.

# En una diapositiva del veredicto.
plan-field-whose = De quién son los votos
result-title-single-audience-a = Primer voto: A
result-title-single-audience-b = Primer voto: B
result-title-single-audience-tie = Primer voto: empate
result-title-single-audience-neither = Primer voto: ninguna
result-votes-single-audience = Un voto de un amigo
result-votes-lead-audience = { $k } de { $n } votos de amigos
result-votes-split-audience = Votos de amigos: A { $a }, B { $b }

window-menu-audience = Votar con amigos
