type Pair = readonly [name: string, value: string];

/** One change of how addresses are spelt. What was handed out before it keeps working: old parts are read as the new ones. */
export interface Migration {
  /** Day from which the new spelling is written. */
  readonly on: string;
  readonly why: string;
  /** The part as it is spelt now; the very same one where this change does not touch it. */
  readonly rewrite: (pair: Pair) => Pair;
}

/**
 * Every change of spelling since the first address was handed out, oldest first; none is ever taken out. There has been none so far.
 * To rename a parameter, a value or an id that stands in links, append one here and add an old link to `tests/golden/frozen-links.txt`.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** The parts of a query in today's spelling. */
export function migrated(pairs: readonly Pair[], migrations: readonly Migration[] = MIGRATIONS): Pair[] {
  return pairs.map((pair) => migrations.reduce((now, { rewrite }) => rewrite(now), pair));
}
