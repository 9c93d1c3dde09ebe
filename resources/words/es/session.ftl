# Lo que dice el programa sobre pruebas, imágenes que llegan y publicaciones guardadas.
session-cancelled = Cancelado. No se cobró nada y las imágenes de antes siguen aquí.
session-too-many = Soltaste { $count } imágenes; se tomaron las dos primeras. Suelta las demás de dos en dos.
session-saved = Guardado: { $path }
session-model-name = Modelo { $letter }
session-import-name = Dos imágenes
session-failed = Algo falló dentro del programa. No se cobró nada y tu biblioteca no ha cambiado. Inténtalo otra vez; si se repite, reinicia el programa.
session-busy = Se están dibujando imágenes. Espera a que lleguen o cancélalas y vuelve a intentarlo.
session-bring-waits = Tus imágenes entran en cuanto lleguen las que se están dibujando.
