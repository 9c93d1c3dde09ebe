"""The simulated pair: two drawing programs that read the prompt words and paint a portrait from them.

Only the worker process imports the painting modules (they load skia); the route and the reading do not.

Plain values: `geometry` (points, curves, head turn), `palette` (colours), `person`, `look`, `framing` (crops and
the way from head space to pixels), `scene_reading` (hair, room, clothes from words; the face is read by
`studio.face.reading`). Tools: `shape` (paths), `brush` (strokes), `stage` (all a painter needs to know).

Painters, in the order of the layers, back to front:
  canvas  room, desk
  head    hair behind the head
  body    body and top
  head    face (ears, skin, nose, folds, beard, freckles), eyes, mouth, brows, tear, hair cap, hoops, glasses
  canvas  desk front, hand
  pixels  grade (bloom, tint, vignette, contrast, grain), mark
`portrait` puts them together, `worker` is the process, `route` the provider.
"""
