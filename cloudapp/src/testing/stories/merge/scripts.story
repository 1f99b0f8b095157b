# The 880 of a kept local note keeps its number; WorldCat's gets another where they clash
--- local
=500  \\$6880-01$aKept note.$5hou
=880  \\$6500-01/(N$aЗаметка.$5hou
--- incoming
=245  10$6880-01$aVoina i mir /$cLev Tolstoi.
=880  10$6245-01/(N$aВойна и мир /$cЛев Толстой.
--- result
=245  10$6880-02$aVoina i mir /$cLev Tolstoi.
=500  \\$6880-01$aKept note.$5hou
=880  10$6245-02/(N$aВойна и мир /$cЛев Толстой.
=880  \\$6500-01/(N$aЗаметка.$5hou
--- says
L:880:1  kept  by keep-our-5
=====
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
# An 880 without partner follows the rule of its tag; 00 is never renumbered
--- local
=590  \\$aOurs.
=880  \\$6590-00/(2/r$aהערה מקומית.
--- incoming
=245  10$6880-01$aSefer.
=880  10$6245-01/(2/r$aספר.
=880  1\$6100-00/(2/r$aכהן.
--- result
=245  10$6880-01$aSefer.
=590  \\$aOurs.
=880  10$6245-01/(2/r$aספר.
=880  1\$6100-00/(2/r$aכהן.
=880  \\$6590-00/(2/r$aהערה מקומית.
--- says
L:880:1  kept  by keep-59X
I:880:2  added
=====
# Three fields share one number over two tags: left as they are, and named
--- local
=500  \\$6880-03$aFirst.$5hou
=500  \\$6880-03$aSecond.$5hou
=880  \\$6500-03/(N$aПервая.$5hou
--- incoming
=650  \0$6880-03$aWar.
=880  \0$6650-03/(N$aВойна.
--- result
=500  \\$6880-03$aFirst.$5hou
=500  \\$6880-03$aSecond.$5hou
=650  \0$6880-01$aWar.
=880  \0$6650-01/(N$aВойна.
=880  \\$6500-03/(N$aПервая.$5hou
--- warns
ambiguousLink  L:500:1  L:500:2  L:880:1
=====
# Numbers above 99 and suffixes live through renumbering
--- local
=500  \\$6880-100$aKept.$5hou
=880  \\$6500-100/Arab/r$aمحفوظ.$5hou
--- incoming
=245  10$6880-100$aKitab.
=880  10$6245-100/(3/r$aكتاب.
--- result
=245  10$6880-01$aKitab.
=500  \\$6880-100$aKept.$5hou
=880  10$6245-01/(3/r$aكتاب.
=880  \\$6500-100/Arab/r$aمحفوظ.$5hou
=====
# A chain of WorldCat gets another number where ours has the same; sequence and type stay
--- local
=590  \\$81.1\p$aOurs.
=591  \\$81.2\p$aOurs too.
--- incoming
=386  \\$81.1\p$aChildren
=386  \\$81.2\p$aTeachers
--- result
=386  \\$82.1\p$aChildren
=386  \\$82.2\p$aTeachers
=590  \\$81.1\p$aOurs.
=591  \\$81.2\p$aOurs too.
=====
# A chain of which one field is equal and the other replaced stays one chain
--- local
=505  0\$85.1$aPart one.
=505  0\$85.2$aPart two, old wording.
=590  \\$86.1$aOurs.
=591  \\$86.2$aOurs too.
--- incoming
=505  0\$86.1$aPart one.
=505  0\$86.2$aPart two, the new wording.
--- result
=505  0\$85.1$aPart one.
=505  0\$85.2$aPart two, the new wording.
=590  \\$86.1$aOurs.
=591  \\$86.2$aOurs too.
=====
# A link that leads nowhere in WorldCat's record is taken out; one in ours is left and named
--- local
=590  \\$6880-07$aOurs.
--- incoming
=500  \\$6880-05$aNote.
=880  \\$6520-06/(N$aЗаметка.
--- result
=500  \\$aNote.
=590  \\$6880-07$aOurs.
=880  \\$6520-00/(N$aЗаметка.
--- warns
linkWithoutPartner  I:500:1
linkWasBroken  L:590:1
linkWithoutPartner  I:880:1
