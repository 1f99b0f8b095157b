import { control, type CheckedField, type CheckedRecord } from './title-reader';

/** MARC 21 008/18-34, position by position: `\` stands for an undefined position, `.` for a defined one. */
const MATERIAL: Readonly<Record<string, RegExp>> = {
  book: /^[ a-mop]{4}[ a-gj][ a-dfoqrs][ 0-9a-z]{4}[ acfilmosuz][01][01][01] [01defhijmpsu][ abcd]$/,
  serial:
    /^[ a-kmqstuwz][nrux] [ dlmnprstw][ a-fo-sqz][ a-dfoqrs][ a-z0-9][ a-z0-9]{3}[ acfilmosuz][01] {3}[ a-lzu][012]$/,
  map: /^[ a-gi-kmz]{4}(?: {2}|[a-d|u-z][a-z|]) [a-gruz] {2}[ acfilmosuz][ a-dfoqrs] [01] [ ejklnoprz]{2}$/,
  score: /^[a-z]{2}[ a-eg-npuz][ d-fnu][ a-gj][ a-dfoqrs][ a-ikrsz]{6}[ a-prstz]{2} [ abcnu] $/,
  film: /^(?:\d{3}|nnn|---) [ a-gj] {5}[ acfilmosuz][ a-dfoqrs] {3}[abcdfgiklmnopqrstvwz][acdlnuz]$/,
};

/** Which 008 a record has, by LDR/06-07. */
export function material(leader: string): string {
  const type = leader.charAt(6);
  if (type === 'e' || type === 'f') return 'map';
  if ('cdij'.includes(type)) return 'score';
  if ('gkro'.includes(type)) return 'film';
  return 'bis'.includes(leader.charAt(7)) ? 'serial' : 'book';
}

/** What is wrong with the leader: its length, its codes, or its counts, which are those of the record in ISO 2709. */
export function leaderFaults(record: CheckedRecord): string[] {
  const { leader, name } = record;
  const form =
    /^\d{5}[acdnp][acdefgijkmoprt][abcdims][ a]a22\d{5}[ 1-8uzIKLMJE][ aciinu][ abc]4500$/;
  if (leader.length !== 24 || !form.test(leader)) return [`${name}: leader "${leader}"`];
  const base = 24 + 12 * record.fields.length + 1;
  const length = record.fields.reduce((sum, field) => sum + bytes(field), base) + 1;
  const counts = `${pad(length)} ${pad(base)}`;
  const stated = `${leader.slice(0, 5)} ${leader.slice(12, 17)}`;
  return counts === stated ? [] : [`${name}: leader says ${stated}, the record has ${counts}`];
}

const pad = (count: number): string => String(count).padStart(5, '0');

/** The bytes of a field with its delimiters and its terminator. */
function bytes(field: CheckedField): number {
  const parts = field.subfields.map(([code, value]) => `\x1f${code}${value}`);
  return Buffer.byteLength(`${field.value}${field.indicators}${parts.join('')}\x1e`, 'utf8');
}

/** What is wrong with 001, 003, 005, 006, 007 and 008. */
export function controlFaults(record: CheckedRecord, has005: boolean): string[] {
  const faults = [
    ...wrong(record, '001', [idForm(record)]),
    ...wrong(record, '005', has005 ? [/^20\d\d[01]\d[0-3]\d[0-2]\d[0-5]\d[0-5]\d\.\d$/] : []),
    ...wrong(record, '008', [
      /^\d{6}[bcdeikmnpqrstu|][\du ]{8}[a-z]{2}[a-z ].{17}[a-z]{3}[ dorsx][ cdu|]$/,
    ]),
    ...every(record, '006', /^[aemcgst].{17}$/),
    ...every(record, '007', /^(?:a[a-z] .{5}|c[a-z] .{11}|v[a-z] .{6})$/),
  ];
  const middle = control(record, '008').slice(18, 35);
  const layout = material(record.leader);
  if (!MATERIAL[layout]?.test(middle)) faults.push(`008/18-34 "${middle}" is no ${layout}`);
  if (control(record, '008').length !== 40) faults.push('008 has not 40 characters');
  return faults.map((fault) => `${record.name}: ${fault}`);
}

function idForm(record: CheckedRecord): RegExp {
  if (record.kind === 'local') return /^99\d{10,16}$/;
  if (record.kind === 'hathitrust') return /^\d{9}$/;
  return /^(?:ocm\d{8} |ocn\d{9}|on\d{10,})$/;
}

/** The field occurs once for each of the forms, and has it. */
function wrong(record: CheckedRecord, tag: string, forms: readonly RegExp[]): string[] {
  const found = record.fields.filter((field) => field.tag === tag).map((field) => field.value);
  const right =
    found.length === forms.length && forms.every((form, at) => form.test(found[at] ?? ''));
  return right ? [] : [`${tag} is "${found.join('", "')}"`];
}

function every(record: CheckedRecord, tag: string, form: RegExp): string[] {
  const found = record.fields.filter((field) => field.tag === tag).map((field) => field.value);
  return found.filter((value) => !form.test(value)).map((value) => `${tag} is "${value}"`);
}

/** What is wrong with tags, indicators and subfields, empty subfields included. */
export function fieldFaults(record: CheckedRecord): string[] {
  return record.fields
    .filter((field) => !field.tag.startsWith('00'))
    .filter((field) => !/^[ \d]{2}$/.test(field.indicators) || !soundSubfields(field))
    .map((field) => `${record.name}: ${field.tag} ${JSON.stringify(field.subfields)}`);
}

function soundSubfields({ subfields }: CheckedField): boolean {
  const sound = subfields.every(([code, value]) => /^[a-z\d]$/.test(code) && value !== '');
  return sound && subfields.length > 0;
}

const ONCE = new Set(
  '001 003 005 008 010 018 036 038 040 042 043 044 045 066 240 243 245 254 256 263 306 357 384 507 514'.split(
    ' ',
  ),
);

/** Tags that stand twice where MARC 21 allows one, or 1XX fields beyond the first. */
export function repeated(record: CheckedRecord): string[] {
  const tags = record.fields.map(({ tag }) => (tag.startsWith('1') ? '1XX' : tag));
  return tags
    .filter((tag, at) => (tag === '1XX' || ONCE.has(tag)) && tags.indexOf(tag) < at)
    .map((tag) => `${record.name}: a second ${tag}`);
}

/** Fields whose block (0XX, 1XX and so on) comes before that of the field in front of them. */
export function misplaced(record: CheckedRecord): string[] {
  return record.fields
    .filter(({ tag }, at) => tag.charAt(0) < (record.fields[at - 1]?.tag.charAt(0) ?? '0'))
    .map(({ tag }) => `${record.name}: ${tag} after a later block`);
}

const LINK = /^(\d{3})-(\d{2,3})(?:\/(\(\d|\(N|\(S|\$1|[A-Z][a-z]{3})(?:\/r)?)?$/;

/** The fields with `$6` that have no partner, or more than one tag to be the partner of. */
export function unlinked(record: CheckedRecord): string[] {
  const links = record.fields.flatMap(({ tag, subfields }) => {
    const [first] = subfields;
    return first?.[0] === '6' ? [{ tag, link: first[1], match: LINK.exec(first[1]) }] : [];
  });
  const ends = links.map(({ tag, match }) =>
    tag === '880' ? `880 ${match?.[1]}-${match?.[2]}` : `${tag} ${tag}-${match?.[2]}`,
  );
  const sharedBy = (at: number): number =>
    new Set(links.filter(({ match }) => match?.[2] === links[at]?.match?.[2]).map(tagOf)).size;
  return links
    .filter(({ tag, match }, at) => {
      const target = `${match?.[1]}-${match?.[2]}`;
      const partner = tag === '880' ? `${match?.[1]} ${target}` : `880 ${tag}-${match?.[2]}`;
      return !ends.includes(partner) || sharedBy(at) > 1;
    })
    .map(({ tag, link }) => `${record.name}: ${tag} $6 ${link}`);
}

const tagOf = ({ tag, match }: { tag: string; match: RegExpExecArray | null }): string =>
  tag === '880' ? (match?.[1] ?? '') : tag;
