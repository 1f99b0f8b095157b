import type { ReportField, ReportModel } from './report-model';
import type { DecisionLine, ReportPart } from './report-parts';
import { reportParts, reportTitle } from './report-parts';
import type { ReportWords, Sentence } from './report-words';
import { plain, quote } from './report-words';

/**
 * The report as plain text, to be pasted into a mail or a ticket: short lines, fields as cataloguers read them. Nothing of it is markup.
 */
export function reportText(model: ReportModel, words: ReportWords): string {
  const parts = reportParts(model, words).map((part) =>
    [heading(part.heading), ...partLines(part, words)].join('\n'),
  );
  const title = onOneLine(reportTitle(model, words));
  return `${[`${title}\n${words.say('report.note')}`, ...parts].join('\n\n')}\n`;
}

function heading(text: string): string {
  return `== ${text} ==`;
}

function partLines(part: ReportPart, words: ReportWords): readonly string[] {
  switch (part.kind) {
    case 'facts':
      return part.facts.map(({ label, says }) => `${label}: ${onOneLine(says)}`);
    case 'lines':
      return part.lines.map((line) => `- ${onOneLine(line)}`);
    case 'record':
      return part.lines.map((line) => onOneLine([quote(line)]));
    case 'decisions':
      return part.groups.flatMap(({ heading: name, decisions }) => [
        '',
        `-- ${name} --`,
        ...decisions.flatMap((decision) => decisionLines(decision, words)),
      ]);
  }
}

function decisionLines(line: DecisionLine, words: ReportWords): readonly string[] {
  return [
    onOneLine([quote(line.tag), ` ${line.decision}`]),
    ...line.fields.flatMap((field) => fieldLines(field, words)),
    `    ${[line.why, line.by].map(onOneLine).filter(Boolean).join(' ')}`,
  ];
}

/** A field that is the same everywhere is written once. */
function fieldLines(field: ReportField, words: ReportWords): readonly string[] {
  const { local, incoming, result } = field;
  const told = [
    ['report.localSide', local],
    ['report.incomingSide', incoming],
    ['report.resultSide', result],
  ] as const;
  if (result !== undefined && local === result && incoming === result)
    return [`    ${onOneLine([quote(result)])}`];
  return told.flatMap(([label, text]) =>
    text === undefined ? [] : [`    ${words.say(label)}: ${onOneLine([quote(text)])}`],
  );
}

/** A line end in a record or in an answer starts no line of the report: nothing can pose as one. */
function onOneLine(says: Sentence): string {
  return plain(says)
    .replace(/[\r\n\u2028\u2029]+/gu, ' ')
    .trim();
}
