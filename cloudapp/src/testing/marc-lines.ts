import type { Field, MarcRecord } from '../app/marc/record';

const LEADER = '00000nam a2200000 i 4500';

/**
 * A field as specs write it: `245 10 $aTitle /$cauthor`, `650 _0 $aWar.`, `001 459287`. `_` is a blank indicator,
 * `{dollar}` a dollar sign within a value; blanks of values count.
 */
export function field(line: string): Field {
  const tag = line.slice(0, 3);
  const content = line.slice(4);
  const data = /^([\d_a-z])([\d_a-z]) (\$.*)?$/s.exec(content);
  if (!data || tag.startsWith('00')) return { tag, value: content };
  return {
    tag,
    ind1: data[1].replace('_', ' '),
    ind2: data[2].replace('_', ' '),
    subfields: (data[3] ?? '')
      .split('$')
      .slice(1)
      .map((part) => ({
        code: part.slice(0, 1),
        value: part.slice(1).replaceAll('{dollar}', '$'),
      })),
  };
}

/** A record of such lines; `LDR ...` sets the leader. */
export function record(...lines: readonly string[]): MarcRecord {
  const leader = lines.find((line) => line.startsWith('LDR '))?.slice(4) ?? LEADER;
  return { leader, fields: lines.filter((line) => !line.startsWith('LDR ')).map(field) };
}
