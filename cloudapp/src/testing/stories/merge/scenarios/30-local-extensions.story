# A local extension keeps its mark, whatever its case; a plain field of the same tag follows its rule
ourCodes: XX
linkedTo: NZ
--- local
=500  \\$aLocal extension.$9LOCAL
=500  \\$aShared note.
=590  \\$aOurs.$9local
--- incoming
=500  \\$aAltogether different: an index and maps.
--- result
=500  \\$aAltogether different: an index and maps.
=500  \\$aLocal extension.$9LOCAL
=590  \\$aOurs.$9local
--- lost
L:500:2  field  $a Shared note.
--- guards
confirm  linkedToNetworkZone
=====
# One local note is switched off; nothing else changes but the lost list
--- local
=590  \\$aFirst.$9local
=590  \\$aSecond.$9local
--- incoming
=500  \\$aNote.
--- overrides
L:590:1  incoming
--- result
=500  \\$aNote.
=590  \\$aSecond.$9local
--- says
L:590:1  dropped  byPerson
--- lost
L:590:1  field  $a First. $9 local
=====
# An empty $9 marks nothing: the note follows the rule of its tag, and keeps its $9
linkedTo: NZ
--- local
=500  \\$aShared note.$9
=590  \\$aOurs.$9
--- incoming
=520  \\$aSummary.
--- result
=520  \\$aSummary.
=590  \\$aOurs.$9
--- lost
L:500:1  field  $a Shared note. $9
--- says
L:500:1  dropped
L:590:1  kept  by keep-59X
--- guards
confirm  linkedToNetworkZone
=====
# With the mark and without it, a local note of a shared record stays by the rule of its tag
linkedTo: NZ
--- local
=590  \\$aExtension.$9local
=590  \\$aPlain.
=690  \\$aWhaling.$9LOCAL
--- incoming
=590  \\$aAnother library's.
--- result
=590  \\$aExtension.$9local
=590  \\$aPlain.
=690  \\$aWhaling.$9LOCAL
--- says
L:590:1  kept  by keep-9-local
L:590:2  kept  by keep-59X
L:690:1  kept  by keep-9-local
I:590:1  dropped  by no-59X
--- guards
confirm  linkedToNetworkZone
=====
# The first of two notes is switched off in a shared record: all else is as before
linkedTo: NZ
--- local
=590  \\$aExtension.$9local
=590  \\$aPlain.
=690  \\$aWhaling.$9LOCAL
--- incoming
=590  \\$aAnother library's.
--- overrides
L:590:2  neither
--- result
=590  \\$aExtension.$9local
=690  \\$aWhaling.$9LOCAL
--- lost
L:590:2  field  $a Plain.
--- says
L:590:1  kept  by keep-9-local
L:590:2  dropped  byPerson
L:690:1  kept  by keep-9-local
I:590:1  dropped  by no-59X
--- guards
confirm  linkedToNetworkZone
