### Conectar modelos: claves, direcciones, pruebas, lo que puede costar un día.

connect-title = Conectar modelos
connect-intro = Las claves se quedan en este equipo, en { $ring }. Nunca se escriben en archivos, imágenes ni registros. Pagas al proveedor, no a nosotros.
connect-intro-alone = Las claves nunca se escriben en archivos, imágenes ni registros. Pagas al proveedor, no a nosotros.
connect-no-ring = Este equipo no tiene llavero, o no responde: la clave que pegues se guarda hasta que cierres la ventana.
connect-ring-macos = el Llavero de macOS
connect-ring-windows = el Administrador de credenciales de Windows
connect-ring-kwallet = KWallet
connect-ring-system = el llavero del sistema
connect-keep = Guardar las claves nuevas en { $ring }

# Una fila.
connect-maker = { $maker }: { $versions }
connect-up-to = hasta { $pixels } px
connect-route = Llegar a { $name } por { $route }
connect-route-on = Llegar a { $name } por { $route }, conectado
connect-slot = La prueba abierta lo usa como { $letter }
connect-slots = La prueba abierta lo usa como { $letters }
connect-paste = Pega una clave
connect-key-name = Clave de { $name }
connect-key-known = Clave de { $name }, ya hay una
connect-key-ending = Clave de { $name }, termina en { $ending }
connect-where = ¿Dónde la consigo?
connect-where-name = ¿Dónde consigo una clave de { $name }?
connect-save = Guardar
connect-save-name = Guardar la clave de { $name }
connect-test = Probar, gratis
connect-test-name = Probar { $name }, gratis
connect-remove = Quitar
connect-remove-name = Quitar la clave de { $name }
connect-address = Dirección…
connect-address-toggle = Dirección de { $name }…
connect-address-name = Dirección de { $name }
connect-address-use = Usar
connect-address-use-name = Usar esta dirección para { $name }
connect-address-usual = Dirección habitual
connect-address-usual-name = Volver a la dirección habitual de { $name }
connect-key-more = Clave…
connect-key-toggle = Clave de { $name }…
connect-switch-on = Conectar
connect-switch-on-name = Conectar { $name }
connect-switch-off = Desconectar
connect-switch-off-name = Desconectar { $name }

# Servidores propios.
connect-own-compatible = Tu propio servidor
connect-what-compatible = Habla la API de imágenes de OpenAI
connect-what-comfyui = Ejecuta tu propio grafo
connect-what-a1111 = O Forge, con su API activada
connect-what-added = Añadido por un paquete
connect-local = en tu equipo o en tu red
connect-sim = Pareja simulada
connect-sim-note = incluida, funciona sin conexión
connect-sim-what = Dos programas de dibujo que leen tus palabras
connect-sim-works = Funciona, siempre gratis
connect-ready = Listo

# Cómo está.
connect-looking = Buscando en el llavero…
connect-saving = Guardando…
connect-removing = Quitando…
connect-testing = Probando…
connect-none = Sin clave. No se puede enviar nada.
connect-off = Sin conectar. No se envía nada allí.
connect-on = Conectado. Aún sin probar.
connect-on-keyless = Sin clave. Quizá esta dirección no la pida.
connect-in-ring = Guardada en { $ring }.
connect-in-session = Guardada hasta que cierres la ventana.
connect-from = Fijada fuera: { $variable }.
connect-works = Funciona, comprobado a las { $time }
connect-untestable = { $name } no tiene prueba gratuita. Se verá con la primera imagen.
connect-no-credit = La clave funciona, pero no queda saldo en { $name }. Recarga allí y prueba otra vez.
connect-not-kept = El llavero no la aceptó. Guardada hasta que cierres la ventana.

# Lo que cuesta.
connect-price = unos { $price } por imagen
connect-prices = de { $least } a { $most } por imagen
connect-price-unknown = precio desconocido
connect-price-free = gratis
connect-cap = Gasto máximo al día
connect-ask = Preguntar antes de pasar de
connect-checked = Precios de { $month }

# Lo que no se puede aceptar.
connect-key-empty = Aquí no hay ninguna clave. Pega la clave entera desde la página del proveedor.
connect-key-spaces = Una clave no lleva espacios ni saltos de línea. Copia solo la clave y vuelve a pegarla.
connect-key-signs = Esto no es una clave: lleva signos que ninguna tiene. Copia la clave y vuelve a pegarla.
connect-key-short = Es demasiado corta. Copia la clave entera y vuelve a pegarla.
connect-ring-refused = El llavero no la ha soltado, así que la clave sigue ahí. Desbloquéalo e inténtalo otra vez.
connect-url-scheme = Una dirección empieza por http:// o https://. No se ha cambiado nada.
connect-url-host = Falta el nombre del equipo. Escríbela así: http://192.168.1.20:8188. No se ha cambiado nada.
connect-url-extra = Una dirección no lleva usuario ni contraseña, ni ? ni #. No se ha cambiado nada.
connect-url-environment = La variable { $variable } fija la dirección. Cámbiala allí.
connect-url-busy = Hay imágenes en camino. Cambia la dirección cuando lleguen.
connect-url-variable = La variable { $variable } no contiene una dirección válida, así que no se ha iniciado nada. { $why }

# Desde los ajustes.
settings-models = Modelos
settings-models-note = Claves, direcciones y lo que puede costar un día.
settings-models-open = Conectar…
window-menu-connect_models = Modelos y claves…
