# We have a note twice and WorldCat once: one stays, the other goes and is not missed
--- local
=500  \\$aNote.
=500  \\$aNote.
--- incoming
=500  \\$aNote.
--- result
=500  \\$aNote.
--- says
L:500:1  unchanged  with I:500:1
L:500:2  dropped
=====
# We have a heading with its identifier twice, WorldCat once without: one stays, the other goes
--- local
=700  1\$aSmith, Ann.$0http://example.org/1
=700  1\$aSmith, Ann.$0http://example.org/1
--- incoming
=700  1\$aSmith, Ann.
--- result
=700  1\$aSmith, Ann.$0http://example.org/1
--- says
L:700:1  unchanged  because sameResult
L:700:2  dropped
=====
# A heading that goes gives its identifier to WorldCat's, which then says what ours said
--- local
=700  1\$aSmith, Ann,$eeditor.
=700  1\$aSmith, Ann.$0http://example.org/1
--- incoming
=700  1\$aSmith, Ann.
--- result
=700  1\$aSmith, Ann.$0http://example.org/1
--- lost
L:700:1  subfield  $e editor.
--- says
L:700:1  dropped
L:700:2  unchanged  because sameResult  with I:700:1
I:700:1  unchanged  because sameResult  with L:700:2
=====
# A person takes a note that we have a second time: it is added, and ours is its own
--- local
=590  \\$aOurs.
--- incoming
=590  \\$aOurs.
=590  \\$aOurs.
--- overrides
I:590:2  incoming
--- result
=590  \\$aOurs.
=590  \\$aOurs.
--- says
L:590:1  unchanged  with I:590:1
I:590:2  added  byPerson
=====
# Two headings that differ in their identifiers alone keep our order
--- local
=700  1\$aSmith, Ann.$0http://example.org/a
=700  1\$aSmith, Ann.$0http://example.org/b
--- incoming
=700  1\$aSmith, Ann.$0http://example.org/b
=700  1\$aSmith, Ann.$0http://example.org/a
--- result
=700  1\$aSmith, Ann.$0http://example.org/a
=700  1\$aSmith, Ann.$0http://example.org/b
=====
# Of two headings that differ in their identifiers alone ours comes first, on the places that WorldCat gives them
--- local
=700  1\$aSmith, Ann.$0http://example.org/b
--- incoming
=700  1\$aSmith, Ann.$0http://example.org/a
=700  1\$aJones, Tom.
=700  1\$aSmith, Ann.$0http://example.org/b
--- result
=700  1\$aSmith, Ann.$0http://example.org/b
=700  1\$aJones, Tom.
=700  1\$aSmith, Ann.$0http://example.org/a
=====
# A kept subject that we have twice stands beside itself, not at the head of the record
protect: 650
--- local
=650  \0$aWar.
=650  \0$aWar.
--- incoming
=500  \\$aNote.
=650  \0$aWar.
--- result
=500  \\$aNote.
=650  \0$aWar.
=650  \0$aWar.
=====
# A note that we have with our $5 is not added a second time, and the preview says where it is
--- local
=500  \\$aNo. 12 of 50 copies.$5hou
--- incoming
=500  \\$aNo. 12 of 50 copies.
--- result
=500  \\$aNo. 12 of 50 copies.$5hou
--- says
L:500:1  kept  by keep-our-5
I:500:1  dropped  by default  because alreadyThere  with L:500:1
=====
# Nor one that we have with $9 local, though WorldCat has it twice
--- local
=500  \\$aNo. 12 of 50 copies.$9local
--- incoming
=500  \\$aNo. 12 of 50 copies.
=500  \\$aNo. 12 of 50 copies.
--- result
=500  \\$aNo. 12 of 50 copies.$9local
--- says
L:500:1  kept  by keep-9-local
=====
# A person takes WorldCat's heading, which gets our identifier: nothing has changed then
--- local
=700  1\$aSmith, Ann.$0http://example.org/1
--- incoming
=700  1\$aSmith, Ann.
--- overrides
I:700:1  incoming
--- result
=700  1\$aSmith, Ann.$0http://example.org/1
--- says
L:700:1  unchanged  byPerson  because sameResult  with I:700:1
I:700:1  unchanged  byPerson  because sameResult  with L:700:1
=====
# A person leaves out our second 035: it is gone by her choice, though WorldCat's says the same
--- local
=035  \\$a(OCoLC)ocm00000111
=035  \\$a(OCoLC)111
--- incoming
=035  \\$a(OCoLC)111
--- overrides
L:035:2  neither
--- result
=035  \\$a(OCoLC)111
--- says
L:035:1  replaced  with I:035:1
L:035:2  dropped  byPerson  by override
