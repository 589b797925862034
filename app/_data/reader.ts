import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Call } from '@/lib/warehouse/warehouse';

/** Under this name `scripts/serve.mjs` keeps, for the work of each request, a signal that is aborted when its reader has left. Next gives pages none. */
const READER = Symbol.for('sourceline.reader');

/** How a page puts its own questions: they end when its reader leaves. Nothing where the server does not tell (`next start`, tests): then they end by their time limit. */
export function readersCall(): Call | undefined {
  const readers: unknown = Reflect.get(globalThis, READER);
  const signal: unknown = readers instanceof AsyncLocalStorage ? readers.getStore() : undefined;
  return signal instanceof AbortSignal ? { signal } : undefined;
}
