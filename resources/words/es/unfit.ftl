### Un encargo que no se le puede hacer a un modelo; no se envía.

unfit-size = { $name } no puede dibujar { $size }. No se ha enviado nada; elige otro tamaño.
unfit-references = { $most ->
    [0] { $name } no admite fotos de referencia. No se ha enviado nada; quita las fotos o elige otro modelo.
    [one] { $name } admite como mucho una foto de referencia. No se ha enviado nada; quita las demás.
   *[other] { $name } admite como mucho { $most } fotos de referencia. No se ha enviado nada; quita algunas.
}
unfit-photo = La foto de referencia { $place } no es una imagen PNG, JPEG ni WebP. No se ha enviado nada; elige otra foto.

## Servidores propios y OpenRouter

unfit-bar = Para { $name }, lo que va detrás de una «|» es lo que hay que evitar, y tu prompt lleva una. No se ha enviado nada; quita la «|».
unfit-field = En OpenRouter, { $name } no admite «{ $field }». No se ha enviado nada; elige otro tamaño, quita las fotos o usa otro modelo.
unfit-server = { $name } responde, pero no tiene dónde dibujar imágenes. No se ha cobrado nada; comprueba su dirección y que allí funcione un modelo de imagen.
