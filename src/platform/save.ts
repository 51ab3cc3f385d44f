/** Gives the reader a file of their own: a link to it is pressed, as no permission is needed for. */

/** How long the file's address stays good: the browser begins to read it at once, and asks where to put it first (ms). */
const GOOD_FOR = 60_000;

/** What no system takes in a file's name, and what nobody sees. */
const UNFIT = /[\p{C}\\/:*?"<>|]+/gu;
const LONGEST = 80;

/** @returns a title as the name of a file: "What now?" and "mp3" → "What now.mp3" */
export function fileName(title: string, ending: string): string {
  const name = title
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${name || 'article'}.${ending}`;
}

export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), GOOD_FOR);
}
