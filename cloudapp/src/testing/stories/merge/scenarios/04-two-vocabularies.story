# The same words as LCSH and as FAST are two headings, each with its own identifier
--- local
=650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114
=650  \7$aWar.$2fast$0http://id.worldcat.org/fast/1170447
--- incoming
=650  \0$aWar
=650  \7$aWar$2fast
--- result
=650  \0$aWar$0http://id.loc.gov/authorities/subjects/sh85145114
=650  \7$aWar$2fast$0http://id.worldcat.org/fast/1170447
--- says
I:650:1  replaced  grafted $0 from L:650:1
I:650:2  replaced  grafted $0 from L:650:2
=====
# Each identifier is on another side: none crosses from one vocabulary to the other
--- local
=650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114
=650  \7$aWar.$2fast
--- incoming
=650  \0$aWar
=650  \7$aWar$2fast$0(OCoLC)fst01170447
--- result
=650  \0$aWar$0http://id.loc.gov/authorities/subjects/sh85145114
=650  \7$aWar$2fast$0(OCoLC)fst01170447
--- says
I:650:1  replaced  grafted $0 from L:650:1
L:650:1  replaced  with I:650:1
L:650:2  replaced  with I:650:2
=====
# Both sides have both, each with its own identifier
--- local
=650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114
=650  \7$aWar.$2fast$0(OCoLC)fst01170447
--- incoming
=650  \7$aWar$2fast$0http://id.worldcat.org/fast/1170447
=650  \0$aWar$0(DLC)sh 85145114
--- result
=650  \7$aWar$2fast$0http://id.worldcat.org/fast/1170447
=650  \0$aWar$0(DLC)sh 85145114
--- says
L:650:1  replaced  with I:650:2
L:650:2  replaced  with I:650:1
=====
# WorldCat has the FAST heading alone: the identifier of our LCSH heading goes with it and is listed
--- local
=650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114
--- incoming
=650  \7$aWar$2fast
--- result
=650  \7$aWar$2fast
--- lost
L:650:1  field  $a War. $0 http://id.loc.gov/authorities/subjects/sh85145114
--- says
I:650:1  added
