# La página de una publicación entera: láminas, aspecto, textos y guardado.
carousel-preset = Qué publicación
carousel-slides = Láminas de la publicación
carousel-parts = Qué se edita
carousel-slide = Lámina
carousel-look = Aspecto
carousel-texts = Textos
carousel-add = Añadir una lámina
carousel-more = Más sobre esta lámina
carousel-up = Subir
carousel-down = Bajar
carousel-show = Mostrar en la publicación
carousel-hide = Dejar fuera de la publicación
carousel-copy = Hacer una copia
carousel-remove = Quitar
carousel-again = Volver a la propuesta
carousel-no-texts = Esta lámina no tiene palabras propias que cambiar.
carousel-format = Dónde se publica
carousel-closing = Línea de cierre
carousel-handle = Tu usuario
carousel-opening = Primera línea del texto
carousel-keyword = Palabra para comentar
carousel-emoji = Emoji en el texto
carousel-masters = Guardar también PNG sin pérdida
carousel-caption = Texto
carousel-alt = Descripción de la lámina { $n }
carousel-pack = Prompts (Markdown)
carousel-pack-text = Prompts (texto simple)
carousel-copy-text = Copiar
carousel-copied = Copiado
carousel-copy-slide = Copiar lámina
carousel-slide-copied = La lámina está en el portapapeles, tal como se guardaría.
carousel-close = Cerrar
carousel-save = Guardar publicación…
carousel-save-title = Guardar la publicación en una carpeta
carousel-writing = { $total ->
    [0] Dibujando la publicación…
   *[other] { $done } de { $total } archivos
}
carousel-occupied = { $more ->
    [0] En esta carpeta ya están { $names }. ¿Los reemplazo?
   *[other] En esta carpeta ya están { $names } y { $more } más. ¿Los reemplazo?
}
carousel-replace = Reemplazar
carousel-keep = Dejarlos
carousel-stop = Detener
carousel-prepare = Prepararlas
carousel-price = { $dollars } $
carousel-price-free = gratis
carousel-price-unknown = precio desconocido
carousel-missing = { $count ->
    [one] Falta una imagen de cada modelo ({ $price }).
   *[other] Faltan { $count } imágenes de cada modelo ({ $price }).
}
carousel-logo = Logo
carousel-logo-choose = Elegir un archivo…
carousel-logo-other = Otro archivo…
carousel-logo-none = Sin logo
carousel-logo-title = Elige tu logo
