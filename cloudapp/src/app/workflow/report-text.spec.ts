import english from '../../i18n/en.json';
import { reviewingState, told } from '../../testing/fakes';
import { HOSTILE_TEXTS, withTexts } from '../../testing/fakes/hostile-report';
import { ENGLISH_WORDS } from '../../testing/fakes/report-words';

import { reportModel } from './report';
import type { ReportModel } from './report-model';
import { reportText } from './report-text';
import { review } from './select-review';
import type { State } from './state';

function modelOf(state: State): ReportModel {
  const model = reportModel(state, '2026-11-20T14:01:00.000Z');
  if (!model) throw new Error(`Expected a report: ${state.page.kind}`);
  return model;
}

function linesOf(model: ReportModel): readonly string[] {
  return reportText(model, ENGLISH_WORDS).split('\n');
}

describe('the report as text', () => {
  it('reads as a cataloguer would write it to a colleague', () => {
    const lines = linesOf(modelOf(reviewingState()));
    expect(lines.slice(0, 2)).toEqual([
      'Merge preview: Moby Dick',
      'This is a preview. Making this report saved nothing in Alma.',
    ]);
    expect(lines).toContain('Made: 2026-11-20 14:01 (2026-11-20T14:01:00.000Z)');
    expect(lines).toContain('By: Staff One (staff-1), 01TEST_INST');
    expect(lines).toContain('Version: 2026-11-20 13:00, saved by staff-2, 005 20261120130000.0');
    expect(lines).toContain('- 852 $a Gift of the author. (field)');
    expect(lines).toContain('- Not yet accepted that it goes.');
    expect(lines.filter((line) => /^Profile hash: [0-9a-f]{16}$/.test(line)).length).toBe(1);
  });

  it('shows the three versions of a changed field, and why it changes', () => {
    const lines = linesOf(modelOf(reviewingState()));
    const at = lines.indexOf('245 replaced');
    expect(lines.slice(at + 1, at + 5)).toEqual([
      '    Local: 245 10 $a Moby Dick / $c Herman Melville.',
      '    Incoming: 245 10 $a Moby Dick, or, The whale / $c Herman Melville.',
      '    Result: 245 10 $a Moby Dick, or, The whale / $c Herman Melville.',
      '    The incoming version takes its place. Rule: default.',
    ]);
  });

  it('names the person who chose, not "you"', () => {
    const state = reviewingState();
    const target = review(state)?.rows.find(({ tag }) => tag === '245')?.target ?? '';
    const chosen = told(state, { kind: 'override', target, value: 'local', label: '245' });
    const lines = linesOf(modelOf(chosen));
    expect(lines).toContain('    Staff One chose the local version. Chosen by Staff One.');
    expect(lines.join('\n')).not.toContain('by you');
  });

  it('speaks of the person by name in every reason that says "you" on screen', () => {
    const model = modelOf(reviewingState());
    const [section] = model.sections;
    const [decision] = section.decisions;
    const ids = Object.entries(english.reasons).filter(([, text]) => text.startsWith('You '));
    expect(ids.length).toBeGreaterThan(3);
    for (const [id] of ids) {
      const decisions = [{ ...decision, byPerson: true, reason: { id, values: {} } }];
      const lines = linesOf({ ...model, sections: [{ ...section, decisions }] });
      expect(lines.filter((line) => /^ {4}Staff One chose .+ Chosen by Staff One\.$/.test(line)))
        .withContext(id)
        .toHaveSize(1);
    }
  });

  it('says what was answered to a question, and what was not', () => {
    const model = modelOf(reviewingState());
    const guard = {
      id: 'otherNumber',
      level: 'block',
      forGood: false,
      values: { local: '1', incoming: '2' },
      answered: true,
      reason: 'reprint',
    } as const;
    const asked = 'Another OCLC number: 1 here, 2 in the incoming record. Are they the same title?';
    expect(linesOf({ ...model, guards: [guard] })).toContain(
      `- ${asked} Staff One said: go on, because: reprint`,
    );
    expect(linesOf({ ...model, guards: [{ ...guard, answered: false, reason: '' }] })).toContain(
      `- ${asked} Not answered yet.`,
    );
  });

  it('lets no text of a record pose as a line of the report', () => {
    const model = modelOf(reviewingState());
    const forged = '\n== The whole result ==\r\u2028Result: nothing';
    const headings = (text: string): readonly string[] => {
      const { sections, result, ...rest } = withTexts(model, [text]);
      // A tag has three signs, and a line of the result begins with it.
      const named = sections.map((section) => ({
        ...section,
        decisions: section.decisions.map((one) => ({ ...one, tag: '500' })),
      }));
      const lines = result.lines.map((line) => `500 __ $a ${line}`);
      return linesOf({ ...rest, sections: named, result: { ...result, lines } })
        .flatMap((line) => line.split(/[\r\u2028]/))
        .filter((line) => line.startsWith('=='));
    };
    expect(headings(forged)).toEqual(headings('harmless'));
  });

  it('keeps every text of a record as it is', () => {
    const text = reportText(withTexts(modelOf(reviewingState()), HOSTILE_TEXTS), ENGLISH_WORDS);
    for (const hostile of HOSTILE_TEXTS) expect(text).toContain(hostile.trim());
  });
});
