# A field that is not protected is replaced where the other record has its tag
profile: full-overlay
protect: 590
--- local
=500  \\$aOur old note about the edition.
--- incoming
=500  \\$aIncludes index.
--- result
=500  \\$aIncludes index.
--- lost
L:500:1  field  $a Our old note about the edition.
--- says
L:500:1  dropped
I:500:1  added
=====
# A field that is not protected goes where the other record does not have its tag
profile: full-overlay
protect: 590
--- local
=500  \\$aOur old note about the edition.
--- incoming
=520  \\$aA whale.
--- result
=520  \\$aA whale.
--- lost
L:500:1  field  $a Our old note about the edition.
--- says
L:500:1  dropped  because tagNotInIncoming
=====
# A protected field stays where the other record does not have its tag
profile: full-overlay
protect: 500
--- local
=500  \\$aOur old note about the edition.
--- incoming
=520  \\$aA whale.
--- result
=500  \\$aOur old note about the edition.
=520  \\$aA whale.
--- says
L:500:1  kept  by protect
=====
# A protected field that may stand only once stays, and the other record's does not come
profile: full-overlay
protect: 245, 040
--- local
=040  \\$aMH$beng$cMH
=245  10$aMoby Dick /$cHerman Melville.
--- incoming
=040  \\$aDLC$beng$erda$cDLC
=245  10$aMoby Dick, or, The whale /$cHerman Melville.
--- result
=040  \\$aMH$beng$cMH
=245  10$aMoby Dick /$cHerman Melville.
--- says
L:040:1  kept  by protect
I:040:1  dropped  because partnerStays
L:245:1  kept  by protect
I:245:1  dropped  because partnerStays
=====
# That holds for the main entry as a whole: a protected 110 leaves no room for a 100
profile: full-overlay
protect: 110
--- local
=110  2\$aWhaling Museum.
--- incoming
=100  1\$aMelville, Herman,$d1819-1891.
--- result
=110  2\$aWhaling Museum.
--- says
L:110:1  kept  by protect
I:100:1  dropped
=====
# A protected field that the other record has word for word stands once
profile: full-overlay
protect: 500
--- local
=500  \\$aIncludes index.
=500  \\$aOur old note about the edition.
--- incoming
=500  \\$aIncludes index.
--- result
=500  \\$aIncludes index.
=500  \\$aOur old note about the edition.
--- says
L:500:1  unchanged
I:500:1  unchanged
L:500:2  kept  by protect
=====
# A protected field that may be repeated stays, and another one of its tag comes beside it
profile: full-overlay
protect: 500
--- local
=500  \\$aOur old note about the edition.
--- incoming
=500  \\$aIncludes index.
--- result
=500  \\$aIncludes index.
=500  \\$aOur old note about the edition.
--- says
L:500:1  kept  by protect
I:500:1  added
=====
# Another wording of a protected field is another field: both stand, however alike they read
profile: full-overlay
protect: 500
--- local
=500  \\$aTitle from cover of volume one.
--- incoming
=500  \\$aTitle from the cover of volume one.
--- result
=500  \\$aTitle from the cover of volume one.
=500  \\$aTitle from cover of volume one.
--- says
L:500:1  kept  by protect
I:500:1  added
=====
# Another full stop makes no other field: ours stands alone
profile: full-overlay
protect: 500
--- local
=500  \\$aTitle from cover of volume one.
--- incoming
=500  \\$aTitle from cover of volume one
--- result
=500  \\$aTitle from cover of volume one.
--- says
L:500:1  kept  by protect  with I:500:1
I:500:1  dropped  because partnerStays
