/** A browser that opens its print window says so at once, or within a moment; one that ignores the call never does. */
const PATIENCE_MS = 500;

const SHEET = 'print-sheet';

const ON_PAPER = `
@media screen { .${SHEET} { display: none; } }
@media print {
  html, body { block-size: auto !important; overflow: visible !important; background: none !important; }
  body > :not(.${SHEET}) { display: none !important; }
}
@page { margin: 14mm; }`;

/**
 * Prints an HTML document in place of the page; gives whether the browser began to. The page itself is printed, with the document in a
 * shadow tree and all else hidden: a frame of its own or a new window would need more rights than a Cloud App's frame has, and in a
 * frame without an origin nobody may print an inner one. Where even `print()` is refused (`allow-modals`), the call is ignored in
 * silence, and only the missing `beforeprint` tells.
 */
export async function printHtml(document: Document, html: string): Promise<boolean> {
  const { defaultView: view } = document;
  if (!view) return false;
  const remove = putSheet(document, html);
  const began = heardBefore(view);
  view.addEventListener('afterprint', remove, { once: true });
  try {
    view.print();
  } catch {
    // Some embedded browsers have no printing at all.
    remove();
    return false;
  }
  const isPrinting = await began;
  if (!isPrinting) {
    view.removeEventListener('afterprint', remove);
    remove();
  }
  return isPrinting;
}

function heardBefore(view: Window): Promise<boolean> {
  return new Promise((resolve) => {
    const tell = (isPrinting: boolean): void => {
      view.removeEventListener('beforeprint', printing);
      view.clearTimeout(timer);
      resolve(isPrinting);
    };
    const printing = (): void => tell(true);
    const timer = view.setTimeout(() => tell(false), PATIENCE_MS);
    view.addEventListener('beforeprint', printing);
  });
}

/** Puts the document's style and content beside the page, seen on paper only; gives how to take it away. */
function putSheet(document: Document, html: string): () => void {
  document.querySelectorAll(`.${SHEET}`).forEach((old) => old.remove());
  // What is parsed like this runs nothing and fetches nothing.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const sheet = document.createElement('div');
  sheet.className = SHEET;
  sheet.lang = parsed.documentElement.lang;
  sheet.dir = parsed.documentElement.dir;
  const content = [parsed.querySelector('style'), parsed.querySelector('main')];
  sheet
    .attachShadow({ mode: 'open' })
    .append(
      ...content.filter((part) => part !== null).map((part) => document.importNode(part, true)),
    );
  const style = document.createElement('style');
  style.className = SHEET;
  style.textContent = ON_PAPER;
  document.head.append(style);
  document.body.append(sheet);
  return () => {
    style.remove();
    sheet.remove();
  };
}
