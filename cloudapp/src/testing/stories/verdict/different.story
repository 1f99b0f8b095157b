# Another title, no number in common
--- local
=245  10$aMoby Dick.
=264  \1$c1988
--- incoming
=035  \\$a(OCoLC)21
=245  10$aThe confidence-man.
=264  \1$c1988
--- verdict
different
title differs
=====
# Another year, no number in common: another edition
--- local
=245  10$aMoby Dick.
=264  \1$c1988
--- incoming
=245  10$aMoby Dick.
=264  \1$c1922
--- verdict
different
date differs
=====
# A later reprint that names the first year too
--- local
=008  690101s1969\\\\nyu\\\\\\\\\\\000\0\eng\d
=245  10$aThe making of a town.
--- incoming
=008  980101r19981969nyu\\\\\\\\\\\000\0\eng\d
=245  10$aThe making of a town.
--- verdict
different
date differs
=====
# The second and the third edition
--- local
=245  10$aIntroduction to soils.
=250  \\$aSecond edition.
=264  \1$c1981
--- incoming
=245  10$aIntroduction to soils.
=250  \\$a3rd ed.
=264  \1$c1981
--- verdict
different
edition differs
=====
# Two volumes of one work
--- local
=020  \\$a9780198534532
=245  10$aChronicle of the port.$nVolume 1.
=264  \1$c1987
--- incoming
=020  \\$a9780262033848
=245  10$aChronicle of the port.$nVolume 2.
=264  \1$c1987
--- verdict
different
part differs
=====
# Two parts with names of their own
--- local
=245  00$aBulletin of the museum.$pBotany.
=264  \1$c1987
--- incoming
=245  00$aBulletin of the museum.$pZoology.
=264  \1$c1987
--- verdict
different
part differs
=====
# The printed book and the e-book, each with its own number
--- local
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=020  \\$a9780198534532
=035  \\$a(OCoLC)31
=245  10$aMoby Dick.
=300  \\$a573 pages
=338  \\$avolume$bnc$2rdacarrier
--- incoming
=008  880101s1988\\\\nyu\\\\\o\\\\\000\0\eng\d
=020  \\$a9780262033848
=020  \\$z9780198534532
=035  \\$a(OCoLC)32
=245  10$aMoby Dick.
=300  \\$a1 online resource (573 pages)
=338  \\$aonline resource$bcr$2rdacarrier
--- verdict
different
form differs
=====
# A translation that keeps the title
--- local
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=245  10$aDon Quixote.
--- incoming
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\spa\d
=245  10$aDon Quixote.
--- verdict
different
language differs
=====
# An article and the journal that it stands in
--- local
=LDR  00000caa\a2200000\i\4500
=245  00$aSoil science.
=264  \1$c1988
=773  0\$tGarden letters.
--- incoming
=245  00$aSoil science.
=264  \1$c1988
--- verdict
different
level differs
=====
# Titles that begin with the same word
--- local
=LDR  00000cas\a2200000\i\4500
=245  00$aNature.
=264  \1$c1992
--- incoming
=LDR  00000cas\a2200000\i\4500
=245  00$aNature medicine.
=264  \1$c1992
--- verdict
different
title differs
