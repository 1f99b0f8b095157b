import { localName } from '../../marc/marcxml-elements';

/** What an SRU server says about a search. Source: SRU 1.2 and 2.0, "Diagnostics". */
export interface SruDiagnostic {
  /** Mostly `info:srw/diagnostic/1/N`; Alma gives a bare number. */
  readonly uri: string;
  readonly details: string;
  readonly message: string;
}

/** One record of an answer before its MARC is read. */
export interface PackedRecord {
  /** The text of its XML: as it stands in the answer, or unescaped. */
  readonly xml: string;
  readonly identifier: string;
  readonly position: string;
}

/** Local names from the root to an element, e.g. `records/record/recordPosition`; the root's own name is left out. */
type Path = string;

const RECORD: Path = 'records/record';
const RECORD_DATA: Path = 'records/record/recordData';
const DIAGNOSTIC = /^(?:diagnostics\/)?diagnostic(?:\/(\w+))?$/;

/**
 * Takes an answer apart from the events of an XML parser: figures, diagnostics, and the text of every record. Prefixes and
 * namespaces do not matter. `at` tells where the parser is in the text.
 */
export class SruEnvelope {
  root = '';
  readonly texts = new Map<Path, string>();
  readonly records: PackedRecord[] = [];
  readonly diagnostics: SruDiagnostic[] = [];
  private readonly stack: string[] = [];
  private chars = '';
  private packed = '';
  /** How many elements are open within the present recordData. */
  private depth = 0;
  private dataFrom = 0;
  private hasElements = false;
  private diagnostic: Record<string, string> = {};

  constructor(
    private readonly body: string,
    private readonly at: () => number,
  ) {}

  open(qualifiedName: string): void {
    if (this.path() === RECORD_DATA) {
      this.depth += 1;
      this.hasElements = true;
      return;
    }
    this.stack.push(localName(qualifiedName));
    if (this.stack.length === 1) this.root = this.stack[0];
    this.chars = '';
    this.begin(this.path());
  }

  text(value: string): void {
    if (this.depth === 0) this.chars += value;
  }

  close(): void {
    if (this.depth > 0) {
      this.depth -= 1;
      return;
    }
    const path = this.path();
    this.stack.pop();
    if (path === RECORD_DATA) this.packed = this.recordText();
    else this.end(path, this.chars.trim());
    this.chars = '';
  }

  private begin(path: Path): void {
    if (path === RECORD_DATA) {
      this.dataFrom = this.at();
      this.hasElements = false;
    } else if (path === RECORD) {
      this.packed = '';
      this.texts.delete(`${RECORD}/recordIdentifier`);
      this.texts.delete(`${RECORD}/recordPosition`);
    }
  }

  private end(path: Path, text: string): void {
    if (path === RECORD) {
      this.records.push({
        xml: this.packed,
        identifier: this.texts.get(`${RECORD}/recordIdentifier`) ?? '',
        position: this.texts.get(`${RECORD}/recordPosition`) ?? '',
      });
      return;
    }
    const diagnostic = DIAGNOSTIC.exec(path);
    if (diagnostic) this.endDiagnostic(diagnostic.at(1), text);
    else this.texts.set(path, text);
  }

  private endDiagnostic(part: string | undefined, text: string): void {
    if (part !== undefined) {
      this.diagnostic[part] = text;
      return;
    }
    const { uri = '', details = '', message = '' } = this.diagnostic;
    this.diagnostic = {};
    // An element without content says nothing: Alma sends one beside good answers.
    if (uri + details + message !== '') this.diagnostics.push({ uri, details, message });
  }

  /** The record as it stands in the answer; where there is no element, its escaped text (recordPacking `string`). */
  private recordText(): string {
    if (!this.hasElements) return this.chars;
    const end = this.body.lastIndexOf('</', this.at() - 1);
    return this.body.slice(this.dataFrom, end);
  }

  private path(): Path {
    return this.stack.slice(1).join('/');
  }
}
