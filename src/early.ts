/** Runs before the first frame of the pages around the reader: sets the look that was last applied. */
import { setFirstLook } from './settings/look.ts';

setFirstLook(document.documentElement);
