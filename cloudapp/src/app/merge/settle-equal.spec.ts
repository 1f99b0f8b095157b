import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';

import type { Proposal } from './decision';
import { prepare } from './prepare';
import { resolve } from './resolve';

const URI = 'http://example.org/mueller';
/** A letter and its accent as two characters, as many records store them. */
const APART = 'Mu\u0308ller, Ada.';
/** The same name with one character for both. */
const JOINED = 'M\u00fcller, Ada.';

function merged(local: readonly string[], incoming: readonly string[]): Proposal {
  const [ours, theirs] = [local, incoming].map((lines) => record('245 10 $aTitle.', ...lines));
  return resolve(prepare(ours, theirs, shippedProfile('copy-and-merge')));
}

/** Verdict, reason and partner of a field. */
function said({ decisions }: Proposal, id: string): readonly (string | undefined)[] {
  const found = decisions.find(({ fieldId }) => fieldId === id);
  return [found?.verdict, found?.reason.id, found?.partner];
}

describe('a heading of ours that WorldCat has with its accents stored otherwise', () => {
  it('keeps the letters as we store them, once our identifier has come back', () => {
    const local = [`700 1_ $a${APART}$0${URI}`];
    const proposal = merged(local, [`700 1_ $a${JOINED}`]);
    expect(proposal.record.fields[1]).toEqual(record(...local).fields[0]);
    expect(said(proposal, 'L:700:1')).toEqual(['unchanged', 'sameResult', 'I:700:1']);
    expect(said(proposal, 'I:700:1')).toEqual(['unchanged', 'sameResult', 'L:700:1']);
  });

  it('keeps them in the heading and in its 880', () => {
    const local = [
      `700 1_ $6880-05$a${APART}$0${URI}`,
      `880 1_ $6700-05/(N$a\u0418\u0306орг Мюллер.`,
    ];
    const incoming = [`700 1_ $6880-01$a${JOINED}`, `880 1_ $6700-01/(N$a\u0419орг Мюллер.`];
    const proposal = merged(local, incoming);
    expect(proposal.record.fields.slice(1)).toEqual(record(...local).fields);
    expect(said(proposal, 'L:880:1')).toEqual(['unchanged', 'sameResult', 'I:880:1']);
  });

  it('is replaced where WorldCat says more', () => {
    const proposal = merged([`700 1_ $a${APART}`], [`700 1_ $a${JOINED}$eeditor.`]);
    expect(said(proposal, 'L:700:1')).toEqual(['replaced', 'incomingWins', 'I:700:1']);
  });
});

describe('a kept note that WorldCat has without our mark, accents stored otherwise', () => {
  it('is not added a second time', () => {
    const local = [`500 __ $aGift of ${APART}$5hou`];
    const proposal = merged(local, [`500 __ $aGift of ${JOINED}`]);
    expect(proposal.record.fields.slice(1)).toEqual(record(...local).fields);
    expect(said(proposal, 'I:500:1')).toEqual(['dropped', 'alreadyThere', 'L:500:1']);
  });
});
