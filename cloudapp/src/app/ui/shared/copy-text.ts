/**
 * Puts a text on the clipboard; gives whether it is there. Must be called from a person's click. Alma embeds the app in a frame of
 * another origin, where the clipboard's own interface is refused unless the frame allows it (Permissions Policy `clipboard-write`);
 * the older command is not bound to that policy.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    const clipboard = document.defaultView?.navigator.clipboard;
    if (!clipboard) return copyByCommand(document, text);
    await clipboard.writeText(text);
    return true;
  } catch {
    // NotAllowedError: nothing can tell beforehand.
    return copyByCommand(document, text);
  }
}

/** The command says "done" also when nothing was selected, so that only its event tells whether our text was taken. */
function copyByCommand(document: Document, text: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  try {
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}
