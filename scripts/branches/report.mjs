// Sums up what was counted, by room and file, and puts it into docs/coverage.md between its marks.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { format, resolveConfig } from 'prettier';

import { root } from '../setup.mjs';

import { ROOMS, counted } from './rooms.mjs';

/** A row for each room, with a row for each of its files, and one for all. */
export function byRoom(counts) {
  const files = counts
    .files()
    .sort()
    .map((file) => row(counted(file), [counts.fileCoverageFor(file).toSummary()]));
  const rooms = ROOMS.map((room) => {
    const inside = files.filter(({ name }) => name.startsWith(`${room}/`));
    const summaries = inside.flatMap((one) => one.summaries);
    return { ...row(room, summaries), inside };
  });
  const all = rooms.flatMap((room) => room.summaries);
  return [...rooms, { ...row('all four', all), inside: [] }];
}

function row(name, summaries) {
  return { name, summaries, lines: sum(summaries, 'lines'), branches: sum(summaries, 'branches') };
}

function sum(summaries, what) {
  const add = (key) => summaries.reduce((before, one) => before + one[what][key], 0);
  const [covered, total] = [add('covered'), add('total')];
  return { covered, total, share: total === 0 ? 100 : (covered / total) * 100 };
}

/** The branches that no spec takes, each with the line as it is written. */
export function missed(counts) {
  return counts.files().flatMap((file) => {
    const { b: times, branchMap } = counts.fileCoverageFor(file);
    const source = readFileSync(file, 'utf8').split('\n');
    return Object.entries(times).flatMap(([id, sides]) =>
      sides.flatMap((count, side) => {
        if (count > 0) return [];
        const { line, what } = told(branchMap[id], side);
        return [{ file: counted(file), line, what, written: source[line - 1].trim() }];
      }),
    );
  });
}

const SIDES = {
  if: ['never true', 'never false'],
  'cond-expr': ['never true', 'never false'],
  'default-arg': ['never left out'],
};

function told({ type, loc, locations }, side) {
  const line = locations[side].start?.line ?? loc.start.line;
  return { line, what: SIDES[type]?.[side] ?? `part ${side + 1} never asked` };
}

/** All rooms and their files, for a terminal. */
export function textTable(rooms) {
  const rows = rooms.flatMap((room) => [room, ...room.inside]);
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  const head = `${''.padEnd(width)}${'lines'.padStart(20)}${'branches'.padStart(20)}`;
  const texts = rows.map(
    ({ name, lines, branches, inside }) =>
      `${(inside ? name : `  ${name}`).padEnd(width)}${figuresOf(lines)}${figuresOf(branches)}`,
  );
  return [head, ...texts].join('\n');
}

function figuresOf(figures) {
  return `${cells(figures)[0]}  ${cells(figures)[1].padStart(7)}`.padStart(20);
}

function cells({ covered, total, share }) {
  // Never rounded up: 100.0 % stands only where nothing is missing.
  return [`${covered}/${total}`, `${(Math.floor(share * 10) / 10).toFixed(1)} %`];
}

/** The page with new figures. Fails where a mark is missing. */
export async function withTable(page, rooms) {
  const [start, end] = ['<!-- figures -->', '<!-- /figures -->'];
  const [head, rest = ''] = page.split(start);
  const tail = rest.split(end)[1];
  if (tail === undefined) throw new Error(`docs/coverage.md has no ${start} ... ${end}.`);
  const rows = [
    ['room', 'lines', 'share', 'branches', 'share'],
    ['---', '---', '---', '---', '---'],
    ...rooms.map(({ name, lines, branches }) => [name, ...cells(lines), ...cells(branches)]),
  ];
  const table = rows.map((one) => `| ${one.join(' | ')} |`).join('\n');
  const options = await resolveConfig(path.join(root, 'docs/coverage.md'));
  const filled = `${head}${start}\n\n${table}\n\n${end}${tail}`;
  return format(filled, { ...options, parser: 'markdown' });
}
