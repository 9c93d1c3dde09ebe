### Encargos de imágenes: pararlos, lo que cuestan, lo que puede costar un día.

order-stop-asked = Ya no se espera a { $name }. Se había enviado, así que aún puede cobrarse. Si la imagen llega igualmente, se guarda.
order-stopped = Se ha parado { $name } a tiempo. No llegará ninguna imagen y no debería cobrarse nada.
order-came-late = La imagen de { $name } llegó al final y se ha guardado.
order-cap = No se ha enviado nada: con esto pasarías tus { $cap } de hoy en { $over }. Sube el límite en los ajustes o sigue mañana.
order-withdrawn = Se paró antes de volver a enviarlo. No se ha cobrado nada.
run-generate = Generar { $panes }
run-priced = { $act } · { $price }
run-free-simulated = gratis, simulado
run-free = gratis
run-price-unknown = precio desconocido
run-about = unos { $price }
run-today = Hoy { $spent } / { $cap }
run-today-tip = Lo que los proveedores indican hoy, de lo que puede costar un día. El límite está en los ajustes.
order-owed = La imagen de { $name } está pedida, pero ahora no se ha podido recoger. Queda anotada. Recógela con el botón; no cuesta nada más.
order-not-noted = Ahora no se puede escribir en la biblioteca, así que no se anotó qué pasó con esta imagen de { $name }. Puede que se cobre. Lo que llegó queda guardado en este equipo: cuando la biblioteca vuelva, abre otra vez el programa y se recoge sin pagar. No la pidas de nuevo antes.
order-look-stopped = Se ha dejado de buscar la imagen de { $name }. Puede estar lista allí y puede haberse cobrado. Búscala otra vez cuando quieras; no cuesta nada.
order-look-none = { $name } no tiene noticias de esta imagen. Preguntar no ha costado nada y no se ha enviado nada otra vez. Búscala más tarde o mira su página de consumo.
order-look-none-free = { $name } no tiene noticias de esta imagen. Búscala más tarde o mira su propia ventana.
order-look-cannot = { $name } no da un número por el que preguntar hasta que la imagen está lista, así que no puede decir qué fue de esta. No se ha enviado nada. Su página de consumo muestra si se cobró.
order-look-cannot-free = A { $name } no se le puede preguntar qué fue de una imagen. Allí no se cobra nada. Mira su propia ventana y genera otra vez.
