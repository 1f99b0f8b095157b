import { isControl, type Field, type MarcRecord } from '../../alma/marc';
import { h } from '../dom';

/** The record as a table: tag, indicators, subfields. Each value keeps its own writing direction. */
export function marcTable(record: MarcRecord): HTMLElement {
  const rows = [row('LDR', '', leader(record.leader)), ...record.fields.map(fieldRow)];
  return h(
    'div',
    { class: 'marc-scroll', tabindex: 0, role: 'region', 'aria-label': 'MARC record' },
    h('table', { class: 'marc' }, h('tbody', {}, ...rows)),
  );
}

function fieldRow(field: Field): HTMLElement {
  if (isControl(field)) return row(field.tag, '', leader(field.value));
  const indicators = `${field.ind1}${field.ind2}`.replaceAll(' ', '_');
  const parts = field.subfields.flatMap((sub) => [
    h('span', { class: 'code' }, `$$${sub.code}`),
    h('bdi', { dir: 'auto' }, sub.value),
    ' ',
  ]);
  return row(field.tag, indicators, ...parts);
}

const leader = (value: string): HTMLElement =>
  h('span', { class: 'fixed' }, value.replaceAll(' ', '#'));

function row(tag: string, indicators: string, ...content: (Node | string)[]): HTMLElement {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, tag),
    h('td', { class: 'indicators' }, indicators),
    h('td', { class: 'text' }, ...content),
  );
}
