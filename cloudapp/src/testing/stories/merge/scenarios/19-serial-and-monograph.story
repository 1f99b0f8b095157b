# A serial and a monograph of one title: blocked
--- local
=LDR  00000cas\a2200000\i\4500
=245  00$aJournal of whales.
--- incoming
=LDR  00000cam\a2200000\i\4500
=245  00$aJournal of whales.
--- result
=245  00$aJournal of whales.
--- says
L:245:1  unchanged
L:LDR:1  replaced
--- guards
block  bibliographicLevel
=====
# An integrating resource and a serial are near enough to ask
--- local
=LDR  00000cas\a2200000\i\4500
--- incoming
=LDR  00000cai\a2200000\i\4500
--- result
--- guards
confirm  bibliographicLevel
=====
# A chapter and its book are both monographs: near enough to ask
--- local
=LDR  00000caa\a2200000\i\4500
--- incoming
=LDR  00000cam\a2200000\i\4500
--- result
--- guards
confirm  bibliographicLevel
