# Láminas, textos de publicación, textos alternativos y avisos sobre una lámina.
post-simulated = SIMULADO
post-simulated-more = no es de un modelo
post-ai = Hecho con IA
post-drawn = Hecho con código
post-label-by-hand = PRUEBA JUSTA (A MANO)
post-these-words = Cambiaron estas palabras
post-same = Igual: { $list }
post-same-words = A y B: mismas palabras
post-label-fair = PRUEBA JUSTA
post-label-exploration = EXPLORACIÓN
post-label-repeat = REPETICIÓN
post-part-hair = pelo
post-part-glasses = gafas
post-part-accessories = accesorios
post-part-wardrobe = ropa
post-part-room = habitación
post-part-light = luz
post-part-crop = encuadre
post-look = Mira de cerca
post-look-closer = { $title }: mira de cerca
post-brows = Cejas
post-eyes = Ojos
post-mouth = Boca
post-skin = Piel
post-only-words = Solo cambiaron estas palabras
post-before = Antes
post-after = Después
post-nothing = nada
post-own-change = cambio propio
post-step = Paso { $n } de { $total }: { $knob }
post-prompt = El prompt
post-locked = fijo en cada paso
post-changed = cambia en este paso
post-question = ¿Con cuál te quedas, A o B?
post-question-call = Comenta A o B y di por qué
post-place-baseline = Punto de partida
post-place-brow = Tensión de cejas
post-place-mouth = Comisuras caídas
post-place-moisture = Humedad en los ojos
post-place-gaze = Fragilidad de la mirada
post-place-own = Cambio propio
post-place-import = Hecho en otro lugar
post-alt-simulated = Imágenes simuladas, no son de un modelo de imagen.
post-finding-not-aligned = Faltan por marcar los ojos de alguna imagen, así que las caras pueden no coincidir. Haz clic en los dos ojos de cada imagen para arreglarlo.
post-finding-unequal = Los encuadres no son iguales: una imagen es demasiado cerrada para el encuadre de la otra.
post-finding-enlarged = Una imagen está ampliada { $times } veces; si se ve borrosa no es culpa del modelo.
post-finding-letters-moved = Las letras A y B se movieron para no tapar ninguna cara.
post-finding-headline-cut = El titular es demasiado largo para la lámina y se acortó.
post-finding-name-cut = «{ $name }» es demasiado largo para la lámina y se acortó.
post-finding-logo = Tu logo no se puede leer y se ha dejado fuera. Elígelo de nuevo en Aspecto.
post-finding-logo-faint = Partes de tu logo apenas se distinguen, ni sobre este fondo ni sobre una placa. Elige en Aspecto una versión de un solo color.
post-finding-signs = Estos signos no se pueden dibujar con las fuentes de este equipo y se omitieron: { $signs }
post-finding-contrast = «{ $text }» se lee mal sobre su fondo.
post-finding-small = «{ $text }» es demasiado pequeño para leerse en un teléfono.
post-finding-over-face = Algo tapa una cara. Elige el diseño lado a lado.
post-size-small = { $size } es demasiado pequeño para una lámina: el lado corto necesita al menos { $least } px. Usa 1080x1350.
post-size-large = { $size } es demasiado grande para una lámina: { $most } px por lado como máximo. Usa 1080x1350.
post-size-shape = No se puede componer una lámina de { $size }: la forma es demasiado alargada. Usa 1080x1350, 1080x1080 o 1080x1920.
post-panel-count = Una portada lleva de dos a cuatro imágenes, no { $count }.
post-picture-unreadable = No se puede leer una imagen de esta publicación. Ábrela otra vez en el visor; no se escribió nada.
# Lesson slides: features, step, prompt, playbook, knobs, question.
post-prompt-part = El prompt, { $n } de { $total }
post-finding-skin-small = La fila de piel de { $letters } muestra una mejilla, no poros: para eso hace falta una imagen de { $least } px o más en su lado largo.
post-knob-helped = Mejoró
post-knob-hurt = Empeoró
post-knob-same = Sin cambio
post-knob-untested = Sin probar
post-finding-check-left-out = Se quitó la marca de las imágenes elegidas: taparía una cara.
post-finding-remark-left-out = En la lámina no quedó altura para «{ $text }». Un formato más alto la muestra.
post-finding-rows-left-out = { $n ->
    [one] Una fila no cabe en la lámina. Un formato más alto la muestra.
   *[other] { $n } filas no caben en la lámina. Un formato más alto las muestra.
}
post-finding-words-cut = Algunas palabras son demasiado largas para la lámina y acaban en «…». Un formato más alto o más láminas las contienen.
post-same-words-many = todos: mismas palabras
post-lesson-no-picture = Sin imagen
post-finding-text-cut = «{ $text }» es demasiado largo para la lámina y se acortó.
# Series slides: ladder, feelings, asked and got, what next.
post-series-levels-left-out = { $n ->
    [one] Un nivel no cabe en la lámina. Ponlo en una segunda.
   *[other] { $n } niveles no caben en la lámina. Ponlos en una segunda.
}
post-series-feelings-left-out = { $n ->
    [one] Una emoción no cabe en la lámina. Ponla en una segunda.
   *[other] { $n } emociones no caben en la lámina. Ponlas en una segunda.
}
post-series-ask-left-out = Se quitó «{ $text }»: con tan pocos niveles cada uno ocupa una fila. Añade un nivel o pregúntalo en el título.
post-series-letters-left-out = Se quitaron las letras de las imágenes: taparían una cara. El orden es el mismo en todas.
# Covers: when the layout asked for is not the one drawn.
post-cover-split-side = Un titular entre estas imágenes taparía una cara, así que la portada va lado a lado.
post-cover-stacked-low = Este formato es demasiado bajo para dos franjas, así que la portada va lado a lado. En uno más alto van apiladas.
post-cover-stacked-tight = Estas imágenes son demasiado justas para franjas con cejas y labios, así que la portada va lado a lado.
# Batallas: rondas y marcador.
post-battle-round = Ronda { $n } de { $total }
post-battle-score = El marcador, { $total ->
    [one] 1 ronda
   *[other] { $total } rondas
}
post-battle-won = Rondas ganadas
post-battle-pick = Me quedo con { $name }
post-battle-tie = Empate
post-battle-neither = No me convence ninguna
post-battle-ties = { $n ->
    [one] 1 empate
   *[other] { $n } empates
}
post-battle-neithers = { $n ->
    [one] 1 para nadie
   *[other] { $n } para nadie
}
post-battle-picks = Elegí viendo los nombres.
post-battle-picks-blind = Elegí a ciegas.
post-battle-hint = Pocas rondas: una pista, no una prueba.
post-battle-refused = Sin imagen
alt-score = { $letter } ganó { $n }
