/**
 * Markup on its way from the server's components to the one place that writes it into the page. Both run in one process but in module
 * graphs of their own, which share nothing but the global object.
 */
interface Waiting { readonly markup: string; readonly since: number }
interface Shared { sourcelineOnce?: Map<string, Waiting> }

/** Longest a request may take from its components to its page, in ms. What waits longer belongs to a request that never became a page. */
const LONGEST = 60_000;
/** Characters that may wait in all. Beyond them markup is sent the dear way, in the payload as well. */
const MOST = 64_000_000;

// The one place two module graphs of a process share; the key is ours alone.
const shared = globalThis as typeof globalThis & Shared;
const waiting = (): Map<string, Waiting> => (shared.sourcelineOnce ??= new Map());

function drop(now: number): number {
  let held = 0;
  for (const [key, { markup, since }] of waiting()) {
    if (now - since > LONGEST) waiting().delete(key);
    else held += markup.length;
  }
  return held;
}

/** Keeps `markup` for the page of this request; answers its key, or null when too much is waiting already. */
export function leave(markup: string, now: number, key: string): string | null {
  if (drop(now) + markup.length > MOST) return null;
  waiting().set(key, { markup, since: now });
  return key;
}

/** The markup left under `key`, given out once; empty in a browser, which has it in the page. */
export function take(key: string): string {
  const found = shared.sourcelineOnce?.get(key)?.markup ?? '';
  shared.sourcelineOnce?.delete(key);
  return found;
}
