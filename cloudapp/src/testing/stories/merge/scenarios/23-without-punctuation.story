# A punctuation-poor record replaces ours as a whole; every difference is marked as punctuation only
--- local
=LDR  00000cam\a2200000\i\4500
=245  10$aMoby Dick, or, The whale /$cHerman Melville.
=300  \\$a573 pages :$billustrations ;$c23 cm
=504  \\$aIncludes bibliographical references.
=700  1\$aHayford, Harrison,$eeditor.
--- incoming
=LDR  00000cam\a2200000\c\4500
=245  10$aMoby Dick, or, The whale$cHerman Melville
=300  \\$a573 pages$billustrations$c23 cm
=504  \\$aIncludes bibliographical references
=700  1\$aHayford, Harrison,$eeditor
--- result
=LDR  00000cam\a2200000\c\4500
=245  10$aMoby Dick, or, The whale$cHerman Melville
=300  \\$a573 pages$billustrations$c23 cm
=504  \\$aIncludes bibliographical references
=700  1\$aHayford, Harrison,$eeditor
--- says
L:245:1  replaced  punctuationOnly
I:300:1  replaced  punctuationOnly
L:504:1  replaced  punctuationOnly
I:700:1  replaced  punctuationOnly
L:LDR:1  replaced
=====
# The other way round: WorldCat has the punctuation, ours is without
--- local
=LDR  00000cam\a2200000\c\4500
=245  10$aMoby Dick, or, The whale$cHerman Melville
=300  \\$a573 pages$billustrations$c23 cm
--- incoming
=LDR  00000cam\a2200000\i\4500
=245  10$aMoby Dick, or, The whale /$cHerman Melville.
=300  \\$a573 pages :$billustrations ;$c23 cm
--- result
=LDR  00000cam\a2200000\i\4500
=245  10$aMoby Dick, or, The whale /$cHerman Melville.
=300  \\$a573 pages :$billustrations ;$c23 cm
--- says
I:245:1  replaced  punctuationOnly
I:300:1  replaced  punctuationOnly
