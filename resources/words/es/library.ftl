### La biblioteca entera: espacio, copias, papelera, dónde está y qué encuentra una revisión.

library-no-room = No se envió nada: la respuesta necesita { $needed } MB en el disco de { $path } y solo quedan { $free } MB libres. Libera espacio e inténtalo otra vez.
library-read-only = No se puede escribir en la biblioteca { $path }, así que solo está abierta para mirarla. No se puede generar ni cambiar nada en ella. Elige otra carpeta en Ajustes o date permiso para escribir allí.
library-synced = Tu biblioteca está en una carpeta que { $service } lleva a otros ordenadores ({ $path }). Ábrela en un solo ordenador a la vez y deja que { $service } termine antes; una carpeta que no se sincroniza es más segura.
library-suspect = El índice de la biblioteca está dañado. Tus pruebas e imágenes están a salvo en sus archivos. Cierra el programa y ábrelo otra vez: el índice se hace de nuevo.
library-held = Otro programa tiene ocupado el índice de la biblioteca, como una copia de seguridad o un antivirus. Lo ya pagado espera a que se anote y sigue solo. Si dura mucho, cierra ese programa.
library-still-ordered = Hay imágenes de “{ $name }” que siguen en camino y quizá ya se pagan, así que no se eliminó. Recógelas o ciérralas primero.
library-not-in-trash = Esta prueba ya no está en la papelera. Lo eliminado se queda allí 30 días.
library-there-already = Ya hay otra vez una prueba con este id en la biblioteca, así que la de la papelera se quedó allí. Cambia de nombre o elimina esa primero.
library-backup-failed = No se pudo hacer una copia en { $path }. La última buena es de { $last }. Libera espacio en ese disco; se intentará otra vez.
library-backup-failed-first = No se pudo hacer una copia en { $path } y todavía no hay ninguna. Libera espacio en ese disco; se intentará otra vez.
library-backup-newer = La copia { $name } es de una versión más nueva de Expression Studio. Recupérala con esa versión; no ha cambiado nada.
library-backup-unsound = { $name } no es una copia sana de una biblioteca. Elige otra de la carpeta “backups”; no ha cambiado nada.
library-restored = { $name } está en su sitio; se conservaron las pruebas e imágenes más nuevas. { $count ->
    [one] Ahora hay una prueba
   *[other] Ahora hay { $count } pruebas
 } en la lista.
library-made-anew = El índice se hizo de nuevo a partir de los archivos. { $count ->
    [one] Ahora hay una prueba
   *[other] Ahora hay { $count } pruebas
 } en la lista.
library-set-aside = El índice de antes se guardó como { $name }.
check-nowhere = No hay ninguna biblioteca en { $path }. Di cuál es su carpeta con --library.
check-progress = { $done } de { $total } imágenes revisadas
check-done = Se revisó: { $tests ->
    [one] una prueba
   *[other] { $tests } pruebas
 }, { $pictures ->
    [one] una imagen
   *[other] { $pictures } imágenes
 } ({ $size }), { $orders ->
    [one] un pedido
   *[other] { $orders } pedidos
 } y { $backups ->
    [one] una copia
   *[other] { $backups } copias
 }.
check-well = Todo está bien.
check-found = { $count ->
    [one] Se encontró una cosa. Cada línea dice qué hacer; mirar no cambia nada.
   *[other] Se encontraron { $count } cosas. Cada línea dice qué hacer; mirar no cambia nada.
 }
check-index-missing = Falta el índice { $name }. Abre la biblioteca una vez o usa check --rebuild: se hace de nuevo a partir de los archivos.
check-index-damaged = El índice { $name } está dañado ({ $problem }). Usa check --rebuild: se hace de nuevo a partir de los archivos y el dañado se guarda. O vuelve a una copia con check --restore ARCHIVO.
check-index-old = El índice { $name } es de una versión anterior. Abre la biblioteca una vez: se pone al día y el anterior se guarda.
check-record-unlisted = La prueba de { $name } no está en el índice. Abre la biblioteca una vez: se añade.
check-record-behind = La prueba de { $name } cambió después de escribirse el índice. Abre la biblioteca una vez: el índice la sigue.
check-record-gone = El registro de la prueba “{ $name }” ya no está en la carpeta “meta” ({ $file }). Mira en la papelera o devuelve el archivo desde una copia tuya.
check-record-conflict = { $name } es una segunda copia que hizo un programa de carpetas sincronizadas. No se usa. Compárala con la que no dice “conflict” en el nombre y borra una.
check-original-missing = La imagen { $name } de la prueba “{ $test }” ya no está. Devuelve el archivo a la carpeta “images” o genérala otra vez; la prueba conserva su lugar.
check-photo-missing = La foto { $name } que una prueba usa de referencia ya no está. Devuelve el archivo a la carpeta “images” o elige la foto otra vez.
check-original-in-trash = La imagen { $name } de la prueba “{ $test }” está en la papelera. Recupera la prueba con la que se eliminó o copia { $file } a la carpeta “images”.
check-original-changed = { $name } se modificó fuera del programa o está dañado: ya no es lo que se recibió. Devuelve el archivo desde una copia tuya o genera la imagen otra vez.
check-original-unreadable = No se puede leer { $name }. Revisa sus permisos y el disco.
check-original-orphan = { $name } no pertenece a ninguna prueba. Se conserva; arrástralo a la ventana para usarlo.
check-original-stranger = { $name } no es un archivo de la biblioteca. Se deja como está; llévalo a otro sitio si lo necesitas.
check-part = { $name } quedó de algo que se interrumpió. Abre la biblioteca una vez: se quita.
check-backup-damaged = La copia { $name } no sirve ({ $problem }). Bórrala; las demás no tienen nada que ver.
check-orders-uncopied = { $count ->
    [one] Una entrada del registro de tus pedidos no está
   *[other] { $count } entradas del registro de tus pedidos no están
 } en su copia de la carpeta “orders”. Abre la biblioteca una vez: la copia las recibe.
check-orders-unlisted = { $count ->
    [one] Una entrada de la copia de tus pedidos no está
   *[other] { $count } entradas de la copia de tus pedidos no están
 } en el índice. Abre la biblioteca una vez: se recupera lo que se pueda leer.
check-orders-differ = { $count ->
    [one] El índice y la copia de la carpeta “orders” cuentan un pedido
   *[other] El índice y la copia de la carpeta “orders” cuentan { $count } pedidos
 } de forma distinta (como { $name }). Los dos quedan como están; compáralos con las facturas de tus proveedores.
check-orders-lost = { $count ->
    [one] Falta una entrada
   *[other] Faltan { $count } entradas
 } en medio de la copia de tus pedidos. El índice aún las tiene; guarda en otro sitio una copia de toda la carpeta de la biblioteca.
check-orders-line = { $name } tiene { $count ->
    [one] una línea
   *[other] { $count } líneas
 } que no se pueden leer. El archivo queda como está.
check-order-unreadable = No se puede leer el pedido { $name }. Queda como está; mira en la página de tu proveedor si se cobró.
check-order-lost = La imagen del pedido { $name } se pagó y se guardó, pero falta su archivo { $file }. Devuélvelo a la carpeta “images” o pídeselo al proveedor.
