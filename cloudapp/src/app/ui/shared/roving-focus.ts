/** How far each key leads in a list that is one stop of the Tab key. Source: ARIA Authoring Practices, roving tabindex. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Moves the focus in a list by arrow keys, Home and End. Takes a key press on one of the elements that `selector` names
 * within `list`; any other press is left alone. The element that gets the focus has to make itself the list's Tab stop.
 */
export function moveFocusByKey(list: HTMLElement, selector: string, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const stops = Array.from(list.querySelectorAll<HTMLElement>(selector));
  const at = stops.findIndex((stop) => stop === event.target);
  if (at < 0) return;
  event.preventDefault();
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
}
