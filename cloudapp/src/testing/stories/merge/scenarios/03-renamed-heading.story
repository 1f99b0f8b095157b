# The heading was renamed: the old URI would assert a wrong identity, so it goes and is listed
--- local
=650  \0$aCookery.$0http://id.loc.gov/authorities/subjects/sh85031997
--- incoming
=650  \0$aCooking.
--- result
=650  \0$aCooking.
--- lost
L:650:1  field  $a Cookery. $0 http://id.loc.gov/authorities/subjects/sh85031997
=====
# Years were added to a name: it is the same place in the record but another heading, so the identifier is listed
--- local
=100  1\$aMelville, Herman.$0http://id.loc.gov/authorities/names/n79006936
--- incoming
=100  1\$aMelville, Herman,$d1819-1891.
--- result
=100  1\$aMelville, Herman,$d1819-1891.
--- lost
L:100:1  identifier  $0 http://id.loc.gov/authorities/names/n79006936
--- says
L:100:1  replaced  with I:100:1
=====
# WorldCat has the new heading with the same identifier: nothing is lost
--- local
=650  \0$aCookery.$0http://id.loc.gov/authorities/subjects/sh85031997
--- incoming
=650  \0$aCooking.$0http://id.loc.gov/authorities/subjects/sh85031997
--- result
=650  \0$aCooking.$0http://id.loc.gov/authorities/subjects/sh85031997
--- says
L:650:1  replaced  with I:650:1
