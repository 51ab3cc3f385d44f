/** Has the letters of text and headline fetched while the page is being asked: late, they would set all lines anew. */
export function fetchLetters(): void {
  const style = getComputedStyle(document.documentElement);
  const family = style.getPropertyValue('--font');
  if (!family) return; // the style sheet is still on its way, and has them fetched itself
  for (const weight of new Set([style.getPropertyValue('--weight') || 400, 700]))
    void document.fonts.load(`${weight} 1em ${family}`);
}
