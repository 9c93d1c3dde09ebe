# Lo pedido y lo que salió: si los modelos siguen al control. Una medida relativa, nunca un ganador.
follows-title = Lo pedido y lo que salió
follows-note = Los pasos que pediste frente a lo que cambió en las caras desde «nula». Un modelo «se pasa» solo al lado de los otros; ninguna cifra dice cuál es mejor.
follows-state-ready = Todas las imágenes están revisadas.
follows-state-measuring = Midiendo: { $done } de { $all } imágenes. Mientras tanto puedes salir de esta página.
follows-state-hidden = Los modelos están ocultos hasta tu voto, y las cifras lo torcerían. Vota primero o mira ya.
follows-state-none = Aún no hay nada que comparar. La prueba del control pide las mismas palabras en nula, apenas, sutil, clara y fuerte; bastan tres con «nula».
follows-state-missing = Aquí no se pueden medir caras: falta el extra «faces». Cierra el programa y escribe bash packaging/run.sh --faces para tenerlo. Nada más lo necesita.
follows-state-too-new = Aquí no se pueden medir caras: el motor de caras no existe para esta versión de Python (3.12 como máximo). Nada más lo necesita.
follows-state-off = Buscar caras está apagado en los ajustes. Enciéndelo y llegan las cifras.
follows-prepare = Preparar la prueba del control
follows-peek = Mirar ya
follows-settings = Ajustes
follows-count = Imágenes por paso
follows-count-of = { $count ->
    [one] 1 imagen de cada modelo
   *[other] { $count } imágenes de cada modelo
}
follows-prepared = { $count ->
    [one] La prueba del control está lista: una imagen de cada modelo por paso. Genera esta; N trae la siguiente. Nada se envía solo.
   *[other] La prueba del control está lista: { $count } imágenes de cada modelo por paso. Genera esta; N trae la siguiente. Nada se envía solo.
}

follows-word-follows = lo sigue
follows-word-flat = se queda corto
follows-word-overshoots = se pasa
follows-word-astray = no lo sigue
follows-word-unmeasured = no se puede medir aquí
follows-word-unasked = no se pidió
follows-said = { $letter } { $word }
follows-reason-steady = Se mueve como pediste, más que el ruido, y nunca vuelve atrás.
follows-reason-more = Se mueve claramente más que { $others } con las mismas palabras. Las cifras no dicen cuál acierta.
follows-reason-still = Ni en el último paso se mueve más que el ruido.
follows-reason-one-step = Se mueve en el primer paso; los siguientes no se distinguen.
follows-reason-other-way = Se mueve al revés.
follows-reason-back = Vuelve atrás de «{ $first }» a «{ $last }».
follows-reason-no-none = No se pudo medir ninguna imagen en «nula».
follows-reason-few-steps = Se pudieron medir menos de tres pasos.
follows-reason-unseen = No se veía en todas las imágenes.
follows-reason-others = También se movieron otras partes de la cara y pueden explicarlo.
follows-reason-engines = Dos versiones del motor midieron estas imágenes.
follows-reason-faint = Las palabras piden poco de esto, o se lee de forma demasiado gruesa.
follows-reason-quiet = Se quedó como estaba.
follows-reason-moved = Se movió igualmente.
follows-asked-higher = pedido: más
follows-row = { $cue }, { $way }
follows-asked-lower = pedido: menos
follows-over = { $letter } se pasa al lado de { $others }: { $cues }. Las cifras no dicen cuál acierta.
follows-over-none = Aquí ningún modelo se mueve claramente más que otro.
follows-none-drawn = Nada de lo que piden estas palabras se puede medir en estas imágenes.
follows-unseen = No se puede medir aquí: { $cues }.
follows-unasked = No lo piden estas palabras y se movió igualmente: { $cues }.
follows-of = { $cue } ({ $letters })
follows-unread-head = Imágenes sin cifras
follows-unread = { $letter }, { $step }: { $why }
follows-limits = Juzga a ojo: la humedad de los ojos, los extremos interiores de las cejas por sí solos, si es la misma persona, qué siente alguien.
follows-few = { $count ->
    [one] Una imagen por paso: una pista, no una regla. Con tres de cada una las palabras pesan más.
   *[other] { $count } imágenes por paso: una pista, no una regla. Con tres de cada una las palabras pesan más.
}
follows-counted = { $count } imágenes de cada modelo por paso.
follows-axis = Cambio desde «nula», contado en márgenes de ruido: 1 es lo que puede cambiar al guardar de nuevo una imagen. En gris, el ruido y lo que pueden hacer otras partes de la cara.
follows-plot = { $cue }, { $asked }. { $lines }
follows-plot-line = { $letter } { $word }: { $points }.
follows-plot-point = { $step } { $figure }
follows-figures = Cifras
follows-table-cue = Parte
follows-table-model = Modelo
follows-table-word = En una palabra
follows-table-cell = { $by } ± { $bar }
follows-table-note = Cambio desde «nula» y el margen que tiene que superar, en la unidad de cada parte: comisuras en anchos de boca, labios y cejas en distancias entre ojos, párpados y mirada en anchos de ojo, líneas en por ciento, cabeza en grados.
follows-copy-picture = Copiar imagen
follows-save-picture = Guardar imagen…
follows-save-title = Guardar la imagen
follows-copied = Imagen copiada.

summary-follows = Lo pedido y lo que salió
strip-intensity = Intensidad
strip-level = { $step } (intensidad)
strip-follows = Lo pedido y lo que salió
playbook-ready-slider-check = Prueba del control
window-menu-follows = Lo pedido y lo que salió

# La lámina.
plan-kind-follows = Lo pedido y lo que salió
plan-follows = Lo que pedí y lo que salió
plan-follows-remark = { $count ->
    [one] Cambio desde «nula» en márgenes de ruido (gris). Una imagen por paso: una pista. Solo vale entre estos modelos.
   *[other] Cambio desde «nula» en márgenes de ruido (gris), { $count } imágenes por paso. Solo vale entre estos modelos.
}
plan-follows-unseen = No se puede medir: { $cues }.
plan-field-unseen = Lo que no se pudo medir
plan-why-follows-nothing = La prueba del control no encontró ninguna parte de la cara que se pueda medir y se haya pedido.
post-follows-follows = lo sigue
post-follows-flat = se queda corto
post-follows-overshoots = se pasa
post-follows-astray = no lo sigue
post-follows-unmeasured = no medible
post-follows-unasked = no se pidió
alt-follows = { $title } Los pasos pedidos frente al cambio medido de la cara desde «nula».
