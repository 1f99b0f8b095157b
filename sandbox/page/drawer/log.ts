import type { CallEntry, LogAnswer, SourceEntry, StoreEntry } from '../../contract';
import { h } from '../dom';

/** Everything that the app asked, newest first. Each line opens to the raw request and reply. */
export function logLines(log: LogAnswer): HTMLElement {
  const lines: [number, HTMLElement][] = [
    ...log.calls.map((entry): [number, HTMLElement] => [entry.n, callLine(entry)]),
    ...log.stores.map((entry): [number, HTMLElement] => [entry.n, storeLine(entry)]),
    ...log.sources.map((entry): [number, HTMLElement] => [entry.n, sourceLine(entry)]),
  ];
  lines.sort(([one], [other]) => other - one);
  if (lines.length === 0) return h('p', { class: 'muted' }, 'The app has asked nothing yet.');
  return h('div', { class: 'log' }, ...lines.map(([, line]) => line));
}

function callLine(entry: CallEntry): HTMLElement {
  const query = new URLSearchParams(entry.query).toString();
  const fault = entry.fault ? ` [${entry.fault.join(', ')}]` : '';
  const status = entry.status === null ? 'no reply' : String(entry.status);
  return line(
    `${entry.n} ${entry.method} ${entry.url} ${status}${fault}`,
    entry.fault !== undefined || (entry.status ?? 0) >= 400,
    [query, JSON.stringify(entry.headers), entry.body, entry.response],
  );
}

function storeLine(entry: StoreEntry): HTMLElement {
  const what = `${entry.n} ${entry.store} ${entry.action} ${entry.key ?? ''}`;
  return line(entry.refused ? `${what} refused` : what, entry.refused, [entry.value]);
}

function sourceLine(entry: SourceEntry): HTMLElement {
  const status = entry.status === null ? 'cut' : String(entry.status);
  const fault = entry.fault ? ` [${entry.fault}]` : '';
  const method = entry.method === undefined ? '' : ` ${entry.method}`;
  const text = `${entry.n} ${entry.source}${method} ${status}${fault}`;
  return line(text, entry.fault !== undefined || (entry.status ?? 500) >= 400, [entry.url]);
}

function line(text: string, wrong: boolean, parts: readonly (string | null)[]): HTMLElement {
  const shown = parts.filter((part): part is string => part !== null && part !== '');
  return h(
    'details',
    {},
    h('summary', wrong ? { class: 'wrong' } : {}, text),
    ...shown.map((part) => h('pre', {}, part)),
  );
}
