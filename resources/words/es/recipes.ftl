# Recetas, personajes y escenas: el menú, la lista, archivos, palabras pegadas.
recipes-plain = { $text }
recipes-menu = Receta: escenas, personajes, archivos
recipes-recent = Personajes recientes
recipes-characters = Personajes
recipes-list = Escenas y recetas…
recipes-paste = Pegar un prompt…
recipes-save-character = Guardar personaje…
recipes-save-scene = Guardar escena…
recipes-save-recipe = Guardar receta como…
recipes-open-file = Abrir archivo de receta…
recipes-write-file = Guardar archivo de receta…

# La lista.
recipes-title = Escenas y recetas
recipes-group-scene = Retos
recipes-group-transfer = Recetas de traslado
recipes-group-own = Mías
recipes-group-none = Aún no hay nada guardado. «Guardar receta como…» guarda lo que hay en los controles.
recipes-kind-scene = Una escena para tu personaje
recipes-kind-transfer = Un orden para las palabras que tienes
recipes-kind-character = Un personaje para tu escena
recipes-kind-recipe = Una receta completa
recipes-keep = Se queda
recipes-change = Cambia
recipes-best = Sirve para
recipes-not-for = No sirve para
recipes-words = Palabras que trae
recipes-layout-note = no se envía
recipes-use-scene = Usar con mi personaje
recipes-use-transfer = Usar con mi personaje
recipes-use-character = Usar en mi escena
recipes-use-recipe = Usar esta receta
recipes-remove = Quitar
recipes-remove-sure = ¿Quitar «{ $name }» de la lista?
recipes-remove-yes = Quitar
recipes-remove-no = Dejar
recipes-close = Cerrar
recipes-template = Plantilla
recipes-template-help = Los huecos se envían en este orden. Lo demás sigue sin cambios.
recipes-template-order = Orden del prompt
recipes-template-then = después { $parts }
recipes-template-all = nada más
recipes-expression = Expresión
recipes-try = Cambiar a
recipes-try-none = Como está

# Guardar.
recipes-save-title-characters = Guardar este personaje
recipes-save-title-scenes = Guardar esta escena
recipes-save-title-recipes = Guardar esta receta
recipes-save-label = Nombre
recipes-save = Guardar
recipes-save-again = Reemplazar
recipes-save-holds-characters = Guarda identidad, pelo, accesorios y sus fotos.
recipes-save-holds-scenes = Guarda ropa, producto, habitación, luz, encuadre, pose, cámara y diseño.
recipes-save-holds-recipes = Guarda personaje, escena, bloqueos, orden y expresión.
recipes-save-known = «{ $name }» ya existe. Si guardas, se reemplaza.
recipes-save-empty = Todavía no hay palabras que guardar. Rellena al menos una parte y guarda otra vez.
recipes-saved-characters = El personaje «{ $name }» está guardado.
recipes-saved-scenes = La escena «{ $name }» está guardada.
recipes-saved-recipes = La receta «{ $name }» está guardada.
recipes-removed = «{ $name }» ya no está en la lista. Su archivo sigue en la carpeta de la biblioteca, con la terminación .removed.
recipes-own-unreadable = «{ $name }» no aparece en la lista. { $why }

# Usar.
recipes-used-here = «{ $name }» está en los controles.
recipes-used-here-plain = Hay otras palabras en los controles.
recipes-used-new = Se abrió una prueba nueva: «{ $name }». La anterior está entre tus pruebas.
recipes-slots-unfilled = { $count ->
    [one] El hueco «{ $slots }» quedaría vacío: su parte no tiene palabras.
   *[other] Estos huecos quedarían vacíos, porque sus partes no tienen palabras: { $slots }.
  } Dale palabras a la parte o quita el hueco.

# Palabras pegadas.
recipes-pasted = Palabras pegadas
recipes-paste-title = Pegar un prompt
recipes-paste-label = El prompt
recipes-paste-hint = Pega palabras de donde sea: un comentario, otra app, una nota vieja.
recipes-paste-goes = Adónde va
recipes-paste-nothing = Aquí verás cada frase con la parte a la que va.
recipes-paste-free = Tus palabras
recipes-paste-aside = Se omite
recipes-paste-aside-why = está detrás de «{ $words }»
recipes-paste-layout = Diseño, no se envía
recipes-paste-keep = Conservar mis otras partes
recipes-paste-only = Solo estas palabras
recipes-paste-use = Usar estas palabras
recipes-paste-row = { $part }: { $text }. { $why }
recipes-found = «{ $name }» lleva dentro las palabras con las que se hizo.
recipes-found-use = Usar sus palabras

# Archivos.
recipes-file-open-title = Abrir un archivo de receta
recipes-file-write-title = Guardar la receta como archivo
recipes-file-kinds = Archivos de receta
recipes-file-written = Guardado: { $name }
recipes-file-refused = «{ $name }» no se abrió y nada cambió. { $why }
recipes-file-photos = «{ $name }» está en los controles. { $count ->
    [one] Una foto de referencia que nombra no está en esta biblioteca; añádela otra vez.
   *[other] { $count } fotos de referencia que nombra no están en esta biblioteca; añádelas otra vez.
  }
recipes-file-large = El archivo pasa de { $most } KB y una receta son unas pocas líneas. Elige la receta misma.
recipes-file-line = La línea { $line } no se puede leer como TOML. Revisa comillas y corchetes y vuelve a abrir el archivo.
recipes-file-key = Tiene un campo «{ $field }» que aquí no se conoce, y sus palabras se perderían. Se conocen: { $known }.
recipes-file-control = «{ $field }» contiene caracteres que no se ven. Escribe esa línea de nuevo y vuelve a abrir el archivo.
recipes-file-turning = «{ $field }» contiene signos que cambian el sentido de lectura, así que no dice lo que ves. Escribe esa línea de nuevo.
recipes-file-secret = «{ $field }» contiene lo que parece una clave de API ({ $shown }). Quítala y vuelve a intentarlo; no se ha enviado nada.
recipes-file-step = «{ $field }» es un paso de 0 a { $most }. Corrígelo y vuelve a abrir el archivo.
recipes-file-choice = «{ $field }» es «{ $have }». Puede ser: { $known }.
recipes-file-photo = Una foto de referencia no tiene una huella válida (sha256 de 64 signos). Quítala y añade la foto en la ventana.

# Retos.
recipes-keep-character = Tu personaje: identidad, pelo, accesorios
recipes-keep-scene = Tu escena: ropa, habitación, luz, encuadre
recipes-product-in-hand = Producto en la mano
recipes-product-in-hand-keep = Tu personaje: identidad, pelo, accesorios
recipes-product-in-hand-change = Una lata junto a la mejilla, con la etiqueta hacia la cámara
recipes-product-in-hand-best = Portadas que preguntan qué modelo sostiene un objeto sin perder la cara
recipes-product-in-hand-not-for = Juzgar señales finas: la lata se lleva la mirada
recipes-clothes-and-brand = Cambio de ropa y marca
recipes-clothes-and-brand-keep = Tu personaje: identidad, pelo, accesorios
recipes-clothes-and-brand-change = Una chaqueta deportiva con una marca pequeña en el pecho, en una oficina sencilla
recipes-clothes-and-brand-best = Lecciones sobre qué más se mueve cuando solo debería cambiar la ropa
recipes-clothes-and-brand-not-for = Comparar estilos en general: una chaqueta dice poco del gusto
recipes-extreme-close-up = Muy de cerca
recipes-extreme-close-up-keep = Tu personaje: identidad, pelo, accesorios
recipes-extreme-close-up-change = De las cejas a la barbilla, con luz de ventana
recipes-extreme-close-up-best = Tutoriales sobre cejas, párpados y labios; mirar la piel
recipes-extreme-close-up-not-for = Miniaturas que tienen que llamar la atención de paso
recipes-selfie = Selfie
recipes-selfie-keep = Tu personaje: identidad, pelo, accesorios
recipes-selfie-change = Un brazo va hacia la cámara, en una habitación cálida
recipes-selfie-best = Portadas que preguntan qué modelo parece una foto de verdad
recipes-selfie-not-for = Medir una sola señal: la lente cercana ensancha la cara
recipes-under-water = Bajo el agua
recipes-under-water-keep = Tu personaje: identidad, pelo, accesorios
recipes-under-water-change = Una piscina clara, luz desde arriba, pelo flotando
recipes-under-water-best = Portadas que preguntan qué modelo conserva la cara cuando todo lo demás es raro
recipes-under-water-not-for = Ojos húmedos y otras señales que el agua esconde
recipes-facial-expressions = Expresiones faciales
recipes-facial-expressions-keep = Tu personaje: identidad, pelo, accesorios
recipes-facial-expressions-change = Estudio liso, encuadre cerrado, nada que mirar más que la cara
recipes-facial-expressions-best = Tutoriales de expresión y lecciones de prompt, una señal cada vez
recipes-facial-expressions-not-for = Miniaturas hechas para entretener: es tranquila a propósito
recipes-full-body = Cuerpo entero
recipes-full-body-keep = Tu personaje: identidad, pelo, accesorios
recipes-full-body-change = De la cabeza a los pies en un estudio luminoso
recipes-full-body-best = Preguntar si una cara pequeña sigue siendo la misma cara
recipes-full-body-not-for = Juzgar una expresión: para eso acércate

# Recetas de traslado.
recipes-other-emotion = Otra emoción
recipes-other-emotion-keep = Identidad, encuadre y habitación
recipes-other-emotion-change = La emoción que se pide
recipes-other-emotion-best = Portadas que comparan modelos, un sentimiento tras otro
recipes-other-emotion-not-for = Comparar ropa o lugares: solo se mueve la cara
recipes-other-genre = Otro tipo de sentimiento
recipes-other-genre-keep = Los dos paneles lado a lado y el escritorio
recipes-other-genre-change = De triste a nerviosa, aliviada, escéptica o avergonzada
recipes-other-genre-best = Tutoriales sobre señales pequeñas que separan sentimientos vecinos
recipes-other-genre-not-for = Miniaturas que viven de grandes gestos
recipes-other-place = Otro lugar, la misma prueba
recipes-other-place-keep = Los tonos fríos de interior y el encuadre de pecho
recipes-other-place-change = Un detalle del lugar o el color del neón
recipes-other-place-best = Lecciones sobre lo que una habitación le hace a un sentimiento
recipes-other-place-not-for = Comparar estilos en general: todo menos un detalle queda fijo
