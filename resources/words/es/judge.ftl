### Juzgar: la barra bajo las imágenes, lo que se nota y en qué queda todo.

# Mientras nadie debe saber qué modelo hizo cuál.
judge-left = La izquierda es mejor
judge-right = La derecha es mejor
judge-left-short = Izquierda
judge-right-short = Derecha
judge-blind-note = Los nombres, el precio y el tiempo no se ven hasta que votes.
judge-peek = Ver nombres
judge-peek-tip = Muestra ya los nombres (Mayús+I). El voto sobre estas imágenes quedará como «no a ciegas».
judge-peeked = Ya has visto los nombres: este voto cuenta como no a ciegas.

# Cómo se llaman los paneles y todo lo que se dice de ellos mientras nadie debe saber qué modelo hizo cuál.
judge-hidden = Nombre oculto
judge-side-left = la imagen de la izquierda
judge-side-right = la imagen de la derecha
judge-side-other = esta imagen
judge-pane-left = Imagen de la izquierda, nombre oculto. Abre su menú.
judge-pane-right = Imagen de la derecha, nombre oculto. Abre su menú.
judge-pane-other = Imagen, nombre oculto. Abre su menú.
judge-menu = Nombre oculto hasta que votes
judge-next-models = Próximas imágenes de { $letter }
judge-waiting = Imágenes: { $stage }
judge-cancel = Cancelar
judge-zoom = Caras a { $zoom }
judge-zoom-told = Se muestra así: { $zoom }. Las caras se ven igual de grandes en todos los paneles; los tamaños en px no se ven hasta que votes.
judge-swap-wait = Los lados salieron por sorteo y se quedan así hasta que votes. Mantén B para cambiarlos un momento.
judge-align-wait = Las caras siguen una sobre otra hasta que votes: los píxeles propios dirían qué imagen es más grande.
judge-post-wait = Una publicación nombra sus modelos. Vota antes, o mira los nombres y sigue: el voto contará como no a ciegas.
judge-post-peek = Ver nombres y seguir
judge-sheet-wait = Para guardar hace falta tu voto: una hoja guardada nombra sus modelos.
judge-sheet-cell = { $part }, { $which }
judge-sheet-cell-noted = { $part }, { $which }: { $note }
judge-single = Una sola muestra
judge-single-blind = Una sola muestra, voto a ciegas
judge-single-tip = Una imagen de cada modelo puede ser suerte. Pide 3 de cada uno para ver qué se mantiene.
judge-pair = Par { $number } de { $count }
judge-pair-after = Par siguiente

# Después del voto.
judge-voted-blind = A ciegas: { $choice }
judge-voted = No a ciegas: { $choice }
judge-kept = Tu voto: { $choice }.
judge-revealed = Voto a ciegas: { $choice }. A es { $a }, B es { $b }.
judge-pair-kept = Par { $number } de { $count } juzgado.
judge-locked = Votaste a ciegas y ya sabes los nombres. Retira el voto para votar otra vez, no a ciegas.
judge-undo = Deshacer
judge-taken-back = Voto retirado. Ya has visto los nombres: el próximo cuenta como no a ciegas.
judge-taken-back-hidden = Voto retirado.
judge-choice-a = A
judge-choice-b = B
judge-choice-tie = empate
judge-choice-neither = ninguna
judge-choice-many = A { $a }, B { $b }{ $tie ->
    [0] {""}
    [one] , 1 empate
   *[other] , { $tie } empates
}{ $neither ->
    [0] {""}
   *[other] , { $neither } ninguna
}

# Lo que se nota en cada imagen.
judge-details = Qué has notado
judge-details-tip = Criterios, qué salió mal, cómo queda frente a la base y una nota. Todo es opcional.
judge-faults = Salió mal
judge-against = Frente a la base
judge-note = Nota
judge-reads = Transmite { $emotion }
judge-reads-open = Transmite lo pedido
judge-person = Misma persona
judge-skin = Piel natural
judge-fault-blank = Inexpresiva
judge-fault-overacted = Sobreactuada
judge-fault-distorted = Deformada
judge-fault-another = Otra persona
judge-fault-plastic = Piel de plástico
judge-better = Mejor
judge-same = Igual
judge-worse = Peor
judge-of = { $words }: { $which }
judge-head-left = Izquierda
judge-head-right = Derecha

# Qué imagen representa a su modelo.
judge-pick = Elegir
judge-pick-tip = Esta imagen representa a su modelo, también en las diapositivas (P con el puntero encima)
judge-reject = Descartar
judge-reject-tip = No mostrar esta imagen mientras haya otra (X con el puntero encima)
judge-point = Primero señala una imagen.

# Con qué frecuencia el azar da una ventaja así. Los empates y «ninguna» no cuentan aquí.
judge-odds = { $ahead } a { $behind } puede ser azar { $times ->
    [one] 1 vez
   *[other] { $times } veces
} de cada { $of }
judge-odds-about = { $ahead } a { $behind } puede ser azar más o menos { $times ->
    [one] 1 vez
   *[other] { $times } veces
} de cada { $of }
judge-odds-even = { $ahead } a { $behind }: basta el azar para explicarlo
judge-odds-single = Un solo voto no prueba nada

# La tabla de los ajustes.
judge-summary = { $said } ({ $basis })
judge-summary-and = { $one }; { $two }
judge-summary-helped = { $knob } ayudó en { $letters }
judge-summary-same = { $knob } no cambió nada en { $letters }
judge-summary-hurt = { $knob } empeoró { $letters }
judge-summary-mixed = { $knob } dio resultados distintos en { $letters }
judge-summary-refused = { $knob }: sin imagen de { $letters }
judge-letter = { $letter }
judge-letters = { $one } y { $two }
judge-basis-single = una sola muestra de cada uno
judge-basis = { $most } imágenes de cada uno
judge-basis-range = de { $least } a { $most } imágenes de cada uno
judge-cell = { $effect }, { $counts }
judge-cell-helped = Ayudó
judge-cell-same = Sin cambio
judge-cell-hurt = Empeoró
judge-cell-mixed = Dispar
judge-cell-refused = Sin imagen
judge-cell-untested = Sin juzgar
judge-cell-single = una sola muestra
judge-cell-n = { $n } imágenes

# Un ajuste.
settings-blind = Juzgar a ciegas
settings-blind-note = Los lados se barajan y los nombres, el precio y el tiempo no se ven hasta que votes.

# Keys.
window-keys-pick = elegir o descartar la imagen bajo el puntero
window-keys-peek = nombres antes del voto
