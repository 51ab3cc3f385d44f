/**
 * Which word a phoneme belongs to. A voice says a whole phrase, whose phonemes are not those of its words one by one:
 * words run into each other ("of the"), and one number is several. So the phonemes of the words, each said alone, are
 * laid along those of the phrase with the fewest changes (Levenshtein 1966).
 */

/** A change costs more than to leave out and put in a stress, less than to leave out and put in a sound. */
const CHANGE = 1.5;
const GAP = 1;

/**
 * @param whole phonemes of the phrase
 * @param words phonemes of each word alone
 * @returns for each word the index in `whole` of its first phoneme; never falling, `whole.length` when there is none left
 */
export function align(whole: readonly number[], words: readonly (readonly number[])[]): number[] {
  const alone = words.flat();
  const path = fewestChanges(whole, alone);
  const starts: number[] = [];
  let at = 0;
  for (const word of words) {
    // The first of its phonemes that has a place: one that was left out has none.
    const places = path.slice(at, at + word.length).filter((place) => place >= 0);
    starts.push(places[0] ?? -1);
    at += word.length;
  }
  // A word that left no trace begins with the one after it.
  let next = whole.length;
  for (let i = starts.length - 1; i >= 0; i--) {
    if ((starts[i] ?? -1) < 0) starts[i] = next;
    next = starts[i] ?? next;
  }
  return starts;
}

/** @returns for each of `alone` its index in `whole`, or -1 when it was left out */
function fewestChanges(whole: readonly number[], alone: readonly number[]): Int32Array {
  const width = whole.length + 1;
  const cost = new Float64Array(width * (alone.length + 1));
  const at = (i: number, j: number) => cost[i * width + j] ?? 0;
  const swap = (i: number, j: number) => (alone[i - 1] === whole[j - 1] ? 0 : CHANGE);
  for (let i = 0; i <= alone.length; i++)
    for (let j = 0; j <= whole.length; j++) {
      const options = [
        i && j ? at(i - 1, j - 1) + swap(i, j) : Number.POSITIVE_INFINITY,
        i ? at(i - 1, j) + GAP : Number.POSITIVE_INFINITY,
        j ? at(i, j - 1) + GAP : Number.POSITIVE_INFINITY,
      ];
      cost[i * width + j] = i || j ? Math.min(...options) : 0;
    }
  const found = new Int32Array(alone.length).fill(-1);
  let [i, j] = [alone.length, whole.length];
  while (i && j) {
    if (at(i, j) === at(i - 1, j - 1) + swap(i, j)) {
      found[i - 1] = j - 1;
      i--;
      j--;
    } else if (at(i, j) === at(i - 1, j) + GAP) i--;
    else j--;
  }
  return found;
}
