# Imágenes hechas en la app de un creador de modelos: la tarjeta del panel, el menú de modelos, la carpeta vigilada.
hand-model = Hecha en una app
hand-model-version = { $name }, versión { $version }
hand-model-provider = { $name } · { $provider }
hand-models = Modelo
hand-model-busy = Hay imágenes en camino. Elige otro modelo cuando lleguen, o cancélalas.
hand-model-imported = Estas imágenes se hicieron en otro sitio. Empieza una prueba nueva para elegir modelos.
hand-next-model = siguiente: { $name }
hand-awaited = te espera
hand-ahead = Esta la haces tú en una app: pulsa Generar y copia sus palabras.

hand-title = Haz la imagen { $letter } en la app
hand-step-copy = Copia las palabras y pégalas en la app.
hand-step-photos = { $count ->
    [one] Adjunta esta foto de referencia: { $names }
   *[other] Adjunta estas fotos de referencia en este orden: { $names }
}
hand-step-bring = Trae la imagen de vuelta: suéltala aquí, pégala o elige el archivo.
hand-copy = Copiar palabras
hand-copy-for = Copiar las palabras para { $letter }
hand-paste = Pegar
hand-paste-for = Pegar la imagen para { $letter }
hand-open = Elegir archivo…
hand-open-for = Elegir el archivo de la imagen para { $letter }
hand-watching = Carpeta vigilada: { $folder }
hand-offer = Nueva en la carpeta: { $name }
hand-use = Usarla
hand-use-for = Usar { $name } para { $letter }
hand-refuse = Esta no
hand-refuse-for = No usar { $name }
hand-folder-gone = La carpeta vigilada { $name } ya no está. Trae tú la imagen o elige otra carpeta en Ajustes.
hand-folder-closed = La carpeta vigilada { $name } no se puede leer. Trae tú la imagen o elige otra carpeta en Ajustes.

hand-still-awaited = Este paso aún espera tu imagen en { $slots }. Tráela primero, o cambia las palabras o el modelo.
hand-none-awaited = { $name } no se usó: solo se esperaba una imagen. Suéltala sola para reemplazar una.
hand-test-left = { $name } llegó cuando su prueba ya estaba cerrada. Abre esa prueba y tráela otra vez.

hand-folder = Carpeta vigilada
hand-folder-note = Mientras esperas una imagen de una app, se te ofrecen las nuevas de esta carpeta.
hand-folder-off = Desactivar
hand-folder-choose = Elegir…
hand-folder-choose-name = Elegir la carpeta vigilada
hand-folder-title = Elige la carpeta que se vigila
