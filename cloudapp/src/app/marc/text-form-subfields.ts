import type { Subfield } from './record';

/** How the subfields of a record are marked. */
export interface Marking {
  /** Empty where the record shows no delimiter at all: every field is a single $a. */
  readonly delimiter: string;
  /** A blank stands between the code and its value: `$a Title`, not `$aTitle`. */
  readonly spaced: boolean;
  /** Fields start with the text of $a, without delimiter or code, as Connexion and Sierra show them. */
  readonly bareStart: boolean;
}

interface Mark {
  readonly at: number;
  readonly code: string;
  /** A blank, or the end, follows the code. */
  readonly spaced: boolean;
}

/** Longer ones first. The underscore is MARC::Record's. */
const DELIMITERS = ['$$', '‡', 'ǂ', '▼', '|', '$', '_'] as const;

/** Delimiters that nobody types as text, so that one of them anywhere says how the record is marked. */
const UNMISTAKABLE = ['$$', '‡', 'ǂ', '▼'] as const;

/** How the fields of a record are marked, from the text behind their tags. */
export function markingOf(rests: readonly string[]): Marking {
  const firsts = rests.flatMap((rest) => firstMark(rest) ?? []);
  const delimiter = DELIMITERS.map((candidate) => ({
    candidate,
    count: firsts.filter((first) => first.delimiter === candidate).length,
  })).reduce((best, next) => (next.count > best.count ? next : best)).candidate;
  const starting = firsts.filter((first) => first.delimiter === delimiter);
  const isMarked = starting.some(({ code }) => code === 'a') || starting.length === rests.length;
  if (isMarked && starting.length > 0)
    return { delimiter, spaced: starting.every(({ spaced }) => spaced), bareStart: false };
  return bareMarking(rests);
}

function bareMarking(rests: readonly string[]): Marking {
  const candidates = [...UNMISTAKABLE, '|'] as const;
  const delimiter =
    candidates.find((candidate) => rests.some((rest) => marksIn(rest, candidate).length > 0)) ?? '';
  const marks = delimiter === '' ? [] : rests.flatMap((rest) => marksIn(rest, delimiter));
  return { delimiter, spaced: marks.every(({ spaced }) => spaced), bareStart: true };
}

/** Whether a content begins with the delimiter and a code. */
export function startsMarked({ delimiter }: Marking, content: string): boolean {
  return (
    delimiter !== '' &&
    content.startsWith(delimiter) &&
    startsWithCode(content.slice(delimiter.length))
  );
}

/** Whether a content begins with the bare text of $a, where this record has such fields. */
export function startsBare(marking: Marking, content: string): boolean {
  return marking.bareStart && !startsMarked(marking, content) && /^\S/u.test(content);
}

/**
 * The subfields of a content. Blanks at the ends of values are taken away, as they only set subfields apart; in 010, where
 * MARC 21 makes blanks part of the number, only one on each side.
 */
export function readSubfields(content: string, tag: string, marking: Marking): readonly Subfield[] {
  const { delimiter, spaced, bareStart } = marking;
  const marks =
    delimiter === ''
      ? []
      : marksIn(content, delimiter).filter(
          (mark) => isMark(content, mark, marking) && !isScript(tag, mark.code),
        );
  const clean = (value: string, isLast: boolean): string => {
    if (tag !== '010') return value.trim();
    const inner = spaced ? value.replace(/^ /, '') : value;
    return isLast || !spaced ? inner : inner.replace(/ $/, '');
  };
  const subfields = marks.map(({ at, code }, index) => {
    const next = marks[index + 1];
    const value = content.slice(at + delimiter.length + 1, next?.at);
    return { code, value: clean(value, next === undefined) };
  });
  const bare = content.slice(0, marks[0]?.at);
  if (!bareStart || bare.trim() === '') return subfields;
  return [{ code: 'a', value: clean(bare, marks.length === 0) }, ...subfields];
}

/**
 * Whether an occurrence marks a subfield. `$` and `|` also stand in text: in a spaced record a mark has blanks around it,
 * elsewhere ` $5.00` is a price.
 */
function isMark(content: string, { at, spaced }: Mark, marking: Marking): boolean {
  if (at === 0 || (marking.delimiter !== '$' && marking.delimiter !== '|')) return true;
  const before = content.charAt(at - 1);
  if (marking.spaced) return spaced && /\s/u.test(before);
  return !(/[\s(]/u.test(before) && /^.\d+[.,]\d\d(?!\d)/su.test(content.slice(at)));
}

/** 066 $c holds codes of scripts, and that of East Asian text is `$1`; the field has no subfield 1. */
function isScript(tag: string, code: string): boolean {
  return tag === '066' && code === '1';
}

function marksIn(text: string, delimiter: string): readonly Mark[] {
  const found: Mark[] = [];
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    const after = at + delimiter.length;
    const code = text[after];
    const spaced = isBlankOrEnd(text[after + 1]);
    if (isCode(code, spaced)) found.push({ at, code, spaced });
  }
  return found;
}

/** The delimiter that follows the indicators. The underscore also shows blank indicators, so it needs blanks before and a letter behind. */
function firstMark(rest: string): { delimiter: string; code: string; spaced: boolean } | undefined {
  const match =
    /^(?:\s*(?:[\d_#\\]\s*){0,2}?|\s\S{2} ?)(\$\$|[‡ǂ▼|$]|(?<=\s)_(?=[a-z]))(?:([a-z0-9])|([!-~])(?= ))(.?)/su.exec(
      rest,
    );
  const [, delimiter = '', plain, rare, next] = match ?? [];
  return match ? { delimiter, code: plain ?? rare ?? '', spaced: isBlankOrEnd(next) } : undefined;
}

function isBlankOrEnd(character: string | undefined): boolean {
  return character === undefined || /^\s?$/u.test(character);
}

function startsWithCode(text: string): boolean {
  return isCode(text[0], isBlankOrEnd(text[1]));
}

/** Letters and digits; MARC allows any graphic character of ASCII, but only a blank behind such a one tells it from text. */
function isCode(character: string | undefined, spaced: boolean): character is string {
  return character !== undefined && (spaced ? /^[!-#%-~]$/ : /^[a-z0-9]$/).test(character);
}
