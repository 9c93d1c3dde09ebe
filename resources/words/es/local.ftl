### Por qué no llegó una imagen de un servidor propio, que no cuesta nada: qué pasó, qué hacer ahora.

local-offline = { $name } no responde en su dirección. No se ha dibujado nada. Inícialo, o corrige la dirección en Conectar modelos; después genera de nuevo.
local-silent = { $name } no responde en este momento. Si ya tiene una imagen, allí sigue en marcha. Busca el resultado más tarde, o vuelve a iniciarlo.
local-server = { $name } falló mientras trabajaba en esta imagen. El motivo está en los detalles. Su propia ventana o su registro cuentan más; después genera de nuevo.
local-unknown = La conexión con { $name } se cortó antes de que llegara la imagen. No cuesta nada, pero no la reenviaremos solos. Mira si sigue en marcha y genera de nuevo.
local-over = { $name } no ha terminado esta imagen en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
    }. Puede que siga con ella. Busca el resultado más tarde, o mira su propia ventana.
local-no-image = { $name } terminó sin imagen. Lo que dijo está en los detalles. Mira su propia ventana y genera de nuevo.
local-strange = Lo que responde en la dirección de { $name } no se puede leer como respuesta suya. Está guardado. Mira si la dirección es correcta y si { $name } está al día.
local-expired = { $name } hizo la imagen, pero ya no tiene el archivo. Genérala de nuevo.
local-not-fetched = { $name } tiene lista la imagen, pero ahora no se puede recoger. Busca el resultado más tarde, o vuelve a iniciar { $name }.
local-not-allowed = { $name } nos envió a otra dirección para la imagen, así que no se ha recogido. Búscala en la carpeta de resultados de { $name }.
local-lost = { $name } ya no conoce esta imagen: se reinició o se vació su cola. Genérala de nuevo.
local-stopped = Alguien paró esta imagen en { $name }. Genérala de nuevo cuando la quieras.
local-memory = { $name } se quedó sin memoria mientras dibujaba. Elige un tamaño menor, o cierra lo demás que use la tarjeta gráfica; después genera de nuevo.
local-missing = { $name } no tiene «{ $file }». No se ha dibujado nada. Ponlo en su carpeta, o indica otro en la ficha del modelo; después genera de nuevo.
local-other = En esta dirección responde algo, pero no es { $name }. No se ha dibujado nada. Corrige la dirección en Conectar modelos.
local-no-api = Lo que responde en la dirección de { $name } no tiene API, o está apagada. No se ha dibujado nada. Inicia { $name } con --api y genera de nuevo.
local-graph = El grafo «{ $graph }» de { $name } no se puede usar. No se ha enviado nada. Expórtalo desde ComfyUI para la API, y mira si su mapa de campos nombra nodos y entradas que tiene.
local-setting = Un ajuste en la ficha de { $name } debería ser un número y no lo es. No se ha enviado nada. Corrige la ficha y genera de nuevo.
