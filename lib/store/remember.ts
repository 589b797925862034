/**
 * `make` with its last `limit` answers kept, by key; the key asked for longest ago goes first. A promise that rejects is forgotten, so that the
 * next question tries again. `more` is what the answer is made of, where the key alone does not say it.
 */
export function remember<T, More extends readonly unknown[] = []>(limit: number, make: (key: string, ...more: More) => T): (key: string, ...more: More) => T {
  const held = new Map<string, { readonly answer: T }>();
  return (key, ...more) => {
    const entry = held.get(key) ?? { answer: make(key, ...more) };
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
