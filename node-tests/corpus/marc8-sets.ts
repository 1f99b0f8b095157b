// All tables of MARC-8 at once, for readings of the corpus run.
import { characterSets } from '../../cloudapp/src/app/marc/marc8/character-sets';
import { EAST_ASIAN_SET } from '../../cloudapp/src/app/marc/marc8/east-asian-set';
import { SINGLE_BYTE_SETS } from '../../cloudapp/src/app/marc/marc8/single-byte-sets';

export const ALL_SETS = characterSets(SINGLE_BYTE_SETS, EAST_ASIAN_SET);
