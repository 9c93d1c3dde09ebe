# Disco: qué no se pudo escribir o leer, qué fue de ello, qué hacer ahora.
store-no-space = No hay espacio para escribir { $path }. Libera espacio e inténtalo otra vez; no se ha perdido nada de lo que había.
store-no-permission = No se puede escribir { $path }: falta permiso. Elige otra carpeta; no se ha perdido nada de lo que había.
store-is-folder = { $path } es una carpeta, así que no puede escribirse un archivo con ese nombre. Elige otro nombre.
store-not-a-folder = No se puede escribir { $path }, porque hay un archivo donde hace falta una carpeta. Elige otro lugar.
store-name-too-long = El nombre de { $path } es demasiado largo para este disco. Elige uno más corto.
store-not-written = No se pudo escribir { $path }: el disco lo impidió. Inténtalo otra vez o elige otra carpeta; no se ha perdido nada de lo que había.
store-library-closed = No se puede escribir en la biblioteca { $path }. Elige otra carpeta con --library o en Ajustes; no ha cambiado nada en ella.
store-library-open = La biblioteca { $path } ya está abierta en otra ventana. Cierra esa primero o elige otra carpeta con --library.
store-library-open-by = La biblioteca { $path } ya está abierta en otra ventana (proceso { $pid } en { $host }). Cierra esa primero o elige otra carpeta con --library.
store-newer-library = Esta biblioteca es de una versión más nueva de Expression Studio. Ábrela con esa versión; no ha cambiado nada en ella.
store-damaged = { $name } está dañado.
store-rebuilt = El índice de la biblioteca estaba dañado. Se guardó como { $name } y { $count ->
    [one] se recuperó una prueba
   *[other] se recuperaron { $count } pruebas
 } a partir de los archivos.
store-reindexed = Faltaba el índice de la biblioteca. { $count ->
    [one] Se recuperó una prueba
   *[other] Se recuperaron { $count } pruebas
 } a partir de los archivos.
store-record-unreadable = No se puede leer la prueba de { $name }. El archivo queda como está; las demás pruebas están bien.
store-record-newer = La prueba de { $name } es de una versión más nueva de Expression Studio. Ábrela allí; queda como está.
store-original-missing = La imagen { $name } ya no está en la carpeta de la biblioteca. Devuelve el archivo o genérala otra vez; la prueba conserva su lugar.
store-original-unreadable = No se puede leer la imagen { $name } en la carpeta de la biblioteca. Revisa sus permisos.
store-original-changed = La imagen { $name } se modificó fuera del programa y por eso no se muestra. Recupera el archivo de una copia; la prueba conserva su lugar.
store-settings-unreadable = No se pudieron leer los ajustes y se usan los de fábrica. El archivo anterior se guardó como { $name }.
store-settings-closed = No se pueden leer los ajustes de { $name }; esta vez se usan los de fábrica.
shelf-name = “{ $name }” no puede ser el nombre de un archivo. Usa uno más corto, con al menos una letra.
shelf-closed = “{ $name }” no se pudo quitar: el disco no lo permite. No se ha cambiado nada.
store-trial-unreadable = { $name } no es el registro de una prueba. Escribe uno con expression-studio prompt --record FILE y compara otra vez.
store-trial-empty = { $name } no pide nada a ningún modelo, así que no hay nada que comparar.
store-orders-adopted = El registro de tus pedidos era más antiguo que su copia. { $count ->
    [one] Se recuperó una entrada
   *[other] Se recuperaron { $count } entradas
 } de ella.
store-orders-unreadable = Algunas entradas de la copia de tus pedidos no se pueden leer. Los archivos de la carpeta “{ $name }” quedan como están; compáralos con las facturas de tus proveedores.
store-order-unreadable = No se puede leer el pedido { $name }. Queda como está; mira en la página de tu proveedor si se cobró.
store-answer-unreadable = No se puede leer la respuesta guardada del pedido { $name }. El archivo queda como está.
