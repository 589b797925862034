import type { Notice } from '../model/row';
import { LONGEST_QUERY, splitQuery } from './query';

/** Longest text given back. */
const LONGEST = 200;

/** A query as whoever filled a form wrote it, and what was wrong with it. */
export interface Typed {
  /** What stands in a field: what was typed where anything was wrong, so that it can be mended; else what it was understood as. */
  readonly valueOf: (name: string, understood: string) => string;
  /** What is wrong with a field and how to mend it; empty for nothing. */
  readonly wrongWith: (name: string) => string;
}

/** The fields of a form under the query it was sent with. Of a name given twice the first counts, as everywhere. */
export function typedIn(query: string, issues: readonly Notice[]): Typed {
  const pairs = query.length > LONGEST_QUERY ? [] : splitQuery(query).pairs;
  const first = new Map([...pairs].reverse().map(([name, value]) => [name, value.slice(0, LONGEST)]));
  return {
    valueOf: (name, understood) => (issues.length === 0 ? understood : first.get(name)?.trim() ?? ''),
    wrongWith: (name) => issues.filter(({ parameter }) => parameter === name).map(({ message }) => message).join('; '),
  };
}
