// The head of a report: who, when, which records, by which profile.
import type { ReportModel } from './report-model';
import type { ReportWords, Sentence } from './report-words';
import { quote, sentence } from './report-words';

export interface Fact {
  readonly label: string;
  readonly says: Sentence;
}

/** Who made the report and when, which records it is about in which version, and the profile with its hash. */
export function headFacts(model: ReportModel, words: ReportWords): readonly Fact[] {
  const { at, record, incoming, profile, result } = model;
  const fact = (label: string, says: Sentence): Fact => ({ label: words.say(label), says });
  const hashes = { local: record.hash, incoming: incoming.hash, result: result.hash };
  return [
    // The person's own time, and the moment for readers elsewhere.
    fact('report.made', [quote(words.time(at)), ` (${at})`]),
    fact('report.by', whoSays(model, words)),
    fact('report.local', recordSays(model, words)),
    fact('report.version', versionSays(model, words)),
    fact('report.incoming', incomingSays(model, words)),
    fact(
      'report.profile',
      sentence(words, 'report.profileSays', {
        name: profile.name,
        id: profile.id,
        version: String(profile.version),
      }),
    ),
    fact('report.profileHash', [quote(profile.hash)]),
    fact('report.recordHashes', sentence(words, 'report.hashes', hashes)),
  ];
}

function whoSays({ who }: ReportModel, words: ReportWords): Sentence {
  if (!who) return [words.say('report.nobody')];
  return sentence(words, 'report.who', {
    name: who.name,
    id: who.userId,
    institution: who.institution,
  });
}

function recordSays({ record }: ReportModel, words: ReportWords): Sentence {
  const { mmsId, title, creator, oclcNumbers } = record;
  const parts = [
    sentence(words, 'report.mmsId', { id: mmsId }),
    [quote(title || words.say('record.untitled'))],
    ...(creator === undefined ? [] : [[quote(creator)]]),
    ...oclcNumbers.map((number) => sentence(words, 'report.number', { number })),
  ];
  return joined(parts);
}

function versionSays({ record }: ReportModel, words: ReportWords): Sentence {
  const { savedAt, savedBy, version005 } = record;
  return joined([
    ...(savedAt === undefined ? [] : [[quote(words.time(savedAt))]]),
    ...(savedBy === undefined ? [] : [sentence(words, 'report.savedBy', { by: savedBy })]),
    version005 === undefined
      ? [words.say('report.no005')]
      : sentence(words, 'report.has005', { version: version005 }),
  ]);
}

function incomingSays({ incoming }: ReportModel, words: ReportWords): Sentence {
  const { source, ownName, id, oclcNumber, mergedFrom, title } = incoming;
  return joined([
    [ownName === undefined ? words.say(`sources.${source}`) : quote(ownName)],
    ...(oclcNumber === undefined
      ? [sentence(words, 'report.sourceId', { id })]
      : [sentence(words, 'report.number', { number: oclcNumber })]),
    [quote(title)],
    ...(mergedFrom === undefined
      ? []
      : [sentence(words, 'report.mergedFrom', { number: mergedFrom })]),
  ]);
}

function joined(parts: readonly Sentence[]): Sentence {
  return parts.flatMap((part, at) => (at === 0 ? part : [', ', ...part]));
}
