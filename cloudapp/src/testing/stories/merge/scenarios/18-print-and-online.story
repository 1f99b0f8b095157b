# A print record and an e-book that names its ISBN in $z: blocked until a person gives a reason
--- local
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=020  \\$a9780810102699
=300  \\$a573 pages
=338  \\$avolume$bnc$2rdacarrier
--- incoming
=008  880101s1988\\\\nyu\\\\\o\\\\\000\0\eng\d
=020  \\$a9780810163232$z9780810102699
=300  \\$a1 online resource (573 pages)
=338  \\$aonline resource$bcr$2rdacarrier
--- result
=008  880101s1988\\\\nyu\\\\\o\\\\\000\0\eng\d
=020  \\$a9780810163232$z9780810102699
=300  \\$a1 online resource (573 pages)
=338  \\$aonline resource$bcr$2rdacarrier
--- lost
L:338:1  field  $a volume $b nc $2 rdacarrier
--- guards
block  formOfItem
=====
# An e-book in the catalogue and a print record from WorldCat: the same the other way round
--- local
=008  880101s1988\\\\nyu\\\\\o\\\\\000\0\eng\d
=338  \\$aonline resource$bcr$2rdacarrier
--- incoming
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=338  \\$avolume$bnc$2rdacarrier
--- result
=008  880101s1988\\\\nyu\\\\\\\\\\\000\0\eng\d
=338  \\$avolume$bnc$2rdacarrier
--- lost
L:338:1  field  $a online resource $b cr $2 rdacarrier
--- guards
block  formOfItem
=====
# One record for both, volume and online: no reason to block
--- local
=338  \\$avolume$bnc$2rdacarrier
--- incoming
=338  \\$avolume$bnc$2rdacarrier
=338  \\$aonline resource$bcr$2rdacarrier
--- result
=338  \\$avolume$bnc$2rdacarrier
=338  \\$aonline resource$bcr$2rdacarrier
--- says
I:338:2  added
