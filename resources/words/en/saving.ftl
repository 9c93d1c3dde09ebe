# What can be done with a post besides its slides: its texts, the way out, the phone.
saving-to = Save to { $folder }
saving-to-tip = Save the post as { $path }
saving-gone = The folder “{ $path }” is not there any more, so nothing was written. Connect its drive or choose another folder.
saving-copy-cover = Copy cover
saving-cover-copied = The cover is on the clipboard, exactly as it would be saved.
saving-phone = Send to phone
saving-words-inside = Write the prompt into the files
saving-characters = { $most ->
    [0] { $have } characters
   *[other] { $have } of { $most } characters
}
saving-hashtags = { $most ->
    [0] { $have } hashtags
   *[other] { $have } of { $most } hashtags
}
saving-first-line = { $most ->
    [0] first line { $have }
   *[other] first line { $have } of { $most }
}
saving-alt-long = { $count ->
    [one] One character too many. Shorten the description.
   *[other] { $count } characters too many. Shorten the description.
}
saving-stale = The proposal has changed since you wrote this. Read your words once more.
