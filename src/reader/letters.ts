/** Has the letters of text and headline fetched while the page is being asked: late, they would set all lines anew. */
export function fetchLetters(): void {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font');
  for (const weight of [400, 700]) void document.fonts.load(`${weight} 1em ${family}`);
}
