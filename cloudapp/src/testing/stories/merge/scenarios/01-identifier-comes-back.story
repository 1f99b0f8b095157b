# A local heading keeps its URI when WorldCat's heading is the same
profile: copy-and-merge
--- local
=650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114
--- incoming
=650  \0$aWar
--- result
=650  \0$aWar$0http://id.loc.gov/authorities/subjects/sh85145114
--- says
I:650:1  replaced  punctuationOnly  grafted $0 from L:650:1
L:650:1  replaced  with I:650:1
=====
# The heading is equal to the last dot: with the URI back on it, nothing has changed
--- local
=650  \0$aWar$0http://id.loc.gov/authorities/subjects/sh85145114
--- incoming
=650  \0$aWar
--- result
=650  \0$aWar$0http://id.loc.gov/authorities/subjects/sh85145114
--- says
L:650:1  unchanged  grafted $0 from L:650:1
I:650:1  unchanged
=====
# Every name, title and subject heading of ours keeps its own identifiers
--- local
=100  1\$aMelville, Herman,$d1819-1891.$0http://id.loc.gov/authorities/names/n79006936$1http://viaf.org/viaf/27068555
=650  \0$aWhaling$vFiction.$0http://id.loc.gov/authorities/subjects/sh85146281
=651  \0$aNantucket Island (Mass.)$0http://id.loc.gov/authorities/subjects/sh85089670
=830  \0$aNorthwestern-Newberry edition.$0http://id.loc.gov/authorities/names/n42000001
--- incoming
=100  1\$aMelville, Herman,$d1819-1891,$eauthor.
=650  \0$aWhaling$vFiction
=651  \0$aNantucket Island (Mass.)
=830  \0$aNorthwestern-Newberry edition
--- result
=100  1\$aMelville, Herman,$d1819-1891,$eauthor.$0http://id.loc.gov/authorities/names/n79006936$1http://viaf.org/viaf/27068555
=650  \0$aWhaling$vFiction$0http://id.loc.gov/authorities/subjects/sh85146281
=651  \0$aNantucket Island (Mass.)$0http://id.loc.gov/authorities/subjects/sh85089670
=830  \0$aNorthwestern-Newberry edition$0http://id.loc.gov/authorities/names/n42000001
--- says
I:100:1  replaced  grafted $0 from L:100:1  grafted $1 from L:100:1
I:650:1  replaced  grafted $0 from L:650:1
I:830:1  replaced  grafted $0 from L:830:1
