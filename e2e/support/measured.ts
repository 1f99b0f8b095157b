import type { Frame } from '@playwright/test';

/** What every measure needs in the page: whether an element is seen, and how to name it to the reader of a report. */
interface Seen {
  isShown(element: Element): boolean;
  named(element: Element): string;
}

type WithSeen = Window & { seen: Seen };

/**
 * Text that runs out of the panel or is cut off, and targets that are too small (WCAG 2.5.8: 24 px; links in a sentence may be
 * smaller). One line for each fault.
 */
export async function measured(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(putSeen);
  return [
    ...(await frame.evaluate(scrollsSideways)),
    ...(await frame.evaluate(runsOut)),
    ...(await frame.evaluate(cutOff)),
    ...(await frame.evaluate(tooSmall)),
  ];
}

// The functions below run in the page: each stands alone but for `seen`.

function putSeen(): void {
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.heard, .cdk-visually-hidden, svg') === null;
  const named = (element: Element): string => {
    const parent = element.parentElement?.tagName.toLowerCase();
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50);
    const own = [element.tagName.toLowerCase(), ...element.classList].join('.');
    return `${parent ? `${parent} > ` : ''}${own} “${words}”`;
  };
  (window as unknown as WithSeen).seen = { isShown, named };
}

function scrollsSideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} > ${clientWidth}`] : [];
}

function runsOut(): string[] {
  const { isShown, named } = (window as unknown as WithSeen).seen;
  const width = document.documentElement.clientWidth;
  const problems: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !isShown(element)) continue;
    if (element.closest('textarea, option, select, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const isOut = [...range.getClientRects()].some(
      ({ left, right }) => right - left > 0.5 && (left < -0.5 || right > width + 0.5),
    );
    if (isOut) problems.push(`runs out of the panel: ${named(element)}`);
  }
  return problems;
}

function cutOff(): string[] {
  const { isShown, named } = (window as unknown as WithSeen).seen;
  const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
  // What paints by itself cuts off as well, though its overflow is said to be visible.
  const paintsItself = ({ contain, contentVisibility }: CSSStyleDeclaration): boolean =>
    /paint|content|strict/.test(contain) || contentVisibility === 'auto';
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => isShown(element) && !element.closest('input, textarea, select'))
    .filter((element) => {
      const style = getComputedStyle(element);
      const { overflowX, overflowY, webkitLineClamp } = style;
      if (webkitLineClamp !== 'none' || !element.textContent?.trim()) return false;
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isHigh = element.scrollHeight > element.clientHeight + 1;
      const [cutsX, cutsY] = [overflowX, overflowY].map(
        (value) => hides(value) || (value === 'visible' && paintsItself(style)),
      );
      return (cutsX && isWide) || (cutsY && isHigh);
    })
    .map((element) => `is cut off: ${named(element)}`);
}

function tooSmall(): string[] {
  const { isShown, named } = (window as unknown as WithSeen).seen;
  const SMALLEST = 24;
  const targets =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]';
  return [...document.querySelectorAll<HTMLElement>(targets)]
    .filter(isShown)
    .filter((one) => !(one.matches('a') && getComputedStyle(one).display === 'inline'))
    .flatMap((target) => {
      const area = target.matches('input') ? (target.closest('label') ?? target) : target;
      const { width, height } = area.getBoundingClientRect();
      const isFine = Math.min(width, height) >= SMALLEST - 0.1 || (width === 0 && height === 0);
      const size = `${Math.round(width)}×${Math.round(height)}`;
      return isFine ? [] : [`is too small (${size}): ${named(target)}`];
    });
}
