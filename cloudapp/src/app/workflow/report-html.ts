import type { ReportField, ReportModel } from './report-model';
import type { DecisionGroup, DecisionLine, ReportPart } from './report-parts';
import { reportParts, reportTitle } from './report-parts';
import { REPORT_STYLE } from './report-style';
import type { ReportWords, Sentence } from './report-words';
import { plain } from './report-words';

/** Nothing is fetched and nothing runs, whatever a reader's program makes of the file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The report as one HTML document that needs nothing else: no script, no link, no picture; printed in light colours. Every text is
 * escaped, and what comes from records stands in a `<bdi>`, so that no direction mark of it reaches further. Also well-formed XML.
 */
export function reportHtml(model: ReportModel, words: ReportWords): string {
  const title = reportTitle(model, words);
  const parts = reportParts(model, words).map((part) => partHtml(part, words));
  return `<!DOCTYPE html>
<html lang="${escaped(words.lang)}" dir="${words.dir}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escaped(plain(title))}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${sentenceHtml(title)}</h1>
<p>${escaped(words.say('report.note'))}</p>
${parts.join('\n')}
</main>
</body>
</html>
`;
}

function partHtml(part: ReportPart, words: ReportWords): string {
  return `<section>\n<h2>${escaped(part.heading)}</h2>\n${contentHtml(part, words)}\n</section>`;
}

function contentHtml(part: ReportPart, words: ReportWords): string {
  switch (part.kind) {
    case 'facts':
      return tag(
        'dl',
        part.facts.map(
          ({ label, says }) => `<dt>${escaped(label)}</dt><dd>${sentenceHtml(says)}</dd>`,
        ),
      );
    case 'lines':
      return tag(
        'ul',
        part.lines.map((line) => `<li>${sentenceHtml(line)}</li>`),
      );
    case 'record':
      return `<pre dir="ltr">${part.lines.map(isolated).join('\n')}</pre>`;
    case 'decisions':
      return tableHtml(part.groups, words);
  }
}

const COLUMNS = [
  'report.decision',
  'report.localSide',
  'report.incomingSide',
  'report.resultSide',
  'report.why',
];

/** A table whose head is repeated on every page and whose decisions are not torn apart. */
function tableHtml(groups: readonly DecisionGroup[], words: ReportWords): string {
  const head = COLUMNS.map((key) => `<th scope="col">${escaped(words.say(key))}</th>`).join('');
  const bodies = groups.flatMap(({ heading, decisions }) => [
    `<tbody class="group"><tr><th colspan="${COLUMNS.length}" scope="rowgroup">${escaped(heading)}</th></tr></tbody>`,
    ...decisions.map(decisionHtml),
  ]);
  return tag('table', [`<thead><tr>${head}</tr></thead>`, ...bodies]);
}

/** One decision: a line for each of its fields, between what was decided and why. */
function decisionHtml({ tag: name, decision, fields, why, by }: DecisionLine): string {
  const span = fields.length > 1 ? ` rowspan="${fields.length}"` : '';
  const what = `<th scope="row"${span}>${isolated(name)} ${escaped(decision)}</th>`;
  const because = `<td${span}>${sentenceHtml(why)} <small>${sentenceHtml(by)}</small></td>`;
  const [first = {}, ...rest] = fields;
  const rows = [
    `<tr>${what}${cells(first)}${because}</tr>`,
    ...rest.map((field) => `<tr>${cells(field)}</tr>`),
  ];
  return `<tbody class="decision">${rows.join('')}</tbody>`;
}

function cells({ local, incoming, result }: ReportField): string {
  return [local, incoming, result]
    .map((text) => `<td class="marc">${text === undefined ? '' : isolated(text)}</td>`)
    .join('');
}

function tag(name: string, children: readonly string[]): string {
  return `<${name}>\n${children.join('\n')}\n</${name}>`;
}

function sentenceHtml(says: Sentence): string {
  return says
    .map((piece) => (typeof piece === 'string' ? escaped(piece) : isolated(piece.quoted)))
    .join('');
}

function isolated(text: string): string {
  return text === '' ? '' : `<bdi>${escaped(text)}</bdi>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Neither XML nor HTML can hold these (XML 1.0, 2.2); the marks U+0098 and U+009C of MARC are held by both. */
const FORBIDDEN = /(?![\t\n\u0080-\u009F])[\p{Cc}\p{Cs}\p{NChar}]/gu;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]).replace(FORBIDDEN, '\uFFFD');
}
