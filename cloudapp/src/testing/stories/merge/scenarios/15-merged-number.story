# WorldCat merged our number into another: one current number, the old one as $z, numbers of other systems stay
--- local
=035  \\$a(OCoLC)111
=035  \\$a(MH)001234567
=035  9\$aLOCAL-1
--- incoming
=035  \\$a(OCoLC)222$z(OCoLC)111
--- result
=035  \\$a(OCoLC)222$z(OCoLC)111
=035  \\$a(MH)001234567
=035  9\$aLOCAL-1
--- says
L:035:1  replaced  moved  with I:035:1
L:035:2  kept  by keep-035
--- guards
warn  numberMerged
=====
# WorldCat says so in 019 alone: the same comes of it
--- local
=035  \\$a(OCoLC)111
=035  \\$a(MH)001
=035  9\$aLOCAL-1
--- incoming
=019  \\$a111
=035  \\$a(OCoLC)222
--- result
=035  \\$a(OCoLC)222$z(OCoLC)111
=035  \\$a(MH)001
=035  9\$aLOCAL-1
--- says
I:019:1  dropped  moved
L:035:1  replaced  with I:035:1
L:035:2  kept  by keep-035
L:035:3  kept  by keep-035
--- guards
warn  numberMerged
