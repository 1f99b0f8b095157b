import type { Reply } from './stand-in';

const HEADER = `<?xml version='1.0' encoding='UTF-8'?><record xmlns="http://www.loc.gov/MARC21/slim">`;

/** A record as the Metadata API sends it: one `record`, zeros for lengths in the leader, 019 with what was merged into it. */
export function marcXml(number: string, merged: readonly string[] = []): string {
  const fields = [
    `<leader>00000cam a22000001i 4500</leader>`,
    `<controlfield tag="001">${number.length > 8 ? 'ocn' : 'ocm'}${number.padStart(8, '0')}</controlfield>`,
    `<controlfield tag="003">OCoLC</controlfield>`,
    `<controlfield tag="008">880309s1988    ilu           000 1 eng  </controlfield>`,
    ...(merged.length > 0
      ? [
          field(
            '019',
            merged.map((one) => ['a', one]),
          ),
        ]
      : []),
    field('245', [['a', 'Moby-Dick, or, The whale / Melville – “Der Wal”']]),
  ];
  return `${HEADER}${fields.join('')}</record>`;
}

function field(tag: string, subfields: readonly (readonly string[])[]): string {
  const inner = subfields.map(([code, text]) => `<subfield code="${code}">${text}</subfield>`);
  return `<datafield tag="${tag}" ind1=" " ind2=" ">${inner.join('')}</datafield>`;
}

export const MOBY = '17807721';
/** Merged into Moby-Dick. */
export const MERGED = '17807999';
/** Not in WorldCat: told as 400 and as 404, as both are seen. */
export const MISSING_400 = '400';
export const MISSING_404 = '404';
/** Unset is refused because the institution has local data with it. */
export const WITH_LOCAL_DATA = '5150';

export const NOT_NUMERIC: Reply = {
  status: 400,
  body: JSON.stringify({
    type: 'BAD_REQUEST',
    title: 'Invalid identifier.',
    detail: 'A request with a non-numeric identifier was attempted',
  }),
};

export function bibAnswer(number: string): Reply {
  if (number === MISSING_400 || number === MISSING_404) {
    const detail = { summary: 'NOT_FOUND', description: 'Not able to find the requested Bib' };
    const body = JSON.stringify({ title: 'Unable to perform the bib read operation.', detail });
    return { status: Number(number), body };
  }
  const body = number === MERGED ? marcXml(MOBY, [MERGED]) : marcXml(number);
  return { type: 'application/marcxml+xml;charset=UTF-8', body };
}

export function briefAnswer(query: string): Reply {
  const found = ['no:17807721', 'bn:9780810102699', 'in:0028-0836', 'dn:88019438'].includes(query);
  const record = {
    oclcNumber: MOBY,
    title: 'Moby-Dick, or, The whale',
    creator: 'Herman Melville',
    date: '©1988',
    machineReadableDate: '1988',
    language: 'eng',
    generalFormat: 'Book',
    specificFormat: 'PrintBook',
    publisher: 'Northwestern University Press',
    isbns: ['9780810102699'],
    mergedOclcNumbers: [MERGED],
    catalogingInfo: { catalogingAgency: 'DLC', transcribingAgency: 'DLC', levelOfCataloging: ' ' },
  };
  const briefRecords = found ? [record] : [];
  return { body: JSON.stringify({ numberOfRecords: briefRecords.length, briefRecords }) };
}

export function currentAnswer(number: string, held: ReadonlySet<string>): Reply {
  const current = number === MERGED ? MOBY : number === MISSING_404 ? null : number;
  const one = {
    requestedControlNumber: number,
    currentControlNumber: current,
    institutionSymbol: 'OCPSB',
    holdingSet: current !== null && held.has(current),
  };
  return { body: JSON.stringify({ holdings: [one] }) };
}

export function changeAnswer(number: string, set: boolean, held: Set<string>): Reply {
  const current = number === MERGED ? MOBY : number;
  const action = set ? 'Set Holdings' : 'Unset Holdings';
  const refusal = refusalOf(current, set);
  const already = held.has(current) === set;
  if (!refusal && set) held.add(current);
  if (!refusal && !set) held.delete(current);
  const done = `${action.slice(0, -1)} Succeeded.`;
  const message =
    refusal ?? (already ? `WorldCat Holding already ${set ? 'set' : 'unset'}.` : done);
  const body = {
    controlNumber: number === MISSING_404 ? null : current,
    requestedControlNumber: number,
    institutionCode: '63416',
    institutionSymbol: 'OCPSB',
    success: !refusal && !already,
    message,
    action,
  };
  return { body: JSON.stringify(body) };
}

function refusalOf(number: string, set: boolean): string | undefined {
  if (number === MISSING_404) return `${set ? 'Set Holding' : 'Unset Holdings'} Failed.`;
  if (number !== WITH_LOCAL_DATA || set) return undefined;
  return 'Unset Holdings Failed. Local bibliographic data (LBD) is attached to this record.';
}
