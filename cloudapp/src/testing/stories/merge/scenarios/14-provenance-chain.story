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
# Our audience note says where it comes from: its chain stays, WorldCat's becomes the second
--- local
=386  \\$81.1\p$aTeachers$5hou
=883  0\$81.1\p$aMARCgen$d20240101$5hou
--- incoming
=386  \\$81.1\p$aChildren
=883  0\$81.1\p$aAutoclass$d20230101
--- result
=386  \\$82.1\p$aChildren
=386  \\$81.1\p$aTeachers$5hou
=883  0\$82.1\p$aAutoclass$d20230101
=883  0\$81.1\p$aMARCgen$d20240101$5hou
--- says
L:386:1  kept  by keep-our-5
I:386:1  added
=====
# Only the number of the chain changes: the same digit as a sequence stays, and a field may be in two chains
--- local
=590  \\$81$aOurs.
=591  \\$81$aOurs too.
--- incoming
=386  \\$81.1\p$82.1\x$aChildren
=386  \\$81.11\p$aTeachers
=388  \\$82.2\x$aSonnets
--- result
=386  \\$83.1\p$82.1\x$aChildren
=386  \\$83.11\p$aTeachers
=388  \\$82.2\x$aSonnets
=590  \\$81$aOurs.
=591  \\$81$aOurs too.
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
