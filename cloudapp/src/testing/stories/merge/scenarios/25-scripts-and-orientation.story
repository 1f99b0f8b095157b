# Numbers above 99 and suffixes live through renumbering
--- local
=500  \\$6880-100$aKept.$5hou
=880  \\$6500-100/Arab/r$aمحفوظ.$5hou
--- incoming
=245  10$6880-100$aKitab.
=880  10$6245-100/(3/r$aكتاب.
--- result
=245  10$6880-01$aKitab.
=500  \\$6880-100$aKept.$5hou
=880  10$6245-01/(3/r$aكتاب.
=880  \\$6500-100/Arab/r$aمحفوظ.$5hou
=====
# Hebrew, Arabic and Chinese get other numbers; script and direction stay as they are written
--- local
=500  \\$6880-01$aKept.$5hou
=590  \\$6880-02$aKept too.
=880  \\$6500-01/Hebr/r$aנשמר.$5hou
=880  \\$6590-02/{dollar}1$a保留。
--- incoming
=245  10$6880-01$aSefer.
=246  3\$6880-02$aKitab.
=250  \\$6880-03$aDi yi ban.
=264  \1$6880-04$aTaibei.
=880  10$6245-01/(2/r$aספר.
=880  3\$6246-02/(3/r$aكتاب.
=880  \\$6250-03/{dollar}1$a第一版.
=880  \1$6264-04/Hani$a台北.
--- result
=245  10$6880-05$aSefer.
=246  3\$6880-06$aKitab.
=250  \\$6880-03$aDi yi ban.
=264  \1$6880-04$aTaibei.
=500  \\$6880-01$aKept.$5hou
=590  \\$6880-02$aKept too.
=880  10$6245-05/(2/r$aספר.
=880  3\$6246-06/(3/r$aكتاب.
=880  \\$6250-03/{dollar}1$a第一版.
=880  \1$6264-04/Hani$a台北.
=880  \\$6500-01/Hebr/r$aנשמר.$5hou
=880  \\$6590-02/{dollar}1$a保留。
--- says
L:880:1  kept  by keep-our-5
L:880:2  kept  by keep-59X
