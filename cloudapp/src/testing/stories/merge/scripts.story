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
