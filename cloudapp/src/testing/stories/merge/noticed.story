# Numbers in another spelling are not lost; those that WorldCat does not have are
--- local
=010  \\$a   88012345$z   88099999
=020  \\$a0142437247
=020  \\$a(pbk.)
=022  \\$a0028-0836$l1476-4687
=024  8\$aX-1 2
=028  02$aAB 12-3$bLabel
=035  \\$a(DLC)7
--- incoming
=010  \\$a88-12345
=020  \\$a9780142437247
=022  \\$a00280836
=024  8\$ax12
=028  02$aab123$bLabel
--- result
=010  \\$a88-12345
=020  \\$a9780142437247
=022  \\$a00280836
=024  8\$ax12
=028  02$aab123$bLabel
=035  \\$a(DLC)7
--- lost
L:010:1  identifier  $z 88099999
L:020:2  field  $a (pbk.)
L:022:1  identifier  $l 1476-4687
=====
# Masks of our codes at either end and on both; others go
ourCodes: *hou*, ma*, *sc
--- local
=500  \\$aA.$5us-hou-1
=500  \\$aB.$5mah
=500  \\$aC.$5bsc
=500  \\$aD.$5dlc
--- incoming
=500  \\$aE.
--- result
=500  \\$aE.
=500  \\$aA.$5us-hou-1
=500  \\$aB.$5mah
=500  \\$aC.$5bsc
--- lost
L:500:4  field  $a D. $5 dlc
