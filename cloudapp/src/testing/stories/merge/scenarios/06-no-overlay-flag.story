# 998 NO-OVERLAY goes and is said so: the record may be updated from WorldCat again
--- local
=998  \\$aNO-OVERLAY
--- incoming
=500  \\$aIncludes index.
--- result
=500  \\$aIncludes index.
--- says
L:998:1  dropped  by drop-998-no-overlay
--- warns
localFlagDropped  L:998:1
=====
# The rule that adds the flag is off until it is switched on: a serial gets none by itself
--- local
=LDR  00000cas\a2200000\i\4500
=998  \\$aNO-OVERLAY
--- incoming
=LDR  00000cas\a22000007i\4500
=010  \\$a   88123456
--- result
=LDR  00000cas\a22000007i\4500
=010  \\$a   88123456
--- says
L:998:1  dropped  by drop-998-no-overlay
--- warns
localFlagDropped  L:998:1
--- guards
warn  lowerEncodingLevel
=====
# A serial that nobody has authenticated gets 998 NO-OVERLAY where the institution has switched that on
additions: add-998-serial
--- local
=LDR  00000cas\a2200000\i\4500
--- incoming
=LDR  00000cas\a22000007i\4500
=010  \\$a   88123456
--- result
=LDR  00000cas\a22000007i\4500
=010  \\$a   88123456
=998  \\$aNO-OVERLAY
--- says
R:998:1  added  by add-998-serial
--- warns
addedByProfile
--- guards
warn  lowerEncodingLevel
=====
# The flag that is there already stays; it is not dropped and added again
additions: add-998-serial
--- local
=LDR  00000cas\a22000007i\4500
=998  \\$aNO-OVERLAY
--- incoming
=LDR  00000cas\a22000007i\4500
--- result
=998  \\$aNO-OVERLAY
--- says
L:998:1  kept  by add-998-serial
=====
# A full serial record with LCCN and authentication code is open to updates
additions: add-998-serial
--- local
=LDR  00000cas\a2200000\i\4500
=998  \\$aNO-OVERLAY
--- incoming
=LDR  00000cas\a2200000\i\4500
=010  \\$a   88123456
=042  \\$apcc
--- result
=010  \\$a   88123456
=042  \\$apcc
--- warns
localFlagDropped  L:998:1
=====
# A book is no serial: the rule adds nothing to it
additions: add-998-serial
--- local
--- incoming
=LDR  00000cam\a22000007i\4500
--- result
=LDR  00000cam\a22000007i\4500
--- guards
warn  lowerEncodingLevel
