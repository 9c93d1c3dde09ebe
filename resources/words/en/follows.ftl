# Asked against shown: whether models go along with the slider. A relative meter, never a winner.
follows-title = Asked against shown
follows-note = The steps you asked for against what changed in the faces since “none”. A model “overshoots” only beside the others; no figure says which one is better.
follows-state-ready = All pictures were looked at.
follows-state-measuring = Measuring: { $done } of { $all } pictures. You can leave this page meanwhile.
follows-state-hidden = The models are hidden until your vote, and figures would steer it. Vote first, or peek.
follows-state-none = Nothing to compare yet. The slider check asks for the same words at none, hint, subtle, clear and strong; three of them with “none” are enough.
follows-state-missing = Faces can't be measured here: the extra “faces” is not installed. Close the program and type bash packaging/run.sh --faces to get it. Nothing else needs it.
follows-state-too-new = Faces can't be measured here: the face engine is not made for this version of Python (3.12 at most). Nothing else needs it.
follows-state-off = Finding faces is switched off in the settings. Switch it on and the figures come.
follows-prepare = Prepare the slider check
follows-peek = Peek
follows-settings = Settings
follows-count = Pictures per step
follows-count-of = { $count ->
    [one] 1 picture of each model
   *[other] { $count } pictures of each model
}
follows-prepared = { $count ->
    [one] The slider check is ready: one picture of each model per step. Generate this one; N brings the next. Nothing is sent by itself.
   *[other] The slider check is ready: { $count } pictures of each model per step. Generate this one; N brings the next. Nothing is sent by itself.
}

follows-word-follows = follows
follows-word-flat = too flat
follows-word-overshoots = overshoots
follows-word-astray = doesn't follow
follows-word-unmeasured = not measurable here
follows-word-unasked = not asked for
follows-said = { $letter } { $word }
follows-reason-steady = It moves the way you asked, beyond the noise, and never goes back.
follows-reason-more = It moves clearly more than { $others } for the same words. Which is right, figures can't say.
follows-reason-still = Even the last step moves no more than noise does.
follows-reason-one-step = It moves at the first step; those after it can't be told apart.
follows-reason-other-way = It moves the other way.
follows-reason-back = It goes back from “{ $first }” to “{ $last }”.
follows-reason-no-none = No picture at “none” could be measured.
follows-reason-few-steps = Fewer than three steps could be measured.
follows-reason-unseen = It was not to be seen in every picture.
follows-reason-others = Other parts of the face moved as well and may explain it.
follows-reason-engines = Two versions of the engine measured these pictures.
follows-reason-faint = The words ask for little of it, or it is read too coarsely.
follows-reason-quiet = It stayed as it was.
follows-reason-moved = It moved all the same.
follows-asked-higher = asked higher
follows-row = { $cue }, { $way }
follows-asked-lower = asked lower
follows-over = { $letter } overshoots beside { $others }: { $cues }. Which is right, figures can't say.
follows-over-none = No model moves clearly more than another here.
follows-none-drawn = None of the parts that these words ask for can be measured in these pictures.
follows-unseen = Not measurable here: { $cues }.
follows-unasked = Not asked for by these words, and moved all the same: { $cues }.
follows-of = { $cue } ({ $letters })
follows-unread-head = Pictures without figures
follows-unread = { $letter }, { $step }: { $why }
follows-limits = Judge by eye: eye moisture, the inner brow ends alone, whether it is the same person, what somebody feels.
follows-few = { $count ->
    [one] One picture per step: a hint, no rule. With three of each the words weigh more.
   *[other] { $count } pictures per step: a hint, no rule. With three of each the words weigh more.
}
follows-counted = { $count } pictures of each model per step.
follows-axis = Change since “none”, counted in noise bars: 1 is what saving a picture again can change. Grey is noise, and what other parts of the face can do.
follows-plot = { $cue }, { $asked }. { $lines }
follows-plot-line = { $letter } { $word }: { $points }.
follows-plot-point = { $step } { $figure }
follows-figures = Figures
follows-table-cue = Part
follows-table-model = Model
follows-table-word = In a word
follows-table-cell = { $by } ± { $bar }
follows-table-note = Change since “none” and the bar it has to pass, in the unit of each part: mouth corners in mouth widths, lips and brows in eye distances, lids and gaze in eye widths, lines in percent, head in degrees.
follows-copy-picture = Copy picture
follows-save-picture = Save picture…
follows-save-title = Save the picture
follows-copied = Picture copied.

summary-follows = Asked against shown
strip-intensity = Intensity
strip-level = { $step } (intensity)
strip-follows = Asked against shown
playbook-ready-slider-check = Slider check
window-menu-follows = Asked against shown

# The slide.
plan-kind-follows = Asked against shown
plan-follows = Asked against shown
plan-follows-remark = { $count ->
    [one] Change since “none” in noise bars (grey: noise). One picture per step: a hint. Models are only compared with each other.
   *[other] Change since “none” in noise bars (grey: noise), { $count } pictures per step. Models are only compared with each other.
}
plan-follows-unseen = Not measurable: { $cues }.
plan-field-unseen = What could not be measured
plan-why-follows-nothing = The slider check found no part of the face that can be measured and was asked for.
post-follows-follows = follows
post-follows-flat = too flat
post-follows-overshoots = overshoots
post-follows-astray = doesn't follow
post-follows-unmeasured = not measurable
post-follows-unasked = not asked for
alt-follows = { $title } The steps asked for against the measured change of the face since “none”.
