### Imágenes desde la línea de órdenes, y lo que allí se dice de modelos y rutas.

generate-no-model = Aquí no hay ningún modelo «{ $model }». «expression-studio models» los enumera. No se ha enviado nada.
generate-no-words = No hay palabras que enviar. Dalas con --text. No se ha enviado nada.
generate-references = { $name } admite como máximo { $count } fotos de referencia. No se ha enviado nada.
generate-count = «{ $text }» no es un número de imágenes. Da de 1 a { $most }. No se ha enviado nada.
generate-cap = «{ $text }» no es una suma en dólares. Da una como 5.00. No se ha enviado nada.
generate-made = { $name }: { $width } × { $height } px en { $seconds } s.
models-available = disponible
models-unconfigured = sin configurar
models-retired = retirado
doctor-here = funciona en este equipo, no necesita clave
doctor-models = { $count ->
    [one] 1 modelo
   *[other] { $count } modelos
}
doctor-key-environment = clave de la variable { $variable }, terminada en { $ending }
doctor-key-ring = clave del llavero del sistema, terminada en { $ending }
doctor-key-session = clave de esta sesión, terminada en { $ending }
doctor-key-none = sin clave; no se puede enviar nada
doctor-key-needless = no necesita clave
doctor-own = las peticiones irían a { $url }, fijada a mano
doctor-usual = las peticiones irían a { $url }
