// Reads what Stryker found and puts it into docs/mutants.md, between its marks.
import path from 'node:path';

import { format, resolveConfig } from 'prettier';

import { root } from '../setup.mjs';

import { WHY_LEFT } from './why-left.mjs';

const NOTICED = ['Killed', 'Timeout'];
const LEFT = ['Survived', 'NoCoverage'];

/** A row for the part and for each of its files. */
export function figures(part, files) {
  const all = Object.values(files).flatMap(({ mutants }) => mutants);
  return [
    row(part, all, true),
    ...Object.entries(files).map(([file, { mutants }]) => row(short(file), mutants, false)),
  ];
}

function row(name, mutants, isPart) {
  const killed = mutants.filter(({ status }) => NOTICED.includes(status)).length;
  const total = killed + mutants.filter(({ status }) => LEFT.includes(status)).length;
  const percent = total === 0 ? '0.0' : ((killed / total) * 100).toFixed(1);
  return { name, killed, total, percent, isPart };
}

/** The mutants that no spec noticed, each with the reason why that does not matter, where one is known. */
export function survivors(files) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => LEFT.includes(status))
      .map(({ location, replacement }) => {
        const from = oneLine(cut(source, location));
        const to = oneLine(replacement);
        const name = short(file);
        const text = source.split('\n')[location.start.line - 1];
        const known = WHY_LEFT.find(
          (one) =>
            one.file === name && one.from === from && one.to === to && text.includes(one.in ?? ''),
        );
        return { file: name, line: location.start.line, from, to, why: known?.why };
      }),
  );
}

function cut(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function short(file) {
  return file.replace(/^cloudapp\/src\/app\//, '');
}

/** The page with new figures for these parts; those of other parts stay. Fails where a mark is missing. */
export async function withTables(page, parts) {
  const filled = parts.reduce((text, { part, table, left, isListed }) => {
    const figured = between(text, `figures ${part}`, figuresOf(table));
    return isListed ? between(figured, `left ${part}`, reasonsOf(left)) : figured;
  }, page);
  const options = await resolveConfig(path.join(root, 'docs/mutants.md'));
  return format(filled, { ...options, parser: 'markdown' });
}

function figuresOf(table) {
  const rows = table.map(({ name, killed, total, percent, isPart }) =>
    [isPart ? `**${name}**` : name, `${killed}/${total}`, `${percent} %`].join(' | '),
  );
  return tableOf('what | noticed | share', rows);
}

function reasonsOf(left) {
  const rows = left.map(({ file, from, to, why }) =>
    [file, code(from), code(to), why ?? '(not looked at yet)'].join(' | '),
  );
  return tableOf('file | written | mutant | why it does not matter', rows);
}

function tableOf(head, rows) {
  return [head, head.replace(/[^|]+/g, ' --- '), ...rows].map((line) => `| ${line} |`).join('\n');
}

function code(text) {
  return text === '' ? '(nothing)' : `\`${text.replaceAll('|', '\\|')}\``;
}

function between(page, name, text) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [head, rest = ''] = page.split(start);
  const tail = rest.split(end)[1];
  if (tail === undefined) throw new Error(`docs/mutants.md has no ${start} ... ${end}.`);
  return `${head}${start}\n\n${text}\n\n${end}${tail}`;
}
