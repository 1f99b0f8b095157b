import type { Bib } from './bib';
import { derive } from './bib';
import { bibJson, bibXml } from './bib-view';
import { json, refuse, wantsXml, xml, type Refusal, type Reply, type RestCall } from './reply';

/** The stored bibs by MMS ID. */
export type Bibs = ReadonlyMap<string, Bib>;

/** Finds the bib of a path, or says why there is none (402204 for a word, 402203 for an unknown number; both HTTP 400). */
export function findBib(bibs: Bibs, mms: string): Bib | Refusal {
  if (!/^\d+$/.test(mms)) {
    return refuse('402204', `Input parameters mmsId ${mms} is not numeric.`);
  }
  return bibs.get(mms) ?? refuse('402203', `Input parameters mmsId ${mms} is not valid.`);
}

/** `GET /bibs/{mms}`: the whole bib, or without its MARC record for `view=brief`. */
export function getBib(bibs: Bibs, mms: string, call: RestCall): Reply | Refusal {
  const found = findBib(bibs, mms);
  return 'code' in found ? found : bibReply(found, call);
}

/** A bib as the answer to a read or a write, in the format that the caller asked for. */
export function bibReply(bib: Bib, call: RestCall, warnings: readonly string[] = []): Reply {
  const full = call.query['view'] !== 'brief';
  return wantsXml(call) ? xml(bibXml(bib, full, warnings)) : json(bibJson(bib, full, warnings));
}

/**
 * `GET /bibs?mms_id=…` or `?other_system_id=…`. Unknown ids are left out; with no hit at all the JSON
 * answer has no `bib` key, as its XML form `<bibs total_record_count="0"/>` has no child.
 * How the real API matches `other_system_id` is not documented: here a value of 035 $a must be equal to it.
 */
export function listBibs(bibs: Bibs, call: RestCall): Reply | Refusal {
  const ids = (call.query['mms_id'] ?? '').split(',').filter((id) => id !== '');
  const other = call.query['other_system_id'];
  if (ids.length > 100 || (ids.length === 0 && !other)) {
    return refuse('402203', 'Input parameter mmsId list is not valid.');
  }
  const all = [...bibs.values()];
  const found = other
    ? all.filter((bib) => derive(bib.record).networkNumbers.includes(other))
    : ids.map((id) => bibs.get(id)).filter((bib) => bib !== undefined);
  const full = call.query['view'] !== 'brief';
  const count = found.length;
  if (wantsXml(call)) {
    const inner = found.map((bib) => bibXml(bib, full)).join('');
    return xml(
      count === 0
        ? '<bibs total_record_count="0"/>'
        : `<bibs total_record_count="${count}">${inner}</bibs>`,
    );
  }
  if (count === 0) return json({ total_record_count: 0 });
  return json({ bib: found.map((bib) => bibJson(bib, full)), total_record_count: count });
}
