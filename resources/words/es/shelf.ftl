### La página de la biblioteca: qué contiene, revisarla, copias, papelera.

window-menu-library = Biblioteca…
shelf-title = Biblioteca
shelf-facts = { $tests ->
    [one] Una prueba
   *[other] { $tests } pruebas
}, { $pictures ->
    [one] una imagen
   *[other] { $pictures } imágenes
}, { $size }
shelf-counting = Contando…
shelf-show = Ver archivos
shelf-check = Revisión
shelf-check-never = Aún sin revisar. Se lee cada imagen y se compara con lo que llegó.
shelf-check-well = Revisada { $when }: está todo y todo coincide.
shelf-check-found = Revisada { $when }: { $count ->
    [one] hay una cosa que mirar.
   *[other] hay { $count } cosas que mirar.
}
shelf-check-now = Revisar ahora
shelf-check-stop = Parar
shelf-check-progress = Revisando… { $done } de { $total } imágenes
shelf-check-begins = Revisando…
shelf-check-stopped = La revisión se paró. No se ha cambiado nada.
shelf-findings = Lo que encontró la revisión
shelf-backups = Copias de seguridad
shelf-backups-note = Cada una se abre y se prueba. Se hacen cada media hora si algo cambia.
shelf-backups-none = Aún no hay copias.
shelf-backups-wait = Buscando copias…
shelf-backup-row = { $when }  { $state }
shelf-backup-sound = abierta y probada
shelf-backup-damaged = dañada, no sirve
shelf-backup-wait = probando…
shelf-back-up = Hacer copia
shelf-backing-up = Haciendo copia…
shelf-backed-up = Copia hecha, abierta y probada.
shelf-restore = Restaurar…
shelf-restore-ask = ¿Volver a la copia de { $when }? La ventana se cierra y se abre otra vez. Las pruebas e imágenes más nuevas se conservan; no se borra nada, y el índice de ahora se guarda al lado.
shelf-restore-yes = Volver
shelf-trash = Papelera
shelf-trash-count = { $count ->
    [one] Una prueba, guardada 30 días desde que se borró.
   *[other] { $count } pruebas, guardadas 30 días desde que se borraron.
}
shelf-trash-none = Vacía. Lo que borras se queda aquí 30 días.
shelf-trash-row = { $name }, { $days ->
    [0] hasta hoy
    [one] un día más
   *[other] { $days } días más
}
shelf-trash-nameless = prueba ilegible
shelf-trash-put-back = Devolver
shelf-trash-empty = Vaciar…
shelf-trash-ask = { $count ->
    [one] ¿Borrar del todo una prueba y sus imágenes? No se puede deshacer.
   *[other] ¿Borrar del todo { $count } pruebas y sus imágenes? No se puede deshacer.
}
shelf-trash-yes = Borrar del todo
shelf-trash-back = «{ $name }» está otra vez entre tus pruebas.
shelf-trash-emptied = { $count ->
    [one] Se borró del todo una prueba.
   *[other] Se borraron del todo { $count } pruebas.
}
shelf-no = Cancelar
shelf-done = Listo
shelf-fixed = Esta biblioteca solo se puede mirar: no hay permiso para escribir en ella.
