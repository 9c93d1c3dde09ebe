# El texto que acompaña a una publicación.
caption-name = { $letter }: { $name }.
caption-same = { $count ->
    [2] Las dos con las mismas palabras.
   *[other] Las { $count } con las mismas palabras.
}
caption-no-picture = Sin imagen de { $letters }.
caption-simulated = { $count ->
    [1] SIMULADO: la imagen es un dibujo de un programa de demostración, no de un modelo de imagen.
    [2] SIMULADO: las dos imágenes son dibujos de un programa de demostración, no de un modelo de imagen.
   *[other] SIMULADO: todas las imágenes son dibujos de un programa de demostración, no de un modelo de imagen.
}
caption-simulated-some = { $count ->
    [1] SIMULADO: { $letters } es un dibujo de un programa de demostración, no de un modelo de imagen.
   *[other] SIMULADO: { $letters } son dibujos de un programa de demostración, no de un modelo de imagen.
}
caption-by-hand = { $count ->
    [1] { $letters }: hecha a mano en la app del fabricante con las palabras copiadas. No se sabe qué añadió la app.
   *[other] { $letters }: hechas a mano en las apps de los fabricantes con las palabras copiadas. No se sabe qué añadieron las apps.
}
caption-exploration = Una exploración, no una prueba justa: puede cambiar más de una cosa.
caption-held = { $foot }.
caption-own-change = un cambio propio
caption-turned = Después, una sola cosa cada vez: { $knobs }.
caption-explored = { $count ->
    [1] Otro paso cambió varias cosas a la vez: una exploración.
   *[other] Otros { $count } pasos cambiaron varias cosas a la vez: una exploración.
}
caption-no-lead = Sin ganador claro.
caption-or-2 = A o B
caption-or-3 = A, B o C
caption-or-4 = A, B, C o D
caption-question = ¿Con cuál te quedas, { $choices }?
caption-call = Comenta { $choices } y di por qué.
caption-call-keyword = Comenta «{ $keyword }» y te paso los prompts.
caption-hashtags = #retratoia #prompts #imagenesia #expresionfacial
caption-remark-long = { $over ->
    [1] Al texto le sobra un carácter: aquí caben { $most }. Acórtalo o la app lo cortará.
   *[other] Al texto le sobran { $over } caracteres: aquí caben { $most }. Acórtalo o la app lo cortará.
}
caption-remark-hashtags = { $most ->
    [1] Hay { $have } hashtags y aquí solo se admite uno. Quita { $over }.
   *[other] Hay { $have } hashtags y aquí se admiten { $most }. Quita { $over }.
}
caption-remark-first-line = La primera línea tiene { $have } caracteres y en el feed se ven { $most }. Pon la pregunta antes, o en una línea propia.
caption-battle-tie = empate
caption-battle-neither = ninguna
caption-battle-score = Marcador: { $sums }.
