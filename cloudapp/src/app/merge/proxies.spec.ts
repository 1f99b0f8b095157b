import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import { fieldText } from '../marc/text-form';

import type { Proposal } from './decision';
import { prepare } from './prepare';
import { resolve } from './resolve';

const PROXY = 'https://ezproxy.example.edu/login/';
const LOCAL = record('245 10 $aA.', `856 40 $u${PROXY}www.example.org/1$zLicence: campus.`);
/** The first looks more like ours; the second leads to the same place. */
const INCOMING = record(
  '245 10 $aA.',
  '856 40 $uhttps://ezproxy.example.edu/login/www.example.org/14',
  '856 40 $uhttp://example.org/1/',
);

function merged(proxyPrefixes: readonly string[]): Proposal {
  const profile = { ...shippedProfile('full-overlay'), proxyPrefixes };
  return resolve(prepare(LOCAL, INCOMING, profile));
}

function partnerOf({ decisions }: Proposal): string | undefined {
  return decisions.find(({ fieldId }) => fieldId === 'L:856:1')?.partner;
}

describe('links behind a proxy of the library', () => {
  it('are seen through where the prefix is known', () => {
    expect(partnerOf(merged([PROXY]))).toBe('I:856:2');
    expect(partnerOf(merged([PROXY.toUpperCase()]))).toBe('I:856:2');
  });

  it('are links of their own where it is not', () => {
    expect(partnerOf(merged([]))).not.toBe('I:856:2');
    expect(partnerOf(merged(['https://proxy.example.org/', '']))).not.toBe('I:856:2');
  });

  it('are never rewritten', () => {
    const { record: result, lost } = merged([PROXY]);
    const links = result.fields.filter(({ tag }) => tag === '856').map(fieldText);
    expect(links).toEqual(INCOMING.fields.slice(1).map(fieldText));
    expect(lost.map(({ text }) => text)).toEqual([
      `$u ${PROXY}www.example.org/1`,
      '$z Licence: campus.',
    ]);
  });
});
