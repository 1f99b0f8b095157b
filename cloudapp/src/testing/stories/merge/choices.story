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
# A person keeps our title: its 880 stays with it, WorldCat's does not come
--- local
=245  10$6880-01$aVoina i mir.
=880  10$6245-01/(N$aВойна и мир.
--- incoming
=245  10$6880-01$aVoina i mir :$broman.
=880  10$6245-01/(N$aВойна и мир :$bроман.
--- overrides
I:245:1  local
--- result
=245  10$6880-01$aVoina i mir.
=880  10$6245-01/(N$aВойна и мир.
--- says
L:245:1  kept  byPerson
I:880:1  dropped  byPerson
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
# One local note is switched off; nothing else changes but the lost list
--- local
=590  \\$aFirst.$9local
=590  \\$aSecond.$9local
--- incoming
=500  \\$aNote.
--- overrides
L:590:1  incoming
--- result
=500  \\$aNote.
=590  \\$aSecond.$9local
--- says
L:590:1  dropped  byPerson
--- lost
L:590:1  field  $a First. $9 local
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
# A person keeps the old number
--- local
=035  \\$a(OCoLC)111
--- incoming
=035  \\$a(OCoLC)333
--- overrides
L:035:1  local
--- result
=035  \\$a(OCoLC)111
--- says
L:035:1  kept  byPerson
--- guards
confirm  otherNumber
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
=====
# A person keeps our leader
--- local
=LDR  01234cam\a2200289\i\4500
--- incoming
=LDR  01234cam\a22002898i\4500
--- overrides
L:LDR:1  local
--- result
=LDR  01234cam\a2200289\i\4500
--- says
L:LDR:1  kept  byPerson
--- guards
warn  lowerEncodingLevel
