/**
 * Stands in for webextension-polyfill in unit tests (the real one throws outside an extension): storage in memory with
 * its events, the English words, addresses. What is not here a test hands in itself, or belongs end to end.
 */
import messages from '../../src/_locales/en/messages.json' with { type: 'json' };

type Values = Record<string, unknown>;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Listener<A extends unknown[]> = (...args: A) => void;
interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const words: Readonly<Record<string, Message>> = messages;

/** A browser event: listeners can be added, removed and asked for; `fire` calls them. */
function event<A extends unknown[]>() {
  const listeners = new Set<Listener<A>>();
  return {
    addListener: (listener: Listener<A>) => void listeners.add(listener),
    removeListener: (listener: Listener<A>) => void listeners.delete(listener),
    hasListener: (listener: Listener<A>) => listeners.has(listener),
    fire: (...args: A) => {
      for (const listener of [...listeners]) listener(...args);
    },
  };
}

const onAnyChange = event<[Changes, string]>();

/** One storage area. Values are copied in and out, as a browser does, and events come later, never within the call. */
function area(name: string) {
  const values = new Map<string, unknown>();
  const onChanged = event<[Changes]>();
  const tell = (changes: Changes) => {
    if (Object.keys(changes).length === 0) return;
    setTimeout(() => {
      onChanged.fire(changes);
      onAnyChange.fire(changes, name);
    });
  };
  const change = (key: string, next?: { value: unknown }): Changes => {
    const oldValue = values.get(key);
    if (next) values.set(key, structuredClone(next.value));
    else if (!values.delete(key)) return {};
    return JSON.stringify(oldValue) === JSON.stringify(next?.value)
      ? {}
      : { [key]: { ...(oldValue === undefined ? {} : { oldValue }), ...(next ? { newValue: next.value } : {}) } };
  };
  return {
    async get(wanted?: null | string | readonly string[] | Values): Promise<Values> {
      if (wanted === undefined || wanted === null) return structuredClone(Object.fromEntries(values));
      const defaults: Values = typeof wanted === 'object' && !Array.isArray(wanted) ? { ...wanted } : {};
      const keys = typeof wanted === 'string' ? [wanted] : Array.isArray(wanted) ? wanted : Object.keys(wanted);
      const found = keys.filter((key: string) => values.has(key)).map((key: string) => [key, values.get(key)]);
      return structuredClone({ ...defaults, ...Object.fromEntries(found) });
    },
    async set(items: Values) {
      tell(Object.assign({}, ...Object.entries(items).map(([key, value]) => change(key, { value }))));
    },
    async remove(keys: string | readonly string[]) {
      tell(Object.assign({}, ...[keys].flat().map((key) => change(key))));
    },
    async clear() {
      tell(Object.assign({}, ...[...values.keys()].map((key) => change(key))));
    },
    onChanged,
  };
}

/** Fills in a message's named placeholders, then `$1` to `$9`; `$$` is a dollar sign, as browsers have it. */
function getMessage(key: string, substitutions: string | readonly string[] = []): string {
  const found = words[key];
  if (!found) return '';
  const given = [substitutions].flat();
  const named = found.message.replace(
    /\$([A-Za-z0-9_@]+)\$/g,
    (whole, name: string) => found.placeholders?.[name.toLowerCase()]?.content ?? whole,
  );
  return named.replace(/\$(\$+|[1-9])/g, (_, rest: string) =>
    rest.startsWith('$') ? rest : (given[Number(rest) - 1] ?? ''),
  );
}

/** The extension in memory, under the name the polyfill exports. */
export default {
  storage: { local: area('local'), session: area('session'), sync: area('sync'), onChanged: onAnyChange },
  i18n: { getMessage, getUILanguage: () => 'en' },
  runtime: {
    id: 'lectern',
    getURL: (path: string) => new URL(path, globalThis.location?.href ?? 'http://localhost/').href,
    getManifest: () => ({ version: '0.0.0', manifest_version: 3 }),
    onMessage: event<[unknown]>(),
    onConnect: event<[unknown]>(),
    sendMessage: async () => undefined,
  },
};
