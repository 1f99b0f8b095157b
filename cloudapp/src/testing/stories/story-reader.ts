/**
 * Stories: cases that a cataloguer can read and write. A file holds one or several, parted by a line of `=====`:
 *
 *     # Title of the story
 *     profile: copy-and-merge
 *     --- local
 *     =650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114
 *     --- incoming
 *     =650  \0$aWar
 *     --- result
 *     ...
 *
 * Lines before the first section are settings (`name: value`), lines starting with `#` are its title and remarks. `{text*1000}` within a
 * section stands for a text that is too long to be written out.
 */
export interface Story {
  readonly title: string;
  readonly settings: ReadonlyMap<string, string>;
  /** Lines of each section, without empty ones. */
  readonly sections: ReadonlyMap<string, readonly string[]>;
}

const PARTING = /^={5,}$/;
const SECTION = /^--- (\w+)$/;
const REPEATED = /\{([^{}*]+)\*(\d+)\}/g;

/** Reads the stories of one file. A story without title, or with a line that belongs nowhere, is refused. */
export function readStories(text: string): readonly Story[] {
  const blocks: string[][] = [[]];
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (PARTING.test(line)) blocks.push([]);
    else blocks[blocks.length - 1].push(line);
  }
  return blocks.filter((lines) => lines.some((line) => line.trim() !== '')).map(readStory);
}

function readStory(lines: readonly string[]): Story {
  const settings = new Map<string, string>();
  const sections = new Map<string, string[]>();
  let title = '';
  let section: string[] | undefined;
  for (const line of lines) {
    const name = SECTION.exec(line)?.[1];
    if (line.trim() === '') continue;
    if (line.startsWith('#')) title ||= line.slice(1).trim();
    else if (name !== undefined) sections.set(name, (section = []));
    else if (section) section.push(writtenOut(line));
    else readSetting(line, settings);
  }
  if (title === '') throw new Error(`A story needs a title line ("# ..."): ${lines.join(' | ')}`);
  return { title, settings, sections };
}

function writtenOut(line: string): string {
  return line.replace(REPEATED, (_, text: string, times: string) => text.repeat(Number(times)));
}

function readSetting(line: string, settings: Map<string, string>): void {
  const [, name, value] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
  if (name === undefined) throw new Error(`Neither a setting nor in a section: ${line}`);
  settings.set(name, value.trim());
}
