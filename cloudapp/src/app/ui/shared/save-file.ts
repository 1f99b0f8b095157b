/**
 * Hands a text to the browser as a file to download; gives whether the browser took it without complaint. That it was stored nobody
 * can know: a frame without `allow-downloads` drops it in silence.
 */
export function saveFile(document: Document, name: string, type: string, text: string): boolean {
  try {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
    return true;
  } catch {
    // A locked-down browser may refuse blobs or downloads by throwing.
    return false;
  }
}
