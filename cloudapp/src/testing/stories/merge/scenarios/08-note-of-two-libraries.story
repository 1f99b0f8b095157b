# The same note with our $5 and with another's: ours stays, theirs does not come, they are never joined
ourCodes: hou
--- local
=500  \\$aAutographed by the author.$5hou
--- incoming
=500  \\$aAutographed by the author.$5DLC
--- result
=500  \\$aAutographed by the author.$5hou
--- says
L:500:1  kept
I:500:1  dropped  by no-5-of-others
=====
# Nobody has configured codes: our note stays, the other library's does not come
--- local
=500  \\$aAutographed by the author.$5hou
--- incoming
=500  \\$aAutographed by the author.$5DLC
--- result
=500  \\$aAutographed by the author.$5hou
--- says
L:500:1  kept  by keep-our-5
I:500:1  dropped  by no-5-of-others  because notTakenByRule
=====
# A person wants both: two notes, each with its own $5
ourCodes: hou
--- local
=500  \\$aAutographed by the author.$5hou
--- incoming
=500  \\$aAutographed by the author.$5DLC
--- overrides
I:500:1  incoming
--- result
=500  \\$aAutographed by the author.$5DLC
=500  \\$aAutographed by the author.$5hou
--- says
I:500:1  added  byPerson
L:500:1  kept  by keep-our-5
