/** Long enough for the browser to ask where to save it. */
const KEPT_MS = 10 * 60_000;

/** Hands a file to the browser's downloads. Nothing is sent: the address is one of this page's memory. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
