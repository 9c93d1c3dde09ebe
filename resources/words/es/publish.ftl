# Escribir los archivos de una publicación.
publish-stopped = La publicación no se escribió porque la detuviste. La carpeta está como estaba.
publish-foreign = El archivo «{ $name }» que ya está ahí no lo escribió Expression Studio, así que no se escribió nada. Mueve ese archivo o elige otra carpeta.
publish-folder = Hay una carpeta llamada «{ $name }» donde va un archivo de la publicación, así que no se escribió nada. Cámbiale el nombre o elige otra carpeta.
publish-quality = Con calidad 95 el archivo tendría { $have } MB, y se admiten { $most } MB. Se guardó con calidad { $quality }.
publish-too-large = El archivo tiene { $have } MB, y se admiten { $most } MB. Elige una lámina más pequeña u otro tipo de archivo antes de subirlo.
