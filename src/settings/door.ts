/** Where the reader opens, as the background has to know it: within the press. */
import { whenStarted } from '../platform/about.ts';
import { type Door, type Doors, setButton } from '../platform/ways-in.ts';
import { keptLook } from './look.ts';
import { loadSettings, peekSettings, watchSettings } from './store.ts';

const isDoor = (value: unknown): value is Door => value === 'popup' || value === 'tab' || value === 'beside';

export const DOORS: Doors = {
  now() {
    // A worker has no such storage; Firefox's background is a page and has.
    const door = typeof localStorage === 'undefined' ? null : keptLook()?.data.surface;
    return isDoor(door) ? door : null;
  },
  ask: (then) => peekSettings(({ surface }) => then(surface)),
};

/** Has the button open a popup, or tell the background, as it is set; from the browser's start on. */
export function watchDoor(): void {
  const set = ({ surface }: { surface: Door }) => void setButton(surface === 'popup');
  watchSettings(set, new AbortController().signal);
  whenStarted(() => void loadSettings().then(set));
}
