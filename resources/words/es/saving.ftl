# Lo que se hace con una publicación además de sus láminas: textos, guardado, teléfono.
saving-to = Guardar en { $folder }
saving-to-tip = Guardar la publicación como { $path }
saving-gone = La carpeta «{ $path }» ya no está, así que no se ha escrito nada. Conecta su unidad o elige otra carpeta.
saving-copy-cover = Copiar portada
saving-cover-copied = La portada está en el portapapeles, tal como se guardaría.
saving-phone = Enviar al teléfono
saving-words-inside = Escribir el prompt en los archivos
saving-characters = { $most ->
    [0] { $have } caracteres
   *[other] { $have } de { $most } caracteres
}
saving-hashtags = { $most ->
    [0] { $have } hashtags
   *[other] { $have } de { $most } hashtags
}
saving-first-line = { $most ->
    [0] primera línea { $have }
   *[other] primera línea { $have } de { $most }
}
saving-alt-long = { $count ->
    [one] Sobra un carácter. Acorta la descripción.
   *[other] Sobran { $count } caracteres. Acorta la descripción.
}
saving-stale = La propuesta ha cambiado desde que escribiste esto. Vuelve a leer tu texto.
