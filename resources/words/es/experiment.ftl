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
experiment-fair-model = El panel { $slot } era { $was } en el punto de partida y ahora es otro modelo. Los resultados de antes y de después no se pueden comparar.
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
