### Pruebas y batallas que van y vienen de otros sitios.
bundle-packed = Guardado { $path }: { $count ->
    [one] 1 imagen
   *[other] { $count } imágenes
} con textos y veredictos. No lleva claves.
bundle-packed-without = Guardado { $path } sin { $missing ->
    [one] 1 imagen que ya no está
   *[other] { $missing } imágenes que ya no están
} en tu biblioteca. Contiene { $count ->
    [one] 1 imagen.
   *[other] { $count } imágenes.
}
bundle-came = { $tests ->
    [0] No ha entrado nada nuevo.
    [one] Ha entrado 1 prueba con { $pictures ->
        [one] 1 imagen, comprobada.
       *[other] { $pictures } imágenes, todas comprobadas.
    }
   *[other] Han entrado { $tests } pruebas con { $pictures ->
        [one] 1 imagen, comprobada.
       *[other] { $pictures } imágenes, todas comprobadas.
    }
}
bundle-here-already = «{ $name }» ya está en tu biblioteca tal como se empaquetó. Se ha dejado como está.
bundle-no-zip = No se puede abrir «{ $name }»: está dañado o no es un ZIP. Pídelo otra vez. Tu biblioteca no ha cambiado.
bundle-foreign = «{ $name }» no contiene pruebas de este programa. Elige un archivo hecho con «Exportar prueba». Tu biblioteca no ha cambiado.
bundle-newer = «{ $name }» lo hizo una versión más nueva. Actualiza este programa y ábrelo otra vez. Tu biblioteca no ha cambiado.
bundle-too-many = «{ $name }» contiene más de { $most } archivos y no se ha abierto. Tu biblioteca no ha cambiado.
bundle-strange = «{ $name }» no pertenece a un archivo así y se ha dejado fuera.
bundle-strange-more = { $count ->
    [one] Otro archivo no pertenece a él y se ha dejado fuera.
   *[other] Otros { $count } archivos no pertenecen a él y se han dejado fuera.
}
bundle-picture-missing = { $name } falta en el archivo. Su prueba ha entrado sin ella.
bundle-damaged = { $name } está dañado o es demasiado grande y se ha dejado fuera.
bundle-altered = { $name } se alteró después de empaquetarse y se ha dejado fuera.
bundle-judgements = Lo que juzgaste está guardado en { $path }.
judgements-foreign = «{ $name }» no es una tabla de juicios de este programa. Elige una hecha con «Exportar juicios». No se ha contado nada.
judgements-row = La fila { $number } de «{ $name }» no contiene ningún voto y se ha dejado fuera.
judgements-rows = { $count ->
    [one] Otra fila de «{ $name }» no contiene ningún voto.
   *[other] Otras { $count } filas de «{ $name }» no contienen ningún voto.
}
judgements-other-test = { $count ->
    [one] 1 voto de «{ $name }» es de otra prueba y no se ha contado.
   *[other] { $count } votos de «{ $name }» son de otra prueba y no se han contado.
}
judgements-came = { $count ->
    [0] Ningún voto de «{ $name }» es de esta prueba.
    [one] 1 voto de «{ $name }» cuenta como voto del público.
   *[other] { $count } votos de «{ $name }» cuentan como votos del público.
}
folder-empty = No hay ningún PNG, JPEG ni WebP en «{ $name }». Elige otra carpeta.
folder-more = { $count ->
    [one] En la carpeta hay 1 imagen más; son demasiadas de una vez. Trae el resto desde otra carpeta.
   *[other] En la carpeta hay { $count } imágenes más; son demasiadas de una vez. Trae el resto desde otra carpeta.
}
folder-came = De «{ $name }», { $count ->
    [one] 1 imagen se ha convertido
   *[other] { $count } imágenes se han convertido
} en { $tests ->
    [one] 1 prueba.
   *[other] { $tests } pruebas.
}
exchange-left-out = Se ha quedado fuera
exchange-copy = Copiar lista
exchange-open = Abrirla
exchange-looking = Mirando la imagen { $done } de { $total }
exchange-stop = Parar
exchange-title = Importar y exportar
exchange-test = Exportar prueba…
exchange-judgements = Exportar juicios…
exchange-import = Importar prueba…
exchange-folder = Importar carpeta…
exchange-votes = Contar votos…
exchange-out = Llevarse
exchange-into = Traer
exchange-test-about = Un ZIP con la prueba abierta: imágenes originales, textos y veredictos. Sin claves. Quien la importe la verá tal como la dejaste.
exchange-judgements-about = Todo lo que juzgaste en la prueba abierta, una fila por voto, para hojas de cálculo (CSV) o programas (JSON).
exchange-import-about = Un ZIP exportado aquí o en otro equipo. Se comprueba cada imagen; lo dañado se nombra y se deja fuera.
exchange-folder-about = Imágenes hechas en otro sitio. Las que tienen las mismas palabras forman un paso; la carpeta o el archivo que nombra un modelo decide su panel.
exchange-votes-about = Una tabla que alguien exportó de una copia de la prueba abierta. Esos votos cuentan como del público, nunca como tuyos.
exchange-copied = Copiada
exchange-details = Detalles
