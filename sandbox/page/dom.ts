type Child = Node | string | null | false;

/** Attributes of an element: `on…` names an event listener, `true` and `false` set and leave out an attribute. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | ((event: Event) => void)>
>;

/** Makes an element. Text is always text, never HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** An icon from its Material Design path; hidden from assistive technology, since a word stands beside it. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

/** The element with this id. The page's own HTML has it. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

/** A button with a text. */
export function button(
  text: string,
  attributes: Attributes,
  ...before: readonly Child[]
): HTMLButtonElement {
  return h('button', { type: 'button', ...attributes }, ...before, text);
}
