# Two notes and one 880 share a number: nobody can tell whose it is; left as they are, and named
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
# Three fields share one number over two tags: left as they are, and named
--- local
=500  \\$6880-03$aNote.$5hou
=561  \\$6880-03$aProvenance.$5hou
=880  \\$6500-03/(N$aЗаметка.$5hou
--- incoming
=650  \0$6880-03$aWar.
=880  \0$6650-03/(N$aВойна.
--- result
=500  \\$6880-03$aNote.$5hou
=561  \\$6880-03$aProvenance.$5hou
=650  \0$6880-01$aWar.
=880  \0$6650-01/(N$aВойна.
=880  \\$6500-03/(N$aЗаметка.$5hou
--- warns
linkWasBroken  L:561:1
ambiguousLink  L:500:1  L:561:1  L:880:1
--- says
L:500:1  kept  by keep-our-5
L:561:1  kept
L:880:1  kept  by keep-our-5
=====
# The same in WorldCat's record: it comes as it is, and is named
--- local
=590  \\$aOurs.
--- incoming
=500  \\$6880-03$aFirst.
=500  \\$6880-03$aSecond.
=880  \\$6500-03/(N$aПервая.
--- result
=500  \\$6880-03$aFirst.
=500  \\$6880-03$aSecond.
=590  \\$aOurs.
=880  \\$6500-03/(N$aПервая.
--- warns
ambiguousLink  I:500:1  I:500:2  I:880:1
=====
# One number for two tags, each with its own field and 880: the tags tell them apart, and nothing is named
--- local
=500  \\$6880-03$aNote.$5hou
=561  \\$6880-03$aProvenance.
=880  \\$6500-03/(N$aЗаметка.$5hou
=880  \\$6561-03/(N$aПроисхождение.
--- incoming
=650  \0$aWar.
--- result
=500  \\$6880-03$aNote.$5hou
=561  \\$6880-03$aProvenance.
=650  \0$aWar.
=880  \\$6500-03/(N$aЗаметка.$5hou
=880  \\$6561-03/(N$aПроисхождение.
--- says
L:880:1  kept  by keep-our-5
L:880:2  kept  by keep-provenance
