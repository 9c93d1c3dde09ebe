### Connecting models: keys, addresses, tests, what a day may cost.

connect-title = Connect models
connect-intro = Keys stay on this computer, in { $ring }. They are never written to files, pictures or logs. You pay the provider, not us.
connect-intro-alone = Keys are never written to files, pictures or logs. You pay the provider, not us.
connect-no-ring = There is no key ring on this computer, or it does not answer: a key you paste is kept until the window closes.
connect-ring-macos = the macOS Keychain
connect-ring-windows = the Windows Credential Manager
connect-ring-kwallet = KWallet
connect-ring-system = the system key ring
connect-keep = Keep new keys in { $ring }

# A row.
connect-maker = { $maker }: { $versions }
connect-up-to = up to { $pixels } px
connect-route = Reach { $name } through { $route }
connect-route-on = Reach { $name } through { $route }, connected
connect-slot = The open test uses it as { $letter }
connect-slots = The open test uses it as { $letters }
connect-paste = Paste a key
connect-key-name = Key for { $name }
connect-key-known = Key for { $name }, there is one
connect-key-ending = Key for { $name }, ending in { $ending }
connect-where = Where do I get one?
connect-where-name = Where do I get a key for { $name }?
connect-save = Save
connect-save-name = Save the key for { $name }
connect-test = Test, free
connect-test-name = Test { $name }, free
connect-remove = Remove
connect-remove-name = Remove the key for { $name }
connect-address = Address…
connect-address-toggle = Address of { $name }…
connect-address-name = Address of { $name }
connect-address-use = Use
connect-address-use-name = Use this address for { $name }
connect-address-usual = Usual address
connect-address-usual-name = The usual address of { $name } again
connect-key-more = Key…
connect-key-toggle = Key for { $name }…
connect-switch-on = Connect
connect-switch-on-name = Connect { $name }
connect-switch-off = Disconnect
connect-switch-off-name = Disconnect { $name }

# Servers of one's own.
connect-own-compatible = Your own server
connect-what-compatible = Speaks OpenAI's image API
connect-what-comfyui = Runs your own graph
connect-what-a1111 = Or Forge, with its API on
connect-what-added = Added by a package
connect-local = on your computer or in your network
connect-sim = Simulated pair
connect-sim-note = built in, works without network
connect-sim-what = Two drawing programs that read your words
connect-sim-works = Works, always free
connect-ready = Ready

# How it stands.
connect-looking = Looking in the key ring…
connect-saving = Saving…
connect-removing = Removing…
connect-testing = Testing…
connect-none = No key yet. Nothing can be sent.
connect-off = Not connected. Nothing is sent there.
connect-on = Connected. Not tested yet.
connect-on-keyless = No key. This address may need none.
connect-in-ring = Kept in { $ring }.
connect-in-session = Kept until the window closes.
connect-from = Set outside: { $variable }.
connect-works = Works, checked at { $time }
connect-untestable = { $name } has no free test. The first picture will tell.
connect-no-credit = The key works, but there is no credit left at { $name }. Add credit there, then test again.
connect-not-kept = The key ring did not take it. Kept until the window closes.

# What it costs.
connect-price = about { $price } an image
connect-prices = about { $least } to { $most } an image
connect-price-unknown = price unknown
connect-price-free = free
connect-cap = Most to spend in a day
connect-ask = Ask before a run over
connect-checked = Prices as of { $month }

# What cannot be taken.
connect-key-empty = There is no key in this. Paste the whole key from the provider's page.
connect-key-spaces = A key has no spaces or line breaks inside. Copy only the key, then paste it again.
connect-key-signs = This is not a key: it holds signs that no key has. Copy the key itself, then paste it again.
connect-key-short = Too short for a key. Copy the whole key, then paste it again.
connect-ring-refused = The key ring did not let go of it, so the key is still there. Unlock the key ring, then try again.
connect-url-scheme = An address begins with http:// or https://. Nothing was changed.
connect-url-host = This names no computer. Write it like http://192.168.1.20:8188. Nothing was changed.
connect-url-extra = An address has no name or password, no ? and no #. Nothing was changed.
connect-url-environment = The variable { $variable } sets the address. Change it there.
connect-url-busy = Pictures are on their way. Change the address when they are here.
connect-url-variable = The variable { $variable } holds no usable address, so nothing was started. { $why }

# Where the settings lead here.
settings-models = Models
settings-models-note = Keys, addresses, and what a day may cost.
settings-models-open = Connect…
window-menu-connect_models = Models and keys…
