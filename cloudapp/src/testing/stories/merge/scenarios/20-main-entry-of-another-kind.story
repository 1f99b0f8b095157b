# Exactly one main entry: a corporate one gives way to a personal one and is not made an added entry
--- local
=110  2\$aWhaling Museum.
--- incoming
=100  1\$aMelville, Herman,$d1819-1891.
--- result
=100  1\$aMelville, Herman,$d1819-1891.
--- says
L:110:1  replaced  with I:100:1
--- warns
mainEntryChanged  L:110:1  I:100:1
=====
# WorldCat has our corporate body as an added entry: that is its own and comes
--- local
=110  2\$aWhaling Museum.$0http://id.loc.gov/authorities/names/n50000001
--- incoming
=100  1\$aMelville, Herman,$d1819-1891.
=710  2\$aWhaling Museum.
--- result
=100  1\$aMelville, Herman,$d1819-1891.
=710  2\$aWhaling Museum.
--- lost
L:110:1  identifier  $0 http://id.loc.gov/authorities/names/n50000001
--- says
L:110:1  replaced  with I:100:1
I:710:1  added
--- warns
mainEntryChanged  L:110:1  I:100:1
=====
# A person keeps ours: then WorldCat's main entry does not come beside it
--- local
=110  2\$aWhaling Museum.
--- incoming
=100  1\$aMelville, Herman,$d1819-1891.
--- overrides
L:110:1  local
--- result
=110  2\$aWhaling Museum.
--- says
L:110:1  kept  byPerson
I:100:1  dropped  byPerson
