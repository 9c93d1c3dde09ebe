# Los prompts de una prueba, por escrito para quien los pida.
pack-title = Prompts: { $name }
pack-intro = Las palabras tal como se enviaron, paso a paso.
pack-label-imported = HECHO EN OTRO LUGAR
pack-model = modelo { $id }
pack-version = versión { $version }
pack-route = ruta { $route }
pack-size = pedida a { $size } px
pack-seed = semilla { $seed }
pack-photos = { $count ->
    [1] enviada con la foto de referencia { $numbers }
   *[other] enviada con las fotos de referencia { $numbers }
}
pack-photos-title = Fotos de referencia
pack-photo = Foto { $n }: { $part }
pack-photo-unknown = Foto { $n }
pack-came = { $count ->
    [1] imagen de { $size } px
   *[other] { $count } imágenes, { $size } px
}
pack-day = { $day }
pack-no-picture = no llegó ninguna imagen
pack-waiting = aún sin imagen
pack-by-hand = hecha a mano en una app con las palabras copiadas; no se sabe qué añadió la app
pack-outside = hecha en otro lugar; no se conocen sus palabras
pack-outside-words = hecha en otro lugar; las palabras venían con la imagen
pack-simulated = SIMULADO, dibujo de un programa de demostración
pack-locked = Sin cambios: { $parts }
pack-locked-now = Fijo: { $parts }
pack-locked-none = No había nada fijo
