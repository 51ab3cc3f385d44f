/** Icons from lucide (ISC; kept since 2020, one module an icon, so only these are packed): drawn, never parsed. */
import {
  AArrowUp,
  ArrowDown,
  ArrowUp,
  AudioLines,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  Expand,
  type IconNode,
  LoaderCircle,
  PanelRight,
  Pause,
  Pencil,
  Play,
  RotateCcw,
  Scissors,
  Speech,
  SquareArrowOutUpRight,
  TableOfContents,
  X,
} from 'lucide';

const ICONS = {
  play: Play,
  pause: Pause,
  wait: LoaderCircle,
  previousSentence: ChevronLeft,
  nextSentence: ChevronRight,
  previousParagraph: ChevronsLeft,
  nextParagraph: ChevronsRight,
  text: AArrowUp,
  aloud: AudioLines,
  contents: TableOfContents,
  left: Scissors,
  voices: Speech,
  tab: SquareArrowOutUpRight,
  beside: PanelRight,
  up: ArrowUp,
  down: ArrowDown,
  close: X,
  enlarge: Expand,
  rename: Pencil,
  asItCame: RotateCcw,
} as const satisfies Record<string, IconNode>;

export type IconName = keyof typeof ICONS;

const SVG = 'http://www.w3.org/2000/svg';

function draw(tag: string, attributes: Readonly<Record<string, string | number | undefined>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** @returns a 24 × 24 drawing in the colour of the text around it, hidden from screen readers */
export function icon(name: IconName): SVGElement {
  const svg = draw('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' });
  for (const [tag, attributes] of ICONS[name]) svg.append(draw(tag, attributes));
  return svg;
}
