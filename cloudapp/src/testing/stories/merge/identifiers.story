# https, a last slash and a real world object URI: all that is not there yet is kept
--- local
=100  1\$aMelville, Herman,$d1819-1891.$0http://id.loc.gov/authorities/names/n79006936/$1http://viaf.org/viaf/27068555
--- incoming
=100  1\$aMelville, Herman,$d1819-1891,$eauthor.$0https://id.loc.gov/authorities/names/n79006936
--- result
=100  1\$aMelville, Herman,$d1819-1891,$eauthor.$0https://id.loc.gov/authorities/names/n79006936$1http://viaf.org/viaf/27068555
--- says
I:100:1  replaced  grafted $1 from L:100:1
=====
# Two different identifiers of one authority file cannot both be right: WorldCat's stands, ours is listed, and a person is told
--- local
=650  \0$aMercury.$0http://id.loc.gov/authorities/subjects/sh85083794
--- incoming
=650  \0$aMercury$0http://id.loc.gov/authorities/subjects/sh85083788
--- result
=650  \0$aMercury$0http://id.loc.gov/authorities/subjects/sh85083788
--- lost
L:650:1  identifier  $0 http://id.loc.gov/authorities/subjects/sh85083794
--- warns
identifiersDiffer  L:650:1  I:650:1
=====
# Content, media and carrier type keep their identifiers too
--- local
=336  \\$atext$btxt$2rdacontent$0http://id.loc.gov/vocabulary/contentTypes/txt
--- incoming
=336  \\$atext$btxt$2rdacontent
--- result
=336  \\$atext$btxt$2rdacontent$0http://id.loc.gov/vocabulary/contentTypes/txt
--- says
L:336:1  unchanged
=====
# An identifier goes in front of the mark of a local extension
ourCodes: XX
--- local
=700  1\$aSmith, Ann.$0http://id.loc.gov/authorities/names/n79000001
--- incoming
=700  1\$aSmith, Ann$5XX
--- result
=700  1\$aSmith, Ann$0http://id.loc.gov/authorities/names/n79000001$5XX
=====
# WorldCat has a heading twice: ours gives its URI to one, and a second merge does not change their order
--- local
=700  1\$aMelville, Herman.$1http://example.org/melville
--- incoming
=500  \\$aNote.
=504  \\$aBibliography.
=700  1\$aMelville, Herman,$eeditor.$0https://id.worldcat.org/fast/804885
=700  1\$aMelville, Herman,$eeditor.$0https://id.worldcat.org/fast/804885
--- result
=500  \\$aNote.
=504  \\$aBibliography.
=700  1\$aMelville, Herman,$eeditor.$0https://id.worldcat.org/fast/804885$1http://example.org/melville
=700  1\$aMelville, Herman,$eeditor.$0https://id.worldcat.org/fast/804885
=====
# We have a person twice, WorldCat has her once: her heading stays, and the relator of the one that goes is listed
--- local
=700  12$aLovelace, Ada, 1815-1852,
=700  12$aLovelace, Ada, 1815-1852,$eauthor.$0(DLC)sh 85015668
--- incoming
=700  12$aLovelace, Ada, 1815-1852.
--- result
=700  12$aLovelace, Ada, 1815-1852.$0(DLC)sh 85015668
--- lost
L:700:2  subfield  $e author.
