import type { OverrideValue } from '../../merge/decision';
import type { PreviewRow } from '../../workflow/view';

/** What a key in the list of changes asks for. i18n `keys.<id>`. */
export type KeyAction =
  | 'next'
  | 'previous'
  | 'keepLocal'
  | 'takeIncoming'
  | 'keepBoth'
  | 'leaveOut'
  | 'why'
  | 'undo'
  | 'redo'
  | 'toSave'
  | 'map';

export interface KeyLine {
  /** As it is shown. */
  readonly keys: readonly string[];
  readonly action: KeyAction;
}

/** Single letters, each only while the list has the focus, and only where the person has not switched them off (WCAG 2.1.4). */
export const LETTERS: Readonly<Record<string, KeyAction>> = {
  n: 'next',
  p: 'previous',
  l: 'keepLocal',
  i: 'takeIncoming',
  b: 'keepBoth',
  x: 'leaveOut',
  w: 'why',
  u: 'undo',
  r: 'redo',
  s: 'toSave',
  '?': 'map',
};

export const CHOICES: Partial<Record<KeyAction, OverrideValue>> = {
  keepLocal: 'local',
  takeIncoming: 'incoming',
  keepBoth: 'both',
  leaveOut: 'neither',
};

/**
 * Whether a key may ask for a choice: what is offered, and what MARC forbids as well, so that the answer is a sentence at the row and not
 * silence.
 */
export function mayBeAsked(
  { choices, fields: [lead], tag, verdict }: PreviewRow,
  value: OverrideValue,
): boolean {
  if (choices.includes(value)) return true;
  if (tag === 'LDR') return false;
  const isPair = lead?.local !== undefined && lead.incoming !== undefined;
  return value === 'neither' || (value === 'both' && isPair && verdict !== 'unchanged');
}

/** The keyboard map: what is heard in any case, then the single letters. */
export const KEY_LINES: readonly KeyLine[] = [
  { keys: ['Ctrl', 'Z'], action: 'undo' },
  { keys: ['Ctrl', 'Y'], action: 'redo' },
  ...Object.entries(LETTERS).map(([key, action]): KeyLine => ({ keys: [key], action })),
];

/** The action of a key press: Ctrl+Z and Ctrl+Y always, letters where they are on. Typing in a field is never taken for a command. */
export function actionOf(event: KeyboardEvent, lettersOn: boolean): KeyAction | undefined {
  const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (
    altKey ||
    (target instanceof HTMLElement &&
      target.matches('textarea, select, input:not([type=radio], [type=checkbox])'))
  )
    return undefined;
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo';
    return letter === 'y' ? 'redo' : undefined;
  }
  return lettersOn && !event.repeat ? LETTERS[letter] : repeatable(event, lettersOn);
}

/** A key held down goes on through the list; it never chooses. */
function repeatable({ key, repeat }: KeyboardEvent, lettersOn: boolean): KeyAction | undefined {
  const action = lettersOn && repeat ? LETTERS[key.toLowerCase()] : undefined;
  return action === 'next' || action === 'previous' ? action : undefined;
}
