/** A line between two parts of one page, with the manners of the browser's own: what is said arrives later, as a copy. */

interface End {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** @returns both ends; what is disconnected at one is told at the other */
export function localLine(): readonly [End, End] {
  let open = true;
  const side = () => ({ heard: new Set<(message: unknown) => void>(), closed: new Set<() => void>() });
  const sides = [side(), side()] as const;
  const end = (other: ReturnType<typeof side>, own: ReturnType<typeof side>): End => ({
    postMessage(message) {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => {
        if (open) for (const hear of other.heard) hear(copy);
      });
    },
    disconnect() {
      if (!open) return;
      open = false;
      queueMicrotask(() => {
        for (const close of other.closed) close();
      });
    },
    onMessage: { addListener: (listener) => void own.heard.add(listener) },
    onDisconnect: { addListener: (listener) => void own.closed.add(listener) },
  });
  return [end(sides[1], sides[0]), end(sides[0], sides[1])];
}
