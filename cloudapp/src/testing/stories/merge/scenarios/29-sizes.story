# A contents note and a summary of 12,000 characters are taken whole, and both are named: exports cannot hold them
--- local
=505  0\$aChapters.
--- incoming
=505  0\$a{Chapter. *1333}End.
=520  \\$a{Summary. *1333}End.
--- result
=505  0\$a{Chapter. *1333}End.
=520  \\$a{Summary. *1333}End.
--- warns
fieldTooLong  I:505:1
fieldTooLong  I:520:1
--- says
L:505:1  replaced  with I:505:1
I:520:1  added
=====
# A long note of our own that stays is named as well
--- local
=590  \\$a{Our note. *1200}
--- incoming
=500  \\$aNote.
--- result
=500  \\$aNote.
=590  \\$a{Our note. *1200}
--- warns
fieldTooLong  L:590:1
=====
# Bytes count and not characters: 3,400 Chinese characters are more than a field of an export may hold, as many Latin ones are not
--- local
--- incoming
=520  \\$a{鯨*3400}
=521  \\$a{w*3400}
--- result
=520  \\$a{鯨*3400}
=521  \\$a{w*3400}
--- warns
fieldTooLong  I:520:1
=====
# Twelve notes of 9,000 characters are each short enough and together too long for one record
--- local
--- incoming
=500  \\$aA{a*9000}
=500  \\$aB{b*9000}
=500  \\$aC{c*9000}
=500  \\$aD{d*9000}
=500  \\$aE{e*9000}
=500  \\$aF{f*9000}
=500  \\$aG{g*9000}
=500  \\$aH{h*9000}
=500  \\$aI{i*9000}
=500  \\$aJ{j*9000}
=500  \\$aK{k*9000}
=500  \\$aL{l*9000}
--- result
=500  \\$aA{a*9000}
=500  \\$aB{b*9000}
=500  \\$aC{c*9000}
=500  \\$aD{d*9000}
=500  \\$aE{e*9000}
=500  \\$aF{f*9000}
=500  \\$aG{g*9000}
=500  \\$aH{h*9000}
=500  \\$aI{i*9000}
=500  \\$aJ{j*9000}
=500  \\$aK{k*9000}
=500  \\$aL{l*9000}
--- warns
recordTooLong
