// Made by scripts/make-marc8-table.mjs from the MARC-8 code tables of the Library of Congress; not to be changed by hand.
// Source and licence: docs/decisions/0012-marc8-tables.md
import type { WrittenSets } from './character-sets';

/** Every set but the East Asian one, by its final character in hex. */
export const SINGLE_BYTE_SETS: WrittenSets = {
  C1: {
    runs: '3s:48 4;5:67l -1',
    combining: '',
  },
  '42': {
    runs: 'x:x 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
    combining: '',
  },
  '45': {
    runs: 'x:8x -2x 1k -1e -o 3w 9z -ea 7g6 -7gf 3 6n f 7h;f:-1 -ah -22 p -j -o 31 9z -ax -3y 25;c:4x f;4:-74 6eb 4 -6em 7gm -7g0 -u 1q 6a5;w:-5ur -9 1 1 1 1 2 1 1 4 -2 1dli 1 -1dl8 -a 5 n 1 -5 1 1 e -1 -c -a i 1dkk 1;u:-1dlc',
    combining: '606162636465666768696a6b6c6d6e6f707172737475767778797a7b7e',
  },
  '67': {
    runs: '2p:q9 1 1',
    combining: '',
  },
  '62': {
    runs: '14:6fh 1;3:-4;2:1;3:-b 1 1 1 1 1 1 1 1 1',
    combining: '',
  },
  '70': {
    runs: '14:6f1 1;3:-4;2:1;3:-b -69j -7 1 69t 1 1 1 1 1',
    combining: '',
  },
  '32': {
    runs: 'x:x 15f -15d 1 1 1 159 -157 1 1 1 1 13m -13k 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 12w 1 -2 -1 -1 5 2 -b 2 1 -2 b 3 2 1cgt;1m:-1dj7;2:2;3:12r 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 6 1 1',
    combining: '404142434445464748494a4b4c4d4e',
  },
  '4E': {
    runs: 'x:x 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 sv -u 1 l -i 1 f -h i -d 1 1 1 1 1 1 1 g -f 1 1 1 -d -4 q -1 -k h 5 -4 -2 3 -s -u 1 l -i 1 f -h i -d 1 1 1 1 1 1 1 g -f 1 1 1 -d -4 q -1 -k h 5 -4 -2',
    combining: '',
  },
  '51': {
    runs: '1s:wh -1r 1 1 -3 4 1 1 1 1 1 1 1 2 1;g:4 g 2 -a;b:-sw;2:2;2:2 tt -3y 1 1 -3 4 1 1 1 1 1 1 1 2 1 r 1k g 2 -a',
    combining: '',
  },
  '33': {
    runs: 'x:x 1 1 1 18m -18k 1 1 1 18k -18i 15t -15r 1 1 181 1 1 1 1 1 1 1 1 1 -17z 15t -15r 1 1 15t;w:2 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 -15r;s:2;3:15v 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 v -1;o:-4 52p -1',
    combining: '6b6c6d6e6f707172',
  },
  '34': {
    runs: 'x:1dp -3v 1 6 1 1 1 1 1 1 1 1 1 1 1 1 1 1l -1k 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2m -2l 1 2l -2k 1 2k -2j 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1 1 -4 5 2 4 1 1 4 1 2 1 2 2 1;2k:-r1 6',
    combining: '7d7e',
  },
  '53': {
    runs: 'x:lc 1 7 1m -1b 1 1d;f:-ii g 675 1 -5nt 1;b:i;4:-9;2:j 1;3:1 1 1 1x 2 -1y 1 1 1 1 1 1 1 1 1 1 1q -1p 2;k:1 1 1 1 1 1 1j;9:-1b 1 u -t 1 1 12 2 -13 1 1 1 1 1 1 1 1 1 1 v -u 2 -1 2 1 1 1 1 1 o',
    combining: '21222324252627',
  },
};
