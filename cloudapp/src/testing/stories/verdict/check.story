# The number agrees, the title does not: the number may be wrong
--- local
=035  \\$a(OCoLC)17807721
=245  10$aMoby Dick.
=264  \1$c1988
--- incoming
=035  \\$a(OCoLC)17807721
=245  10$aAnnual report of the Zoological Survey.
=264  \1$c1988
--- verdict
check
title differs
number agrees
=====
# The number agrees, the year does not
--- local
=035  \\$a(OCoLC)17807721
=245  10$aMoby Dick.
=264  \1$c1988
--- incoming
=035  \\$a(OCoLC)17807721
=245  10$aMoby Dick.
=264  \1$c1922
--- verdict
check
date differs
=====
# The number of the printed book stands in the record of the e-book
--- local
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=035  \\$a(OCoLC)17807721
=245  10$aMoby Dick.
=300  \\$a573 pages
=338  \\$avolume$bnc$2rdacarrier
--- incoming
=008  880101s1988\\\\nyu\\\\\o\\\\\000\0\eng\d
=035  \\$a(OCoLC)17807721
=245  10$aMoby Dick.
=300  \\$a1 online resource (573 pages)
=338  \\$aonline resource$bcr$2rdacarrier
--- verdict
check
form differs
=====
# A score with the number of a book
--- local
=LDR  00000ncm\a2200000\a\4500
=035  \\$a(OCoLC)7
=245  10$aSea songs.
=264  \1$c1950
--- incoming
=035  \\$a(OCoLC)7
=245  10$aSea songs.
=264  \1$c1950
--- verdict
check
type differs
=====
# A serial and a monograph of one title and one ISSN
--- local
=LDR  00000cas\a2200000\i\4500
=022  \\$a0028-0836
=035  \\$a(OCoLC)8
=245  00$aImports by countries.
=264  \1$c1962
--- incoming
=022  \\$a0028-0836
=035  \\$a(OCoLC)8
=245  00$aImports by countries.
=264  \1$c1962
--- verdict
check
level differs
=====
# Another author under the same number
--- local
=035  \\$a(OCoLC)9
=100  1\$aMelville, Herman.
=245  10$aCollected stories.
=264  \1$c1988
--- incoming
=035  \\$a(OCoLC)9
=100  1\$aConrad, Joseph.
=245  10$aCollected stories.
=264  \1$c1988
--- verdict
check
creator differs
=====
# All agrees but the ISBNs: paperback and hardback, or two publications
--- local
=020  \\$a9780198534532
=245  10$aRiver crossings.
=264  \1$c1987
--- incoming
=020  \\$a9780262033848
=245  10$aRiver crossings.
=264  \1$c1987
--- verdict
check
isbn differs
=====
# Nothing agrees but the ISBN
--- local
=020  \\$a9780198534532
=245  10$aRiver crossings.
=264  \1$c1987
--- incoming
=020  \\$a9780198534532
=245  10$aHandbook of bookkeeping.
=264  \1$c2003
--- verdict
check
title differs
isbn agrees
=====
# A record without a title
--- local
=035  \\$a(OCoLC)10
--- incoming
=035  \\$a(OCoLC)10
=245  10$aMoby Dick.
--- verdict
check
title missing
=====
# One title, hardly a word more in either record: not enough to say
--- local
=245  10$aPoems.
--- incoming
=245  10$aPoems.
=264  \1$c1922
--- verdict
check
title agrees
date missing
=====
# The title in Hebrew letters only, and in Latin letters only
--- local
=035  \\$a(OCoLC)11
=245  10$aספר משנה ברורה.
=264  \1$c1992
--- incoming
=035  \\$a(OCoLC)11
=245  10$aSefer Mishnah berurah.
=264  \1$c1992
--- verdict
check
title missing
=====
# A title with and without its other half, and no author to tell
--- local
=245  10$aMoby Dick.
=264  \1$c1988
--- incoming
=245  10$aMoby Dick, or, The whale.
=264  \1$c1988
--- verdict
check
title near
