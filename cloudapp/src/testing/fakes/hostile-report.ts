// Reports of records that mean harm, for the tests of every form that a report is written in.
import type { Reason } from '../../app/merge/decision';
import type { ReportField, ReportModel } from '../../app/workflow/report-model';

/** What would run, fetch, lead away or turn the words around it, were it ever taken for markup. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  ']]>',
  '<![CDATA[<b>x</b>',
  '</style><script>alert(1)</script>',
  '</title><body onload=alert(1)>',
  '</bdi></td></table></pre><iframe srcdoc="x">',
  '<!-- <svg/onload=alert(1)>',
  'javascript:alert(1)',
  'https://evil.example/?<a href="javascript:alert(1)">',
  '&lt;script&gt; &#60;script&#62; &amp;',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '\u202Eesrever\u2066 \u2069\u2069 \u202C \u200F',
  '{{name}} ${1} $& $1',
  '\uE0000\uE001 \uE0007\uE001',
  '\u0000\u0008\u001B[31m\u007F\uFFFE\uD800',
];

/** The model with these texts, one after the other, wherever a record, a person or a profile can put one. */
export function withTexts(model: ReportModel, texts: readonly string[]): ReportModel {
  let next = 0;
  const text = (): string => texts[next++ % texts.length] ?? '';
  const values = (of: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.keys(of).map((name) => [name, text()]));
  const reason = ({ id, values: of }: Reason): Reason => ({ id, values: values(of) });
  const field = (of: ReportField): ReportField => values({ ...of });
  return {
    ...model,
    who: { name: text(), userId: text(), institution: text() },
    record: {
      mmsId: text(),
      title: text(),
      creator: text(),
      oclcNumbers: [text()],
      version005: text(),
      savedAt: text(),
      savedBy: text(),
      hash: text(),
    },
    incoming: {
      source: 'file',
      id: text(),
      mergedFrom: text(),
      title: text(),
      hash: text(),
    },
    profile: { ...model.profile, id: text(), name: text(), hash: text() },
    match: {
      ...model.match,
      evidence: [{ what: 'title', says: 'differs', local: text(), incoming: text() }],
    },
    lost: [
      { tag: text(), what: 'field', text: text() },
      { tag: '856', what: 'subfield', code: text(), text: text() },
    ],
    guards: [
      {
        id: 'otherNumber',
        level: 'block',
        forGood: false,
        values: { local: text(), incoming: text() },
        answered: true,
        reason: `because ${text()}`,
      },
    ],
    warnings: [{ kind: 'ambiguousLink', values: { number: text() }, fieldIds: [] }],
    remade: { at: text(), by: text(), differing: 2 },
    others: {
      kind: 'known',
      number: text(),
      lookup: { spellings: [text()], mmsIds: [text(), text()] },
      separate: true,
    },
    unbound: [{ label: text(), reason: { id: 'onlyOnce', values: { tag: text() } } }],
    sections: model.sections.map(({ id, decisions }) => ({
      id,
      decisions: decisions.map((one) => ({
        ...one,
        tag: text(),
        rule: text(),
        reason: reason(one.reason),
        fields: one.fields.map(field),
      })),
    })),
    result: { lines: model.result.lines.map(text), hash: text() },
  };
}
