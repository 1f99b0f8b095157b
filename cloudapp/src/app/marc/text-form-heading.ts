import { readFixedField } from './fixed-field-read';
import { parseOclcNumber } from './oclc-number';

/** What the heading of a record in Connexion says that its fields do not. */
export interface HeadingFacts {
  readonly leader?: string;
  /** Value of 008. */
  readonly fixedField?: string;
  readonly oclcNumber?: string;
  /** Labels of the fixed field that cannot be read with certainty; absent where there is no fixed field, or a sound one. */
  readonly unclear?: readonly string[];
}

/** `OCLC 17807721`, `OCLC Number: 17807721`, and FirstSearch's `Accession No: OCLC: 17807721`. */
const NUMBER =
  /^\s*(?:Accession No\.?\s*:?\s*)?OCLC(?: (?:control )?(?:number|no\.?))?[\s:#]+(\d+)(?!\S)/i;

/**
 * Reads the heading that Connexion shows above (or below) a record, where it has neither leader nor 001, 008 and 035: the line
 * `OCLC 459287 ...` and the labelled fixed field (`Type a ELvl I Srce d ...`). Gives back what it finds.
 */
export function headingFacts(heading: readonly string[]): HeadingFacts {
  const number = oclcNumber(heading);
  const fixed = readFixedField(heading);
  return {
    ...(number === undefined ? {} : { oclcNumber: number }),
    ...(fixed?.leader === undefined ? {} : { leader: fixed.leader }),
    ...(fixed?.value === undefined ? {} : { fixedField: fixed.value }),
    ...(fixed && fixed.unclear.length > 0 ? { unclear: fixed.unclear } : {}),
  };
}

/** The line with which Connexion starts a record. */
export function isNumberLine(line: string): boolean {
  return NUMBER.test(line);
}

function oclcNumber(heading: readonly string[]): string | undefined {
  for (const line of heading) {
    const shown = NUMBER.exec(line)?.[1];
    const parsed = shown === undefined ? undefined : parseOclcNumber(shown);
    if (parsed?.ok) return parsed.value;
  }
  return undefined;
}
