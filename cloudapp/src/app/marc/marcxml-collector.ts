import { wholeLeader } from './leader-repair';
import type { MarcFailure, MarcFailureKind, MarcWhere } from './marc-failure';
import { marcFailure } from './marc-failure';
import type { Attributes, ElementKind } from './marcxml-elements';
import {
  attribute,
  HOLDERS,
  isOneCharacter,
  kindAround,
  localName,
  recordPart,
  WRAPPER_CHILDREN,
} from './marcxml-elements';
import type { Field, MarcRecord, Subfield } from './record';
import type { Result } from './result';
import { failed, success } from './result';

interface OpenElement {
  kind: ElementKind;
  readonly name: string;
}

interface OpenRecord {
  leader?: string;
  /** OAI-PMH puts a header before the record, or in its place where the record was deleted. */
  hasHeader: boolean;
  readonly fields: Field[];
  tag: string;
  ind1: string;
  ind2: string;
  code: string;
  subfields: Subfield[];
}

/**
 * Builds records from the events of an XML parser. The first failure stands; every event after it is ignored.
 * `position` tells where the parser is; `readPacked` reads the escaped text of an SRU record.
 */
export class MarcXmlCollector {
  failure: MarcFailure | undefined;
  private readonly records: MarcRecord[] = [];
  private readonly stack: OpenElement[] = [];
  private root = '';
  private begun = 0;
  private current: OpenRecord = newRecord();
  private chars = '';
  private readonly diagnostic: Record<string, string> = {};
  private hasDiagnostic = false;

  constructor(
    private readonly position: () => MarcWhere,
    private readonly readPacked?: (text: string) => Result<readonly MarcRecord[], MarcFailure>,
  ) {}

  result(): Result<readonly MarcRecord[], MarcFailure> {
    if (this.failure) return failed(this.failure);
    if (this.records.length > 0) return success(this.records);
    if (this.hasDiagnostic) return failed(marcFailure('sruDiagnostic', {}, this.diagnostic));
    if (HOLDERS.has(this.root)) return success([]);
    return failed(marcFailure('marcNoRecord', {}, { root: this.root }));
  }

  /** `where` says where it is if the parser has gone past it. */
  notWellFormed(problem: string, where?: MarcWhere): void {
    this.fail('xmlNotWellFormed', { problem }, where);
  }

  doctype(doctype: string): void {
    this.fail('xmlDoctype', { name: /^\s*([^\s[]*)/.exec(doctype)?.[1] ?? '' });
  }

  open(qualifiedName: string, attributes: Attributes): void {
    if (this.failure) return;
    const name = localName(qualifiedName);
    if (this.stack.length === 0) this.root = name;
    const parent = this.stack.at(-1);
    const kind = this.kindOf(name, parent);
    if (!kind) {
      this.fail('marcUnexpectedElement', { element: name, inside: parent?.name ?? '' });
      return;
    }
    this.stack.push({ kind, name });
    this.begin(kind, attributes);
  }

  text(value: string): void {
    if (this.failure) return;
    const kind = this.stack.at(-1)?.kind;
    if (kind === undefined || kind === 'around' || kind === 'diagnostic') return;
    if (kind !== 'record' && kind !== 'datafield') this.chars += value;
    else if (/[\p{L}\p{N}]/u.test(value))
      this.fail('marcUnexpectedText', { text: value.trim().slice(0, 40) });
  }

  close(): void {
    if (this.failure) return;
    const element = this.stack.pop();
    if (element) this.end(element);
  }

  private kindOf(name: string, parent: OpenElement | undefined): ElementKind | undefined {
    switch (parent?.kind) {
      case 'record':
        return this.kindInRecord(name, parent);
      case 'datafield':
        return name === 'subfield' ? 'subfield' : undefined;
      case 'leader':
      case 'controlfield':
      case 'subfield':
        return undefined;
      case 'diagnostic':
      case 'detail':
        return 'detail';
      default:
        return kindAround(name);
    }
  }

  private kindInRecord(name: string, record: OpenElement): ElementKind | undefined {
    if (!this.isTouched() && name === 'header') {
      this.current.hasHeader = true;
      return 'around';
    }
    if (!this.isTouched() && WRAPPER_CHILDREN.has(name)) {
      record.kind = 'around';
      this.begun -= 1;
      return kindAround(name);
    }
    if (name === 'leader' && this.current.leader !== undefined) return undefined;
    return recordPart(name);
  }

  private isTouched(): boolean {
    return this.current.leader !== undefined || this.current.fields.length > 0;
  }

  private begin(kind: ElementKind, attributes: Attributes): void {
    this.chars = '';
    if (kind === 'record') {
      this.begun += 1;
      this.current = newRecord();
    } else if (kind === 'controlfield' || kind === 'datafield') {
      this.beginField(kind, attributes);
    } else if (kind === 'subfield') {
      this.current.code = attribute(attributes, 'code') ?? '';
    } else if (kind === 'diagnostic') {
      this.hasDiagnostic = true;
    }
  }

  private beginField(kind: ElementKind, attributes: Attributes): void {
    const tag = attribute(attributes, 'tag') ?? '';
    this.current.tag = tag;
    // Alma itself adds tags longer than three, such as INST beside AVA.
    if (tag !== '' && !/^(?:[0-9A-Za-z]{3}|[A-Z]{3}[0-9A-Z]{1,3})$/.test(tag)) {
      this.fail('marcBadTag', { tag });
      return;
    }
    if (kind === 'controlfield') return;
    this.current.subfields = [];
    this.current.ind1 = this.indicator(attributes, 'ind1');
    this.current.ind2 = this.indicator(attributes, 'ind2');
  }

  private indicator(attributes: Attributes, name: 'ind1' | 'ind2'): string {
    const value = attribute(attributes, name) ?? '';
    if (value === '') return ' ';
    if (!isOneCharacter(value)) this.fail('marcBadIndicator', { indicator: name, value });
    return value;
  }

  private end({ kind, name }: OpenElement): void {
    const { current, chars } = this;
    if (kind === 'leader') this.endLeader(chars);
    else if (kind === 'controlfield') this.endControlField(chars);
    else if (kind === 'subfield') this.endSubfield(chars);
    else if (kind === 'datafield') this.endDataField();
    else if (kind === 'record') this.endRecord();
    else if (kind === 'recordData') this.endRecordData(chars);
    else if (kind === 'detail') this.diagnostic[name] = chars.trim();
    this.chars = '';
    if (kind === 'controlfield' || kind === 'datafield') current.tag = '';
  }

  private endLeader(text: string): void {
    this.current.leader = wholeLeader(text);
    if (this.current.leader === undefined)
      this.fail('marcBadLeader', { leader: text, length: String(text.length) });
  }

  // Elements with neither name nor content, which some exports leave behind, say nothing and are passed over.

  private endControlField(value: string): void {
    const { tag, fields } = this.current;
    if (tag !== '') fields.push({ tag, value });
    else if (value !== '') this.fail('marcBadTag', { tag });
  }

  private endSubfield(value: string): void {
    const { code, subfields } = this.current;
    if (isOneCharacter(code)) subfields.push({ code, value });
    else if (code + value !== '') this.fail('marcBadSubfieldCode', { code });
  }

  private endDataField(): void {
    const { tag, ind1, ind2, subfields, fields } = this.current;
    if (tag !== '') fields.push({ tag, ind1, ind2, subfields });
    else if (subfields.length > 0) this.fail('marcBadTag', { tag });
  }

  private endRecord(): void {
    const { leader, fields, hasHeader } = this.current;
    if (leader !== undefined) this.records.push({ leader, fields });
    else if (hasHeader && fields.length === 0) this.begun -= 1;
    else this.fail('marcNoLeader');
  }

  private endRecordData(packed: string): void {
    if (packed.trim() === '' || !this.readPacked) return;
    const before = this.begun;
    const { line = 1 } = this.position();
    const firstLine = line - (packed.split('\n').length - 1);
    const read = this.readPacked(packed);
    if (read.ok) {
      this.begun += read.value.length;
      this.records.push(...read.value);
      return;
    }
    const { where } = read.failure;
    this.failure = {
      ...read.failure,
      where: {
        ...(where.tag ? { tag: where.tag } : {}),
        line: firstLine + (where.line ?? 1) - 1,
        record: before + (where.record ?? 1),
      },
    };
  }

  private fail(
    kind: MarcFailureKind,
    values: Readonly<Record<string, string>> = {},
    where: MarcWhere = this.position(),
  ): void {
    if (this.failure) return;
    const record = this.begun > 0 ? { record: this.begun } : {};
    const tag = this.current.tag ? { tag: this.current.tag } : {};
    this.failure = marcFailure(kind, { ...where, ...record, ...tag }, values);
  }
}

function newRecord(): OpenRecord {
  return { hasHeader: false, fields: [], tag: '', ind1: ' ', ind2: ' ', code: '', subfields: [] };
}
