# Title, author and date agree, but no number is shared
--- local
=100  1\$aAmmannati, Bartolomeo.
=245  10$aLettera agli onorati accademici.
=264  \1$c1582
--- incoming
=035  \\$a(OCoLC)39966085
=100  1\$aAmmannati, Bartolomeo,$d1511-1592.
=245  10$aLettera agli onorati accademici.
=264  \1$c1582
--- verdict
likely
number missing
creator agrees
=====
# Two WorldCat records of one title: all agrees but the number
--- local
=035  \\$a(OCoLC)111
=100  1\$aBennett, E. K.
=245  10$aA history of the sonnet.
=250  \\$a2nd ed.
=264  \1$aLondon :$bArrow,$c1961.
=300  \\$a315 p.
--- incoming
=035  \\$a(OCoLC)333
=100  1\$aBennett, E. K.
=245  10$aA history of the sonnet.
=250  \\$aSecond edition.
=264  \1$aLondon :$bArrow,$c1961.
=300  \\$axiv, 315 pages
--- verdict
likely
number differs
edition agrees
=====
# The number agrees, the record is an announcement: no pages yet, a year that came to be the next
--- local
=035  \\$a(OCoLC)1002125748
=245  10$aEagle strike.
=264  \1$aLondon :$bWalker,$c2016.
=300  \\$apages cm
--- incoming
=035  \\$a(OCoLC)1002125748
=245  10$aEagle strike.
=264  \1$aLondon :$bWalker,$c2017.
=300  \\$a152 pages
--- verdict
likely
date near
extent missing
=====
# The number agrees, the publisher does not
--- local
=035  \\$a(OCoLC)12
=245  10$aLow tide.
=264  \1$aNew York :$bHarper,$c1990.
--- incoming
=035  \\$a(OCoLC)12
=245  10$aLow tide.
=264  \1$aLondon :$bFaber,$c1990.
--- verdict
likely
publisher differs
=====
# A title with and without its other half, by one author in one year
--- local
=100  1\$aMelville, Herman.
=245  10$aMoby Dick.
=264  \1$c1988
--- incoming
=035  \\$a(OCoLC)17807721
=100  1\$aMelville, Herman,$d1819-1891.
=245  10$aMoby Dick, or, The whale.
=264  \1$c1988
--- verdict
likely
title near
creator agrees
