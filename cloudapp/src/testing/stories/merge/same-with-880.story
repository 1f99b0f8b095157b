# Only the heading changes: the same name in its own script is unchanged
--- local
=100  1\$6880-01$aTolstoi, Lev.
=880  1\$6100-01/(N$aТолстой, Лев.
--- incoming
=100  1\$6880-01$aTolstoi, Lev,$eauthor.
=880  1\$6100-01/(N$aТолстой, Лев.
--- result
=100  1\$6880-01$aTolstoi, Lev,$eauthor.
=880  1\$6100-01/(N$aТолстой, Лев.
--- says
L:100:1  replaced  with I:100:1
L:880:1  unchanged  by default  because sameResult  with I:880:1
I:880:1  unchanged  by default  because sameResult  with L:880:1
=====
# The same title, but WorldCat lacks our 880: the title does lose something, and is no unchanged field
--- local
=245  10$6880-01$aVoina i mir.
=880  10$6245-01/(N$aВойна и мир.
--- incoming
=245  10$aVoina i mir.
--- result
=245  10$aVoina i mir.
--- lost
L:880:1  field  $a Война и мир.
--- says
L:245:1  replaced  with I:245:1
I:245:1  replaced  with L:245:1
L:880:1  dropped  because goesWithField
=====
# The same title, and WorldCat has an 880 more: the title is unchanged, the 880 comes
--- local
=245  10$aVoina i mir.
--- incoming
=245  10$6880-01$aVoina i mir.
=880  10$6245-01/(N$aВойна и мир.
--- result
=245  10$6880-01$aVoina i mir.
=880  10$6245-01/(N$aВойна и мир.
--- says
L:245:1  unchanged  because sameResult  with I:245:1
I:245:1  unchanged  because sameResult  with L:245:1
I:880:1  added  because comesWithField
=====
# Our identifier comes back: heading and 880 say what they said, and keep our link number
--- local
=100  1\$6880-02$aTolstoi, Lev.$0http://id.loc.gov/authorities/names/n79068416
=880  1\$6100-02/(N$aТолстой, Лев.
--- incoming
=100  1\$6880-01$aTolstoi, Lev.
=880  1\$6100-01/(N$aТолстой, Лев.
--- result
=100  1\$6880-02$aTolstoi, Lev.$0http://id.loc.gov/authorities/names/n79068416
=880  1\$6100-02/(N$aТолстой, Лев.
--- says
L:100:1  unchanged  because sameResult  with I:100:1
I:100:1  unchanged  because sameResult  with L:100:1
L:880:1  unchanged  because sameResult  with I:880:1
I:880:1  unchanged  because sameResult  with L:880:1
=====
# WorldCat has heading and 880 twice: one of the two is ours, the other is added
--- local
=700  1\$6880-01$aTolstoi, Lev.$0http://example.org/1
=880  1\$6700-01/(N$aТолстой, Лев.
--- incoming
=700  1\$6880-01$aTolstoi, Lev.
=700  1\$6880-02$aTolstoi, Lev.
=880  1\$6700-01/(N$aТолстой, Лев.
=880  1\$6700-02/(N$aТолстой, Лев.
--- result
=700  1\$6880-01$aTolstoi, Lev.$0http://example.org/1
=700  1\$6880-02$aTolstoi, Lev.
=880  1\$6700-01/(N$aТолстой, Лев.
=880  1\$6700-02/(N$aТолстой, Лев.
--- says
L:700:1  unchanged  because sameResult
L:880:1  unchanged
=====
# WorldCat's link is ambiguous, ours is clear: the same heading and 880 are found one by one, and ours stay linked
--- local
=700  1\$6880-01$aSmith, Ann.
=880  1\$6700-01/(N$aСмит.
--- incoming
=700  1\$6880-03$aSmith, Ann.
=700  1\$6880-03$aJones, Tom.
=880  1\$6700-03/(N$aСмит.
--- result
=700  1\$6880-01$aSmith, Ann.
=700  1\$aJones, Tom.
=880  1\$6700-01/(N$aСмит.
--- says
L:700:1  unchanged  because sameResult  with I:700:1
I:700:1  unchanged  because sameResult  with L:700:1
L:880:1  unchanged  because sameResult  with I:880:1
I:880:1  unchanged  because sameResult  with L:880:1
--- warns
linkWithoutPartner  I:700:2
ambiguousLink  I:700:1  I:700:2  I:880:1
=====
# A note that we have with our $5, and its 880 too, is not added a second time: both say where they are
--- local
=500  \\$6880-01$aNote.$5hou
=880  \\$6500-01/(N$aЗаметка.$5hou
--- incoming
=500  \\$6880-01$aNote.
=880  \\$6500-01/(N$aЗаметка.
--- result
=500  \\$6880-01$aNote.$5hou
=880  \\$6500-01/(N$aЗаметка.$5hou
--- says
I:500:1  dropped  by default  because alreadyThere  with L:500:1
I:880:1  dropped  by default  because alreadyThere  with L:880:1
=====
# A note that we have with our $5 comes all the same where its 880 says something else
--- local
=500  \\$6880-01$aNote.$5hou
=880  \\$6500-01/(N$aЗаметка.$5hou
--- incoming
=500  \\$6880-01$aNote.
=880  \\$6500-01/(N$aПримечание.
--- result
=500  \\$6880-02$aNote.
=500  \\$6880-01$aNote.$5hou
=880  \\$6500-02/(N$aПримечание.
=880  \\$6500-01/(N$aЗаметка.$5hou
--- says
I:500:1  added
I:880:1  added
=====
# WorldCat has heading and 880 twice, all under one number: one of each is ours, the others are added
--- local
=700  1\$6880-01$aSmith, Ann.
=880  1\$6700-01/(N$aСмит.
--- incoming
=700  1\$6880-03$aSmith, Ann.
=700  1\$6880-03$aSmith, Ann.
=880  1\$6700-03/(N$aСмит.
=880  1\$6700-03/(N$aСмит.
--- result
=700  1\$6880-01$aSmith, Ann.
=700  1\$6880-03$aSmith, Ann.
=880  1\$6700-01/(N$aСмит.
=880  1\$6700-03/(N$aСмит.
--- says
L:700:1  unchanged  because sameResult
L:880:1  unchanged  because sameResult
I:880:2  added
--- warns
ambiguousLink  I:700:1  I:700:2  I:880:1  I:880:2
=====
# We have them twice as well, and our links are clear: all four are ours
--- local
=700  1\$6880-01$aSmith, Ann.
=700  1\$6880-02$aSmith, Ann.
=880  1\$6700-01/(N$aСмит.
=880  1\$6700-02/(N$aСмит.
--- incoming
=700  1\$6880-03$aSmith, Ann.
=700  1\$6880-03$aSmith, Ann.
=880  1\$6700-03/(N$aСмит.
=880  1\$6700-03/(N$aСмит.
--- result
=700  1\$6880-01$aSmith, Ann.
=700  1\$6880-02$aSmith, Ann.
=880  1\$6700-01/(N$aСмит.
=880  1\$6700-02/(N$aСмит.
--- says
L:700:1  unchanged  because sameResult
L:700:2  unchanged  because sameResult
L:880:1  unchanged  because sameResult
L:880:2  unchanged  because sameResult
=====
# WorldCat has our 880 with another heading: it stays there
--- local
=700  1\$6880-01$aSmith, Ann.
=880  1\$6700-01/(N$aСмит.
--- incoming
=700  1\$aSmith, Ann.
=700  1\$6880-02$aSmyth, Anna.
=880  1\$6700-02/(N$aСмит.
--- result
=700  1\$aSmith, Ann.
=700  1\$6880-02$aSmyth, Anna.
=880  1\$6700-02/(N$aСмит.
--- says
L:700:1  replaced  with I:700:1
L:880:1  dropped
I:880:1  added
=====
# We have a name twice, once with an 880 that WorldCat has otherwise: the other one keeps its partner and our bytes
--- local
=700  1\$6880-01$aSmith, Ann.$0http://example.org/1
=700  1\$6880-02$aSmith, Ann.$0http://example.org/1
=880  1\$6700-01/(N$aСмитт.
=880  1\$6700-02/(N$aСмит.
--- incoming
=700  1\$6880-01$aSmith, Ann.
=700  1\$6880-02$aSmith, Ann.
=880  1\$6700-01/(N$aСмит.
=880  1\$6700-02/(N$aСмит.
--- result
=700  1\$6880-02$aSmith, Ann.$0http://example.org/1
=700  1\$6880-01$aSmith, Ann.$0http://example.org/1
=880  1\$6700-02/(N$aСмит.
=880  1\$6700-01/(N$aСмит.
--- says
L:880:1  replaced  with I:880:1
L:700:2  unchanged  with I:700:2
L:880:2  unchanged  with I:880:2
