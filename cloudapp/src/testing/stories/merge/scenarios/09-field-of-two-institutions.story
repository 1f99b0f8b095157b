# A field of two institutions, one of them ours, stays and is named
ourCodes: hou
--- local
=500  \\$aTwo copies known.$5hou$5MCM
--- incoming
=500  \\$aIncludes index.
--- result
=500  \\$aIncludes index.
=500  \\$aTwo copies known.$5hou$5MCM
--- warns
mixedInstitutions  L:500:1
--- says
L:500:1  kept  by keep-our-5
=====
# The other institution is named first: that makes no difference
ourCodes: hou
--- local
=700  1\$aMelville, Herman,$eformer owner.$5MCM$5hou
--- incoming
=500  \\$aIncludes index.
--- result
=500  \\$aIncludes index.
=700  1\$aMelville, Herman,$eformer owner.$5MCM$5hou
--- says
L:700:1  kept  by keep-our-5
--- warns
mixedInstitutions  L:700:1
=====
# Neither of the two is ours: the field goes and is listed
ourCodes: hou
--- local
=500  \\$aTwo copies known.$5NjP$5MCM
--- incoming
=500  \\$aIncludes index.
--- result
=500  \\$aIncludes index.
--- lost
L:500:1  field  $a Two copies known. $5 NjP $5 MCM
=====
# Nobody has configured codes: every local $5 is ours, so nothing is mixed
--- local
=500  \\$aTwo copies known.$5hou$5MCM
--- incoming
=500  \\$aIncludes index.
--- result
=500  \\$aIncludes index.
=500  \\$aTwo copies known.$5hou$5MCM
--- says
L:500:1  kept  by keep-our-5
