### De qué tratan las palabras: emociones, pasos, controles, partes y consejos.

emotion-sad = triste
emotion-worried = { $gender ->
    [masculine] preocupado
    [other] preocupada/o
   *[feminine] preocupada
}
emotion-nervous = { $gender ->
    [masculine] nervioso
    [other] nerviosa/o
   *[feminine] nerviosa
}
emotion-relieved = { $gender ->
    [masculine] aliviado
    [other] aliviada/o
   *[feminine] aliviada
}
emotion-skeptical = { $gender ->
    [masculine] escéptico
    [other] escéptica/o
   *[feminine] escéptica
}
emotion-embarrassed = { $gender ->
    [masculine] avergonzado
    [other] avergonzada/o
   *[feminine] avergonzada
}
emotion-tender = { $gender ->
    [masculine] tierno
    [other] tierna/o
   *[feminine] tierna
}
emotion-proud = { $gender ->
    [masculine] orgulloso
    [other] orgullosa/o
   *[feminine] orgullosa
}
emotion-angry = { $gender ->
    [masculine] enojado
    [other] enojada/o
   *[feminine] enojada
}
emotion-disappointed = { $gender ->
    [masculine] decepcionado
    [other] decepcionada/o
   *[feminine] decepcionada
}
emotion-ashamed = { $gender ->
    [masculine] avergonzado de sí mismo
    [other] avergonzada/o de sí
   *[feminine] avergonzada de sí misma
}
emotion-fearful = { $gender ->
    [masculine] temeroso
    [other] temerosa/o
   *[feminine] temerosa
}
emotion-disgusted = { $gender ->
    [masculine] asqueado
    [other] asqueada/o
   *[feminine] asqueada
}
emotion-contemptuous = { $gender ->
    [masculine] desdeñoso
    [other] desdeñosa/o
   *[feminine] desdeñosa
}
emotion-joyful = alegre
emotion-polite = cortés
emotion-surprised = { $gender ->
    [masculine] sorprendido
    [other] sorprendida/o
   *[feminine] sorprendida
}
emotion-bored = { $gender ->
    [masculine] aburrido
    [other] aburrida/o
   *[feminine] aburrida
}

feeling-sad = tristeza
feeling-worried = preocupación
feeling-nervous = nerviosismo
feeling-relieved = alivio
feeling-skeptical = escepticismo
feeling-embarrassed = vergüenza
feeling-tender = ternura
feeling-proud = orgullo
feeling-angry = enojo
feeling-disappointed = decepción
feeling-ashamed = vergüenza propia
feeling-fearful = miedo
feeling-disgusted = asco
feeling-contemptuous = desprecio
feeling-joyful = alegría
feeling-polite = sonrisa cortés
feeling-surprised = sorpresa
feeling-bored = aburrimiento

feeling-the-sad = la tristeza
feeling-the-worried = la preocupación
feeling-the-nervous = el nerviosismo
feeling-the-relieved = el alivio
feeling-the-skeptical = el escepticismo
feeling-the-embarrassed = la vergüenza
feeling-the-tender = la ternura
feeling-the-proud = el orgullo
feeling-the-angry = el enojo
feeling-the-disappointed = la decepción
feeling-the-ashamed = la vergüenza propia
feeling-the-fearful = el miedo
feeling-the-disgusted = el asco
feeling-the-contemptuous = el desprecio
feeling-the-joyful = la alegría
feeling-the-polite = la sonrisa cortés
feeling-the-surprised = la sorpresa
feeling-the-bored = el aburrimiento

about-sad = Por convención se dibuja con los extremos internos de las cejas arriba, las comisuras caídas y los párpados pesados. La decepción baja antes la mirada y deja las cejas planas.
about-worried = Por convención se dibuja con los extremos internos de las cejas arriba, los labios apretados y la mirada a un lado. La tristeza, en cambio, deja caer las comisuras.
about-nervous = Por convención se dibuja con las cejas levantadas y juntas, los ojos abiertos y la mirada a un lado, con la boca cerrada. El miedo estira la boca y sostiene la mirada.
about-relieved = Por convención se dibuja con las cejas lisas, los párpados bajos, un suspiro en una sonrisa leve y los hombros que caen. La ternura inclina la cabeza y cierra los labios.
about-skeptical = Por convención se dibuja con una ceja arriba, la otra baja y los ojos entornados. El desprecio no mueve las cejas y levanta una sola comisura.
about-embarrassed = Por convención se dibuja con la cabeza y la mirada bajas, una sonrisa contenida y rubor. La vergüenza propia no lleva sonrisa.
about-tender = Por convención se dibuja con una sonrisa suave y cerrada, las mejillas un poco altas y la cabeza inclinada. La alegría abre la sonrisa y mira de frente.
about-proud = Por convención se dibuja con la cabeza hacia atrás y una sonrisa leve y cerrada. El desprecio levanta una sola comisura y mira por encima del hombro.
about-angry = Por convención se dibuja con las cejas bajas y juntas, los ojos entornados y los labios apretados. El asco arruga la nariz y levanta el labio superior.
about-disappointed = Por convención se dibuja con la mirada baja y las comisuras caídas, mientras las cejas apenas se juntan. La tristeza levanta los extremos internos de las cejas; la vergüenza propia baja toda la cabeza.
about-ashamed = Por convención se dibuja con la cabeza y la mirada bajas y los labios apretados sobre el mentón tenso. La vergüenza ante otros también baja la mirada, pero con una sonrisa contenida y rubor.
about-fearful = Por convención se dibuja con las cejas levantadas y juntas, los ojos muy abiertos y los labios estirados hacia los lados. La sorpresa arquea las cejas y deja caer la mandíbula.
about-disgusted = Por convención se dibuja con la nariz arrugada, las cejas bajas y el labio superior levantado. Sin el labio se confunde con el enojo.
about-contemptuous = Por convención se dibuja en un solo lado: una comisura tensa y levantada, el mentón alto y los párpados bajos. El escepticismo lo muestra en una ceja.
about-joyful = Por convención se dibuja con una sonrisa abierta y las mejillas altas, que entornan los ojos. La sonrisa cortés deja las mejillas en su sitio.
about-polite = Por convención se dibuja con las comisuras levantadas, los labios cerrados y los ojos en reposo. La alegría levanta también las mejillas.
about-surprised = Por convención se dibuja con las cejas altas y arqueadas, los ojos muy abiertos y la mandíbula caída. El miedo junta las cejas y estira los labios.
about-bored = Por convención se dibuja con los párpados caídos, la cabeza inclinada y una mirada que no se fija en nada. El alivio también baja los párpados, pero sonríe.

step-none = nula
step-hint = apenas
step-subtle = sutil
step-clear = clara
step-strong = fuerte
step-extreme = extrema

knob-brow = Tensión de cejas
knob-mouth = Comisuras caídas
knob-moisture = Humedad en los ojos
knob-gaze = Fragilidad de la mirada

part-identity = Identidad
part-hair = Pelo
part-accessories = Accesorios
part-wardrobe = Ropa
part-room = Habitación
part-light = Luz
part-crop = Encuadre
part-pose = Pose

prompt-emotion-unknown = No hay ninguna emoción llamada «{ $emotion }». Elige una de estas: { $known }.
prompt-recipe-unreadable = Este archivo de receta no se puede leer como TOML. Revisa comillas y corchetes y vuelve a abrirlo.
prompt-recipe-field = En la receta, «{ $field }» no es del tipo esperado. Corrígelo y vuelve a abrir el archivo.
prompt-recipe-empty = Esta receta no tiene partes, así que no hay nada que mantener fijo. Añade una tabla [parts] con algunas de: { $known }.
prompt-recipe-part = La receta nombra una parte «{ $part }» que no existe. Las partes son: { $known }.

prompt-warning-moods = Varios ánimos a la vez: no sabrás cuál funcionó.
prompt-warning-moods-locked = Varios ánimos a la vez: no sabrás cuál funcionó. «{ $word }» está en { $place }, que desde aquí no se cambia.
prompt-warning-own-emotion = tu propia emoción
prompt-warning-overacting = «{ $word }» suele acabar en sobreactuación. Una palabra más suave distingue mejor a los modelos.
prompt-warning-blank = «{ $word }» suele dejar la cara vacía. Di qué hacen las cejas, los ojos o la boca.
prompt-warning-drift = «{ $word }» suele cambiar la edad o la persona además del ánimo.
prompt-warning-misread = «{ $word }» se entiende de varias maneras. Nombra la parte de la cara y qué se ve en ella.
prompt-warning-negation = Los modelos suelen pasar por alto «{ $word }». Di lo que sí debe verse.
prompt-warning-wide = La cara quedará pequeña. Acerca el encuadre para juzgar una expresión.
prompt-warning-tears = Prueba primero las cejas y la boca. Las lágrimas tapan una expresión débil: déjalas para el final.
prompt-warning-top = Hay dos controles al máximo. Los modelos suelen convertirlo en una mueca.
prompt-warning-strong = Desde fuerte, las caras suelen volverse teatrales. Los pasos sutiles distinguen mejor a los modelos.
emotion-own = { $name }

part-product = Producto
part-camera = Cámara

side-left = izquierda
side-right = derecha

own-emotion-unnamed = Esta emoción aún no tiene nombre. Escribe la palabra que se envía, por ejemplo “wistful”.
own-emotion-empty = Esta emoción aún no muestra nada. Escribe al menos una frase para cejas, ojos, boca o mirada.
own-emotion-field = El texto de { $field } es demasiado largo o tiene un hueco distinto de {"{degree}"}. Usa como mucho { $most } caracteres.
own-emotion-name = el nombre
own-emotion-brow = las cejas
own-emotion-eyes = los ojos
own-emotion-mouth = la boca
own-emotion-gaze = la mirada y la cabeza

template-none = Una plantilla es una fila de huecos como { $example }. Escribe al menos un hueco entre llaves.
template-outside = “{ $text }” queda fuera de las llaves y no se enviaría. Ponlo en el texto libre o quítalo de aquí.
template-empty = Hay unas llaves vacías. Escribe un hueco dentro o quítalas.
template-unknown = No existe un hueco llamado “{ $slot }”. Los huecos son: { $known }.
