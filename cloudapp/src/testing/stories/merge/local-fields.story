# Local notes, call numbers, subjects and fields stay; those of other libraries do not come
--- local
=090  \\$aPS2384$b.M6 1988
=590  \\$aLibrary has copy 2 only.
=690  \\$aWhaling (local).
=752  \\$aUnited States$bMassachusetts$dNew Bedford.
=900  \\$a000123456MHL01
--- incoming
=590  \\$aGift of another library.
=690  \\$aOther library's subject.
=949  \\$aOther library's item.
--- result
=090  \\$aPS2384$b.M6 1988
=590  \\$aLibrary has copy 2 only.
=690  \\$aWhaling (local).
=752  \\$aUnited States$bMassachusetts$dNew Bedford.
=900  \\$a000123456MHL01
--- says
L:590:1  kept  by keep-59X
I:590:1  dropped  by no-59X  because notTakenByRule
I:949:1  dropped  by no-9XX
=====
# WorldCat's local call number is another library's: it is not set beside ours
--- local
=090  \\$aPS2384$b.M6 1988
--- incoming
=090  \\$aPZ3.M498$bMo 99
--- result
=090  \\$aPS2384$b.M6 1988
--- says
I:090:1  dropped
=====
# Where we have no local call number, WorldCat's is taken
--- local
--- incoming
=090  \\$aPZ3.M498$bMo 99
--- result
=090  \\$aPZ3.M498$bMo 99
--- says
I:090:1  added
=====
# Without configured codes every local $5 is ours, and every incoming one another's
--- local
=500  \\$aBound in red morocco.$5hou
=700  1\$aWidener, Harry Elkins,$eformer owner.$5hou
--- incoming
=500  \\$aIncludes index.
=700  1\$aGates, Bill,$eformer owner.$5WaU
--- result
=500  \\$aIncludes index.
=500  \\$aBound in red morocco.$5hou
=700  1\$aWidener, Harry Elkins,$eformer owner.$5hou
--- says
L:500:1  kept  by keep-our-5
I:700:1  dropped  by no-5-of-others
=====
# With configured codes, masks and odd spelling count as ours; another library's local $5 goes and is listed
ourCodes: hou, MH-*
--- local
=500  \\$aOur first note.$5HOU.
=500  \\$aOur second note.$5MH-L
=500  \\$aTheir note.$5NjP
--- incoming
=500  \\$aWorldCat has our note too.$5hou
--- result
=500  \\$aWorldCat has our note too.$5hou
=500  \\$aOur first note.$5HOU.
=500  \\$aOur second note.$5MH-L
--- lost
L:500:3  field  $a Their note. $5 NjP
=====
# Provenance, binding, actions and exhibitions tell the history of our copy
--- local
=541  1\$cGift;$aA. Friend;$d1901.
=561  1\$aFrom the library of A. Friend.
=562  \\$aAnnotated in pencil.
=563  \\$aHalf calf.
=583  1\$aConserved$c2001.
=584  \\$aTwo boxes a year.
=585  \\$aShown in 1988.
--- incoming
=541  1\$cPurchase of another library.
=561  1\$aAnother library's provenance.
--- result
=541  1\$cGift;$aA. Friend;$d1901.
=561  1\$aFrom the library of A. Friend.
=562  \\$aAnnotated in pencil.
=563  \\$aHalf calf.
=583  1\$aConserved$c2001.
=584  \\$aTwo boxes a year.
=585  \\$aShown in 1988.
=====
# Terms of access with $5 stay; those of the work come from WorldCat
ourCodes: hou
--- local
=506  \\$aAppointment needed.$5NjP
=540  \\$aOld terms.
--- incoming
=540  \\$aNew terms of use, see the publisher.
--- result
=506  \\$aAppointment needed.$5NjP
=540  \\$aNew terms of use, see the publisher.
--- says
L:506:1  kept  by keep-506-540
--- lost
L:540:1  field  $a Old terms.
=====
# Subjects of vocabularies that the institution does not take stay out, whatever else comes
vocabularies: lcsh, fast
--- local
=650  \0$aWhaling.
--- incoming
=650  \0$aWhaling
=650  \6$aBaleines.
=650  \7$aWalfang$2gnd
=650  \7$aWhaling$2fast
=653  \\$awhales
--- result
=650  \0$aWhaling
=650  \7$aWhaling$2fast
=653  \\$awhales
--- says
I:650:2  dropped  because vocabularyNotTaken
I:650:3  dropped  because vocabularyNotTaken
I:653:1  added
=====
# A local note that WorldCat has word for word, but for our $5, is not set beside itself
--- local
=500  \\$aNo. 12 of 50 copies.$5hou
--- incoming
=500  \\$aNo. 12 of 50 copies.
--- result
=500  \\$aNo. 12 of 50 copies.$5hou
=====
# Nor when WorldCat has it in another script too, in an 880 of another library that does not come
--- local
=500  \\$aNo. 12 of 50 copies.$5hou
--- incoming
=500  \\$6880-01$aNo. 12 of 50 copies.
=880  \\$6500-01/(N$aЭкз. 12.$5DLC
--- result
=500  \\$aNo. 12 of 50 copies.$5hou
--- says
I:880:1  dropped  by no-5-of-others
