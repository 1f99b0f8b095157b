import english from '../../../i18n/en.json';

import { helpContent } from './help-content';
import { PICTURES } from './help-pictures';
import { isFound, withoutValues } from './help-texts';

const WHOLE = helpContent(english, '');

/** The messages that are found, by their keys. */
function found(typed: string): readonly string[] {
  return helpContent(english, typed).messages.flatMap(({ messages }) =>
    messages.map(({ id }) => id),
  );
}

describe('the help', () => {
  it('has every failure that the app has a text for, once, with what to do', () => {
    const shown = WHOLE.messages.flatMap(({ messages }) => messages);
    for (const kind of Object.keys(english.errors)) {
      const [message, ...more] = shown.filter(({ id }) => id === kind);
      expect(more).withContext(kind).toEqual([]);
      expect(message?.what.length).withContext(kind).toBeGreaterThan(10);
      expect(message?.next.join('').length).withContext(kind).toBeGreaterThan(10);
    }
  });

  it('shows no brace, and no message that is nothing but a value', () => {
    const shown = WHOLE.messages.flatMap(({ messages }) =>
      messages.flatMap(({ what, saved, next, oneOf }) => [what, saved, ...next, ...oneOf]),
    );
    expect(shown.filter((text) => /[{}]/.test(text) || text === '…')).toEqual([]);
  });

  it('keeps words on buttons and headings out of the messages', () => {
    const shown = WHOLE.messages.flatMap(({ messages }) => messages.map(({ what }) => what));
    for (const word of [
      'Saves',
      'Close',
      'Worth knowing',
      'Yes, go on',
      'You said: go on.',
      'This merge is not possible.',
    ])
      expect(shown).not.toContain(word);
    expect(shown).toContain('Open a preview first.');
    expect(shown).toContain('This record is in … Only MARC 21 records can be merged here.');
  });

  it('has a kind that no group was made for among the others', () => {
    const errors = { ...english.errors, newKind: { what: 'Something new.', next: 'Do it.' } };
    const [others] = helpContent({ ...english, errors }, 'something new').messages;
    expect(others.id).toBe('others');
    expect(WHOLE.messages.map(({ id }) => id)).not.toContain('others');
  });

  it('finds a message by its words in any order, by its key, and by what may stand in it', () => {
    expect(found('reached could not')).toEqual(['sourceUnreachable']);
    expect(found('almaStale')).toEqual(['almaStale']);
    expect(found('a spreadsheet')).toContain('fileNotMarc');
  });

  it('finds a message as it stood on screen, with values in it', () => {
    expect(found('WorldCat did not answer within 15 seconds.')).toEqual(['sourceTimeout']);
    expect(found('“moby” is not an OCLC number. Type its digits')).toEqual(['numberNotDigits']);
  });

  it('shows only what has the words, and counts it', () => {
    const { scenarios, messages, keys, data, tips, count } = helpContent(
      english,
      'physical titles',
    );
    expect(scenarios.map(({ id }) => id)).toEqual(['create']);
    expect(tips.map(({ id }) => id)).toEqual(['allTitles']);
    expect([messages.length, keys.length, data.length]).toEqual([0, 0, 0]);
    expect(count).toBe(2);
    expect(helpContent(english, 'no such words anywhere').count).toBe(0);
  });

  it('shows a picture only where there is one', () => {
    const pictured = WHOLE.scenarios.filter(({ picture }) => picture);
    expect(pictured.map(({ id }) => id).sort()).toEqual(Object.keys(PICTURES).sort());
    for (const { picture } of pictured) expect(picture?.alt).toMatch(/\w.+\.$/);
  });

  it('has three to six steps for each case', () => {
    for (const { id, steps } of WHOLE.scenarios) {
      expect(steps.length).withContext(id).toBeGreaterThan(2);
      expect(steps.length).withContext(id).toBeLessThan(7);
    }
  });
});

describe('a message without its values', () => {
  it('says values in words where there are some, else as one sign', () => {
    expect(withoutValues('{{source}} has {{count}}.', { source: 'the source' })).toBe(
      'The source has …',
    );
    expect(withoutValues('It broke off. {{where}}{{reason}}.')).toBe('It broke off. …');
    expect(withoutValues('It was refused: {{reason}}. {{said}}')).toBe('It was refused: …');
  });

  it('is not found by a sentence that is all values', () => {
    expect(isFound({ words: 'a', sentences: ['{{x}} {{y}}.'] }, 'anything else')).toBe(false);
  });
});
