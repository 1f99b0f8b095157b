# As in Alma's rules: local fields are added, then the flag NO-WORLDCAT is taken out again
profile: full-overlay
--- local
=900  \\$aOld number 1
=914  \\$aNO-WORLDCAT
--- incoming
--- statements
add 9XX
remove 914
--- result
=900  \\$aOld number 1
--- lost
L:914:1  field  $a NO-WORLDCAT
--- says
L:900:1  kept  by add-9XX  because keptByRule
L:914:1  dropped  by remove-914  because droppedByRule
=====
# The same two statements the other way round: the flag comes in after it was taken out
profile: full-overlay
--- local
=900  \\$aOld number 1
=914  \\$aNO-WORLDCAT
--- incoming
--- statements
remove 914
add 9XX
--- result
=900  \\$aOld number 1
=914  \\$aNO-WORLDCAT
--- says
L:914:1  kept  by add-9XX
=====
# A tag is added only where the record has none by then
profile: full-overlay
--- local
=246  3\$aOur variant title
=740  0\$aOur analytical title
--- incoming
=246  3\$aVariant title
--- statements
add 246 if notExists
add 740 if notExists
--- result
=246  3\$aVariant title
=740  0\$aOur analytical title
--- says
L:246:1  replaced  with I:246:1
L:740:1  kept  by add-740
=====
# A tag is replaced only where we have it
profile: full-overlay
--- local
=050  \4$aPS2384$b.M6 1988
--- incoming
=050  00$aPS2384$b.M6
=520  \\$aA voyage.
--- statements
replace 050 if exists
replace 520 if exists
--- result
=050  \4$aPS2384$b.M6 1988
=520  \\$aA voyage.
--- says
L:050:1  kept  by replace-050
I:050:1  dropped  by replace-050
