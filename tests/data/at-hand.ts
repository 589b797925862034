import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder outside the repository that some tests need, and `describe` or, where it is not at hand, `describe.skip`:
 * the tests then count as skipped and `npm test` says so. A folder that was named but does not exist is an error.
 */
export function atHand(variable: 'DOCUMENTS_DIR' | 'OFFICIAL_DIR', usual: string): { readonly folder: string; readonly suite: typeof describe | typeof describe.skip } {
  const named = process.env[variable];
  const folder = named ?? path.resolve(__dirname, '../../..', usual);
  if (named === 'none') return { folder, suite: describe.skip };
  if (named !== undefined && !existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist. Correct it, or set it to none to leave these checks out.`);
  return { folder, suite: existsSync(folder) ? describe : describe.skip };
}
