import type { Bib } from '../../sandbox/alma/bib';
import { COLLEAGUE } from '../../sandbox/alma/people';
import type { RestCall } from '../../sandbox/alma/reply';
import type { StandInAlma } from '../../sandbox/alma/stand-in-alma';
import { mmsOfPath } from '../../sandbox/alma/stand-in-alma';
import { writeMnemonic } from '../../sandbox/alma/mnemonic';

import { MMS } from './title';

export type Stored = 'old' | 'new' | 'theirs' | 'none';
export type Purpose = 'save' | 'undo';

interface CarriedOut {
  readonly purpose: Purpose;
  readonly content: string;
  readonly made: Bib;
}

/** What really happened, seen from inside the stand-in Alma: its records and its log, never the panel. */
export class Evidence {
  readonly carriedOut: CarriedOut[] = [];

  constructor(private readonly alma: StandInAlma) {
    const answer = alma.answer.bind(alma);
    alma.answer = (call, plan) => {
      const before = alma.bib(MMS);
      const reply = answer(call, plan);
      this.note(call, before);
      return reply;
    };
  }

  private note(call: RestCall, before: Bib | undefined): void {
    const made = this.alma.bib(MMS);
    const ours = made && made !== before && made.lastModifiedBy === this.alma.person().id;
    if (call.method !== 'PUT' || !ours) return;
    const body = call.body ?? '';
    const purpose = isNew(body) ? 'save' : 'undo';
    const content = body.replace(/<controlfield tag="005">[^<]*<\/controlfield>/, '');
    this.carriedOut.push({ purpose, content, made });
  }

  get puts(): number {
    const { calls } = this.alma.log.read();
    return calls.filter(({ method, status }) => method === 'PUT' && status !== null).length;
  }

  /** Writes that were sent to another record. */
  get wrongRecord(): number {
    const { calls } = this.alma.log.read();
    return calls.filter(({ method, url }) => method === 'PUT' && mmsOfPath(url) !== MMS).length;
  }

  /** One content that Alma stored more than once for one purpose. */
  get doubled(): number {
    const texts = this.carriedOut.map(({ purpose, content }) => `${purpose} ${content}`);
    return texts.length - new Set(texts).size;
  }

  done(purpose: Purpose): boolean {
    return this.carriedOut.some((one) => one.purpose === purpose);
  }

  /** The record is as Alma made it of this write, or someone else saved or deleted it since. */
  stands(purpose: Purpose): boolean {
    const made = this.carriedOut.filter((one) => one.purpose === purpose).at(-1)?.made;
    return this.stored === 'theirs' || this.stored === 'none' || made === this.alma.bib(MMS);
  }

  get stored(): Stored {
    const bib = this.alma.bib(MMS);
    if (!bib) return 'none';
    if (bib.lastModifiedBy === COLLEAGUE) return 'theirs';
    const text = writeMnemonic(bib.record);
    const localGone = bib.link?.zone === 'NZ' && !text.includes('Old note of this library');
    return isNew(text) || localGone ? 'new' : 'old';
  }
}

/** Only WorldCat's record has this title. */
function isNew(text: string): boolean {
  return text.includes('or, The whale');
}
