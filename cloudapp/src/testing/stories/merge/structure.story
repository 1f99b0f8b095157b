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
