# One WorldCat record: number, title and date agree
--- local
=035  \\$a(OCoLC)17807721
=100  1\$aMelville, Herman,$d1819-1891.
=245  10$aMoby Dick, or, The whale /$cHerman Melville.
=264  \1$aEvanston :$bNorthwestern University Press,$c1988.
=300  \\$axx, 573 pages
--- incoming
=001  ocm17807721
=003  OCoLC
=100  1\$aMelville, Herman,$d1819-1891,$eauthor.
=245  10$aMoby Dick, or, The whale /$cby Herman Melville.
=264  \1$aEvanston, Ill. :$bNorthwestern University Press,$c[1988]
=300  \\$axx, 573 p.
--- verdict
same
title agrees
number agrees
date agrees
type agrees
creator agrees
extent agrees
=====
# The local number was merged into the incoming record
--- local
=035  \\$a(OCoLC)ocm00000111
=245  00$aField guide to mosses.
=264  \1$c1994
--- incoming
=019  \\$a111$a112
=035  \\$a(OCoLC)222$z(OCoLC)111
=245  00$aField guide to mosses.
=264  \1$c1994
--- verdict
same
number agrees
=====
# No OCLC number in the local record, but the ISBN, once with ten and once with thirteen digits
--- local
=020  \\$a0198534531 (pbk.)
=245  10$aRiver crossings :$ba walker's companion.
=264  \1$aOxford :$bHill Press,$c1987.
=300  \\$a210 p.
--- incoming
=020  \\$a9780198534532$q(paperback)
=035  \\$a(OCoLC)333
=245  10$aRiver crossings :$ba walker's companion /$cA. Author.
=264  \1$aOxford :$bHill Press,$c1987.
=300  \\$a210 pages
--- verdict
same
isbn agrees
number missing
publisher agrees
=====
# No OCLC number in the local record, but the Library of Congress control number
--- local
=010  \\$a   77826928 
=245  10$aHistory of a village.
=264  \1$c1976
--- incoming
=010  \\$a77-826928
=035  \\$a(OCoLC)444
=245  10$aHistory of a village.
=264  \1$c1976
--- verdict
same
lccn agrees
=====
# A serial with one ISSN, though its first year is known in one record only
--- local
=LDR  00000cas\a2200000\i\4500
=008  690101c18uu9999enkwr\p\\\\\\\0\\\a0eng\d
=022  \\$a0028-0836
=035  \\$a(OCoLC)1586310
=245  00$aNature.
--- incoming
=LDR  00000cas\a2200000\i\4500
=008  690101c18699999enkwr\p\\\\\\\0\\\a0eng\d
=022  0\$a0028-0836$l0028-0836
=035  \\$a(OCoLC)1586310
=245  00$aNature.
--- verdict
same
issn agrees
date agrees
=====
# One title, once without its subtitle
--- local
=035  \\$a(OCoLC)2439517
=245  10$aChristopher and his kind.
=264  \1$c1976
--- incoming
=035  \\$a(OCoLC)2439517
=245  10$aChristopher and his kind :$b1929-1939 /$cChristopher Isherwood.
=264  \1$c1976
--- verdict
same
title agrees
=====
# Accents, case and encoding of letters are no difference
--- local
=035  \\$a(OCoLC)5
=245  10$aSLOVENSKÉ VYSŤAHOVALECTVO.
=264  \1$c1969
--- incoming
=035  \\$a(OCoLC)5
=245  10$aSlovenské vysťahovalectvo /$cKolektív.
=264  \1$c1969
--- verdict
same
title agrees
=====
# The title in its own letters stands in 880 of the incoming record
--- local
=035  \\$a(OCoLC)28783996
=245  00$aОчерки по истории Казахской ССР.
=264  \1$c1941
--- incoming
=035  \\$a(OCoLC)28783996
=245  00$6880-01$aOcherki po istorii Kazakhskoĭ SSR.
=264  \1$c1941
=880  00$6245-01/(N$aОчерки по истории Казахской ССР.
--- verdict
same
title agrees
=====
# A date of copyright beside that of publication
--- local
=008  100101t20102009nyu\\\\\\\\\\\000\0\eng\d
=035  \\$a(OCoLC)6
=245  10$aQuiet engines.
--- incoming
=008  100101s2010\\\\nyu\\\\\\\\\\\000\0\eng\d
=035  \\$a(OCoLC)6
=245  10$aQuiet engines.
--- verdict
same
date agrees
