# A genre term with an identifier on either side becomes one term with both
--- local
=655  \7$aNovels.$2lcgft$0http://id.loc.gov/authorities/genreForms/gf2015026020
--- incoming
=655  \7$aNovels.$2lcgft$1http://www.wikidata.org/entity/Q8261
--- result
=655  \7$aNovels.$2lcgft$1http://www.wikidata.org/entity/Q8261$0http://id.loc.gov/authorities/genreForms/gf2015026020
--- says
I:655:1  replaced  grafted $0 from L:655:1
L:655:1  replaced  with I:655:1
=====
# The identifier is on our side alone: with it back on the term, nothing has changed
--- local
=655  \7$aNovels.$2lcgft$0http://id.loc.gov/authorities/genreForms/gf2015026020$1http://www.wikidata.org/entity/Q8261
--- incoming
=655  \7$aNovels.$2lcgft
--- result
=655  \7$aNovels.$2lcgft$0http://id.loc.gov/authorities/genreForms/gf2015026020$1http://www.wikidata.org/entity/Q8261
--- says
L:655:1  unchanged  grafted $0 from L:655:1
=====
# The identifier is on WorldCat's side alone: it comes with the term
--- local
=655  \7$aNovels.$2lcgft
--- incoming
=655  \7$aNovels.$2lcgft$0http://id.loc.gov/authorities/genreForms/gf2015026020
--- result
=655  \7$aNovels.$2lcgft$0http://id.loc.gov/authorities/genreForms/gf2015026020
--- says
L:655:1  replaced  with I:655:1
=====
# Two schemes name one term: both identifiers stay
--- local
=655  \7$aNovels.$2lcgft$0http://id.loc.gov/authorities/genreForms/gf2015026020
--- incoming
=655  \7$aNovels.$2lcgft$0http://d-nb.info/gnd/4050479-3
--- result
=655  \7$aNovels.$2lcgft$0http://d-nb.info/gnd/4050479-3$0http://id.loc.gov/authorities/genreForms/gf2015026020
--- says
I:655:1  replaced  grafted $0 from L:655:1
