# Any other 998 goes too, but a person is asked first
--- local
=998  \\$a03/31/95$s9120$nNjP
--- incoming
--- result
--- says
L:998:1  dropped  by drop-998
--- lost
L:998:1  field  $a 03/31/95 $s 9120 $n NjP
=====
# Flags of the exchange with WorldCat go and are listed
--- local
=913  \\$aREJECTED
=914  \\$aNO-WORLDCAT
=991  \\$aUPDATED
=915  \\$aStays.
--- incoming
--- result
=915  \\$aStays.
--- lost
L:913:1  field  $a REJECTED
L:914:1  field  $a NO-WORLDCAT
L:991:1  field  $a UPDATED
=====
# A stamp is added once, with the values known; without them it is left out
additions: add-stamp
stamp: date=20240102, user=staff-2, source=worldcat
--- local
=948  \\$a20231231$bstaff-1$cworldcat
--- incoming
--- result
=948  \\$a20231231$bstaff-1$cworldcat
=948  \\$a20240102$bstaff-2$cworldcat
--- warns
addedByProfile
=====
# Housekeeping of OCLC does not come, and ours of old goes only after a look
--- local
=029  1\$aAU@$b000012345
--- incoming
=012  \\$m1
=029  1\$aAU@$b000012345
=049  \\$aXYZA
--- result
--- lost
L:029:1  field  $a AU@ $b 000012345
--- says
I:049:1  dropped  by no-012-029-049
=====
# Fields of another system do not come
--- local
=500  \\$aNote.
--- incoming
=500  \\$aNote.
=CAT  \\$aBATCH
--- result
=500  \\$aNote.
--- says
I:CAT:1  dropped  by cleanup
