/**
 * Asks until there is an answer.
 * @template T
 * @param {string | (() => Promise<string>)} what is waited for, for the error's words; asked for in the end
 * @param {() => Promise<T | undefined>} ask
 * @param {number} [ms] after which it throws
 * @returns {Promise<T>}
 */
export async function until(what, ask, ms = 10_000) {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited ${ms / 1000} s in vain for ${typeof what === 'string' ? what : await what()}.`);
}
