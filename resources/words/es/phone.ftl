# El camino al teléfono: el panel de la ventana y la página que abre el teléfono.
phone-title = Enviar al teléfono
phone-lead = Una página para tu teléfono: las láminas en orden, el texto para copiar y una forma de devolver imágenes.
phone-own = Es para tu propia red: la página no va cifrada y no lleva nada secreto.
phone-begin = Mostrar el código
phone-again = Mostrar otro código
phone-drawing = Dibujando las láminas…
phone-scan = Escanéalo con la cámara del teléfono
phone-same = El teléfono debe estar en la misma red que este ordenador.
phone-type = O escribe esta dirección en el teléfono
phone-address = Dirección de la página
phone-code = Código QR con la dirección de la página
phone-copy = Copiar dirección
phone-copied = Dirección copiada
phone-left = { $count ->
    [one] Abierta 1 minuto más
   *[other] Abierta { $count } minutos más
}
phone-opened = Un teléfono ha abierto la página.
phone-arrived = Ha llegado una imagen para { $letter }.
phone-stop = Terminar
phone-back = Volver
phone-ended = La página está cerrada. La dirección ya no funciona.
phone-over = Han pasado los 10 minutos y la página está cerrada. Muestra otro código para seguir.
phone-no-network = Este ordenador no está en ninguna red propia. Conéctalo al Wi-Fi de tu teléfono e inténtalo de nuevo.
phone-refused = El sistema no ha dejado que este programa abra una página en tu red. Revisa el cortafuegos e inténtalo de nuevo.
phone-empty = Todavía no hay nada que enviar. Haz antes una lámina.
phone-name = «{ $name }» no sirve como nombre de archivo en el teléfono, o lo llevan dos archivos. Cambia el nombre de la lámina e inténtalo de nuevo.
phone-picture = Imagen del teléfono
phone-page-title = Imágenes para tu prueba
phone-page-slides = { $count ->
    [one] Una lámina
   *[other] { $count } láminas en orden
}
phone-page-caption = Texto
phone-page-copy = Copiar el texto
phone-page-copied = Copiado. Pégalo donde publiques.
phone-page-copy-hand = Mantén pulsado el texto, elige «Seleccionar todo» y después «Copiar».
phone-page-save-title = Guardar
phone-page-save-all = Guardar todo (ZIP, { $size } MB)
phone-page-save = Guardar
phone-page-save-name = Guardar { $name }
phone-page-hold = En un iPhone mantén pulsada una lámina y elige «Guardar en Fotos».
phone-page-bring-title = Devolver una imagen
phone-page-bring = Añadir una imagen a { $letter }
phone-page-sending = Enviando…
phone-page-sent = Enviada a { $letter }. El ordenador dice si se puede usar.
phone-page-failed = No ha llegado. Comprueba que el código sigue en el ordenador e inténtalo de nuevo.
phone-page-large = Esta imagen pasa de { $most } MB. Elige una más pequeña.
phone-page-no-script = Para añadir imágenes hace falta JavaScript, y este navegador lo tiene desactivado.
phone-page-own = Esta página es para tu propia red y no lleva nada secreto. Se cierra con el código del ordenador, como mucho a los 10 minutos.
