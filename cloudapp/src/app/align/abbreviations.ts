/**
 * Abbreviations whose full stop is their own, without it, in lower case: those of AACR2 appendix B and ISBD that end
 * subfields in practice, in the languages that most records are catalogued in.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  [
    // extent and carriers (300)
    'p l v vol vols pt pts no nos nr fol ff col ill illus ports port facsim facsims geneal diagr',
    'min sec hr fr in ft ips approx var t bd bde h s ss fasc tab',
    // edition and imprint (250, 260)
    'ed eds rev enl corr aufl ausg verb erw éd ca cop c pub publ impr repr pref introd',
    // bodies and persons (1XX, 7XX)
    'inc co corp ltd bros dept div univ assn assoc cie soc gmbh jr sr st mrs mr dr rev hon etc b d fl',
    // roles and languages (245 $c, 7XX $e, $l)
    'comp ed tr trans hrsg bearb übers arr',
  ]
    .join(' ')
    .split(' '),
);
