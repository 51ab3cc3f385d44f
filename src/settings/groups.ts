/** Groups of settings, in the order of the form. */
import type { Group } from './rows.ts';

export type FormGroup = Exclude<Group, 'voice' | 'keys' | 'profiles'>;

/** What the eye sees, and what the ear hears. */
export const LOOK: readonly FormGroup[] = ['colours', 'own', 'type', 'space', 'page', 'aids'];
export const SOUND: readonly FormGroup[] = ['player', 'spoken'];
