# 019 of WorldCat becomes 035 $z
--- local
=035  \\$a(OCoLC)111
--- incoming
=019  \\$a333$a444
=035  \\$a(OCoLC)111
--- result
=035  \\$a(OCoLC)111$z(OCoLC)333$z(OCoLC)444
--- says
I:019:1  dropped  moved
=====
# The local record had been merged before: its 019 is not lost
--- local
=019  \\$a99
=035  \\$a(OCoLC)111$z(OCoLC)98
--- incoming
=035  \\$a(OCoLC)222
=019  \\$a111
--- result
=035  \\$a(OCoLC)222$z(OCoLC)111$z(OCoLC)98$z(OCoLC)99
--- guards
warn  numberMerged
=====
# A record with its number in 001 alone: it becomes 035
--- local
=500  \\$aIncludes index.
--- incoming
=001  ocm00459287\
=003  OCoLC
=500  \\$aIncludes index.
--- result
=035  \\$a(OCoLC)459287
=500  \\$aIncludes index.
--- says
I:001:1  dropped  moved  because numberMovedTo035
I:003:1  dropped  because otherSystemsNumber
=====
# The number of 001 is the one we have: our 035 stays as it is
--- local
=001  991234567890123
=035  \\$a(OCoLC)459287
--- incoming
=001  ocm00459287\
=003  OCoLC
--- result
=001  991234567890123
=035  \\$a(OCoLC)459287
--- says
L:001:1  kept  by invariant
L:035:1  kept
=====
# Alma's own numbers stay under every profile
profile: full-overlay
--- local
=035  \\$a(EXLNZ-01UNI_NETWORK)9900001
=035  \\$a(MH)001234567
=035  \\$a(OCoLC)111
--- incoming
=035  \\$a(OCoLC)111
=035  \\$a(DLC)12345
=035  \\$a(EXLCZ)5100000
--- result
=035  \\$a(OCoLC)111
=035  \\$a(DLC)12345
=035  \\$a(EXLNZ-01UNI_NETWORK)9900001
--- lost
L:035:2  field  $a (MH)001234567
=====
# The Aleph number stays under Copy & Merge, since rules may match on it
--- local
=035  \\$a(Aleph)000123456HVD01
=900  \\$a000123456
--- incoming
=035  \\$a(OCoLC)111
=035  \\$a(Sirsi) o111
--- result
=035  \\$a(OCoLC)111
=035  \\$a(Aleph)000123456HVD01
=900  \\$a000123456
--- says
I:035:2  dropped  by no-035-of-others
=====
# Two OCLC numbers in our record: one stays current, the other becomes $z
--- local
=035  \\$a(OCoLC)111
=035  \\$a(OCoLC)555
--- incoming
=035  \\$a(OCoLC)555
--- result
=035  \\$a(OCoLC)555$z(OCoLC)111
=====
# An ISBN that WorldCat does not have is listed, one in other spelling is not
--- local
=020  \\$a0142437247
=020  \\$a9780810102699 (cloth)
--- incoming
=020  \\$a9780142437247 (paperback)
--- result
=020  \\$a9780142437247 (paperback)
--- lost
L:020:2  field  $a 9780810102699 (cloth)
=====
# 019 of a record from another catalogue is no number of OCLC
--- local
=035  \\$a(OCoLC)111
--- incoming
=001  3022824
=019  \\$a1892134
=035  \\$a3022824
--- result
=035  \\$a(OCoLC)111
=====
# Numbers that OCLC merged stand in WorldCat's order, whichever of them we have in a 019 of our own
--- local
=019  \\$a444
--- incoming
=019  \\$a333
=019  \\$a444
=035  \\$a(OCoLC)111
--- result
=035  \\$a(OCoLC)111$z(OCoLC)333$z(OCoLC)444
--- says
I:019:1  dropped  moved
I:019:2  dropped  moved
=====
# Our number in another spelling is written in its usual form, and the field that gives it is named as its partner
--- local
=001  991234567890123
=035  \\$aocm00459287
--- incoming
=001  ocm00459287\
=003  OCoLC
--- result
=001  991234567890123
=035  \\$a(OCoLC)459287
--- says
L:035:1  replaced  with I:001:1  because numberRespelt
=====
# A number that stays only as a cancelled one is lost
profile: full-overlay
--- local
=035  \\$a(DLC)5
--- incoming
=035  \\$a(OCoLC)111$z(DLC)5
--- result
=035  \\$a(OCoLC)111$z(DLC)5
--- lost
L:035:1  field  $a (DLC)5
=====
# The current number has a field of its own beside ours with $5, and takes up the numbers that go
--- local
=035  \\$a(OCoLC)111$z(OCoLC)222$5ABC
=035  9\$a(OCoLC)222
--- incoming
=035  \\$a(OCoLC)111
--- result
=035  \\$a(OCoLC)111$z(OCoLC)222
=035  \\$a(OCoLC)111$z(OCoLC)222$5ABC
--- says
I:035:1  added
=====
# The same number twice in the incoming record: what we have of our own comes after what says the same
profile: overlay-all-but-local
--- local
=035  9\$a(OCoLC)111
--- incoming
=035  9\$a(OCoLC)222$z(OCoLC)111
=035  9\$a(OCoLC)222$z(OCoLC)111
--- result
=035  9\$a(OCoLC)222$z(OCoLC)111
=035  9\$a(OCoLC)111
--- guards
warn  numberMerged
=====
# 001 and 035 of WorldCat's record disagree: the number in 001 counts, the other is kept as cancelled
--- local
=035  \\$a(OCoLC)222
--- incoming
=001  ocm00000222\
=003  OCoLC
=035  \\$a(OCoLC)111
--- result
=035  \\$a(OCoLC)222$z(OCoLC)111
