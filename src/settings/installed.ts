/**
 * Whether a font is on this device, without asking for the list of all: a line of letters that takes another width than in
 * the browser's own fonts is drawn in another font. Spaces and digits are measured by themselves, since a font of one script
 * may have no letters of another.
 */
const GENERIC = ['monospace', 'serif', 'sans-serif'] as const;
const SAMPLES = [
  'mmmmiiiiWlQ@',
  '          ',
  '0123456789',
  'ابتثجحخد',
  'अआइईउऊ',
  'กขคงจฉช',
  'あいうアイウ',
  '的一是不了',
] as const;

/** @param name as the system calls the family */
export function isInstalled(name: string): boolean {
  const brush = new OffscreenCanvas(1, 1).getContext('2d');
  if (!brush || !name || /[\p{C}"\\]/u.test(name)) return false;
  const width = (family: string, text: string) => {
    brush.font = `72px ${family}`;
    return brush.measureText(text).width;
  };
  return GENERIC.some((generic) =>
    SAMPLES.some((text) => width(`"${name}", ${generic}`, text) !== width(generic, text)),
  );
}

/** Fonts that readers ask for by name, of the common systems and of those made for reading. */
const KNOWN: readonly string[] = [
  'APHont',
  'Aptos',
  'Arial',
  'Avenir Next',
  'Calibri',
  'Cambria',
  'Cantarell',
  'Century Gothic',
  'Charter',
  'Comic Sans MS',
  'DejaVu Sans',
  'DejaVu Serif',
  'Dyslexie',
  'Futura',
  'Geneva',
  'Georgia',
  'Gill Sans',
  'Helvetica Neue',
  'Iowan Old Style',
  'Liberation Sans',
  'Luciole',
  'Open Sans',
  'Optima',
  'Palatino',
  'Palatino Linotype',
  'Roboto',
  'Seravek',
  'Segoe UI',
  'Sitka Text',
  'Sylexiad Sans Medium',
  'Tahoma',
  'Tiresias LPfont',
  'Times New Roman',
  'Trebuchet MS',
  'Ubuntu',
  'Verdana',
];

/** @returns those of the well-known fonts that are on this device */
export const wellKnown = (): readonly string[] => KNOWN.filter(isInstalled);
