import { marc8Needs } from '../../marc/iso2709-text';
import { characterSets } from '../../marc/marc8/character-sets';
import type { CharacterSets, WrittenSets } from '../../marc/marc8/character-sets';

/**
 * The character sets of MARC-8 that an ISO 2709 file calls for, fetched when the first file needs them; undefined for a file that
 * is ASCII or UTF-8 throughout. East Asian characters are a part of their own, thirty times as large as all the others.
 * Rejects only where the panel's own code cannot be fetched.
 */
export async function setsFor(bytes: Uint8Array): Promise<CharacterSets | undefined> {
  const { singleByte, eastAsian } = marc8Needs(bytes);
  if (!singleByte) return undefined;
  const tables: Promise<WrittenSets>[] = [
    import('../../marc/marc8/single-byte-sets').then(({ SINGLE_BYTE_SETS }) => SINGLE_BYTE_SETS),
  ];
  if (eastAsian) {
    tables.push(
      import('../../marc/marc8/east-asian-set').then(({ EAST_ASIAN_SET }) => EAST_ASIAN_SET),
    );
  }
  return characterSets(...(await Promise.all(tables)));
}
