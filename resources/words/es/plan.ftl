### El plan de una publicación: sus láminas, lo que proponen decir y por qué falta alguna.
plan-kind-cover = Portada
plan-kind-features = Mira de cerca
plan-kind-step = Paso
plan-kind-step-of = Paso: { $knob }
plan-kind-playbook = Playbook
plan-kind-prompt = Prompt
plan-kind-knobs = Tabla de ajustes
plan-kind-verdict = Veredicto
plan-kind-refusal = Sin imagen
plan-kind-guess = Adivina cuál
plan-kind-reveal = La respuesta
plan-kind-ladder = Escalera
plan-kind-expressions = Emociones
plan-kind-asked = Pedí y salió
plan-kind-next = ¿Qué sigue?
plan-kind-question = Pregunta

plan-preset-quick = Rápida
plan-preset-lesson = Lección
plan-preset-tutorial = Tutorial

# Textos que se pueden reescribir, como nombres de sus campos.
plan-field-headline = Pregunta
plan-field-foot = Lo que no cambió
plan-field-short = Título corto
plan-field-over = Línea pequeña de arriba
plan-field-title = Título
plan-field-was = Nombre de la fila de antes
plan-field-now = Nombre de la fila de después
plan-field-locked = Qué significa el candado
plan-field-changed = Qué significan las palabras marcadas
plan-field-call = Invitación a comentar
plan-field-remark = Frase de abajo
plan-field-row-name = Fila { $n }: nombre
plan-field-row-words = Fila { $n }: palabras
plan-field-cell-effect = Fila { $n }, { $letter }: qué hizo
plan-field-cell-votes = Fila { $n }, { $letter }: línea pequeña
plan-field-comparison = En qué gana
plan-field-votes = Los votos en palabras
plan-field-reason = Motivo indicado
plan-field-answer = Dónde está la respuesta
plan-field-ask = Pregunta de cierre
plan-field-asked = Palabra sobre el texto
plan-field-got = Palabra sobre las imágenes
plan-field-missed = Qué significan las palabras marcadas
plan-field-missed-words = Palabras que faltaron en una imagen, separadas por comas
plan-field-remark-of = Comentario sobre { $letter }
plan-field-level-name = Nivel { $n }: nombre
plan-field-feeling-name = Emoción { $n }: nombre
plan-field-tried-name = Imagen { $n }: pie

plan-question-3 = ¿Con cuál te quedas: A, B o C?
plan-question-4 = ¿Con cuál te quedas: A, B, C o D?
plan-question-call-more = Comenta su letra y di por qué
plan-keyword-call = Comenta { $keyword } y te paso los prompts
plan-playbook = Un ajuste cada vez
plan-knobs = Qué movió mi voto
plan-knobs-remark = { $rows ->
    [one] Un voto antes y otro después: una pista, nada más.
   *[other] Un voto por paso: una pista, nada más.
}
plan-knobs-picked = mi voto ahora
plan-knobs-dropped = mi voto antes
plan-ladder = { $emotion }, paso a paso
plan-ladder-ask = ¿Dónde pararías tú?
plan-expressions = Una cara, { $count } emociones
plan-asked = Pedí
plan-got = Salió
plan-missed = faltó en una imagen
plan-next = ¿Qué situación me falta?
plan-next-call = Coméntala y la pruebo

# Cierres que se ofrecen.
plan-closing-next = ¿Qué pruebo la próxima vez?
plan-closing-missing = ¿Qué situación me falta? Coméntala y la pruebo
plan-closing-keep = ¿Con cuál te quedarías?
plan-closing-prompts = ¿Quieres los prompts? Comenta y te los paso

# Por qué falta una lámina.
plan-why-no-pictures = Ningún paso tiene todavía una imagen de cada modelo. Genera o suelta primero las que faltan.
plan-why-no-slides = Esta publicación no muestra ninguna lámina, así que no hay nada que guardar. Muestra o añade una antes.
plan-why-step-pictures = Este paso aún no tiene imagen de { $letters }. Genérala otra vez y la lámina vuelve.
plan-why-step-gone = El paso de esta lámina ya no está en la prueba. Quita la lámina o elige otro paso.
plan-why-no-words = Nadie conoce las palabras de estas imágenes: se hicieron en otro lugar.
plan-why-no-steps = Todavía no cambió nada desde el punto de partida. Mueve un ajuste, genera y la lámina se llena sola.
plan-why-same-words = Este paso se envió con las mismas palabras que su punto de partida, así que no hay cambio que mostrar.
plan-why-no-vote = Aún no hay voto. Di con qué imagen te quedas y esta lámina podrá contarlo.
plan-why-no-knob-votes = Aún no se juzgó ningún cambio. Vota en el punto de partida y en al menos un cambio.
plan-why-pair-only = Esta lámina compara dos modelos; la prueba tiene { $count }.
plan-why-nobody-refused = Todos los modelos enviaron una imagen, así que no hay rechazo que mostrar.
plan-why-ladder = Una escalera necesita imágenes en al menos { $least } niveles de intensidad; la prueba tiene { $count }. Prepara primero las que faltan.
plan-why-feelings = Esta lámina necesita al menos { $least } emociones con la misma intensidad; la prueba tiene { $count }. Prepara primero las que faltan.
plan-full = Una publicación lleva { $most } láminas como máximo. Oculta o quita una primero.

# Lo que conviene saber antes de guardar.
plan-guard-grid-text = La cuadrícula del perfil recorta la primera lámina: «{ $text }» pierde ahí { $pixels } px.
plan-guard-grid-letter = La cuadrícula del perfil corta { $pixels } px de la letra { $text } de la primera lámina.
plan-guard-grid-face = La cuadrícula del perfil corta { $pixels } px de una cara de la primera lámina.
plan-guard-zone-text = «{ $text }» queda donde la aplicación pone sus botones.
plan-guard-phone = «{ $text }» es demasiado pequeño para leerse en un teléfono.
plan-guard-exploration = Esta pareja es EXPLORACIÓN: cambia más de una cosa, así que la publicación no puede decir a qué se debe la diferencia.
plan-guard-repeat = Esta pareja es una REPETICIÓN de las mismas palabras: lo que cambia es el azar, no el texto.
plan-guard-imported = Estas imágenes se hicieron en otro lugar, así que la publicación no puede afirmar que recibieron las mismas palabras.
plan-guard-mixed = En la misma publicación hay imágenes simuladas y reales. Las simuladas dicen SIMULADO; aun así alguien puede compararlas.
plan-guard-eyes = Faltan por marcar los ojos de { $names }, así que las caras pueden no coincidir. Haz clic una vez en los dos ojos.
plan-guard-few = Este sitio pide al menos { $fewest } imágenes; la publicación tiene { $count }.
plan-guard-many = Este sitio admite { $most } imágenes desde la aplicación; la publicación tiene { $count }. Oculta algunas.
plan-guard-many-api = Los programas que publican por ti pueden enviar { $most } imágenes como máximo; la publicación tiene { $count }. Publícala desde la aplicación.

# Imágenes que faltan en una serie.
plan-series-ready = { $count ->
    [one] Hay un paso listo. Pulsa Generar para hacerlo; aún no se envió nada.
   *[other] Hay { $count } pasos listos. Generar envía uno y N trae el siguiente; aún no se envió nada.
}
plan-series-whole = No falta nada: cada lugar tiene sus imágenes.
plan-kind-round = Ronda
plan-kind-round-of = Ronda: { $title }
plan-kind-scoreboard = Marcador
plan-preset-battle = Batalla
plan-field-pick = Me quedo con
plan-field-won = Junto a las sumas
plan-field-even = Empates
plan-why-no-battle = Esta lámina cuenta una batalla y esto es una sola prueba. Abre una batalla y haz su publicación.
plan-why-no-round-judged = Aún no has juzgado ninguna ronda. Vota una y el marcador se rellena solo.
plan-why-round-empty = Esta ronda aún no tiene imágenes. Hazla y la lámina vuelve.
