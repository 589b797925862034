import { WarehouseError } from './trouble';
import type { Call, Warehouse } from './warehouse';

/** A question under way or answered, and how many wait for it. */
interface Entry<T> { readonly answer: Promise<T>; readonly quit: AbortController; waiting: number; settled: boolean }

/** `answer`, or a rejection as soon as the reader has left. */
function unlessLeft<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const left = (): void => { reject(new WarehouseError('left')); };
    signal.addEventListener('abort', left, { once: true });
    answer.then(resolve, reject).finally(() => { signal.removeEventListener('abort', left); });
  });
}

/** The answer to a question known by `key`. */
type Shared<T> = (key: string, ask: (call: Call) => Promise<T>, call?: Call) => Promise<T>;

/**
 * The last `limit` answers by key, each asked for once however many readers want it. A reader who leaves waits no longer; the question itself ends when
 * nobody waits for it any more. One that failed is forgotten.
 */
export function shared<T>(limit: number): Shared<T> {
  const held = new Map<string, Entry<T>>();
  const begin = (key: string, ask: (call: Call) => Promise<T>): Entry<T> => {
    const quit = new AbortController();
    const entry: Entry<T> = { answer: ask({ signal: quit.signal }), quit, waiting: 0, settled: false };
    entry.answer.then(() => { entry.settled = true; }, () => {
      entry.settled = true;
      forget(key, entry);
    });
    return entry;
  };
  const forget = (key: string, entry: Entry<T>): void => { if (held.get(key) === entry) held.delete(key); };
  return async (key, ask, { signal } = {}) => {
    if (signal?.aborted) throw new WarehouseError('left');
    const entry = held.get(key) ?? begin(key, ask);
    held.delete(key);
    held.set(key, entry);
    const [oldest] = held.keys();
    if (held.size > limit && oldest !== undefined) held.delete(oldest);
    entry.waiting += 1;
    try {
      return await (signal ? unlessLeft(entry.answer, signal) : entry.answer);
    } finally {
      entry.waiting -= 1;
      if (entry.waiting === 0 && !entry.settled) {
        // First, so that whoever comes now begins anew and does not wait for what is ending.
        forget(key, entry);
        entry.quit.abort();
      }
    }
  };
}

/** The same for each warehouse by itself, for as long as it is in use. */
export function sharedOf<T>(limit: number): (warehouse: Warehouse) => Shared<T> {
  const each = new WeakMap<Warehouse, Shared<T>>();
  return (warehouse) => {
    const found = each.get(warehouse) ?? shared<T>(limit);
    each.set(warehouse, found);
    return found;
  };
}
