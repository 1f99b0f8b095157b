// Kinds of fields that a cataloguer asks about, each with a local and an incoming example that are two versions of one thing.

export interface Sample {
  readonly kind: string;
  readonly local: string;
  readonly incoming: string;
}

/** In the order of tags. `$5` of a sample is that of an institution; no codes are configured, so every local one is ours. */
export const SAMPLES: readonly Sample[] = [
  { kind: '010 LCCN', local: '010 __ $a   77826928', incoming: '010 __ $a   77826929' },
  { kind: '020 ISBN', local: '020 __ $a9780198534532', incoming: '020 __ $a9780262033848' },
  { kind: '035 OCLC number', local: '035 __ $a(OCoLC)111', incoming: '035 __ $a(OCoLC)222' },
  { kind: '035 of another system', local: '035 __ $a(MH)000111', incoming: '035 __ $a(CKB)222' },
  { kind: '040 source', local: '040 __ $aHLS$beng$cHLS', incoming: '040 __ $aDLC$beng$cDLC' },
  {
    kind: '050 call number',
    local: '050 _4 $aPS2384$b.M6',
    incoming: '050 00 $aPS2384$b.M62 1988',
  },
  { kind: '09X local call number', local: '090 __ $aPS2384$b.M6x', incoming: '090 __ $aPZ3$b.M4' },
  { kind: '1XX main entry', local: '100 1_ $aMelville, H.', incoming: '100 1_ $aMelville, Herman' },
  { kind: '240 uniform title', local: '240 10 $aMoby Dick', incoming: '240 10 $aMoby-Dick' },
  { kind: '245 title', local: '245 10 $aMoby Dick', incoming: '245 10 $aMoby Dick, or, The whale' },
  { kind: '246 variant title', local: '246 3_ $aThe whale', incoming: '246 3_ $aWhale' },
  {
    kind: '26X publication',
    local: '260 __ $aEvanston,$c1988',
    incoming: '264 _1 $aEvanston,$c1988',
  },
  { kind: '300 extent', local: '300 __ $a573 p.', incoming: '300 __ $a573 pages' },
  { kind: '500 note', local: '500 __ $aIncludes index.', incoming: '500 __ $aWith an index.' },
  { kind: '500 note with $5', local: '500 __ $aSigned.$5hou', incoming: '500 __ $aStamped.$5DLC' },
  { kind: '506 terms of access', local: '506 __ $aOpen.', incoming: '506 __ $aRestricted.' },
  {
    kind: '506 terms of access with $5',
    local: '506 __ $aOpen.$5hou',
    incoming: '506 __ $aShut.$5DLC',
  },
  { kind: '520 summary', local: '520 __ $aA voyage.', incoming: '520 __ $aA long voyage.' },
  { kind: '541 acquisition', local: '541 1_ $cGift.', incoming: '541 1_ $cPurchase.' },
  { kind: '561 provenance', local: '561 1_ $aFrom a college.', incoming: '561 1_ $aFrom a club.' },
  { kind: '583 action note', local: '583 1_ $aRepaired.', incoming: '583 1_ $aMended.' },
  { kind: '590 local note', local: '590 __ $aCopy 2 only.', incoming: '590 __ $aCopy 7 only.' },
  { kind: '650 LCSH', local: '650 _0 $aWhaling.', incoming: '650 _0 $aWhales.' },
  { kind: '650 FAST', local: '650 _7 $aWhaling.$2fast', incoming: '650 _7 $aWhales.$2fast' },
  { kind: '655 genre', local: '655 _7 $aNovels.$2lcgft', incoming: '655 _7 $aSea stories.$2lcgft' },
  { kind: '69X local subject', local: '690 __ $aHarbours.', incoming: '690 __ $aPorts.' },
  {
    kind: '700 added entry',
    local: '700 1_ $aHayford, Harrison',
    incoming: '700 1_ $aParker, Hershel',
  },
  {
    kind: '710 added entry with $5',
    local: '710 2_ $aOwner club$5hou',
    incoming: '710 2_ $aReader club$5DLC',
  },
  {
    kind: '752 place access',
    local: '752 __ $aUnited States',
    incoming: '752 __ $aUnited Kingdom',
  },
  {
    kind: '773 host, MMS ID in $w',
    local: '773 0_ $tA host$w991234567890124',
    incoming: '773 0_ $tThe host$w(OCoLC)5',
  },
  { kind: '830 series', local: '830 _0 $aWritings ;$v6', incoming: '830 _0 $aSea writings ;$v7' },
  {
    kind: '856 link',
    local: '856 40 $uhttps://a.example.org',
    incoming: '856 40 $uhttps://b.example.org',
  },
  { kind: '$9 local', local: '500 __ $aOurs.$9local', incoming: '500 __ $aTheirs.$9local' },
  { kind: '9XX local field', local: '900 __ $aOld number 1', incoming: '900 __ $aOld number 2' },
  { kind: '913, 914, 991', local: '914 __ $aNO-WORLDCAT', incoming: '914 __ $aHOLD' },
  { kind: '998 NO-OVERLAY', local: '998 __ $aNO-OVERLAY', incoming: '998 __ $aNO-OVERLAY-2' },
  { kind: '998 other', local: '998 __ $aq', incoming: '998 __ $ar' },
];
