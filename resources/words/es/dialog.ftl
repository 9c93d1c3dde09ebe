# La página de una publicación entera: su lista de láminas, los campos de una, lo que hay que saber.
dialog-shown = en la publicación
dialog-hidden = no se publica
dialog-again = Volver a la propuesta: { $field }
dialog-again-all = Volver a la propuesta en todo
dialog-preview = La lámina tal como se guardará
dialog-drawing = Dibujando la lámina…
dialog-remarks = Lo que conviene saber
dialog-ready = { $count ->
    [one] Todo listo: una lámina, { $width } × { $height } px.
   *[other] Todo listo: { $count } láminas, { $width } × { $height } px.
}
dialog-list-tip = Para mover una lámina, arrástrala o pulsa Alt con una flecha. Con Espacio la muestras u ocultas y con Supr la quitas.
dialog-left-out = Esta lámina no se publica. Para mostrarla, haz clic en su ojo o pulsa Espacio en la lista.
