# WorldCat has two uniform titles, and the second is ours: ours stands
--- local
=240  10$aMoby Dick.$lGerman
--- incoming
=240  10$aWhale.$lGerman
=240  10$aMoby Dick.$lGerman
--- result
=240  10$aMoby Dick.$lGerman
--- says
L:240:1  unchanged  with I:240:2
I:240:1  dropped  by invariant  because onlyOnceInRecord
=====
# WorldCat has two uniform titles and we have none: its first stands
--- local
--- incoming
=240  10$aMoby Dick.$lGerman
=240  10$aWhale.$lGerman
--- result
=240  10$aMoby Dick.$lGerman
--- says
I:240:1  added
I:240:2  dropped  by invariant  because onlyOnceInRecord
=====
# Our uniform title with our $5 stays, though it is the second and WorldCat has the first as well
--- local
=240  10$aMoby Dick.$lGerman
=240  10$aWhale.$lGerman$5hou
--- incoming
=240  10$aMoby Dick.$lGerman
--- result
=240  10$aWhale.$lGerman$5hou
--- lost
L:240:1  field  $a Moby Dick. $l German
--- says
L:240:1  dropped  by invariant  because onlyOnceInRecord
L:240:2  kept  by keep-our-5
I:240:1  dropped  by invariant  because onlyOnceInRecord
=====
# Two main entries with our $5, a person and a body: the first stays, the other is listed
--- local
=100  1\$aMelville, Herman.$5hou
=110  2\$aWhaling Museum.$5hou
--- incoming
--- result
=100  1\$aMelville, Herman.$5hou
--- lost
L:110:1  field  $a Whaling Museum. $5 hou
--- says
L:100:1  kept  by keep-our-5
L:110:1  dropped  by invariant  because onlyOnceInRecord
=====
# WorldCat has a person and a conference as main entries: the first stands
--- local
--- incoming
=100  1\$aMelville, Herman.
=111  2\$aWhaling Conference.
--- result
=100  1\$aMelville, Herman.
--- says
I:100:1  added
I:111:1  dropped  by invariant  because onlyOnceInRecord
=====
# A field that comes as often as it likes is nobody's rival
--- local
=240  10$aMoby Dick.$5hou
--- incoming
=246  3\$aWhale.
=246  3\$aThe whale.
--- result
=240  10$aMoby Dick.$5hou
=246  3\$aWhale.
=246  3\$aThe whale.
=====
# A person takes both of our uniform titles: the later choice stands, the earlier one is told
--- local
=240  10$aMoby Dick.$5hou
=240  10$aWhale.$5hou
--- incoming
--- overrides
L:240:1  local
L:240:2  local
--- result
=240  10$aWhale.$5hou
--- lost
L:240:1  field  $a Moby Dick. $5 hou
--- says
L:240:1  dropped  by invariant  because onlyOnceInRecord
L:240:2  kept  byPerson
--- unbound
L:240:1  local  onlyOnce
=====
# The same choices the other way round: it is the order that counts
--- local
=240  10$aMoby Dick.$5hou
=240  10$aWhale.$5hou
--- incoming
--- overrides
L:240:2  local
L:240:1  local
--- result
=240  10$aMoby Dick.$5hou
--- lost
L:240:2  field  $a Whale. $5 hou
--- unbound
L:240:2  local  onlyOnce
=====
# A person takes WorldCat's second uniform title: it stands before the one that a rule keeps
--- local
=240  10$aWhale.$5hou
--- incoming
=240  10$aMoby Dick.$lEnglish
=240  10$aMoby Dick, or, The whale.$lEnglish
--- overrides
I:240:2  incoming
--- result
=240  10$aMoby Dick, or, The whale.$lEnglish
--- lost
L:240:1  field  $a Whale. $5 hou
--- says
I:240:2  added  byPerson
L:240:1  dropped  by invariant  because onlyOnceInRecord
=====
# A choice that MARC forbids is told once, also where its field then gives way to a later choice
--- local
=240  10$aMoby Dick.
--- incoming
=240  10$aMoby Dick$lGerman
=240  10$aWhale.
--- overrides
L:240:1  both
I:240:2  incoming
--- result
=240  10$aWhale.
--- lost
L:240:1  field  $a Moby Dick.
--- unbound
L:240:1  both  onlyOnce
=====
# Two OCLC numbers in WorldCat's record: the one of its 001 is current, the other becomes $z
--- local
--- incoming
=001  ocm00000222\
=003  OCoLC
=035  \\$a(OCoLC)111
=035  \\$a(OCoLC)222
--- result
=035  \\$a(OCoLC)222$z(OCoLC)111
=====
# The same where our description stays
profile: enrich-only
--- local
--- incoming
=001  ocm00000222\
=003  OCoLC
=035  \\$a(OCoLC)111
=035  \\$a(OCoLC)222
--- result
=035  \\$a(OCoLC)222$z(OCoLC)111
=====
# Two OCLC numbers of ours stay where our description stays
profile: enrich-only
--- local
=035  \\$a(OCoLC)111
=035  \\$a(OCoLC)222
--- incoming
=035  \\$a(OCoLC)222
--- result
=035  \\$a(OCoLC)111
=035  \\$a(OCoLC)222
=====
# A statement adds our uniform title to WorldCat's: ours stands, since somebody asked for it
profile: full-overlay
--- local
=240  10$aMoby Dick.
--- incoming
=240  10$aMoby Dick, or, The whale.
--- statements
add 240
--- result
=240  10$aMoby Dick.
--- says
L:240:1  kept  by add-240  because keptByRule
I:240:1  dropped  by invariant  because onlyOnceInRecord
=====
# A statement adds WorldCat's uniform title to ours: ours stands, since the record is ours
profile: enrich-only
--- local
=240  10$aMoby Dick.
--- incoming
=240  10$aMoby Dick, or, The whale.
--- statements
add 240
--- result
=240  10$aMoby Dick.
--- says
L:240:1  kept  because localStays
I:240:1  dropped  by invariant  because onlyOnceInRecord
=====
# A statement replaces our personal main entry, but we have a corporate one too: that stands, since the record is ours
profile: enrich-only
--- local
=100  1\$aMelville, Herman.
=110  2\$aWhaling Museum.
--- incoming
=100  1\$aMelville, Herman,$d1819-1891.
--- statements
replace 100
--- result
=110  2\$aWhaling Museum.
--- lost
L:100:1  field  $a Melville, Herman.
--- says
L:110:1  kept  because localStays
I:100:1  dropped  by invariant  because onlyOnceInRecord
=====
# Incoming without title and without 008: ours stay, and a person is asked about the title
--- local
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=245  10$aMoby Dick.
--- incoming
=520  \\$aA whale.
--- result
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=245  10$aMoby Dick.
=520  \\$aA whale.
--- says
L:008:1  kept  by invariant  because mustStay
L:245:1  kept  by invariant  because mustStay
--- guards
confirm  noTitle
