# Leader: a deleted record in the source is no deleted one here; a prepublication level is named
--- local
=LDR  01234cam\a2200289\i\4500
--- incoming
=LDR  04321dam\a22005678a\4500
--- result
=LDR  01234cam\a22002898a\4500
--- says
L:LDR:1  replaced  by leaderFromIncoming
--- guards
confirm  deletedInSource
warn  lowerEncodingLevel
=====
# Blank is full, 8 is prepublication: deleted there is corrected here, and the lower level is named
--- local
=LDR  01234cam\a2200289\i\4500
--- incoming
=LDR  04321dam\a22005678i\4500
--- result
=LDR  01234cam\a22002898i\4500
--- says
L:LDR:1  replaced  by leaderFromIncoming  because leaderPositions
--- guards
confirm  deletedInSource
warn  lowerEncodingLevel
=====
# Where the profile lets local win, the leader stays whole; the person is told all the same
profile: enrich-only
--- local
=LDR  01234cam\a2200289\i\4500
--- incoming
=LDR  04321dam\a22005678i\4500
--- result
=LDR  01234cam\a2200289\i\4500
--- says
L:LDR:1  kept  because leaderStays
I:LDR:1  dropped
--- guards
confirm  deletedInSource
warn  lowerEncodingLevel
=====
# A person keeps our leader
--- local
=LDR  01234cam\a2200289\i\4500
--- incoming
=LDR  01234cam\a22002898i\4500
--- overrides
L:LDR:1  local
--- result
=LDR  01234cam\a2200289\i\4500
--- says
L:LDR:1  kept  byPerson
--- guards
warn  lowerEncodingLevel
=====
# A fuller record from WorldCat: nothing to warn of
--- local
=LDR  01234nam\a22002898a\4500
--- incoming
=LDR  04321cam\a2200567\i\4500
--- result
=LDR  01234cam\a2200289\i\4500
--- says
L:LDR:1  replaced
