/** Starts our own workers. Trusted Types ask who vouches for a script's address: this one policy, for our own files. */

interface Policy {
  createScriptURL(url: string): string;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}
declare global {
  interface Window {
    readonly trustedTypes?: Factory;
  }
}

let policy: Policy | undefined;

/** @param file path inside the extension; always a constant of ours */
export function startWorker(file: string): Worker {
  policy ??= window.trustedTypes?.createPolicy('lectern-worker', { createScriptURL: (url) => url });
  const url = new URL(file, document.baseURI).href;
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
}
