### El historial: todas las pruebas, para volver a encontrarlas.

window-history = Historial
window-menu-history = Historial…
window-keys-history = historial de todas las pruebas
history-title = Historial
history-find = Busca una palabra, una emoción, un modelo
history-find-name = Buscar pruebas
history-count = { $tests ->
    [one] 1 prueba
   *[other] { $tests } pruebas
}
history-empty = Aquí aparecerán tus pruebas, primero las nuevas. Los archivos se quedan en { $path }.
history-nothing = Ninguna prueba con «{ $words }».
history-nothing-filter = Ninguna prueba es así.
history-clear = Borrar
history-begin = Empezar una
history-waits = Buscando…

# Filtros y orden.
history-emotion-all = Toda emoción
history-model-all = Todo modelo
history-label-all = Toda etiqueta
history-winner-all = Gane quien gane
history-knob-all = Todo control
history-emotion = Emoción
history-model = Modelo
history-label = Etiqueta
history-winner = Ganador
history-knob = Control
history-picked = Elegidas
history-picked-tip = Solo pruebas en las que elegiste una imagen
history-sort = Orden
history-sort-newest = Más nuevas
history-sort-oldest = Más antiguas
history-sort-name = Por nombre
history-sort-cost = Más caras
history-sort-votes = Más votos
history-winner-a = Ganó A
history-winner-b = Ganó B
history-winner-tie = Empate
history-winner-neither = Ninguna
history-winner-none = Sin voto aún

# Una línea de la lista.
history-runs = { $runs ->
    [0] sin pasadas
    [one] 1 pasada
   *[other] { $runs } pasadas
}
history-no-vote = sin voto
history-free = gratis
history-votes = { $lead ->
    [a] A { $a }-{ $b }
    [b] B { $b }-{ $a }
   *[even] { $a }-{ $b }
}
history-ties = { $count ->
    [one] 1 empate
   *[other] { $count } empates
}
history-hidden = Ocultos hasta tu voto
history-place-baseline = Punto de partida
history-place-import = Traídas
history-place-own = Cambio propio
history-run = { $place }, { $label }{ $choice ->
    [a] , ganó A
    [b] , ganó B
    [tie] , empate
    [neither] , ninguna
   *[none] , sin voto
}{ $marked ->
    [yes] , marcada
   *[no] {""}
}
history-row = { $name }, { $day }, { $facts }
history-row-run = { $row }. Pasada { $number } de { $count }: { $run }
history-more = +{ $count }
history-missing = Falta la imagen

# Lo que se puede hacer.
history-open = Abrir
history-open-run = Abrir esta pasada
history-duplicate = Duplicar como prueba nueva
history-baseline = Usar como punto de partida
history-copy = Copiar el prompt
history-copied = Prompt copiado.
history-file = Mostrar el archivo
history-file-wait = Vota primero: el archivo delataría de quién es la imagen.
history-file-gone = El archivo de esta imagen no está. Revisa la biblioteca para ver qué falta.
history-compare = Mostrar en el panel B
history-mark = Marcar para comparar palabras
history-unmark = Quitar la marca
history-trash = Mover a la papelera
history-trashed = «{ $name }» está en la papelera durante 30 días.
history-undo = Deshacer
history-back = «{ $name }» ha vuelto, con sus imágenes y votos.
history-trash-open = { $count ->
    [0] Papelera vacía
   *[other] Papelera, { $count }
}
history-trash-name = Pruebas borradas, guardadas 30 días
history-trash-line = Recuperar «{ $name }», borrada el { $day }
history-hint = Alt+clic muestra una imagen en el panel B, para comparar dos cualesquiera. Espacio marca una pasada; dos marcadas muestran sus palabras.
history-no-words = «{ $name }» no tiene palabras para esta pasada: la imagen llegó sin ellas.
history-gone = Esta imagen ya no está en su prueba.

# Una imagen de otra prueba en el panel B.
history-guest = B muestra { $name } de «{ $test }». No se guarda nada.
history-guest-hidden = B muestra una imagen de «{ $test }». No se guarda nada.
history-guest-name = { $name } de «{ $test }»
history-guest-leave = Devolver la suya
history-compare-nothing = Abre primero una prueba con imágenes: una de ellas queda en el panel A.
history-compare-vote = Vota primero las imágenes que ves: hasta entonces nada puede ponerse a su lado.

# Las palabras de dos pasadas.
history-words = Comparar palabras
history-words-wait = Marca dos pasadas con Espacio para comparar sus palabras.
history-words-title = Palabras comparadas
history-words-same = Las dos pasadas se enviaron con las mismas palabras.
history-words-count = { $added ->
    [one] 1 palabra llegó
   *[other] { $added } palabras llegaron
}, { $removed ->
    [one] 1 palabra se fue.
   *[other] { $removed } palabras se fueron.
}
history-words-first = De: { $run }
history-words-second = A: { $run }
history-words-run = «{ $test }», { $place }
history-words-back = Volver al historial
history-words-added = llegó: { $text }
history-words-removed = se fue: { $text }
