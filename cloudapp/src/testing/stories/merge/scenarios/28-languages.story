# Catalogued in German: a person is asked
--- local
=040  \\$aMH$beng$cMH
--- incoming
=040  \\$aGWDNB$bger$cGWDNB
--- result
=040  \\$aGWDNB$bger$cGWDNB
--- guards
confirm  catalogingLanguage
=====
# Without a code of its language, a record is not asked about
--- local
=040  \\$aMH$beng$cMH
--- incoming
=040  \\$aDLC$cDLC
--- result
=040  \\$aDLC$cDLC
=====
# The language code of 008 and 041 disagree afterwards: a person decides which is right
--- local
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=500  \\$aOld.
--- incoming
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=041  1\$ager$heng
--- result
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=041  1\$ager$heng
--- lost
L:500:1  field  $a Old.
--- warns
languagesDiffer
=====
# A translation whose codes agree: no word about it
--- local
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
--- incoming
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=041  1\$aeng$hger
--- result
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=041  1\$aeng$hger
--- says
I:041:1  added
