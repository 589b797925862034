import 'server-only';
import { join } from 'node:path';
import { fileStore } from './files';
import type { Store } from './store';

let current: Store | null = null;

/** The store this process answers from: `data/` beside the program, or the folder DATA_DIR names. Read once. */
export function getStore(): Store {
  return (current ??= fileStore(process.env.DATA_DIR ?? join(process.cwd(), 'data')));
}
