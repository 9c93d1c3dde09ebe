### El clip: A y B en un mismo sitio, como una película corta.

clip-title = Clip
clip-open = Clip…
clip-lead = Las dos fotos en un mismo sitio y con igual encuadre. Para reels, historias y el feed.
clip-kind = Movimiento
clip-kind-wipe = Barrido
clip-kind-flip = Alternar
clip-about-wipe = { $seconds } segundos: una línea va de A a B y vuelve.
clip-about-flip = { $seconds } segundos: A y B se turnan, un segundo cada una.
clip-format = Formato
clip-format-story-9x16 = Reel o historia 9:16
clip-format-instagram-4x5 = Feed 4:5
clip-loops = Se repite sin saltos y no tiene sonido.
clip-save = Guardar clip
clip-cancel = Cancelar
clip-back = Volver
clip-save-title = Guardar clip
clip-drawing = Dibujando las fotos…
clip-filming = Filmando: { $percent } %
clip-preview = Vista previa del clip

# Lo leen los reproductores y verify.
clip-alt = { $title } Un clip de dos retratos en un mismo sitio: A, { $one }, luego B, { $other }, y de vuelta a A.
clip-made-ai = Hecho con IA: { $names }.
clip-made-simulated = SIMULADO, dibujado por un programa y no es resultado de un modelo: { $names }.

clip-stopped = El clip no se escribió porque lo detuviste. En el disco no cambió nada.
clip-not-made = El codificador no pudo hacer el clip y no se escribió nada. Prueba el otro formato o guarda las láminas.
clip-no-encoder = Los clips necesitan un paquete aparte que no está instalado. Escribe esto en una terminal y abre el programa de nuevo: "{ $python }" -m pip install av
