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
  const { warnings, remade, duplicates, unbound } = model;
  return [
    ...warnings.map(({ kind, values }) => sentence(words, `warnings.${kind}`, values)),
    ...(remade ? [remadeSays(remade, words)] : []),
    ...(duplicates.length > 0
      ? [sentence(words, 'report.duplicates', { list: duplicates.join(', ') })]
      : []),
    ...unbound.map(({ label, reason }): Sentence => [
      ...sentence(words, 'report.unbound', { label }),
      ' ',
      ...sentence(words, `reasons.${reason.id}`, reason.values),
    ]),
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
