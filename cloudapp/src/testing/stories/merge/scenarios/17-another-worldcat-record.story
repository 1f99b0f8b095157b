# Another record altogether, and nobody typed its number: a person must say yes
--- local
=035  \\$a(OCoLC)111
--- incoming
=035  \\$a(OCoLC)333
--- result
=035  \\$a(OCoLC)333$z(OCoLC)111
--- guards
confirm  otherNumber
--- says
L:035:1  replaced  moved  with I:035:1
=====
# A number typed by a person replaces the one that was wrong; the old one stays as $z
number: typed
--- local
=035  \\$a(OCoLC)111
--- incoming
=035  \\$a(OCoLC)333
--- result
=035  \\$a(OCoLC)333$z(OCoLC)111
--- guards
warn  otherNumberTyped
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
# WorldCat's current number was cancelled in our record: a person must say yes
--- local
=035  \\$a(OCoLC)111$z(OCoLC)333
--- incoming
=035  \\$a(OCoLC)333
--- result
=035  \\$a(OCoLC)333$z(OCoLC)111
--- guards
confirm  numberWasCancelled
=====
# Our record has no number yet: there is nothing to ask
--- local
=035  \\$a(MH)001
--- incoming
=035  \\$a(OCoLC)333
--- result
=035  \\$a(OCoLC)333
=035  \\$a(MH)001
