# Writing the files of a post.
publish-stopped = The post was not written, because you stopped it. The folder is as it was.
publish-foreign = Expression Studio did not write the “{ $name }” that is there already, so nothing was written. Move that file or choose another folder.
publish-folder = There is a folder called “{ $name }” where a file of the post belongs, so nothing was written. Rename it or choose another folder.
publish-quality = At quality 95 the file would have { $have } MB, and { $most } MB are allowed. It was saved at quality { $quality } instead.
publish-too-large = The file has { $have } MB, and { $most } MB are allowed. Choose a smaller slide or another kind of file before you upload it.
