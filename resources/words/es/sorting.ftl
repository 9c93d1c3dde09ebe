### Palabras pegadas y repartidas por partes: por qué se rechazan y por qué cada frase fue donde está.
sorting-too-long = Este texto es demasiado largo para repartirlo: { $have } caracteres, el límite es { $most }. Pega solo el prompt. No se ha cambiado nada.
sorting-control = Este texto tiene caracteres que no se pueden leer, como si se hubiera pegado un archivo. Copia otra vez el prompt como texto sin formato. No se ha cambiado nada.
sorting-hidden = Este texto tiene marcas ocultas que cambian el sentido de lectura: lo que ves podría no ser lo que se envía. Escribe el prompt a mano o cópialo de otro sitio. No se ha cambiado nada.
sorting-why-word = por «{ $words }»
sorting-why-mood = habla de la expresión: «{ $words }»
sorting-why-several = encaja en más de una parte: «{ $words }»
sorting-why-none = no contiene ninguna palabra conocida
sorting-why-aside = se deja tal cual desde «{ $words }»
