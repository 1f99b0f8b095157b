// What a report tells beside the decisions: the questions with their answers, and what is worth knowing.
import type { ReportModel } from './report-model';
import type { ReportWords, Sentence } from './report-words';
import { sentence } from './report-words';
import type { GuardRow } from './view';

/** Each question or stop of the preview, and what was said to it. */
export function questionLines(model: ReportModel, words: ReportWords): readonly Sentence[] {
  const name = model.who?.name ?? words.say('report.somebody');
  return model.guards.map((guard) => [
    ...sentence(words, `guards.${guard.id}`, guard.values),
    ...answer(guard, name, words),
  ]);
}

function answer(guard: GuardRow, name: string, words: ReportWords): Sentence {
  const { level, forGood, answered, reason } = guard;
  if (forGood) return [' ', words.say('guards.forGood')];
  // A warning asks nothing.
  if (level === 'warn') return [];
  if (!answered) return [' ', words.say('report.notAnswered')];
  return reason.trim() === ''
    ? [' ', ...sentence(words, 'report.answered', { name })]
    : [' ', ...sentence(words, 'report.answeredBecause', { name, reason })];
}

/** Warnings of the merge, a newer version, other records with the number, choices that were not applied. */
export function remarkLines(model: ReportModel, words: ReportWords): readonly Sentence[] {
  const { warnings, remade, unbound } = model;
  return [
    ...warnings.map(({ kind, values }) => sentence(words, `warnings.${kind}`, values)),
    ...(remade ? [remadeSays(remade, words)] : []),
    ...othersSay(model, words),
    ...unbound.map(({ label, reason }): Sentence => [
      ...sentence(words, 'report.unbound', { label }),
      ' ',
      ...sentence(words, `reasons.${reason.id}`, reason.values),
    ]),
  ];
}

/** What Alma says of other records with the number, and what a person said of those that it has. */
function othersSay({ others, who }: ReportModel, words: ReportWords): readonly Sentence[] {
  if (others.kind === 'noNumber') return [];
  const { number } = others;
  if (others.kind !== 'known') return [sentence(words, `report.others.${others.kind}`, { number })];
  const { mmsIds, spellings } = others.lookup;
  const looked = { number, count: String(spellings.length), spellings: spellings.join(', ') };
  if (mmsIds.length === 0) return [sentence(words, 'report.others.none', looked)];
  const name = who?.name ?? words.say('report.somebody');
  return [
    [
      ...sentence(words, 'report.others.found', { number, list: mmsIds.join(', ') }),
      ' ',
      ...sentence(words, others.separate ? 'report.others.separate' : 'report.others.open', {
        name,
      }),
    ],
  ];
}

function remadeSays(remade: NonNullable<ReportModel['remade']>, words: ReportWords): Sentence {
  const { at, by = '', differing } = remade;
  return sentence(words, 'report.remade', {
    at: at === undefined ? '' : words.time(at),
    by,
    differing: String(differing),
  });
}
