# An 880 without partner follows the rule of its tag; 00 is never renumbered
--- local
=590  \\$aOurs.
=880  \\$6590-00/(2/r$aהערה מקומית.
--- incoming
=245  10$6880-01$aSefer.
=880  10$6245-01/(2/r$aספר.
=880  1\$6100-00/(2/r$aכהן.
--- result
=245  10$6880-01$aSefer.
=590  \\$aOurs.
=880  10$6245-01/(2/r$aספר.
=880  1\$6100-00/(2/r$aכהן.
=880  \\$6590-00/(2/r$aהערה מקומית.
--- says
L:880:1  kept  by keep-59X
I:880:2  added
=====
# An 880 that stands alone for the main entry goes like a main entry, and is listed
--- local
=880  1\$6100-00/(2/r$aמשה בן מימון.
--- incoming
=100  1\$aMaimonides, Moses,$d1135-1204.
--- result
=100  1\$aMaimonides, Moses,$d1135-1204.
--- lost
L:880:1  field  $a משה בן מימון.
--- says
L:880:1  dropped
=====
# A lone 880 with our $5 stays, and its 00 too, whatever numbers WorldCat uses
--- local
=880  1\$6100-00/(2/r$aמשה בן מימון.$5hou
--- incoming
=245  10$6880-01$aSefer.
=880  10$6245-01/(2/r$aספר.
--- result
=245  10$6880-01$aSefer.
=880  10$6245-01/(2/r$aספר.
=880  1\$6100-00/(2/r$aמשה בן מימון.$5hou
--- says
L:880:1  kept  by keep-our-5
=====
# Each side has a lone 880 for the entry, with another name: WorldCat's comes, and ours is listed
--- local
=880  1\$6100-00/(2/r$aמשה בן מימון.
--- incoming
=880  1\$6100-00/(2/r$aרמב״ם.
--- result
=880  1\$6100-00/(2/r$aרמב״ם.
--- lost
L:880:1  field  $a משה בן מימון.
--- says
L:880:1  dropped
I:880:1  added
