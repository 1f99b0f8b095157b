import type { MarcFailure } from './marc-failure';
import { marcFailure } from './marc-failure';
import { readMrk } from './mrk';
import type { MarcRecord } from './record';
import type { Result } from './result';
import { failed } from './result';

export function readTextForm(text: string): Result<readonly MarcRecord[], MarcFailure> {
  if (/^=(?:LDR|\d{3})/m.test(text)) return readMrk(text);
  return failed(marcFailure('marcNoRecord'));
}
