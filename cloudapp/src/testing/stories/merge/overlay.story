# Overlay all but local: local tags and our $5 stay, the rest is WorldCat's
profile: overlay-all-but-local
--- local
=035  9\$a(MH)7
=035  \\$a(MH)8
=500  \\$aOurs.$5hou
=541  \\$aGift.
=590  \\$aOurs.
=856  40$uhttp://ours.example.org
=998  \\$aNO-OVERLAY
--- incoming
=500  \\$aNote.
=856  40$uhttp://theirs.example.org
=949  \\$aTheirs.
--- result
=035  9\$a(MH)7
=500  \\$aNote.
=500  \\$aOurs.$5hou
=590  \\$aOurs.
=856  40$uhttp://theirs.example.org
=998  \\$aNO-OVERLAY
--- lost
L:035:2  field  $a (MH)8
L:541:1  field  $a Gift.
L:856:1  field  $u http://ours.example.org
=====
# Full overlay: the incoming record but for the MMS ID
profile: full-overlay
--- local
=001  991234567890123
=590  \\$aOurs.
--- incoming
=001  ocm00459287\
=003  OCoLC
=035  \\$a(OCoLC)459287
=590  \\$aTheirs.
=856  40$uhttp://theirs.example.org
--- result
=001  991234567890123
=035  \\$a(OCoLC)459287
=590  \\$aTheirs.
=856  40$uhttp://theirs.example.org
--- lost
L:590:1  field  $a Ours.
