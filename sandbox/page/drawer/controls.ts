import { h } from '../dom';

/** A labelled checkbox. */
export function checkbox(
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
): HTMLElement {
  const input = h('input', { type: 'checkbox', checked });
  input.addEventListener('change', () => onChange(input.checked));
  return h('label', { class: 'control' }, input, label);
}

/** A labelled choice among texts. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  selected: string,
  onChange: (value: string) => void,
): HTMLElement {
  const select = h(
    'select',
    {},
    ...options.map(([value, text]) => h('option', { value, selected: value === selected }, text)),
  );
  select.addEventListener('change', () => onChange(select.value));
  return h('label', { class: 'control field' }, label, select);
}

/** A labelled number that may be left empty. */
export function number(
  label: string,
  value: number | null,
  onChange: (value: number | null) => void,
): HTMLElement {
  const input = h('input', { type: 'number', min: 0, value: value ?? '' });
  input.addEventListener('change', () => {
    onChange(input.value === '' ? null : Number(input.value));
  });
  return h('label', { class: 'control field' }, label, input);
}

/** A named group of controls. */
export function group(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  return h('fieldset', { class: 'group' }, h('legend', {}, name), ...children);
}
