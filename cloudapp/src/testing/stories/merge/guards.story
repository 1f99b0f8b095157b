# A book and a sound recording: blocked
--- local
=LDR  00000cam\a2200000\i\4500
--- incoming
=LDR  00000cim\a2200000\i\4500
--- result
--- guards
block  recordType
=====
# A record of the community zone is not ours to change
linkedTo: CZ
--- local
--- incoming
--- result
--- guards
block  linkedToCommunityZone  forGood
=====
# A record in another format is not for these rules
recordFormat: unimarc
--- local
--- incoming
--- result
--- guards
block  recordFormat  forGood
=====
# Another title: the number may be wrong
--- local
=245  10$aMoby Dick /$cHerman Melville.
--- incoming
=245  10$aAnnual report of the Zoological Survey.
--- result
=245  10$aAnnual report of the Zoological Survey.
--- guards
confirm  differentTitle
=====
# A longer title, another subtitle or another spelling is the same title
--- local
=245  10$aMoby Dick.
--- incoming
=245  10$aMoby-Dick, or, The whale /$cHerman Melville.
--- result
=245  10$aMoby-Dick, or, The whale /$cHerman Melville.
=====
# Volume 1 is not volume 2
--- local
=245  10$aHistory of whaling.$nVol. 1.
--- incoming
=245  10$aHistory of whaling.$nVolume 2.
--- result
=245  10$aHistory of whaling.$nVolume 2.
--- guards
confirm  differentPart
=====
# Titles in two scripts cannot be compared, and are not called different
--- local
=245  10$aVoina i mir.
--- incoming
=245  10$aВойна и мир.
--- result
=245  10$aВойна и мир.
