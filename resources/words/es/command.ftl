# La línea de comandos.
command-about = Compara cómo dos modelos de imagen sostienen una emoción en el mismo retrato y publica el resultado.
command-window = abre la ventana (también sin comando)
command-demo = recorre los pasos con la pareja simulada y escribe una publicación; sin pantalla ni red
command-cover = hace una portada de dos paneles con dos imágenes, las dos caras con el mismo encuadre
command-prompt = muestra las palabras tal como se enviarían
command-usage = { $problem }. Escribe { $command } --help para ver las opciones.
command-library = carpeta de la biblioteca; si falta, la de tus datos
command-files = imágenes que van a los paneles
command-demo-out = carpeta donde se escribe la publicación
command-demo-drawing = Dibujando cinco pasos con Sim A y Sim B (unos 15 segundos).
command-emotion = clave de una emoción, por ejemplo sad
command-lang = idioma de la publicación
command-picture = imagen { $letter }: PNG, JPEG o WebP
command-name = nombre del modelo bajo la imagen { $letter }
command-eyes = centros de los dos ojos en la imagen { $letter }, px
command-cover-out = archivo que se escribe, JPEG o PNG según su final
command-size = tamaño de la lámina en px
command-title = titular
command-intensity = paso de 0 a 5: nada, apenas, sutil, clara, fuerte, extrema
command-set = gira un ajuste ({ $knobs }) a un paso de 0 a 5; se puede repetir
command-recipe = archivo de receta en TOML; si falta, la receta de demostración
command-json = muestra texto, tramos y avisos como JSON
command-bad-eyes = «{ $text }» no señala dos ojos. Da cuatro números en px: x,y,x,y. No se escribió nada.
command-eyes-outside = Los ojos { $text } no están dentro de una imagen de { $size }. Da dos puntos dentro de ella, en px. No se escribió nada.
command-bad-size = «{ $text }» no es un tamaño de lámina. Da ancho y alto en px, por ejemplo 1080x1350. No se escribió nada.
command-bad-knob = «{ $text }» no gira ningún ajuste. Escribe uno de { $known } y un paso, por ejemplo brow=4.
command-bad-step = { $name } admite un paso entero de 0 a { $most }, no «{ $text }».
