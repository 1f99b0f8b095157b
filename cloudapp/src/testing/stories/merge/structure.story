# Exactly one main entry: a corporate one gives way to a personal one and is not made an added entry
--- local
=110  2\$aWhaling Museum.
--- incoming
=100  1\$aMelville, Herman,$d1819-1891.
--- result
=100  1\$aMelville, Herman,$d1819-1891.
--- says
L:110:1  replaced  with I:100:1
--- warns
mainEntryChanged  L:110:1  I:100:1
=====
# Publication in 260 gives way to 264; the copyright date comes with it; a span of volumes is listed
--- local
=260  \\$31988-1990:$aBoston :$bLittle,$c1988.
--- incoming
=264  \1$aBoston :$bLittle,$c[1988]
=264  \4$c©1988
--- result
=264  \1$aBoston :$bLittle,$c[1988]
=264  \4$c©1988
--- lost
L:260:1  subfield  $3 1988-1990:
=====
# Leader: a deleted record in the source is no deleted one here; a prepublication level is named
--- local
=LDR  01234cam\a2200289\i\4500
--- incoming
=LDR  04321dam\a22005678a\4500
--- result
=LDR  01234cam\a22002898a\4500
--- says
L:LDR:1  replaced  by leaderFromIncoming
--- guards
confirm  deletedInSource
warn  lowerEncodingLevel
=====
# A new record that replaces another is a corrected one
--- local
=LDR  01234nam\a2200289\a\4500
--- incoming
=LDR  04321nam\a2200567\i\4500
--- result
=LDR  01234nam\a2200289\i\4500
=====
# Incoming without title: ours stays, and a person is asked
--- local
=245  10$aMoby Dick.
=500  \\$aOld note.
--- incoming
=520  \\$aA whale.
--- result
=245  10$aMoby Dick.
=520  \\$aA whale.
--- says
L:245:1  kept  because mustStay
--- lost
L:500:1  field  $a Old note.
--- guards
confirm  noTitle
=====
# Notes and subjects keep the order of WorldCat; local fields stand after the last of their tag
--- local
=500  \\$aOurs.$5hou
=590  \\$aOurs as well.
=650  \7$aOurs.$2local$5hou
=655  \7$aOurs.$2local$5hou
--- incoming
=520  \\$aFirst.
=500  \\$aSecond.
=651  \0$aBoston.
=650  \0$aWar.
--- result
=520  \\$aFirst.
=500  \\$aSecond.
=500  \\$aOurs.$5hou
=590  \\$aOurs as well.
=651  \0$aBoston.
=650  \0$aWar.
=650  \7$aOurs.$2local$5hou
=655  \7$aOurs.$2local$5hou
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
# A punctuation-poor record replaces ours as a whole; every difference is marked as punctuation only
--- local
=245  10$aMoby Dick, or, The whale /$cHerman Melville.
=300  \\$a573 pages :$billustrations ;$c23 cm
--- incoming
=245  10$aMoby Dick, or, The whale$cHerman Melville
=300  \\$a573 pages$billustrations$c23 cm
--- result
=245  10$aMoby Dick, or, The whale$cHerman Melville
=300  \\$a573 pages$billustrations$c23 cm
--- says
L:245:1  replaced  punctuationOnly
I:300:1  replaced  punctuationOnly
=====
# The same letters stored in another way are no difference: our bytes stay
--- local
=500  \\$aTiếng Việt.
--- incoming
=500  \\$aTiếng Việt.
--- result
=500  \\$aTiếng Việt.
--- says
L:500:1  unchanged  normalisationOnly
=====
# An identical record changes nothing
--- local
=020  \\$a9780810102699
=035  \\$a(OCoLC)17807721
=100  1\$aMelville, Herman,$d1819-1891.
=650  \0$aWhaling$vFiction.
=700  1\$aHayford, Harrison.
--- incoming
=020  \\$a9780810102699
=035  \\$a(OCoLC)17807721
=100  1\$aMelville, Herman,$d1819-1891.
=650  \0$aWhaling$vFiction.
=700  1\$aHayford, Harrison.
--- result
=020  \\$a9780810102699
=035  \\$a(OCoLC)17807721
=100  1\$aMelville, Herman,$d1819-1891.
=650  \0$aWhaling$vFiction.
=700  1\$aHayford, Harrison.
--- says
L:035:1  unchanged
I:700:1  unchanged
L:LDR:1  unchanged
