import { parseMnemonic } from '../alma/mnemonic';
import { COLLEAGUE } from '../alma/people';
import type { Act } from '../contract';
import type { Session } from './session';

/**
 * Does what a person does in Alma. Throws a sentence for a request that makes no sense, or a draft that
 * cannot be read.
 */
export function perform(session: Session, act: Act): { released?: number } {
  const { alma } = session;
  if ('mms' in act && !alma.bib(act.mms)) throw new Error(`There is no record ${act.mms}.`);
  switch (act.act) {
    case 'changeByAnother':
      alma.changeByAnother(act.mms, act.field);
      return {};
    case 'replaceRecord':
      alma.replaceRecord(act.mms, parseMnemonic(act.record), act.by ?? COLLEAGUE);
      return {};
    case 'deleteRecord':
      alma.deleteRecord(act.mms);
      return {};
    case 'setInventory':
      alma.setInventory(act.mms, act.inventory);
      return {};
    case 'releaseHeld':
      return { released: session.gate.release(act.count) };
    case 'setClock':
      session.setClock(act.at === null ? null : dateOf(act.at));
      return {};
    default:
      return draftAct(session, act);
  }
}

type DraftAct = Extract<Act, { act: `${string}Draft` }>;

function draftAct({ alma }: Session, act: DraftAct): object {
  switch (act.act) {
    case 'openDraft':
      alma.openDraft(act.mms, act.by ?? alma.person().id);
      return {};
    case 'writeDraft':
      alma.drafts.write(act.mms, act.text);
      return {};
    case 'saveDraft':
      alma.saveDraft(act.mms);
      if (act.release) alma.drafts.release(act.mms);
      return {};
    case 'reloadDraft':
      alma.reloadDraft(act.mms);
      return {};
    case 'releaseDraft':
      alma.drafts.release(act.mms);
      return {};
    default:
      throw new Error('No such act.');
  }
}

function dateOf(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new Error(`"${text}" is no time.`);
  return date;
}
