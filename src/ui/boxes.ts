/** Boxes that lie over the page: the browser's own popovers and dialogs, which Escape closes before all else. */

/** Closes the box that was opened last. @returns whether there was one */
export function closeBox(): boolean {
  const dialog = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1);
  const popover = [...document.querySelectorAll<HTMLElement>(':popover-open')].at(-1);
  if (dialog) dialog.close();
  else popover?.hidePopover();
  return dialog !== undefined || popover !== undefined;
}
