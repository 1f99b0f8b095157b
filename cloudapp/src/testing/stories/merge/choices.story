# A person keeps her note and takes WorldCat's as well
--- local
=520  \\$aA whale and its hunter.
--- incoming
=520  \\$aA whale, its hunter and the sea.
--- overrides
L:520:1  both
--- result
=520  \\$aA whale, its hunter and the sea.
=520  \\$aA whale and its hunter.
--- says
L:520:1  kept  byPerson
I:520:1  added  byPerson
=====
# What clean-up leaves out can still be taken
--- local
=590  \\$aOurs.
--- incoming
=561  \\$aProvenance of the copy that we own now.
--- overrides
I:561:1  incoming
--- result
=561  \\$aProvenance of the copy that we own now.
=590  \\$aOurs.
--- says
I:561:1  added  byPerson  by override
=====
# Two titles cannot both stand
--- local
=245  10$aMoby Dick.
--- incoming
=245  10$aMoby Dick :$ba novel.
--- overrides
L:245:1  both
--- result
=245  10$aMoby Dick :$ba novel.
--- unbound
L:245:1  both  onlyOnce
=====
# A title cannot be left out, nor the MMS ID be changed
--- local
=001  991234567890123
=245  10$aMoby Dick.
--- incoming
=001  ocm00459287\
=035  \\$a(OCoLC)459287
=245  10$aMoby Dick :$ba novel.
--- overrides
L:245:1  neither
L:001:1  incoming
--- result
=001  991234567890123
=035  \\$a(OCoLC)459287
=245  10$aMoby Dick :$ba novel.
--- unbound
L:245:1  neither  mustStay
L:001:1  incoming  mustStay
=====
# A choice for a field that is no longer there is listed and applied to nothing
--- local
=590  \\$aOurs.
--- incoming
--- overrides
0123456789abcdef  neither
--- result
=590  \\$aOurs.
--- unbound
0123456789abcdef  neither  fieldNotFound
=====
# Two current OCLC numbers are refused
--- local
=035  \\$a(OCoLC)111
--- incoming
=035  \\$a(OCoLC)333
--- overrides
L:035:1  both
--- result
=035  \\$a(OCoLC)333$z(OCoLC)111
--- unbound
L:035:1  both  oneOclcNumber
--- guards
confirm  otherNumber
