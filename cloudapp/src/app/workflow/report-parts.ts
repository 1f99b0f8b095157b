// What a report says and in which order, for every form that it is written in.
import { CODED_EVIDENCE } from './evidence-codes';
import type { ReportDecision, ReportField, ReportModel } from './report-model';
import type { Fact } from './report-head';
import { headFacts } from './report-head';
import { questionLines, remarkLines } from './report-remarks';
import type { ReportWords, Sentence } from './report-words';
import { quote, sentence } from './report-words';
import type { EvidenceView } from './view';

export interface DecisionLine {
  readonly tag: string;
  /** Verdict and flags in words. */
  readonly decision: string;
  readonly fields: readonly ReportField[];
  readonly why: Sentence;
  /** By which rule, or by whom. */
  readonly by: Sentence;
}

export interface DecisionGroup {
  readonly heading: string;
  readonly decisions: readonly DecisionLine[];
}

export type ReportPart = { readonly heading: string } & (
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'lines'; readonly lines: readonly Sentence[] }
  | { readonly kind: 'decisions'; readonly groups: readonly DecisionGroup[] }
  | { readonly kind: 'record'; readonly lines: readonly string[] }
);

/** On screen these reasons say "you"; whoever reads a report is somebody else. */
const CHOSEN: Readonly<Record<string, string>> = {
  chosenLocal: 'report.chosen.local',
  chosenIncoming: 'report.chosen.incoming',
  chosenBoth: 'report.chosen.both',
  chosenNeither: 'report.chosen.neither',
  chosenSubfields: 'report.chosen.subfields',
};

/** The parts of a report in their order; one that has nothing to say is left out, but for what would be lost. */
export function reportParts(model: ReportModel, words: ReportWords): readonly ReportPart[] {
  const parts: readonly ReportPart[] = [
    { kind: 'facts', heading: words.say('report.about'), facts: headFacts(model, words) },
    { kind: 'facts', heading: matchHeading(model, words), facts: evidence(model, words) },
    { kind: 'lines', heading: words.say('lost.title'), lines: lostLines(model, words) },
    {
      kind: 'lines',
      heading: words.say('report.questions'),
      lines: questionLines(model, words),
    },
    { kind: 'lines', heading: words.say('warnings.title'), lines: remarkLines(model, words) },
    { kind: 'decisions', heading: countsHeading(model, words), groups: groups(model, words) },
    { kind: 'record', heading: words.say('report.result'), lines: model.result.lines },
  ];
  return parts.filter((part) => part.kind !== 'lines' || part.lines.length > 0);
}

/** The name of the report, with the title of the record. */
export function reportTitle({ record }: ReportModel, words: ReportWords): Sentence {
  const title = record.title || words.say('record.untitled');
  return sentence(words, 'report.heading', { title });
}

function matchHeading({ match }: ReportModel, words: ReportWords): string {
  return words.say('report.verdict', { level: words.say(`matches.${match.level}`) });
}

function evidence({ match }: ReportModel, words: ReportWords): readonly Fact[] {
  return match.evidence.map((one) => ({
    label: words.say(`evidence.${one.what}.name`),
    says: [
      words.say(`report.says.${one.says}`),
      ' – ',
      ...sentence(words, 'report.compared', {
        local: shown(one, 'local', words),
        incoming: shown(one, 'incoming', words),
      }),
    ],
  }));
}

function shown(one: EvidenceView, side: 'local' | 'incoming', words: ReportWords): string {
  const value = one[side];
  if (value === undefined) return '–';
  const coded = CODED_EVIDENCE[one.what];
  return coded === undefined ? value : words.say(coded + value);
}

function lostLines(model: ReportModel, words: ReportWords): readonly Sentence[] {
  if (model.lost.length === 0) return [[words.say('report.nothingLost')]];
  const lines = model.lost.map(({ tag, what, code = '', text }): Sentence => [
    quote(tag),
    ' ',
    quote(text),
    ' (',
    ...sentence(words, `lost.what.${what}`, { code }),
    ')',
  ]);
  const accepted = model.lostAccepted ? 'report.lostAccepted' : 'report.lostOpen';
  return [...lines, [words.say(accepted)]];
}

function countsHeading({ counts }: ReportModel, words: ReportWords): string {
  const { changes, kept, lost } = counts;
  return words.say('preview.counts', {
    changes: String(changes),
    kept: String(kept),
    lost: String(lost),
  });
}

function groups(model: ReportModel, words: ReportWords): readonly DecisionGroup[] {
  return model.sections.map(({ id, decisions }) => ({
    heading: `${words.say(`sections.${id}`)} (${decisions.length})`,
    decisions: decisions.map((decision) => decisionLine(decision, model, words)),
  }));
}

function decisionLine(
  { tag, verdict, flags, fields, reason, rule, byPerson }: ReportDecision,
  { who }: ReportModel,
  words: ReportWords,
): DecisionLine {
  const name = who?.name ?? words.say('report.somebody');
  // Who chose is said by name.
  const told = flags.filter((flag) => flag !== 'byPerson');
  const decision = [
    words.say(`verdicts.${verdict}`),
    ...told.map((flag) => words.say(`flags.${flag}`)),
  ];
  return {
    tag,
    decision: decision.join(', '),
    fields,
    why: Object.hasOwn(CHOSEN, reason.id)
      ? sentence(words, CHOSEN[reason.id], { name })
      : sentence(words, `reasons.${reason.id}`, reason.values),
    by: byPerson
      ? sentence(words, 'report.byPerson', { name })
      : sentence(words, 'report.byRule', { rule }),
  };
}
