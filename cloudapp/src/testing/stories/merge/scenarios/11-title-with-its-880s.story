# A title replaced goes with both its 880s, and the new one comes with its own
--- local
=245  10$6880-01$aVoina i mir.
=880  10$6245-01/(N$aВойна и мир.
=880  10$6245-01/{dollar}1$a战争与和平.
--- incoming
=245  10$6880-01$aVoina i mir :$broman.
=880  10$6245-01/(N$aВойна и мир :$bроман.
--- result
=245  10$6880-01$aVoina i mir :$broman.
=880  10$6245-01/(N$aВойна и мир :$bроман.
--- says
L:880:1  replaced  with I:880:1
L:880:2  dropped  because goesWithField
--- lost
L:880:2  field  $a 战争与和平.
=====
# WorldCat has no original script: what we had is listed, so that a person can keep our title
--- local
=245  10$6880-01$aKoryo inmul yolchon.
=880  10$6245-01/{dollar}1$a고려 인물 열전.
--- incoming
=245  10$aKoryŏ inmul yŏlchŏn /$cchŏja Kim.
--- result
=245  10$aKoryŏ inmul yŏlchŏn /$cchŏja Kim.
--- lost
L:880:1  field  $a 고려 인물 열전.
=====
# A person keeps our title: its 880 stays with it, WorldCat's does not come
--- local
=245  10$6880-01$aVoina i mir.
=880  10$6245-01/(N$aВойна и мир.
--- incoming
=245  10$6880-01$aVoina i mir :$broman.
=880  10$6245-01/(N$aВойна и мир :$bроман.
--- overrides
I:245:1  local
--- result
=245  10$6880-01$aVoina i mir.
=880  10$6245-01/(N$aВойна и мир.
--- says
L:245:1  kept  byPerson
I:880:1  dropped  byPerson
