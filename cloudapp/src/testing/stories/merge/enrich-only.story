# Our description stays; what it lacks comes
profile: enrich-only
--- local
=100  1\$aMelville, Herman.
=245  10$aMoby Dick.
=260  \\$aBoston :$bLittle,$c1988.
=500  \\$aOur note.
--- incoming
=100  1\$aMelville, Herman,$d1819-1891.
=245  10$aMoby-Dick, or, The whale.
=264  \1$aBoston :$bLittle,$c[1988]
=500  \\$aTheir note.
=504  \\$aIncludes bibliographical references.
--- result
=100  1\$aMelville, Herman.
=245  10$aMoby Dick.
=260  \\$aBoston :$bLittle,$c1988.
=500  \\$aOur note.
=504  \\$aIncludes bibliographical references.
--- says
L:245:1  kept
I:264:1  dropped
I:500:1  dropped  because localHasTag
I:504:1  added
=====
# Subjects of a vocabulary that we lack are taken, others are not
profile: enrich-only
--- local
=650  \0$aWhaling.
--- incoming
=650  \0$aWhales.
=650  \2$aHunting.
=650  \7$aWhaling.$2fast
--- result
=650  \0$aWhaling.
=650  \2$aHunting.
=650  \7$aWhaling.$2fast
--- says
I:650:1  dropped
I:650:2  added  by fill-mesh
=====
# Our equal heading takes the identifier it lacks
profile: enrich-only
--- local
=650  \0$aWar.
--- incoming
=650  \0$aWar$0http://id.loc.gov/authorities/subjects/sh85145114
--- result
=650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114
--- says
L:650:1  kept  grafted $0 from I:650:1
=====
# A record without OCLC number gets it, with the merged ones, and keeps all its own numbers
profile: enrich-only
--- local
=035  \\$a(MH)001
--- incoming
=019  \\$a99
=035  \\$a(OCoLC)111
--- result
=035  \\$a(MH)001
=035  \\$a(OCoLC)111$z(OCoLC)99
=====
# Another number in the other record does not touch ours
profile: enrich-only
--- local
=035  \\$a(OCoLC)111
=998  \\$aNO-OVERLAY
--- incoming
=035  \\$a(OCoLC)333
--- result
=035  \\$a(OCoLC)111
=998  \\$aNO-OVERLAY
--- guards
confirm  otherNumber
=====
# The leader stays ours
profile: enrich-only
--- local
=LDR  01234cam\a2200289I\\4500
--- incoming
=LDR  01234nam\a2200289\i\4500
--- result
=LDR  01234cam\a2200289I\\4500
--- says
L:LDR:1  kept
=====
# Two fields without words are not the same heading: the identifier of one goes onto neither
profile: enrich-only
--- local
=520  \\$a
=520  \\$a
--- incoming
=520  \\$6880-01$a$0http://example.org/works/1
=520  \\$a
=880  \\$6520-01/(N$aИстория.
--- result
=520  \\$a
=520  \\$a
=====
# A term of another library's copy does not come, nor does the identifier of its 880 go onto ours
profile: enrich-only
--- local
=655  \7$aWar$2fast$5hou$b
=655  \7$6880-03$aWar$2fast$5hou$b
=880  \7$6655-03/$1$a白鯨$2fast$5hou
--- incoming
=655  \7$6880-03$aWar$2fast$5hou$b
=880  \7$6655-03/$1$a白鯨$2fast$5hou$0http://id.loc.gov/authorities/subjects/sh85145114
--- result
=655  \7$aWar$2fast$5hou$b
=655  \7$6880-03$aWar$2fast$5hou$b
=880  \7$6655-03/$1$a白鯨$2fast$5hou
