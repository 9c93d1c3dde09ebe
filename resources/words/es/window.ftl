# El marco de la ventana: barra superior, barra de estado, atajos, archivos soltados.
window-name = Expression Studio
window-menu = Menú
window-menu-new = Prueba nueva
window-menu-open = Abrir…
window-menu-rename = Cambiar nombre…
window-menu-duplicate = Duplicar
window-menu-exchange = Importar y exportar…
window-menu-pictures = Abrir imágenes…
window-menu-paste = Pegar una imagen
window-menu-settings = Ajustes…
window-menu-keys = Atajos de teclado
window-menu-about = Acerca de Expression Studio
window-menu-quit = Salir
window-tests = Tus pruebas. Está abierta { $name }.
window-settings = Ajustes
window-help = Atajos de teclado
window-step = Paso { $number }
window-step-none = Aún no hay imágenes
window-ready = Listo, funciona sin conexión
window-ready-wired = Listo
window-drawing = Dibujando { $done } de { $all }
window-make-post = Crear publicación
window-make-post-tip = Convierte estas dos imágenes en una portada
window-make-post-wait = Podrás crear la publicación cuando estén las dos imágenes.
window-pictures-title = Abrir imágenes
window-pictures-kinds = Imágenes
window-drop = Suelta dos imágenes: la primera será A, la segunda B
window-paste-empty = No hay ninguna imagen en el portapapeles. Copia una en tu navegador o aplicación y vuelve a pegar.
window-panels-hidden = Los paneles están ocultos. F8 los devuelve.
window-status-label-baseline = El punto de partida: las mismas palabras en A y B. Los pasos siguientes se comparan con él.
window-status-label-fair = Prueba justa: cambió una cosa, con las mismas palabras en A y B.
window-status-label-exploration = Exploración: cambió más de una cosa.
window-status-label-repeat = Repetición: otra vez las mismas palabras.
window-status-label-fair-by-hand = Prueba justa, hecha a mano.
window-status-label-imported = Imágenes importadas: no se conocen sus palabras.
window-undo = Deshacer
window-about-body = Versión { $version }. Pide el mismo retrato a dos modelos de imagen, deja todo quieto menos una cosa y mira cuál transmite la emoción.
window-about-offline = Nada sale de este equipo: no hay cuenta ni rastreo.
window-close = Cerrar

# Hoja de atajos.
window-keys-title = Atajos de teclado
window-keys-note = Las letras y cifras sueltas funcionan con el foco en las imágenes. F6 te lleva allí.
window-keys-look = Mirar
window-keys-compare = Comparar
window-keys-run = Juzgar y generar
window-keys-move = Moverse
window-keys-shift = Mayús
window-keys-space = Espacio
window-keys-backspace = Retroceso
window-keys-enter = Intro
window-keys-wheel-name = rueda
window-keys-zoom = ajustar, o 100 % en el puntero
window-keys-wheel = ampliar en el puntero, como la rueda
window-keys-scales = ajustar, 100 %, 200 %, 400 %
window-keys-face = cejas, ojos, boca, cara, piel
window-keys-nudge = mover todas las imágenes; más con Mayús
window-keys-drag = mantén y arrastra: mover todas
window-keys-loupe = lupa; un clic la fija
window-keys-glass = lupa más chica o más grande
window-keys-factor = cuánto amplía la lupa
window-keys-ground = fondo junto a las imágenes
window-keys-labels = mostrar u ocultar nombres y notas
window-keys-screen = solo las imágenes
window-keys-side = lado a lado
window-keys-wipe = cortina; girar su línea
window-keys-blink = mantén para ver la otra; toca para alternar
window-keys-slow = alternar despacio, sola
window-keys-modes = diferencia; papel cebolla
window-keys-strength = menos o más de eso
window-keys-sides = cambiar de lado; reflejar las dos
window-keys-align = caras una sobre otra, o píxeles propios
window-keys-alone = mover una sola, o arrástrala con Alt
window-keys-together = deshacerlo
window-keys-reference = mantén para ver la foto de referencia
window-keys-features = hoja de rasgos
window-keys-unmark = deshacer una marca en la cara
window-keys-skip = marcar: las flechas apuntan, Intro marca
window-keys-vote = A, B, empate, ninguna
window-keys-generate = generar
window-keys-stop = dejar de dibujar
window-keys-next = preparar el paso siguiente
window-keys-undo = deshacer
window-keys-redo = rehacer
window-keys-region = zona siguiente
window-keys-panels = ocultar los paneles
window-keys-new = prueba nueva
window-keys-open = abrir imágenes
window-keys-paste = pegar una imagen
window-keys-post = crear publicación
window-keys-help = esta hoja

# El juicio bajo las imágenes.
verdict-bar-wait = Vota cuando estén las dos…
verdict-bar-empty = Genera una pareja o suelta dos imágenes y di cuál te convence.
verdict-bar-a = Mejor A
verdict-bar-b = Mejor B
verdict-bar-tie = Empate
verdict-bar-neither = Ninguna
verdict-bar-again = { $choice }. Pulsa otra vez para quitarlo.
verdict-bar-region = Cuál es mejor

# El plan: una tarjeta por paso.
strip-region = Plan de pasos
strip-baseline = Punto de partida
strip-brow = Tensión de cejas
strip-mouth = Comisuras caídas
strip-moisture = Humedad en los ojos
strip-gaze = Fragilidad de la mirada
strip-moisture-gaze = Ojos y mirada
strip-own = Cambio propio
strip-import = Tus imágenes
strip-no-vote = sin voto
strip-vote-a = mejor A
strip-vote-b = mejor B
strip-vote-tie = empate
strip-vote-neither = ninguna
strip-drawing = dibujando…
strip-missing = faltan imágenes
strip-ready = listo para generar
strip-first = genera esto primero
strip-next = Siguiente
strip-only = solo cambia esto
strip-if-needed = si hace falta
strip-keep = Conservar cambio
strip-keep-tip = Los pasos siguientes parten de estas palabras
strip-card = Paso { $number }, { $title }: { $note }
strip-show = { $card }. Muestra sus imágenes.
strip-prepare = { $card }. Mueve solo este control; no genera nada.

# Consejos: cinco como mucho; «Omitir» los quita para siempre.
coach-intensity = Mueve Intensidad y mira las palabras.
coach-generate = Dibújalo: Generar o Ctrl+Enter.
coach-close = Acércate con W o con la rueda.
coach-vote = ¿Cuál te convence? Del 1 al 4.
coach-post = Un clic y la pareja será una portada.
coach-skip = Omitir

# Crear publicación.
post-dialog-title = Crear publicación
post-dialog-format = Formato
post-dialog-layout = Composición
post-dialog-side = Lado a lado
post-dialog-stacked = Apiladas
post-dialog-split = Partida
post-dialog-theme = Fondo
post-dialog-tinted = Teñido
post-dialog-dark = Oscuro
post-dialog-light = Claro
post-dialog-headline = Titular
post-dialog-headline-hint = Sin texto, el titular es la emoción
post-dialog-name = Nombre de { $letter }
post-dialog-foot = Línea al pie
post-dialog-handle = Tu usuario
post-dialog-handle-hint = @tunombre
post-dialog-language = Idioma
post-dialog-file = Archivo
post-dialog-feed = En el inicio
post-dialog-grid = En la cuadrícula
post-dialog-preview = La portada tal como se guardará
post-dialog-drawing = Dibujando la portada…
post-dialog-cuts-sides = La cuadrícula del perfil corta { $pixels } px de cada lado.
post-dialog-cuts-ends = La cuadrícula del perfil corta { $pixels } px arriba y abajo.
post-dialog-cuts-nothing = La cuadrícula del perfil la muestra entera.
post-dialog-all-well = Lista: { $width } × { $height } px.
post-dialog-eyes = Marcar los ojos…
post-dialog-whole = Carrusel entero
post-dialog-cancel = Cancelar
post-dialog-save = Guardar…
post-dialog-saving = Guardando…
post-dialog-save-title = Guardar la portada
post-dialog-saved = Se ha guardado { $name }
post-dialog-show-folder = Ver en la carpeta
post-dialog-copy-path = Copiar ruta
post-dialog-copied = La ruta está en el portapapeles.

# Marcar dónde están los ojos.
post-dialog-eyes-left = Haz clic en el ojo de la izquierda de { $letter }.
post-dialog-eyes-right = Ahora el ojo de la derecha de { $letter }.
post-dialog-eyes-done = Están los cuatro. Puedes arrastrar una marca para corregirla.
post-dialog-eyes-skip = Omitir

# La lista de pruebas.
tests-title = Tus pruebas
tests-note = La más nueva primero. Doble clic o Enter abre una.
tests-empty = Aquí aparecerán tus pruebas, la más nueva primero.
tests-open = Abrir
tests-new = Prueba nueva
tests-rename = Cambiar nombre
tests-rename-title = Cambiar el nombre de esta prueba
tests-rename-label = Nombre
tests-duplicate = Duplicar
tests-all = Todas las pruebas…
tests-now = abierta ahora
tests-facts = { $steps ->
    [0] sin imágenes aún
    [one] { $steps } paso
   *[other] { $steps } pasos
  }, { $when }
tests-row = { $name }, { $facts }
tests-today = hoy
tests-yesterday = ayer

# Ajustes.
settings-title = Ajustes
settings-language = Idioma
settings-language-note = Ventana, láminas y textos. Las palabras del prompt siguen en inglés.
settings-theme = Aspecto
settings-dark = Oscuro
settings-light = Claro
settings-system = Como el sistema
settings-still = Reducir el movimiento
settings-still-note = Nada alterna ni se desliza solo. Las teclas que mantienes pulsadas siguen funcionando.
settings-still-desktop = Tu sistema lo pide: nada alterna ni se desliza solo.
settings-library = Carpeta de la biblioteca
settings-library-note = Aquí viven tus pruebas y las imágenes originales.
settings-library-next = Se aplica la próxima vez que abras el programa. Las imágenes ya guardadas se quedan donde están.
settings-choose = Elegir…
settings-choose-title = Elige la carpeta de la biblioteca
settings-tips = Consejos
settings-tips-note = Cinco líneas cortas que muestran el camino una vez.
settings-tips-again = Mostrar consejos otra vez
settings-tips-on = Los consejos están activos
settings-close = Listo
strip-turn = { $title }, { $step }
strip-split = { $count ->
    [one] Paso dividido
   *[other] { $count } pasos divididos
}
strip-edit = Editar los pasos
strip-back = Volver
strip-back-tip = Los controles vuelven a decir las palabras del punto de partida

step-split = Dividido en { $count } pasos. Cada uno cambia una sola cosa; N trae el siguiente.
run-offer-split = Dividir en pasos
run-offer-lock = Bloquear otra vez
run-offer-put-back = Dejar como estaba
run-offer-baseline = Nuevo punto de partida
run-each = { $count } c/u
run-each-tip = Imágenes de cada modelo y su tamaño. Una sola imagen puede ser suerte.
run-count = { $count ->
    [one] Una imagen de cada modelo
   *[other] { $count } imágenes de cada modelo
}
run-size = { $size } px
run-gets = { $letter } { $size }
run-hand-all = Copiar para { $panes }
run-hand-some = Generar { $wired }, copiar para { $hand }
run-hand-tip = Copia el texto exacto; después los paneles esperan tus imágenes (Ctrl+Enter)

playbook-title = Pasos del plan
playbook-note = Cada paso sale del punto de partida y mueve un solo control: así sabes cuál funcionó.
playbook-knob = Control
playbook-step = Hasta
playbook-one-up = un paso más
playbook-optional = si hace falta
playbook-add = Añadir un paso
playbook-remove = Quitar el paso { $number }
playbook-earlier = Adelantar el paso { $number }
playbook-later = Retrasar el paso { $number }
playbook-usual = Pasos de siempre
playbook-saved = Planes guardados
playbook-none = ninguno guardado
playbook-name = Nombre
playbook-save = Guardar estos pasos
playbook-kept = Guardado como «{ $name }».
playbook-use = Usar estos pasos
playbook-row = Paso { $number }
playbook-unreadable = «{ $name }» no es un plan. Cada [[turn]] necesita un control y puede llevar un paso de 0 a 5.
playbook-empty = Un plan necesita al menos un paso. Añade uno antes.
strip-awaited = espera tu imagen
