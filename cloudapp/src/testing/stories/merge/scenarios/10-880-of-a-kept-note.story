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
# Two kept notes and two fields of WorldCat: every pair stays a pair
--- local
=500  \\$6880-02$aFirst note.$5hou
=561  \\$6880-01$aProvenance.
=880  \\$6561-01/(N$aПроисхождение.
=880  \\$6500-02/(N$aПервая.$5hou
--- incoming
=245  10$6880-02$aVoina i mir.
=260  \\$6880-01$aMoskva.
=880  \\$6260-01/(N$aМосква.
=880  10$6245-02/(N$aВойна и мир.
--- result
=245  10$6880-03$aVoina i mir.
=260  \\$6880-04$aMoskva.
=500  \\$6880-02$aFirst note.$5hou
=561  \\$6880-01$aProvenance.
=880  \\$6260-04/(N$aМосква.
=880  10$6245-03/(N$aВойна и мир.
=880  \\$6561-01/(N$aПроисхождение.
=880  \\$6500-02/(N$aПервая.$5hou
--- says
L:880:1  kept  by keep-provenance
L:880:2  kept  by keep-our-5
I:880:1  added
