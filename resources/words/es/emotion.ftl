### Emociones más allá de los botones: menú, matices, emociones propias, qué hay detrás de las palabras, avisos.
emotions-more = más
emotions-more-name = Más emociones
emotions-more-chosen = Más emociones, elegida: { $name }
emotions-new = Nueva emoción propia…
emotions-edit = Cambiar «{ $name }»…
emotions-about = Sobre esta emoción…
emotions-remove = Quitar
emotions-custom = Propia
emotions-custom-tip = Crea una emoción propia
emotions-kept = «{ $name }» queda guardada con tus emociones.
emotions-removed = «{ $name }» ya no está en tu lista. Las pruebas que la usan la conservan.
emotions-side = Lado, tal como lo ves
emotions-side-left = izquierdo
emotions-side-right = derecho

emotions-file-unreadable = Este archivo de emoción no se puede leer como TOML. Revisa las comillas y vuelve a abrirlo.
emotions-file-long = Este archivo de emoción es demasiado largo. Bastan un nombre y cuatro frases cortas.
emotions-file-unknown = El archivo de emoción tiene un campo «{ $field }» que nadie lee. Los campos son: { $known }.
emotions-file-field = El campo «{ $field }» del archivo de emoción no es texto. Pon sus palabras entre comillas y vuelve a abrirlo.

emotions-own-title = Una emoción propia
emotions-own-note = Palabras en inglés, tal como se envían. { $degree } marca dónde va el grado: barely, slightly, clearly, strongly.
emotions-own-name = Nombre
emotions-own-brow = Cejas
emotions-own-eyes = Ojos
emotions-own-mouth = Boca
emotions-own-gaze = Mirada y cabeza
emotions-own-example-name = wistful
emotions-own-example-brow = inner brow ends { $degree } raised
emotions-own-example-eyes = upper eyelids { $degree } lowered
emotions-own-example-mouth = lip corners { $degree } lifted
emotions-own-example-gaze = gaze { $degree } past the camera
emotions-own-table = Palabras en cada paso
emotions-own-keep = Usar y guardar
emotions-own-once = Usar una vez

emotions-less = Mostrar menos
emotions-remarks = { $count ->
    [one] Un aviso sobre las palabras
   *[other] { $count } avisos sobre las palabras
}
emotions-remarks-more = { $count } más
emotions-fix-one-mood = Dejar solo { $emotion }
emotions-fix-take-out = Quitar «{ $word }»
emotions-limit = { $name } admite { $most } caracteres. Acorta las palabras o puede que corte el final.

emotions-count = { $have } caracteres
emotions-count-of = { $have } de { $most } caracteres
emotions-sent-alike = Se envía igual a { $slots }
emotions-sent-other = { $slot } recibe otras palabras:
emotions-sent-photos-none = sin fotos
emotions-sent-photos = { $count ->
    [one] una foto
   *[other] { $count } fotos
}
emotions-sent-slot = { $slot }: { $photos }
emotions-and = { $most } y { $last }

preset-subtle-anxiety = ansiedad sutil
preset-quiet-disappointment = decepción callada
preset-teary-concern = preocupación con ojos húmedos
preset-held-back-joy = alegría contenida
preset-polite-refusal = negativa cortés
preset-relief-close-to-tears = alivio casi con lágrimas

about-cue-title = Sobre esta señal
about-cue-tip = Sobre esta señal: qué hay detrás de las palabras
about-cue-release = Devolver a la emoción
about-cue-convention = Una imagen convencional de { $feeling }: una manera de dibujarla que se suele reconocer. No dice nada de lo que siente nadie.
about-cue-units = Qué se mueve en la cara
about-cue-units-none = No se indican unidades de acción.
about-cue-unit = AU { $unit }
about-cue-words = Palabras de la emoción en cada paso
about-cue-knobs = Palabras de los controles, ajustados a mano
about-cue-step = Paso
about-cue-nothing = –
about-cue-evidence = Hasta qué punto es seguro
about-cue-evidence-s = Un estudio indica estas señales.
about-cue-evidence-r = Sale de una tabla de un trabajo posterior, no del estudio original.
about-cue-evidence-x = Es una extrapolación nuestra a partir de emociones vecinas. Ningún estudio lo indica.
about-cue-evidence-own = Lo has elegido tú.
about-cue-source = Fuente: { $source }
about-cue-misfire = Palabras que suelen fallar
about-cue-misfire-overacting = se vuelven teatro
about-cue-misfire-blank = vacían la cara
about-cue-misfire-drift = cambian la edad o la persona
about-cue-misfire-misread = se entienden de varias maneras

unit-1 = los extremos internos de las cejas suben
unit-2 = los extremos externos de las cejas suben
unit-4 = las cejas bajan y se juntan
unit-5 = los párpados superiores se abren más
unit-6 = las mejillas suben y se arruga el borde de los ojos
unit-7 = los párpados inferiores se tensan y los ojos se entornan
unit-9 = se arruga el puente de la nariz
unit-10 = sube el labio superior
unit-12 = las comisuras suben
unit-14 = una comisura se hunde hacia dentro
unit-15 = las comisuras bajan
unit-17 = el mentón empuja el labio inferior hacia arriba
unit-20 = los labios se estiran hacia los lados
unit-24 = los labios se aprietan
unit-25 = los labios se separan
unit-26 = la mandíbula cae
unit-41 = los párpados superiores caen
unit-43 = los ojos se cierran a medias
unit-53 = la cabeza va hacia atrás
unit-54 = la cabeza se agacha
unit-55 = la cabeza se inclina a un lado
unit-57 = la cabeza se adelanta
unit-61 = los ojos giran a un lado
unit-64 = los ojos miran hacia abajo
