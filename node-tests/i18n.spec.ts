import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { BETTER_FEATURES } from '../cloudapp/src/app/merge/better-facts';
import { FEATURES } from '../cloudapp/src/app/merge/evidence';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const app = path.join(root, 'cloudapp/src/app');

interface Texts {
  readonly [key: string]: string | Texts;
}
const english = JSON.parse(
  readFileSync(path.join(root, 'cloudapp/src/i18n/en.json'), 'utf8'),
) as Texts;

function filesUnder(dir: string, ending: RegExp): readonly string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const child = path.join(dir, entry.name);
    if (entry.isDirectory()) return filesUnder(child, ending);
    return ending.test(entry.name) && !entry.name.endsWith('.spec.ts') ? [child] : [];
  });
}

function textAt(key: string): string | Texts | undefined {
  return key
    .split('.')
    .reduce<string | Texts | undefined>(
      (at, part) => (typeof at === 'object' ? at[part] : undefined),
      english,
    );
}

function keysOf(texts: Texts, prefix = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

const templates = filesUnder(path.join(app, 'ui'), /\.(html|ts)$/).map((file) => ({
  name: path.relative(app, file),
  text: readFileSync(file, 'utf8'),
}));

/** The members of a union of string literals, or of `kind`s, in a contract file. */
function membersOf(file: string, type: string): readonly string[] {
  const source = readFileSync(path.join(app, file), 'utf8').replace(/\/\/.*$/gm, '');
  const body = new RegExp(`type ${type} =([^;]*(?:\\{[^}]*\\}[^;]*)*);`).exec(source)?.[1] ?? '';
  const kinds = [...body.matchAll(/kind: '(\w+)'/g)].map(([, kind]) => kind);
  return kinds.length > 0 ? kinds : [...body.matchAll(/'(\w+)'/g)].map(([, member]) => member);
}

/** Every value that can stand behind a computed key: [file, union, key before it, key after it]. */
const FAMILIES: readonly (readonly [string, string, string, string])[] = [
  ['merge/decision.ts', 'Verdict', 'verdicts.', ''],
  ['merge/decision.ts', 'DecisionFlag', 'flags.', ''],
  ['merge/decision.ts', 'OverrideValue', 'choose.', ''],
  ['ports/failures.ts', 'AlmaFailureKind', 'errors.', '.what'],
  ['ports/failures.ts', 'AlmaFailureKind', 'errors.', '.next'],
  ['ports/failures.ts', 'SourceFailureKind', 'errors.', '.what'],
  ['ports/failures.ts', 'SourceFailureKind', 'errors.', '.next'],
  ['ports/failures.ts', 'NumberFailureKind', 'errors.', '.what'],
  ['ports/failures.ts', 'NumberFailureKind', 'errors.', '.next'],
  ['ports/failures.ts', 'StoreFailureKind', 'errors.', '.what'],
  ['ports/failures.ts', 'StoreFailureKind', 'errors.', '.next'],
  ['ports/alma.ts', 'SaveStep', 'steps.', ''],
  ['ports/source.ts', 'SourceId', 'sources.', ''],
  ['ports/source.ts', 'SourceNoteId', 'sourceNotes.', ''],
  ['marc/marc-failure.ts', 'MarcFailureKind', 'marcReasons.', ''],
  ['settings/config-problem.ts', 'ConfigProblemId', 'config.problems.', ''],
  ['workflow/view-record.ts', 'WorkType', 'workTypes.', ''],
  ['workflow/view-record.ts', 'RecordFlag', 'recordFlags.', ''],
  ['merge/verdict.ts', 'MatchLevel', 'matches.', ''],
  ['merge/better.ts', 'BetterWord', 'better.', ''],
  ['workflow/view-review.ts', 'RowSection', 'sections.', ''],
  ['workflow/view-review.ts', 'WhyNotSave', 'whyNotSave.', ''],
  ['workflow/view-writes.ts', 'WriteAction', 'actions.', ''],
  ['workflow/events.ts', 'RecoveryResult', 'recovery.', ''],
  ['workflow/holdings.ts', 'HoldingStep', 'holding.', ''],
  ['workflow/connexion-export/select-export.ts', 'CannotExport', 'export.cannot.', ''],
  ['ui/connexion-export/fields-035.component.ts', 'Fate035', 'export.fate.', ''],
  ['ui/connexion-export/connexion-steps.component.ts', 'ConnexionStep', 'export.steps.', ''],
  ['workflow/mistake/select-mistake.ts', 'WhyNotDelete', 'mistake.whyNot.', ''],
  ['ports/bib-life.ts', 'DeleteOutcome', 'mistake.outcome.', ''],
  ['workflow/select-numbers.ts', 'NumbersLine', 'numbers.line.', ''],
  ['workflow/select-numbers.ts', 'NumbersSentence', 'numbers.says.', ''],
  ['workflow/select-alma-does.ts', 'AlmaDoes', 'almaDoes.', ''],
  ['workflow/page-list/page-list.ts', 'RowState', 'list.states.', ''],
  ['workflow/page-list/page-list.ts', 'RowState', 'list.counts.', ''],
  ['workflow/page-list/row-standing.ts', 'ListReason', 'list.reasons.', ''],
  ['ui/help/help-content.ts', 'SectionId', 'help.sections.', ''],
  ['ui/help/help-messages.ts', 'MessageGroupId', 'help.groups.', ''],
  ['ui/help/help-messages.ts', 'FamilyId', 'help.families.', '.title'],
  ['ui/help/help-messages.ts', 'FamilyId', 'help.families.', '.intro'],
  ['workflow/several/other-view.ts', 'InventoryWords', 'several.count.', ''],
  ['workflow/several/other-view.ts', 'Beside', 'several.beside.', ''],
  ['workflow/new-record/may-create.ts', 'Concern', 'newRecord.tick.', ''],
  ['workflow/new-record/may-create.ts', 'Hindrance', 'newRecord.whyNot.', ''],
  ['workflow/new-record/select.ts', 'OutcomeId', 'newRecord.outcome.', ''],
  ['workflow/new-record/select.ts', 'NotCreatedId', 'newRecord.means.', ''],
];

describe('English texts', () => {
  it('has a text for every key that a template names', () => {
    const missing = templates.flatMap(({ name, text }) =>
      [...text.matchAll(/'([a-zA-Z]+(?:\.[a-zA-Z0-9]+)+)'\s*(?:\)\s*)?\|\s*(?:translate|say)\b/g)]
        .filter(([, key]) => typeof textAt(key) !== 'string')
        .map(([, key]) => `${name}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  for (const [file, union, before, after] of FAMILIES)
    it(`has a text ${before}*${after} for every ${union}`, () => {
      const members = membersOf(file, union);
      expect(members.length).withContext(`${file}: ${union}`).toBeGreaterThan(1);
      const missing = members.filter((id) => typeof textAt(before + id + after) !== 'string');
      expect(missing).toEqual([]);
    });

  it('has words for every feature of the verdict on two titles, whatever it says', () => {
    const keys = FEATURES.flatMap((feature) =>
      ['name', ...membersOf('merge/evidence.ts', 'Says')].map(
        (part) => `evidence.${feature}.${part}`,
      ),
    );
    const levels = [...'abcdims'].map((code) => `evidence.level.codes.${code}`);
    const forms = ['print', 'electronic', 'micro', 'braille'].map(
      (form) => `evidence.form.codes.${form}`,
    );
    const missing = [...keys, ...levels, ...forms].filter((key) => typeof textAt(key) !== 'string');
    expect(missing).toEqual([]);
  });

  it('has words for every feature by which two records are weighed, and for what it says', () => {
    const keys = BETTER_FEATURES.flatMap((feature) =>
      ['names', 'reasons', 'by'].map((part) => `better.${part}.${feature}`),
    );
    const rules = ['rda', 'aacr2', 'isbd', 'none'].map((id) => `better.rules.${id}`);
    const levels = ['blank', ...'1234578IKLMJuz'].map((code) => `encoding.${code}`);
    const missing = [...keys, ...rules, ...levels].filter((key) => typeof textAt(key) !== 'string');
    expect(missing).toEqual([]);
  });

  it('has a sentence for every reason, warning and guard that the engine can give', () => {
    const source = filesUnder(path.join(app, 'merge'), /\.ts$/)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const found = (pattern: RegExp): readonly string[] =>
      [...source.matchAll(pattern)].flatMap(([, ...ids]) => ids);
    const keys = [
      ...found(/\bwhy\(\s*[^,]+,\s*'(\w+)'/g).map((id) => `reasons.${id}`),
      ...found(/\bbyRule\([^,]+,\s*'(\w+)',\s*'(\w+)'/g).map((id) => `reasons.${id}`),
      ...found(/reason: \{ id: '(\w+)'/g).map((id) => `reasons.${id}`),
      ...found(/\bwarning\(\s*'(\w+)'/g).map((id) => `warnings.${id}`),
      ...found(/\bfinding\(\s*'(\w+)'/g).map((id) => `guards.${id}`),
    ];
    expect(keys.length).withContext('ids found in merge/').toBeGreaterThan(40);
    expect(keys.filter((key) => typeof textAt(key) !== 'string')).toEqual([]);
  });

  it('uses no text for nothing: every key is named somewhere', () => {
    const sources = filesUnder(app, /\.(html|ts)$/)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const unused = keysOf(english).filter((key) => {
      const parts = key.split('.');
      const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join('.'));
      return !(
        sources.includes(`'${key}'`) ||
        prefixes.some(
          (prefix) => sources.includes(`'${prefix}.'`) || sources.includes(`\`${prefix}.\${`),
        )
      );
    });
    expect(unused).toEqual([]);
  });

  it('has no markup and no empty promise in its sentences', () => {
    const bad = keysOf(english).filter((key) => {
      const text = textAt(key);
      return typeof text === 'string' && (/<[a-z/]/i.test(text) || /error occurred/i.test(text));
    });
    expect(bad).toEqual([]);
  });
});
