# Why a field of both records stays, and why one of ours goes
--- local
=003  MiAaHDL
=500  \\$aOld note.
=520  \\$aOld summary.
--- incoming
=500  \\$aWritten for another library.$5DLC
=520  \\$aA whale.
--- result
=003  MiAaHDL
=520  \\$aA whale.
--- lost
L:500:1  field  $a Old note.
L:520:1  field  $a Old summary.
--- says
L:003:1  kept  by invariant  because almaOwn
L:245:1  unchanged  by default  because inBoth
L:500:1  dropped  by default  because tagNotInIncoming
L:520:1  dropped  by default  because notInIncoming
=====
# Why an OCLC number of ours stays or goes
--- local
=035  \\$a(OCoLC)111
=035  \\$a(OCoLC)555
--- incoming
=035  \\$a(OCoLC)555
--- result
=035  \\$a(OCoLC)555$z(OCoLC)111
--- says
L:035:1  dropped  by invariant  because oclcNumberReplaced
=====
# Our number is that of WorldCat's 001
--- local
=035  \\$a(OCoLC)459287
--- incoming
=001  ocm00459287\
=003  OCoLC
--- result
=035  \\$a(OCoLC)459287
--- says
L:035:1  kept  by invariant  because sameOclcNumber
=====
# Our number is that of WorldCat's 001, and we have it in a field marked as ours before: both stay
--- local
=035  \\$a(OCoLC)459287$9local
=035  \\$a(OCoLC)459287
--- incoming
=001  ocm00459287\
=003  OCoLC
--- result
=035  \\$a(OCoLC)459287$9local
=035  \\$a(OCoLC)459287
--- says
L:035:2  kept  by invariant  because sameOclcNumber
=====
# The other record has no OCLC number: ours is the only one
--- local
=035  \\$a(OCoLC)459287
--- incoming
=500  \\$aNote.
--- result
=035  \\$a(OCoLC)459287
=500  \\$aNote.
--- says
L:035:1  kept  by invariant  because onlyOclcNumber
=====
# A local call number of WorldCat is refused by a rule, our own note kept by one
--- local
=090  \\$aPS2384$b.M6 1988
=590  \\$aOurs.
--- incoming
=090  \\$aPZ3.M498$bMo 99
=090  \\$aPZ3.M498$bMo 98
--- result
=090  \\$aPS2384$b.M6 1988
=590  \\$aOurs.
--- says
L:090:1  kept  by keep-09X  because keptByRule
I:090:2  dropped  by one-09X  because notTakenByRule
L:590:1  kept  by keep-59X  because keptByRule
=====
# Our description stays, and a rule takes subjects of a vocabulary that we lack
profile: enrich-only
--- local
=650  \0$aWhaling.
--- incoming
=650  \2$aHunting.
--- result
=650  \0$aWhaling.
=650  \2$aHunting.
--- says
I:650:1  added  by fill-mesh  because addedByRule
=====
# Alma's number stays also where another number stands beside it in the field and WorldCat has that one
profile: full-overlay
--- local
=035  \\$a(EXLNZ-01UNI)99$a(DLC)5
--- incoming
=035  \\$a(DLC)5
--- result
=035  \\$a(EXLNZ-01UNI)99$a(DLC)5
--- says
L:035:1  kept  by invariant  because almaOwn
I:035:1  dropped  because partnerStays
