# WorldCat names the same authority in the other form: it stands once, and is not rewritten
--- local
=650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114
--- incoming
=650  \0$aWar$0(DLC)sh 85145114
--- result
=650  \0$aWar$0(DLC)sh 85145114
--- says
L:650:1  replaced
=====
# Ours has the old form, WorldCat the address: WorldCat's stands, and ours is not set beside it
--- local
=650  \0$aWar.$0(DLC)sh 85145114
--- incoming
=650  \0$aWar$0http://id.loc.gov/authorities/subjects/sh85145114
--- result
=650  \0$aWar$0http://id.loc.gov/authorities/subjects/sh85145114
--- says
L:650:1  replaced  with I:650:1
=====
# Ours has both forms: the one that WorldCat has already is not put there again
--- local
=650  \0$aWar.$0(DLC)sh 85145114$0https://id.loc.gov/authorities/subjects/sh85145114/
--- incoming
=650  \0$aWar$0(DLC)sh85145114
--- result
=650  \0$aWar$0(DLC)sh85145114
=====
# WorldCat has none, and ours comes back letter for letter
--- local
=650  \0$aWar.$0(DLC)sh 85145114
--- incoming
=650  \0$aWar
--- result
=650  \0$aWar$0(DLC)sh 85145114
--- says
I:650:1  replaced  grafted $0 from L:650:1
