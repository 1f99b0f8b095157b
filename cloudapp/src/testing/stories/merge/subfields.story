# A person takes WorldCat's title and keeps her statement of responsibility
--- local
=245  10$aMoby Dick /$cby Herman Melville.
--- incoming
=245  10$aMoby Dick, or, The whale /$cHerman Melville ; with an introduction.
--- overrides
L:245:1  incoming  +L$c  -I$c
--- result
=245  10$aMoby Dick, or, The whale /$cby Herman Melville.
--- says
L:245:1  replaced  byPerson  because chosenSubfields
I:245:1  replaced  byPerson  grafted $c from L:245:1
=====
# A subfield that only we have is kept where it stood
--- local
=300  \\$a573 p. :$bill. ;$c24 cm +$e1 map
--- incoming
=300  \\$a573 pages :$billustrations ;$c24 cm
--- overrides
L:300:1  incoming  +L$e
--- result
=300  \\$a573 pages :$billustrations ;$c24 cm$e1 map
--- says
L:300:1  replaced  byPerson  grafted $e from L:300:1
=====
# A kept field takes one subfield of WorldCat's, and stays kept
profile: enrich-only
--- local
=245  10$aMoby Dick /$cHerman Melville.
--- incoming
=245  10$aMoby Dick :$bor, The whale /$cHerman Melville.
--- overrides
L:245:1  local  +I$b
--- result
=245  10$aMoby Dick /$bor, The whale /$cHerman Melville.
--- says
L:245:1  kept  byPerson  grafted $b from I:245:1
I:245:1  dropped  byPerson  with L:245:1
=====
# A kept field loses one subfield by a person's choice: that replaces it
profile: enrich-only
--- local
=856  40$uhttp://example.org/a$zOur users only.
--- incoming
=856  40$uhttp://example.org/a$yFull text
--- overrides
L:856:1  local  -L$z  +I$y
--- result
=856  40$uhttp://example.org/a$yFull text
--- says
L:856:1  replaced  byPerson  with I:856:1
I:856:1  replaced  byPerson  with L:856:1
--- lost
L:856:1  subfield  $z Our users only.
=====
# A field that comes from WorldCat comes without one of its subfields
--- local
=500  \\$aIncludes index.
--- incoming
=500  \\$aIncludes index.
=655  \7$aSea stories.$2lcgft$0http://id.loc.gov/authorities/genreForms/gf2014026530
--- overrides
I:655:1  incoming  -I$0
--- result
=500  \\$aIncludes index.
=655  \7$aSea stories.$2lcgft
--- says
I:655:1  added  byPerson  because chosenSubfields
=====
# An identifier that the merge grafted is taken out again, and is listed as lost
--- local
=650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114
--- incoming
=650  \0$aWar
--- overrides
L:650:1  incoming  -L$0
--- result
=650  \0$aWar
--- says
I:650:1  replaced  byPerson  because chosenSubfields
--- lost
L:650:1  identifier  $0 http://id.loc.gov/authorities/subjects/sh85145114
=====
# MARC allows one $a in 245: both cannot be taken
--- local
=245  10$aMoby Dick.
--- incoming
=245  10$aThe whale.
--- overrides
L:245:1  incoming  +L$a
--- result
=245  10$aThe whale.
--- guards
confirm  differentTitle
--- unbound
L:245:1  incoming  subfieldOnlyOnce
=====
# A field without text is none
--- local
=590  \\$aOurs.
--- incoming
=520  \\$aA whale.
--- overrides
I:520:1  incoming  -I$a
--- result
=520  \\$aA whale.
=590  \\$aOurs.
--- unbound
I:520:1  incoming  fieldNeedsText
=====
# The link of a field to its 880 cannot be taken apart
--- local
=590  \\$aOurs.
--- incoming
=700  1\$6880-01$aCao, Xueqin.
=880  1\$6700-01$aCao.
--- overrides
I:700:1  incoming  -I$6
--- result
=590  \\$aOurs.
=700  1\$6880-01$aCao, Xueqin.
=880  1\$6700-01$aCao.
--- unbound
I:700:1  incoming  subfieldsFixed
=====
# A subfield that is not there any more is not guessed at
--- local
=520  \\$aA whale and its hunter.
--- incoming
=520  \\$aA whale, its hunter and the sea.
--- overrides
L:520:1  incoming  +L$b
--- result
=520  \\$aA whale, its hunter and the sea.
--- unbound
L:520:1  incoming  subfieldNotFound
=====
# The OCLC number is one number, not a mixture
--- local
=035  \\$a(OCoLC)111$z(OCoLC)98
--- incoming
=035  \\$a(OCoLC)111$z(OCoLC)99
--- overrides
L:035:1  incoming  -I$z
--- result
=035  \\$a(OCoLC)111$z(OCoLC)99$z(OCoLC)98
--- unbound
L:035:1  incoming  subfieldsFixed
=====
# All of WorldCat's words replaced by ours: the field is ours again
--- local
=520  \\$aA whale and its hunter.
--- incoming
=520  \\$aA whale, its hunter and the sea.
--- overrides
L:520:1  incoming  +L$a  -I$a
--- result
=520  \\$aA whale and its hunter.
--- says
L:520:1  unchanged  byPerson
=====
# A title keeps its title proper
--- local
=245  10$aMoby Dick /$cHerman Melville.
--- incoming
=245  10$aMoby Dick, or, The whale /$cHerman Melville.
--- overrides
L:245:1  incoming  -I$a
--- result
=245  10$aMoby Dick, or, The whale /$cHerman Melville.
--- unbound
L:245:1  incoming  fieldNeedsText
