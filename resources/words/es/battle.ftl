### Batallas: rondas de retos para los mismos modelos.

battle-title = Batalla
window-menu-battle = Batalla…
battle-table = Rondas y modelos
battle-intro = Una batalla hace pasar a los mismos modelos por una serie de retos: tu personaje en una escena tras otra. Más adelante añades un modelo nuevo y solo se pide su columna.
battle-seven = Empezar los siete retos
battle-seven-for = Para { $name }, con la prueba que está abierta
battle-new = Nueva: siete retos
battle-file-open = Abrir un archivo de batalla…
battle-file-open-title = Abrir un archivo de batalla
battle-share = Compartir como archivo…
battle-share-title = Guardar la batalla como archivo
battle-file-kinds = Batallas
battle-choose = Tus batallas
battle-more = Más
battle-remove = Mover esta batalla a la papelera
battle-take-back = Recuperar «{ $name }»
battle-my-character = Usar a { $name } de la prueba abierta
battle-my-character-none = Usar el personaje de la prueba abierta
battle-count = Imágenes de cada una
battle-plan-show = Cada petición
battle-plan-hide = Volver a las rondas
battle-plan-list = Cada petición de la próxima tanda
battle-plan-row = { $number }. { $round } · { $model } · { $price }
battle-pick-column = Mi elección
battle-retired = { $name } (ya no se le pide)
battle-pick-a = A
battle-pick-b = B
battle-pick-tie = Empate
battle-pick-neither = Ninguna
battle-pick-none = –

battle-run = Lanzar { $count ->
    [one] 1 imagen
   *[other] { $count } imágenes
} · { $price }
battle-run-nothing = Nada que lanzar
battle-run-sure = Pedir { $count ->
    [one] 1 imagen
   *[other] { $count } imágenes
} · { $price }
battle-pause = Pausar
battle-running = En marcha
battle-finishing = Esperando lo ya enviado
battle-free = gratis
battle-about = unos { $price }
battle-unpriced = precio desconocido
battle-about-unpriced = unos { $price }, { $count } sin precio conocido

battle-cell-done = hecha
battle-cell-done-hidden = hecha, vota antes
battle-cell-running = dibujando
battle-cell-waiting = en espera
battle-cell-unknown = sin confirmar
battle-cell-refused = rechazada
battle-cell-failed = fallida
battle-cell-skipped = omitida
battle-cell-missing = sin pedir
battle-cell-of = { $state } { $done }/{ $total }
battle-cell-spoken = { $round }, { $model }: { $state }
battle-pick-spoken = { $round }, mi elección: { $choice }
battle-again = Pedir otra vez · { $price }
battle-again-unknown = Pedir otra vez, puede pagarse dos veces · { $price }
battle-skip-cell = Omitir esto
battle-unskip-cell = Volver a incluirlo
battle-skip-round = Omitir toda la ronda
battle-unskip-round = Volver a incluir la ronda
battle-open-round = Abrir esta ronda para juzgarla
battle-add-model = Añadir un modelo
battle-add-priced = { $name } · { $count ->
    [0] nada que pedir
    [one] 1 imagen
   *[other] { $count } imágenes
} · { $price }
battle-add-none = No hay otro modelo conectado
battle-add-connect = Conectar modelos…
battle-remove-model = No pedir nada más a { $name }
battle-return-model = Volver a pedir a { $name }

battle-progress = { $done } de { $cells } hechas
battle-progress-failed = { $count ->
    [one] 1 fallida
   *[other] { $count } fallidas
}
battle-progress-refused = { $count ->
    [one] 1 rechazada
   *[other] { $count } rechazadas
}
battle-progress-unknown = { $count } sin confirmar
battle-progress-asked = { $count ->
    [one] 1 pedida hasta ahora
   *[other] { $count } pedidas hasta ahora
}
battle-spent = Cobrado según proveedores: { $reported }; se esperan unos { $estimated } más
battle-spent-unpriced = Cobrado según proveedores: { $reported }; se esperan unos { $estimated } más, { $count } sin precio conocido
battle-left = { $count } en cola

battle-model-there = { $name } ya está en esta batalla.
battle-models-most = Una batalla tiene como mucho { $most } columnas, porque no caben más imágenes lado a lado. Empieza otra batalla para los demás.
battle-model-last = Una batalla necesita un modelo al que pedir. Añade otro antes de quitar este.
battle-character-fixed = Ya hay imágenes de este personaje. Empieza otra batalla para uno distinto.
battle-round-empty = En esta ronda aún no se ha pedido nada. Lanza antes la batalla.
battle-unreachable = Los modelos a los que les faltan imágenes no están conectados. Conéctalos y vuelve a lanzarla; no se ha enviado nada.
battle-nothing = No falta nada, así que no se ha enviado nada. Lo que falló o fue rechazado se pide otra vez desde su celda.
battle-busy = Esta batalla está en marcha. Páusala antes de abrir otra.
battle-stopped-cap = La batalla se ha detenido con { $count ->
    [one] 1 imagen
   *[other] { $count } imágenes
} por pedir. { $why }
battle-over-cap = Esta tanda es mayor de lo que deja el límite de hoy; se detendrá ahí sola y podrás seguir después.
battle-shared = Guardada como { $name }, sin imágenes, fotos ni claves.
battle-trashed = «{ $name }» está en la papelera. Las pruebas de sus rondas siguen en tu biblioteca.
battle-unreadable = La batalla { $name } no se puede leer. No se ha cambiado nada; sus rondas siguen entre tus pruebas.
battle-newer = La batalla { $name } viene de una versión más nueva del programa. Actualízalo para abrirla.
battle-file-wrong = No se ha abierto { $name }. { $why }
battle-file-other = No es una batalla: un archivo de batalla empieza por kind = "battle" y una versión.
battle-file-newer = Viene de una versión más nueva del programa (forma { $version }; este lee la { $known }). Actualízalo y vuelve a abrirlo.
battle-file-name = Le falta el nombre o pasa de { $most } caracteres.
battle-file-models = Falta su lista de modelos, repite alguno o pasa de { $most }.
battle-file-count = Su número de imágenes no es un entero de 1 a { $most }.
battle-file-size = Su tamaño es { $have }; debería parecerse a 1024x1280.
battle-file-rounds = Faltan sus rondas, dos tienen la misma clave o hay más de { $most }.
battle-file-title = La ronda { $name } no tiene título.
battle-question = ¿{ $names }? { $count ->
    [one] 1 reto
   *[other] { $count } retos
}
battle-or = o
battle-post = Crear publicación
battle-post-empty = Aún no hay nada que publicar. Corre la batalla y vota una ronda antes.
battle-post-left = { $count ->
    [one] 1 ronda espera tu voto y no está en la publicación.
   *[other] { $count } rondas esperan tu voto y no están en la publicación.
}
battle-pack = Exportar con imágenes…
battle-pack-title = Guardar la batalla con sus imágenes
