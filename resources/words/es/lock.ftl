### Filas de bloqueo: otras palabras, palabras guardadas, fotos de referencia y lo que un campo no admite.

lock-none = aún sin palabras
lock-layout = Diseño
lock-layout-tip = Se muestra en la portada, no se envía
lock-fold = Menos de { $part }
lock-fold-stays = Sigue desplegado mientras haya una parte abierta
lock-ladder = De cerca a lejos
lock-save = Guardar estas palabras
lock-save-known = Estas palabras ya están en el menú
lock-save-empty = No hay palabras que guardar
lock-forget = Olvidar palabras guardadas
lock-saved-unreadable = No se puede leer el archivo con tus palabras guardadas, { $name }. Se dejó como está; corrígelo, o guarda palabras de nuevo y se apartará.
lock-saved-most = Ya hay { $most } textos guardados para esta parte. Olvida uno antes.

lock-photo-add = Añadir foto…
lock-photo-paste = Pegar foto
lock-photo-title = Fotos para { $part }
lock-photo-kinds = Imágenes
lock-photo-pasted = Foto pegada
lock-photo-none = No hay ninguna imagen en el portapapeles. Copia una y vuelve a pegar.
lock-photo-known = { $name } ya está, así que no se añadió nada.
lock-photo-late = { $name } llegó cuando su prueba ya estaba cerrada. Abre esa prueba y añade la foto otra vez.
lock-photo = Foto de referencia { $number } de { $total }, { $name }
lock-photo-menu = { $number } · { $name }
lock-photo-remove = Quitar
lock-photo-earlier = Antes
lock-photo-later = Después

lock-note-ignored = { $names } no miran las fotos de referencia; dibujan solo las palabras.
lock-note-ignored-one = { $name } no mira las fotos de referencia; dibuja solo las palabras.
lock-note-names = { $most } y { $last }
lock-note-fewer = { $name } admite { $count ->
    [one] una foto: se envía la primera.
   *[other] { $count } fotos: se envían las { $count } primeras.
 }
lock-note-by-hand = { $count ->
    [one] Adjunta la foto en la aplicación.
   *[other] Adjunta estas { $count } fotos en la aplicación.
 }
lock-note-more = { $first } { $more }

lock-key = «{ $shown }» parece una clave de API. Quítala antes de enviar; no se envió nada.
lock-too-long = Ese texto tiene { $have } caracteres y un campo admite { $most }. Acórtalo y pégalo otra vez; no cambió nada.
lock-hidden-marks = Se quitaron marcas ocultas de control o de dirección, para que lo que ves sea lo que se envía.
