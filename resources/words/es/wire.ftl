### Por qué no llegó una imagen de un proveedor: qué pasó, qué costó, qué hacer ahora. Sus palabras están en los detalles.

wire-unconnected = Conecta { $name } para usarlo: todavía no hay clave. No se ha enviado nada. Añade una clave, o sigue con la pareja simulada o con imágenes que ya tengas.
wire-offline = No se llega a { $name }; puede que no haya conexión. No se ha enviado ni cobrado nada. Todo lo de este equipo sigue funcionando; inténtalo otra vez cuando vuelva la conexión.
wire-proxy = No se llega a { $name } por el proxy { $proxy } que indican los ajustes de este equipo. No se ha enviado ni cobrado nada. Revisa el proxy y su contraseña o quítalo de los ajustes (NO_PROXY lo evita para una dirección) e inténtalo otra vez.
wire-foreign = Quien responde en lugar de { $name } no puede demostrar que es { $name }. Puede ser la página de acceso de una red, un filtro intermedio o que la fecha y la hora de este equipo estén mal. No se ha enviado ni cobrado nada. Revísalo e inténtalo otra vez.
wire-auth = { $name } no ha aceptado esta clave. Puede tener un error, estar borrada, ser de otro servicio o no tener permiso para dibujar. No se ha cobrado nada y la clave sigue guardada. Cámbiala o pruébala otra vez.
wire-key-wanted = { $name } solo deja entrar con una clave y no hay ninguna. No se ha dibujado nada ni se ha cobrado nada. Añade una en Claves y modelos y genera otra vez.
wire-billing = Sin saldo en { $name }. Esta imagen no se dibujó ni se cobró. Recarga allí y genera solo esta; lo anterior está guardado.
wire-rate = { $name } pide ir más despacio. Esta imagen no se dibujó ni se cobró. Esperar no cuesta nada; inténtalo dentro de un rato.
wire-refused = { $name } rechazó este texto: su filtro no devolvió imagen. Repetir las mismas palabras probablemente dará lo mismo. Cámbialas o anota el rechazo como resultado.
wire-invalid = { $name } no admite esta petición tal como está. No se dibujó ni se cobró nada. El motivo está en los detalles; cambia los ajustes o las palabras y genera de nuevo.
wire-gone = { $name } no tiene este modelo, o ya no lo tiene. No se dibujó ni se cobró nada. Elige otra versión.
wire-server = { $name } falló mientras trabajaba en esta imagen. No se ha cobrado nada. Genérala otra vez dentro de un momento.
wire-unknown = No sabemos si { $name } cobró esta imagen: la conexión se cortó después de enviar. Mira allí tu consumo; no la reenviaremos solos.
wire-no-image = { $name } respondió sin imagen y puede que lo haya cobrado. Lo que escribió está en los detalles. Mira allí tu consumo antes de generar de nuevo, o anótalo como resultado.
wire-strange = { $name } envió algo que no se puede leer como imagen y puede que lo haya cobrado. La respuesta está guardada. Mira allí tu consumo antes de generar de nuevo.
wire-expired = { $name } hizo la imagen, pero ya no la tiene. Se cobró. Generarla de nuevo cuesta otra vez lo mismo.

## Preguntas que no cuestan nada e imágenes que están listas

wire-silent = { $name } no responde en este momento. Preguntar no cuesta nada y no se ha enviado nada dos veces. Pregunta más tarde; si ya aceptó una imagen, allí sigue en marcha.
wire-not-fetched = { $name } tiene lista la imagen, pero ahora no se puede recoger. Está pagada. Busca el resultado más tarde; recogerla otra vez no cuesta nada.
wire-not-allowed = { $name } guarda la imagen en una dirección que no es suya, así que no se ha recogido. Está pagada. Búscala en la página de consumo del proveedor.
