### Why no picture came from a provider: what happened, what it cost, what now. Its own words stand in the details.

wire-unconnected = Connect { $name } to use it: there is no key yet. Nothing was sent. Add a key, or go on with the simulated pair or with images you already made.
wire-offline = { $name } can't be reached; you may be offline. Nothing was sent and nothing was charged. Everything on this computer still works; try again once the connection is back.
wire-proxy = { $name } can't be reached through the proxy { $proxy } that this computer's settings name. Nothing was sent and nothing was charged. Check the proxy and its password, or take it out of the settings (NO_PROXY leaves it out for one address), then try again.
wire-foreign = Whoever answers in the place of { $name } can't show that it is { $name }. It may be the login page of a network, a filter in between, or this computer's date and time are wrong. Nothing was sent and nothing was charged. Check those, then try again.
wire-auth = { $name } didn't accept this key. It may be mistyped, deleted, for another service, or not allowed to draw. Nothing was charged and the key is still saved. Replace it, or test it again.
wire-key-wanted = { $name } only lets in who has a key, and none is set. Nothing was drawn and nothing was charged. Add one under Keys and models, then generate again.
wire-billing = No credit left at { $name }. This picture was not drawn and not charged. Add credit there, then generate only this one; what came before is saved.
wire-rate = { $name } asks us to slow down. This picture was not drawn and not charged. Waiting costs nothing; try again in a while.
wire-refused = { $name } refused this prompt: its filter gave no image. The same words will probably be refused again. Change them, or keep the refusal as a result.
wire-invalid = { $name } doesn't take this request as it is. Nothing was drawn and nothing was charged. The details have its reason; change the settings or the words, then generate again.
wire-gone = { $name } doesn't have this model, or no longer. Nothing was drawn and nothing was charged. Choose another version of it.
wire-server = { $name } failed while it worked on this picture. Nothing was charged. Generate it again in a moment.
wire-unknown = We don't know if { $name } charged for this picture: the connection ended after sending. Check its usage page; we won't send it again by ourselves.
wire-no-image = { $name } answered without an image, and may have charged for it. What it wrote stands in the details. Check its usage page before you generate again, or keep this as a result.
wire-strange = { $name } sent something that can't be read as a picture, and may have charged for it. The answer is kept. Check its usage page before you generate again.
wire-expired = { $name } made the picture but doesn't have it any more. It was charged. Generating again costs the same once more.

## Questions that cost nothing, and pictures that are ready

wire-silent = { $name } doesn't answer right now. Asking costs nothing, and nothing was sent twice. Ask again later; a picture that was already accepted goes on there.
wire-not-fetched = { $name } has the picture ready, but it can't be fetched right now. It is paid for. Look for the result later; fetching it again costs nothing.
wire-not-allowed = { $name } keeps the picture at an address that isn't its own, so it was not fetched. It is paid for. Look for it on the provider's usage page.
