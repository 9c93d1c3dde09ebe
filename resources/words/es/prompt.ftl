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

feeling-sad = tristeza
feeling-worried = preocupación
feeling-nervous = nerviosismo
feeling-relieved = alivio
feeling-skeptical = escepticismo
feeling-embarrassed = vergüenza
feeling-tender = ternura
feeling-proud = orgullo
feeling-angry = enojo

feeling-the-sad = la tristeza
feeling-the-worried = la preocupación
feeling-the-nervous = el nerviosismo
feeling-the-relieved = el alivio
feeling-the-skeptical = el escepticismo
feeling-the-embarrassed = la vergüenza
feeling-the-tender = la ternura
feeling-the-proud = el orgullo
feeling-the-angry = el enojo

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

prompt-warning-moods = «{ $word }» añade otro ánimo. Con uno por prueba se ve qué palabras lo transmiten.
prompt-warning-overacting = «{ $word }» suele acabar en sobreactuación. Una palabra más suave distingue mejor a los modelos.
prompt-warning-drift = «{ $word }» suele cambiar la edad o la persona además del ánimo.
prompt-warning-negation = Los modelos suelen pasar por alto «{ $word }». Di lo que sí debe verse.
prompt-warning-wide = «{ $word }» deja la cara pequeña. Un encuadre más cercano se juzga mejor.
prompt-warning-tears = Aquí las lágrimas van antes que las cejas y la boca. Tapan una expresión débil: pruébalas al final.
prompt-warning-top = Hay dos controles al máximo. Los modelos suelen convertirlo en una mueca.
prompt-warning-strong = Suele acabar en llanto teatral. Los pasos sutiles distinguen mejor a los modelos.
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
