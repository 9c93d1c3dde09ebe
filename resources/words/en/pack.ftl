# The prompts of a test, written down for followers.
pack-title = Prompts: { $name }
pack-intro = The words as they were sent, step by step.
pack-label-imported = MADE ELSEWHERE
pack-model = model { $id }
pack-version = version { $version }
pack-route = route { $route }
pack-size = asked for { $size } px
pack-seed = seed { $seed }
pack-photos = { $count ->
    [1] sent with reference photo { $numbers }
   *[other] sent with reference photos { $numbers }
}
pack-photos-title = Reference photos
pack-photo = Photo { $n }: { $part }
pack-photo-unknown = Photo { $n }
pack-came = { $count ->
    [1] picture { $size } px
   *[other] { $count } pictures, { $size } px
}
pack-day = { $day }
pack-no-picture = no picture came back
pack-waiting = no picture yet
pack-by-hand = made by hand in an app from the copied words; what the app added is unknown
pack-outside = made elsewhere; its words are not known
pack-outside-words = made elsewhere; the words came with the picture
pack-simulated = SIMULATED, drawn by a demo program
pack-locked = Held still: { $parts }
pack-locked-now = Locked: { $parts }
pack-locked-none = Nothing was locked
