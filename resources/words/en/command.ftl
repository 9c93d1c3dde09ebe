# The command line.
command-about = Compare how two image models hold one emotion on the same portrait, and post the result.
command-window = open the window (also without a command)
command-demo = run the playbook on the simulated pair and write a post; no screen, no network
command-cover = make a two-panel cover from two pictures, both faces at the same crop
command-prompt = print the words as they would be sent
command-usage = { $problem }. Type { $command } --help for the options.
command-library = library folder; the default is in your data folder
command-files = pictures that go into the panes
command-demo-out = folder the post is written into
command-demo-drawing = Drawing five steps with Sim A and Sim B (about 15 seconds).
command-emotion = key of an emotion, such as sad
command-lang = language of the post
command-picture = picture { $letter }: PNG, JPEG or WebP
command-name = model name under picture { $letter }
command-eyes = centres of both eyes in picture { $letter }, px
command-cover-out = file to write, JPEG or PNG by its ending
command-size = slide size in px
command-title = headline
command-intensity = step 0 to 5: none, hint, subtle, clear, strong, extreme
command-set = turn one knob ({ $knobs }) to a step 0 to 5; may be repeated
command-recipe = recipe file in TOML; the demo recipe without it
command-json = print text, spans and warnings as JSON
command-bad-eyes = “{ $text }” does not name two eyes. Give four numbers in px: x,y,x,y. Nothing was written.
command-eyes-outside = The eyes { $text } do not lie in a picture of { $size }. Give two points inside it, in px. Nothing was written.
command-bad-size = “{ $text }” is no slide size. Give width and height in px, such as 1080x1350. Nothing was written.
command-bad-knob = “{ $text }” turns no knob. Write one of { $known } and a step, such as brow=4.
command-bad-step = { $name } takes a whole step from 0 to { $most }, not “{ $text }”.
