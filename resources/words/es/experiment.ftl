### La regla de la prueba justa, la pregunta y la edad de las imágenes.

experiment-fair-baseline = Este es tu punto de partida. Todo lo demás se compara con él.
experiment-fair-one = Prueba justa. Solo cambia { $what }. { $locked ->
    [0] Ninguna parte bloqueada
    [one] 1 parte bloqueada
   *[other] { $locked } partes bloqueadas
}, las mismas palabras para { $panes }.
experiment-fair-one-from-to = Prueba justa. Solo cambia { $what }, de { $was } a { $now }. { $locked ->
    [0] Ninguna parte bloqueada
    [one] 1 parte bloqueada
   *[other] { $locked } partes bloqueadas
}, las mismas palabras para { $panes }.
experiment-fair-several = { $count ->
    [2] Cambian dos cosas
    [3] Cambian tres cosas
    [4] Cambian cuatro cosas
   *[other] Cambian { $count } cosas
}: { $what }. Si una imagen gana, no sabrás por qué.
experiment-fair-unlocked = Desbloqueado desde el punto de partida: { $what }. Las imágenes de antes y de después no se pueden comparar; la próxima será un nuevo punto de partida.
experiment-fair-model = El panel { $slot } era { $was } en el punto de partida y ahora es { $now }. Los resultados de antes y después no se pueden comparar.
experiment-fair-repeat = Nada cambió desde el punto de partida. Repetir mide la suerte, no las palabras.
experiment-fair-imported = Prompt desconocido: se muestra como importada, no como prueba justa.

experiment-panes-1 = A
experiment-panes-2 = A y B
experiment-panes-3 = A, B y C
experiment-panes-4 = A, B, C y D

experiment-list = { $head }, { $tail }
experiment-list-end = { $head } y { $tail }

experiment-what-emotion = la emoción
experiment-what-intensity = la intensidad
experiment-what-brow = la tensión de cejas
experiment-what-mouth = la caída de las comisuras
experiment-what-moisture = la humedad en los ojos
experiment-what-gaze = la fragilidad de la mirada
experiment-what-free = tu propio texto
experiment-what-identity = la identidad
experiment-what-hair = el pelo
experiment-what-accessories = la parte de accesorios
experiment-what-wardrobe = la ropa
experiment-what-room = la habitación
experiment-what-light = la luz
experiment-what-crop = el encuadre
experiment-what-pose = la pose

experiment-part-locked = { $part }: parte bloqueada para que los resultados se puedan comparar.

experiment-question = { $gender ->
    [other] ¿En cuál se nota más { $feeling }?
   *[feminine] ¿Cuál está más { $emotion }?
}
experiment-question-neutral = ¿Cuál se ve más neutral?
experiment-question-open = ¿Con cuál te quedas, A o B?
experiment-question-own = { $text }

experiment-stale = Imágenes: { $was }. Genera para { $now }.
experiment-stale-words = Imágenes: palabras anteriores. Genera para las nuevas.
experiment-what-side = el lado de la cara
experiment-what-template = el orden de las partes
experiment-what-product = el producto
experiment-what-camera = la cámara
experiment-what-model = el modelo
experiment-what-model-version = la versión del modelo
experiment-what-slots = qué modelo está en cada panel
experiment-what-size = el tamaño de imagen
experiment-what-aspect = las proporciones
experiment-what-references-added = una foto de referencia más
experiment-what-references-removed = una foto de referencia menos
experiment-what-references-swapped = las fotos de referencia
experiment-what-references-order = el orden de las fotos de referencia
experiment-what-count = las imágenes por modelo
experiment-what-seed = una semilla en un solo lado
experiment-what-watermark = la marca visible del proveedor
experiment-what-by-hand = una imagen hecha a mano
experiment-what-text = las propias palabras
experiment-what-lock = el bloqueo de { $part }
experiment-in-slot = { $what } en { $slot }
experiment-plain = { $text }
experiment-locked = bloqueado
experiment-open = abierto
experiment-yes = sí
experiment-no = no

experiment-fair-hand = { $said } Las mismas palabras, copiadas a mano; lo que añadió la app no se sabe.
experiment-fair-words = Prueba justa. Solo cambian estas palabras: de { $was } a { $now }. Las mismas palabras para { $panes }.
experiment-fair-apart = A y B no reciben lo mismo: cambia { $what }. Lo que ves puede venir de ahí.
experiment-fair-asked = No solo palabras: cambió { $what } desde el punto de partida. Si gana una imagen, no sabrás por qué.
experiment-fair-asked-from-to = No solo palabras: cambió { $what } desde el punto de partida, de { $was } a { $now }. Si gana una imagen, no sabrás por qué.
experiment-fair-version = El panel { $slot } era { $was } en el punto de partida y ahora es { $now }. Los resultados de antes y después no se pueden comparar.
experiment-fair-slots = Los modelos cambiaron de sitio desde el punto de partida: { $was } es ahora { $now }.
experiment-fair-also = { $said } También cambia: { $what }.
experiment-references-most = Una receta admite como mucho { $most } fotos de referencia. Quita una antes.
experiment-by-hand = hecha en una app
experiment-model-at = { $name } en { $provider }
