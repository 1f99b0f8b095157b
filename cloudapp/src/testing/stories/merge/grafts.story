# Each heading gives its identifier to its own partner, though another one reads the same
--- local
=700  1\$aSmith, Ann,$eeditor.$0http://viaf.org/viaf/1
--- incoming
=700  1\$aSmith, Ann,$eauthor.
=700  1\$aSmith, Ann,$eeditor.
--- result
=700  1\$aSmith, Ann,$eauthor.
=700  1\$aSmith, Ann,$eeditor.$0http://viaf.org/viaf/1
=====
# A heading kept with our mark keeps its identifier to itself
--- local
=650  \0$aWar.$0http://id.worldcat.org/fast/1$5hou
--- incoming
=650  \0$aWar.
--- result
=650  \0$aWar.
=650  \0$aWar.$0http://id.worldcat.org/fast/1$5hou
=====
# A rule keeps our heading: WorldCat's does not come, nor does its identifier go onto another entry of that person
protect: 700
--- local
=700  1\$aSmith, Ann.
--- incoming
=700  1\$aSmith, Ann.$0http://viaf.org/viaf/1
=700  1\$aSmith, Ann,$eeditor.
--- result
=700  1\$aSmith, Ann.
=700  1\$aSmith, Ann,$eeditor.
--- says
I:700:1  dropped  because partnerStays
=====
# A person takes WorldCat's heading in place of one that a rule keeps: our identifier goes over to it
protect: 700
--- local
=700  1\$aSmith, Ann.$0http://viaf.org/viaf/1
--- incoming
=700  1\$aSmith, Ann,$eauthor.
--- overrides
L:700:1  incoming
--- result
=700  1\$aSmith, Ann,$eauthor.$0http://viaf.org/viaf/1
--- says
I:700:1  replaced  byPerson  grafted $0 from L:700:1
=====
# A person leaves a heading out: its identifier does not live on in another entry of that person
--- local
=700  1\$aSmith, Ann,$eeditor.$0http://viaf.org/viaf/1
--- incoming
=700  1\$aSmith, Ann,$eauthor.
=700  1\$aSmith, Ann,$eeditor.
--- overrides
L:700:1  neither
--- result
=700  1\$aSmith, Ann,$eauthor.
--- lost
L:700:1  subfield    $e editor.
L:700:1  identifier  $0 http://viaf.org/viaf/1
=====
# $0 names the entry of an authority file, $1 the thing itself: two addresses of one host in them contradict nothing
--- local
=700  1\$aSmith, Ann.$1http://www.wikidata.org/entity/Q1
--- incoming
=700  1\$aSmith, Ann,$eauthor.$0http://www.wikidata.org/wiki/Q1
--- result
=700  1\$aSmith, Ann,$eauthor.$0http://www.wikidata.org/wiki/Q1$1http://www.wikidata.org/entity/Q1
=====
# Two identifiers of which nobody says whose they are contradict nothing
--- local
=700  1\$aSmith, Ann.$0A12
--- incoming
=700  1\$aSmith, Ann,$eauthor.$0B77
--- result
=700  1\$aSmith, Ann,$eauthor.$0B77$0A12
=====
# Our description stays. What a rule keeps stays as it is: no identifier comes to it
profile: enrich-only
protect: 650
--- local
=650  \0$aWar.
--- incoming
=650  \0$aWar$0http://id.loc.gov/authorities/subjects/sh85145114
--- result
=650  \0$aWar.
--- says
I:650:1  dropped  because partnerStays
=====
# Our description stays. A person wants our heading as it is: no identifier comes to it
profile: enrich-only
--- local
=650  \0$aWar.
--- incoming
=650  \0$aWar$0http://id.loc.gov/authorities/subjects/sh85145114
--- overrides
L:650:1  local
--- result
=650  \0$aWar.
--- says
L:650:1  kept  byPerson
=====
# Our description stays. WorldCat has the heading twice, with identifiers of two authority files: ours takes both
profile: enrich-only
--- local
=650  \0$aWar.
--- incoming
=650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114
=650  \0$aWar.$0http://id.worldcat.org/fast/1170313
--- result
=650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114$0http://id.worldcat.org/fast/1170313
--- says
I:650:2  dropped  because localHasTag
=====
# Our description stays. The heading in another script takes its identifier too, even where our 880 has lost its link
profile: enrich-only
--- local
=651  \0$aRussia.
=880  \0$6651-00/(N$aРоссия.
--- incoming
=651  \0$6880-01$aRussia.
=880  \0$6651-01/(N$aРоссия.$0http://viaf.org/viaf/1
--- result
=651  \0$aRussia.
=880  \0$6651-00/(N$aРоссия.$0http://viaf.org/viaf/1
--- says
I:880:1  dropped  because goesWithField
=====
# Our description stays. A heading in another script that speaks of another library's copy gives nothing to ours
profile: enrich-only
--- local
=651  \0$6880-01$aRussia.
=880  \0$6651-01/(N$aРоссия.
--- incoming
=651  \0$6880-01$aRussia
=880  \0$6651-01/(N$aРоссия.$0http://viaf.org/viaf/1$5DLC
--- result
=651  \0$6880-01$aRussia.
=880  \0$6651-01/(N$aРоссия.
--- says
I:880:1  dropped  by no-5-of-others
=====
# An identifier that was grafted onto one of several equal headings is not lost
--- local
=700  1\$aMelville, Herman.
=700  1\$aMelville, Herman,$eeditor.
=700  1\$aMelville, Herman,$eauthor.$0(DLC)n1
--- incoming
=700  1\$aMelville, Herman,$4ctb
=700  1\$aMelville, Herman,$4edt
--- result
=700  1\$aMelville, Herman,$4ctb$0(DLC)n1
=700  1\$aMelville, Herman,$4edt
--- lost
L:700:3  subfield  $e author.
=====
# Two identifiers of one scheme in one of our headings contradict each other: the first is grafted, the second told
--- local
=700  1\$aSmith, Ann,$eeditor.$0http://viaf.org/viaf/1$0http://viaf.org/viaf/2
--- incoming
=700  1\$aSmith, Ann.
--- result
=700  1\$aSmith, Ann.$0http://viaf.org/viaf/1
--- warns
identifiersDiffer  L:700:1  I:700:1
--- lost
L:700:1  identifier  $0 http://viaf.org/viaf/2
=====
# One identifier in two spellings is grafted once
--- local
=700  1\$aSmith, Ann,$eeditor.$0(DLC)n1$0http://id.loc.gov/authorities/names/n1
--- incoming
=700  1\$aSmith, Ann.
--- result
=700  1\$aSmith, Ann.$0(DLC)n1
