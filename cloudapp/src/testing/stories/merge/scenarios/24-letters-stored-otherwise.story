# The same letters stored in another way are no difference: our bytes stay
--- local
=500  \\$aTiếng Việt.
--- incoming
=500  \\$aTiếng Việt.
--- result
=500  \\$aTiếng Việt.
--- says
L:500:1  unchanged  normalisationOnly
=====
# Stacked accents in two encodings and a word more: one field, replaced, in the letters of WorldCat's record
--- local
=245  10$aTruyện Kiều.
=500  \\$aTiếng Việt: Truyện Kiều.
--- incoming
=245  10$aTruyện Kiều /$cNguyễn Du.
=500  \\$aTiếng Việt: Truyện Kiều.
--- result
=245  10$aTruyện Kiều /$cNguyễn Du.
=500  \\$aTiếng Việt: Truyện Kiều.
--- says
L:245:1  replaced  with I:245:1
L:500:1  unchanged  normalisationOnly  with I:500:1
=====
# The halves of a ligature and the ligature in one piece are the same word
--- local
=100  1\$aT͡Svetaeva, Marina.$0http://id.loc.gov/authorities/names/n79100001
=500  \\$aPerevod s nemet͡skogo.
--- incoming
=100  1\$aT︠S︡vetaeva, Marina,$eauthor.
=500  \\$aPerevod s nemet︠s︡kogo.
--- result
=100  1\$aT︠S︡vetaeva, Marina,$eauthor.$0http://id.loc.gov/authorities/names/n79100001
=500  \\$aPerevod s nemet︠s︡kogo.
--- says
I:100:1  replaced  grafted $0 from L:100:1
L:500:1  replaced  with I:500:1
