/**
 * `make` with its last `limit` answers kept, by key; the key asked for longest ago goes first. A promise that rejects is forgotten, so that the
 * next question tries again.
 */
export function remember<T>(limit: number, make: (key: string) => T): (key: string) => T {
  const held = new Map<string, { readonly answer: T }>();
  return (key) => {
    const entry = held.get(key) ?? { answer: make(key) };
    held.delete(key);
    held.set(key, entry);
    const [oldest] = held.keys();
    if (held.size > limit && oldest !== undefined) held.delete(oldest);
    if (entry.answer instanceof Promise) entry.answer.catch(() => { if (held.get(key) === entry) held.delete(key); });
    return entry.answer;
  };
}

/** How many moments of a dataset are kept ready: now, and those of the frozen links in use. */
export const MOMENTS = 16;
