import type { Settings } from '../settings/schema.ts';
import type { Notice } from './notice.ts';
import type { Toolbar } from './toolbar.ts';

/** What reading aloud needs of the page around it. */
export interface Room {
  readonly main: HTMLElement;
  readonly article: HTMLElement;
  readonly url: string;
  readonly lang: string;
  readonly title: string;
  readonly toolbar: Toolbar;
  readonly notice: Notice;
  readonly settings: () => Settings;
  readonly change: (part: Partial<Settings>) => void;
}
