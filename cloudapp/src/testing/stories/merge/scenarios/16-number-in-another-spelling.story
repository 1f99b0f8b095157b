# Another way of writing the same number is no second number
--- local
=035  \\$a(OCoLC)ocm00000111
--- incoming
=035  \\$a(OCoLC)111
--- result
=035  \\$a(OCoLC)111
--- says
L:035:1  replaced
=====
# WorldCat's spelling is the old one: the canonical form stands all the same
--- local
=035  \\$a(OCoLC)111
--- incoming
=035  \\$a(OCoLC)ocm00000111
--- result
=035  \\$a(OCoLC)111
--- says
L:035:1  unchanged
=====
# Nine digits and ten or more have prefixes of their own
--- local
=035  \\$a(OCoLC)ocn123456789
--- incoming
=035  \\$a(OCoLC)123456789
--- result
=035  \\$a(OCoLC)123456789
--- says
L:035:1  replaced  with I:035:1
=====
# WorldCat has its number in 001 alone: ours comes into the canonical form all the same
--- local
=035  \\$a(OCoLC)on1234567890
--- incoming
=001  on1234567890
=003  OCoLC
--- result
=035  \\$a(OCoLC)1234567890
=====
# Ours stands twice in two spellings, and WorldCat has it: one is left, and no $z of its own number
--- local
=035  \\$a(OCoLC)ocm00000111
=035  \\$a(OCoLC)111
--- incoming
=035  \\$a(OCoLC)111
--- result
=035  \\$a(OCoLC)111
=====
# Two 035 of ours with one number: the one that stays takes up what the other knew
--- local
=035  \\$a(OCoLC)ocm00000111
=035  \\$a(OCoLC)00000111$z(OCoLC)98
--- incoming
=500  \\$aNote.
--- result
=035  \\$a(OCoLC)111$z(OCoLC)98
=500  \\$aNote.
--- says
L:035:1  kept  grafted $z from L:035:2  because numbersJoined
