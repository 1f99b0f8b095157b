# Of a chain one field stays: the rest of it is gone, and that is told
--- local
=386  \\$81.1\p$aTeachers$5hou
=883  0\$81.1\p$aMARCgen$d20240101
--- incoming
=500  \\$aNote.
--- result
=386  \\$81.1\p$aTeachers$5hou
=500  \\$aNote.
--- lost
L:883:1  field  $a MARCgen $d 20240101
--- warns
chainBroken  L:386:1
=====
# Of WorldCat's chain one field is not taken: that is told too
--- local
--- incoming
=500  \\$83.1$aNote.
=561  \\$83.2$aProvenance of another library.
--- result
=500  \\$83.1$aNote.
--- warns
chainBroken  I:500:1
=====
# A chain that was one field alone is not broken
--- local
=386  \\$81.1\p$aTeachers$5hou
=500  \\$82$aOld note.
--- incoming
=500  \\$83$aNew note.
--- result
=386  \\$81.1\p$aTeachers$5hou
=500  \\$83$aNew note.
--- lost
L:500:1  field  $a Old note.
=====
# A number of two digits is changed as a whole; one with a zero before it and one that cannot be read stay as they are written
--- local
=590  \\$812.1$aOurs.
=591  \\$812.2$aOurs too.
--- incoming
=386  \\$812.1$aChildren
=386  \\$812.2$aTeachers
=388  \\$805.1$8A5$aSonnets
=388  \\$805.2$aOdes
--- result
=386  \\$81.1$aChildren
=386  \\$81.2$aTeachers
=388  \\$805.1$8A5$aSonnets
=388  \\$805.2$aOdes
=590  \\$812.1$aOurs.
=591  \\$812.2$aOurs too.
=====
# A number of a $6 that is free stays as it is written, with its zeros
--- local
=590  \\$aOurs.
--- incoming
=245  10$6880-001$aSefer.
=880  10$6245-001/(2/r$aספר.
--- result
=245  10$6880-001$aSefer.
=590  \\$aOurs.
=880  10$6245-001/(2/r$aספר.
=====
# WorldCat's fields get their numbers in the order in which they stand, whatever the order of ours
--- local
=500  \\$6880-01$aNote.$5hou
=561  \\$6880-02$aProvenance.
=880  \\$6500-01/(N$aЗаметка.$5hou
=880  \\$6561-02/(N$aПроисхождение.
--- incoming
=245  10$6880-02$aVoina i mir.
=260  \\$6880-01$aMoskva.
=880  10$6245-02/(N$aВойна и мир.
=880  \\$6260-01/(N$aМосква.
--- result
=245  10$6880-03$aVoina i mir.
=260  \\$6880-04$aMoskva.
=500  \\$6880-01$aNote.$5hou
=561  \\$6880-02$aProvenance.
=880  10$6245-03/(N$aВойна и мир.
=880  \\$6260-04/(N$aМосква.
=880  \\$6500-01/(N$aЗаметка.$5hou
=880  \\$6561-02/(N$aПроисхождение.
=====
# Our equal field is in two chains, WorldCat's in one: nobody can tell which of ours that is, and it stays a chain of its own
--- local
=505  0\$81$82$aPart one.
--- incoming
=505  0\$85$aPart one.
=505  0\$85$aPart two.
--- result
=505  0\$81$82$aPart one.
=505  0\$85$aPart two.
--- warns
chainBroken  I:505:2
=====
# WorldCat ties together what we have in two chains: what is new joins the first
--- local
=505  0\$81.1$aPart one.
=505  0\$82.1$aPart two.
--- incoming
=505  0\$85.1$aPart one.
=505  0\$85.2$aPart two.
=505  0\$85.3$aPart three.
--- result
=505  0\$81.1$aPart one.
=505  0\$82.1$aPart two.
=505  0\$81.3$aPart three.
