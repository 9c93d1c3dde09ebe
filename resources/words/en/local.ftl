### Why no picture came from a server of one's own, which costs nothing: what happened, what now.

local-offline = { $name } doesn't answer at its address. Nothing was drawn. Start it, or correct the address under Connect models; then generate again.
local-silent = { $name } doesn't answer right now. A picture it already has goes on there. Look for the result later, or start it again.
local-server = { $name } failed while it worked on this picture. The details have its reason. Its own window or log tells more; then generate again.
local-unknown = The connection to { $name } ended before the picture was here. It costs nothing, but we won't send it again by ourselves. Look whether it is still running, then generate again.
local-over = { $name } hasn't finished this picture in { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
    }. It may still be working on it. Look for the result later, or see its own window.
local-no-image = { $name } finished without an image. The details have what it said. See its own window, then generate again.
local-strange = What answers at the address of { $name } can't be read as its answer. It is kept. Look whether the address is right and { $name } is up to date.
local-expired = { $name } made the picture but doesn't have its file any more. Generate it again.
local-not-fetched = { $name } has the picture ready, but it can't be fetched right now. Look for the result later, or start { $name } again.
local-not-allowed = { $name } sent us to another address for the picture, so it was not fetched. Look for it in the output folder of { $name }.
local-lost = { $name } doesn't know this picture any more: it was restarted, or its queue was emptied. Generate it again.
local-stopped = Somebody stopped this picture in { $name }. Generate it again when you want it.
local-memory = { $name } ran out of memory while it drew. Choose a smaller size, or close what else uses the graphics card; then generate again.
local-missing = { $name } has no “{ $file }”. Nothing was drawn. Put it into its folder, or name another one in the model card; then generate again.
local-other = Something answers at this address, but it isn't { $name }. Nothing was drawn. Correct the address under Connect models.
local-no-api = What answers at the address of { $name } has no API, or it is off. Nothing was drawn. Start { $name } with --api, then generate again.
local-graph = The graph “{ $graph }” of { $name } can't be used. Nothing was sent. Export it from ComfyUI for the API, and look whether its field map names nodes and inputs that it has.
local-setting = A setting on the card of { $name } should be a number and isn't. Nothing was sent. Correct the card, then generate again.
