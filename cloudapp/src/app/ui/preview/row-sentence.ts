import type { TranslateService } from '@ngx-translate/core';

import { fieldText } from '../../marc/text-form';
import type { PreviewRow } from '../../workflow/view';

/** One row as a sentence to be heard: tag, what happens, how both versions read, and why. */
export function rowSentence(row: PreviewRow, translate: TranslateService): string {
  const [lead] = row.fields;
  const say = (key: string, values: object = {}): string => String(translate.instant(key, values));
  const parts = [
    say('spoken.row', { tag: row.tag, verdict: say(`verdicts.${row.verdict}`) }),
    lead?.local && say('spoken.local', { text: fieldText(lead.local.field) }),
    lead?.result && say('spoken.result', { text: fieldText(lead.result.field) }),
    say(`reasons.${row.reason.id}`, row.reason.values),
  ];
  return parts.filter(Boolean).join(' ');
}
