"""Expression Studio: which image model carries an emotion, and which words did it.

The flow is the folder list, and a folder imports only what comes before it:

1. `prompt`      the words: character, scene, locks, emotion, knobs
2. `request`     what is asked of one model; `provider` puts it on the wire
3. `image`       the pixels that come back; `face` knows where brows, eyes and mouth are
4. `viewer`      where the eye looks
5. `experiment`  the record that runs through all of it; `verdict` is what was learned
6. `post`        what is published: slides, texts, the clip; `phone` is the page that takes it to a phone

`store` is the disk, `session` the live desk on top of all that, `window` what a creator sees.
`words` lies below everything: the sentences of the product in the creator's language.
"""

__version__ = "0.1.0"
