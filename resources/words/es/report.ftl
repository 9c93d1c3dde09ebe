### Reporting a problem: a text that is shown, copied or saved; nothing is sent.

window-menu-report = Informar de un problema…
report-title = Informar de un problema
report-open = Informar de un problema…
report-intro = Esto es todo lo que contiene un informe: ni claves, ni prompts, ni imágenes, ni carpetas tuyas. No se envía nada. Cópialo o guárdalo y dáselo a quien te ayude.
report-text = Contenido del informe
report-wait = Preparando el informe…
report-copy = Copiar
report-copied = Copiado
report-save = Guardar…
report-save-title = Guardar el informe
report-saved = { $name } está guardado.
report-done = Listo
report-crashed = Expression Studio se cerró de golpe la última vez. Tus imágenes se han guardado.

# What the text says.
report-head = Expression Studio, informe de problema
report-version = Versión
report-system = Sistema
report-python = Python
report-qt = Qt
report-screen = Pantalla
report-language = Idioma
report-crash = Último cierre inesperado, { $day }:
report-no-crash = No consta ningún cierre inesperado.
report-log = Registro, lo más reciente al final:
report-no-log = El registro está vacío.
