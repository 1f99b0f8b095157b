# Our proxied link and WorldCat's link lead to one place: ours stays with its note
--- local
=856  40$uhttps://proxy.example.edu/login?url=https://www.example.org/book/1$zOur users only
--- incoming
=856  40$uhttp://www.example.org/book/1/
--- result
=856  40$uhttps://proxy.example.edu/login?url=https://www.example.org/book/1$zOur users only
--- says
L:856:1  kept  by keep-856  with I:856:1
I:856:1  dropped  by no-856
=====
# Our local link leads elsewhere: it stays, and WorldCat's does not come beside it
--- local
=856  41$uhttps://proxy.example.edu/login?url=https://www.example.org/book/1$zOur users only
--- incoming
=856  41$uhttps://www.example.org/book/2
--- result
=856  41$uhttps://proxy.example.edu/login?url=https://www.example.org/book/1$zOur users only
--- says
L:856:1  kept  by keep-856
I:856:1  dropped  by no-856  because notTakenByRule
=====
# Where the profile takes the other record's links, theirs stands in place of ours that leads to the same place, not beside it
profile: overlay-all-but-local
--- local
=856  40$uhttps://proxy.example.edu/login?url=https://www.example.org/book/1$zOur users only
--- incoming
=856  40$uhttp://example.org/book/1/
--- result
=856  40$uhttp://example.org/book/1/
--- lost
L:856:1  subfield  $z Our users only
--- says
L:856:1  replaced  with I:856:1
