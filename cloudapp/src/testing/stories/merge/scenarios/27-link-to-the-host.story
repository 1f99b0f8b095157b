# The link to the record of the host journal in Alma survives
--- local
=773  0\$tJournal of whales.$w991234567890123456$g1988, 2
--- incoming
=773  0\$tJournal of whales.$w(OCoLC)1234567
=780  00$tOld whales.
--- result
=773  0\$tJournal of whales.$w991234567890123456$g1988, 2
=780  00$tOld whales.
--- says
L:773:1  kept  by keep-related
I:773:1  dropped  because partnerStays
=====
# WorldCat has no number for the host: ours stays as it is, with the MMS ID
--- local
=773  0\$tJournal of whales.$w991234567890123456$g1988, 2
--- incoming
=773  0\$tJournal of whales.$gVol. 12, no. 2 (1988)
--- result
=773  0\$tJournal of whales.$w991234567890123456$g1988, 2
--- says
L:773:1  kept  by keep-related  with I:773:1
I:773:1  dropped  because partnerStays
=====
# WorldCat does not have the host at all
--- local
=773  0\$tJournal of whales.$w(01UNI_INST)991234567890123456
--- incoming
=500  \\$aNote.
--- result
=500  \\$aNote.
=773  0\$tJournal of whales.$w(01UNI_INST)991234567890123456
--- says
L:773:1  kept  by keep-related
=====
# An OCLC number in $w ties nothing together in Alma: WorldCat's field stands, and the number that goes is listed
--- local
=776  08$iOnline version:$tMoby Dick.$w(OCoLC)555
--- incoming
=776  08$iOnline version:$tMoby Dick.
--- result
=776  08$iOnline version:$tMoby Dick.
--- lost
L:776:1  subfield  $w (OCoLC)555
--- says
L:776:1  replaced  with I:776:1
=====
# The same number in another spelling is not lost
--- local
=776  08$iOnline version:$tMoby Dick.$w(OCoLC)ocm00000555
--- incoming
=776  08$iOnline version:$tMoby Dick.$w(OCoLC)555
--- result
=776  08$iOnline version:$tMoby Dick.$w(OCoLC)555
--- says
L:776:1  replaced  with I:776:1
=====
# A related record marked as local stays too
--- local
=780  00$tOld whales.$9local
--- incoming
=780  00$tOld whales.$w(OCoLC)777
--- result
=780  00$tOld whales.$9local
--- says
L:780:1  kept
