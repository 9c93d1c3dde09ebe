# Caras encontradas y medidas en este ordenador: qué se encontró, qué dice una medida, qué no puede decir.
faces-found = Ojos, cejas y boca encontrados. Arrastra un punto para corregirlo.
faces-none = No se encontró ninguna cara en esta imagen. Marca los ojos a mano o déjala como está.
faces-two-people = El modelo dibujó a dos personas, una al lado de la otra. Elige cuál es la tuya.
faces-several = Hay { $count } caras en esta imagen. Elige cuál es la tuya.
faces-too-small = La cara es demasiado pequeña para medirla: hay menos de 60 px entre los ojos. Marca los ojos a mano o haz un encuadre más cercano.
faces-turned = La cabeza está demasiado girada para medirla. Marca los ojos a mano; las imágenes se alinean con ellos igualmente.
faces-covered = Parte de la cara parece tapada, así que no se mide. Marca los ojos a mano.
faces-not-measured-missing = Aquí las caras no se encuentran solas: falta el extra «faces». Escribe bash packaging/run.sh --faces para instalarlo; mientras tanto, marca los ojos a mano.
faces-not-measured-too-new = Aquí las caras no se encuentran solas: el motor de caras no existe para esta versión de Python (3.12 como máximo). Marca los ojos a mano.
faces-not-measured-died = Sin medir: el motor de caras se detuvo con esta imagen. Con la siguiente arranca de nuevo; mientras tanto, marca los ojos a mano.
faces-not-measured-late = Sin medir: el motor de caras tardaba demasiado con esta imagen y se dejó. Marca los ojos a mano.
faces-not-measured-unreadable = Sin medir: el motor de caras no puede leer esta imagen. Marca los ojos a mano.
faces-doubt-one-colour = Todo de un solo color, como una estatua o una foto en blanco y negro: toma las medidas con cautela.
faces-doubt-flat = Colores planos, como en un dibujo: toma las medidas con cautela.

faces-moved = { $cue }: { $way }
faces-cue-corners = comisuras de la boca
faces-cue-lips = labios separados
faces-cue-lids = párpados
faces-cue-brows = cejas
faces-cue-frown = líneas entre las cejas
faces-cue-gaze-side = mirada a la derecha
faces-cue-gaze-down = mirada hacia abajo
faces-cue-turn = cabeza girada a la derecha
faces-cue-bow = cabeza agachada
faces-cue-tilt = cabeza inclinada a la derecha
faces-way-lower = menos
faces-way-same = igual
faces-way-higher = más
faces-few = Menos de tres imágenes en un lado: una de ellas puede ser casualidad.
faces-measured-by = Medido en este ordenador con { $engine } { $version }; la imagen no se envía a ningún sitio para medirla.
faces-unmeasured-moisture = La humedad de los ojos no se puede medir por la posición de unos puntos. Júzgala a ojo.
faces-unmeasured-inner-brows = El extremo interior de las cejas por sí solo no se puede medir con fiabilidad en fotos. Júzgalo a ojo.
faces-unmeasured-identity = Aquí no se puede medir si es la misma persona. Júzgalo a ojo.
faces-unmeasured-felt = Lo que alguien siente no se puede medir. Esto son solo distancias en una imagen.

faces-crop-same = mismo encuadre
faces-crop-closer = { $name } está un { $percent } % más cerca
faces-crop-farther = { $name } está un { $percent } % más lejos
faces-crop-right = { $name } está un { $percent } % del ancho más a la derecha
faces-crop-left = { $name } está un { $percent } % del ancho más a la izquierda
faces-crop-higher = { $name } está un { $percent } % del ancho más arriba
faces-crop-lower = { $name } está un { $percent } % del ancho más abajo
faces-crop-tilt-right = en { $name } la cabeza se inclina { $degrees }° más a la derecha
faces-crop-tilt-left = en { $name } la cabeza se inclina { $degrees }° más a la izquierda
faces-light-same = misma luz y color
faces-light-other = luz o color algo distintos
faces-light-far = otra luz u otra escena
faces-light-figure = diferencia de color { $figure } (CIEDE2000)
faces-layout-same = mismo decorado
faces-layout-other = decorado algo distinto
faces-layout-far = otro decorado

viewer-face_points = Puntos de la cara
viewer-face_points-tip = Muestra ojos, cejas y boca sobre las imágenes. Arrastra un punto para corregirlo; con el teclado, Tab elige un punto y las flechas lo mueven.
viewer-measures = Cambios respecto a la base…
viewer-measures-tip = Qué hicieron cejas, párpados, boca y cabeza, medido en este ordenador, con el ruido de cada medida.

faces-ask-none = No se encontró ninguna cara en { $letter }.
faces-ask-too-small = La cara de { $letter } es demasiado pequeña.
faces-ask-turned = La cabeza de { $letter } está demasiado girada.
faces-ask-covered = La cara de { $letter } está tapada en parte.
faces-ask-not-measured = { $letter } quedó sin medir.
faces-which = { $count ->
    [2] Hay dos caras
   *[other] Hay { $count } caras
} en { $letter }. Haz clic en la tuya.
faces-which-keys = Tab pasa a la cara siguiente, Intro la elige.
faces-which-next = Otra cara
faces-which-take = Esta
faces-which-hand = Marcar a mano
faces-which-close = Ahora no

faces-sign-two-people = el modelo dibujó a dos personas
faces-sign-several = { $count } caras
faces-sign-choose = Elegir
faces-sign-not-measured = cara sin medir
faces-sign-again = Reintentar
faces-sign-baseline = base: { $told }
faces-sign-baseline-tip = Respecto a la base: { $told }. { $figures }. Las imágenes se comparan tal como son; esto dice si cambiaron el encuadre o la luz además de las palabras, y nada sobre cuál es mejor.

faces-short-crop-same = mismo encuadre
faces-short-crop-closer = { $percent } % más cerca
faces-short-crop-farther = { $percent } % más lejos
faces-short-crop-right = { $percent } % más a la derecha
faces-short-crop-left = { $percent } % más a la izquierda
faces-short-crop-higher = { $percent } % más arriba
faces-short-crop-lower = { $percent } % más abajo
faces-short-crop-tilt-right = inclinada { $degrees }° a la derecha
faces-short-crop-tilt-left = inclinada { $degrees }° a la izquierda
faces-short-light-other = luz algo distinta
faces-short-light-far = otra luz
faces-short-layout-other = decorado algo distinto
faces-short-layout-far = otro decorado
faces-badge-all-same = mismo encuadre, luz y decorado
faces-badge-one = { $letter }: { $told }
faces-badge-tip = { $told }. { $figures }. Un motivo para repetir la imagen o anotarlo, no un punto para un modelo. Haz clic para ver cifras o palabras.
faces-badge-name = ¿Comparables? { $told }
faces-figure-crop = { $name }: tamaño { $scale }×, { $right } % a la derecha, { $down } % abajo, inclinación { $tilt }°

faces-moved-title = Cambios respecto a la base
faces-moved-none = Todavía no hay nada que comparar: haz primero una base y un segundo paso.
faces-moved-vote = Vota primero: las cifras influirían en un voto a ciegas.
faces-moved-off = No se buscan caras: está desactivado en los ajustes.
faces-moved-step = Paso
faces-moved-step-line = { $number } · { $name }
faces-moved-pictures = { $baseline } de la base, { $step } de este paso
faces-moved-waiting = Mirando todavía { $count ->
    [one] una imagen
   *[other] { $count } imágenes
}…
faces-moved-refused = { $count ->
    [one] Una imagen
   *[other] { $count } imágenes
} sin medir: { $why }
faces-moved-nothing = En un lado no se midió nada, así que no se puede decir nada.
faces-moved-engines = Las imágenes se midieron con versiones distintas, así que no se comparan.
faces-moved-bar = { $by }, ruido hasta { $bar }
faces-moved-row = { $cue }: { $way }. { $figure }
faces-moved-legend = Sombreado: lo que cambia por sí solo al guardar o dibujar de nuevo una imagen. Más allá, algo se movió.
faces-moved-cannot = Lo que no se puede medir
faces-moved-close = Cerrar

settings-faces = Encontrar caras
settings-faces-note = Ojos, cejas y boca se encuentran en este ordenador; ninguna imagen sale de él.
settings-faces-missing = Falta el extra «faces». Para instalarlo, escribe: bash packaging/run.sh --faces
settings-faces-too-new = El motor de caras no existe para esta versión de Python; pide 3.12 como máximo.

summary-measures = Caras…
