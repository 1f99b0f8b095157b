# Publication in 260 gives way to 264, and the copyright date comes with it
--- local
=260  \\$aBoston :$bLittle,$c1988.
--- incoming
=264  \1$aBoston :$bLittle,$c[1988]
=264  \4$c©1988
--- result
=264  \1$aBoston :$bLittle,$c[1988]
=264  \4$c©1988
--- says
L:260:1  replaced  with I:264:1
I:264:1  replaced  with L:260:1
I:264:2  added
=====
# The span of volumes in our 260 is nowhere in 264: it is listed
--- local
=260  \\$31988-1990:$aBoston :$bLittle,$c1988.
--- incoming
=264  \1$aBoston :$bLittle,$c[1988]
=264  \4$c©1988
--- result
=264  \1$aBoston :$bLittle,$c[1988]
=264  \4$c©1988
--- lost
L:260:1  subfield  $3 1988-1990:
--- says
L:260:1  replaced  with I:264:1
I:264:2  added
=====
# Two publishers of a set: each 260 goes, the one without a counterpart is listed as a whole
--- local
=260  \\$31988-1990:$aBoston :$bLittle,$c1988-1990.
=260  \\$31991-:$aLondon :$bFaber,$c1991-
--- incoming
=264  31$31991-:$aLondon :$bFaber,$c1991-
--- result
=264  31$31991-:$aLondon :$bFaber,$c1991-
--- lost
L:260:1  field  $3 1988-1990: $a Boston : $b Little, $c 1988-1990.
--- says
L:260:2  replaced  with I:264:1
