/** Firefox's background: a page, which opens doors and is the voice's as well. */
import './background.ts';
import './voice.ts';
