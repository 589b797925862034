import { isBare, YEAR, type Asked } from './asked';
import type { SearchGround } from './ground';
import type { TextHit } from './text-search';
import { fold } from './words';

/** What a search finds by its words. */
export interface WordHits {
  /** Everything that has any of the words, by key. */
  readonly all: ReadonlyMap<string, TextHit>;
  /** Keys worth listing, best first. */
  readonly keys: readonly string[];
  /** Whether what is listed has every word. */
  readonly isWhole: boolean;
  /** Words nothing has. */
  readonly unknown: readonly string[];
  /** How many of the words a text has. */
  readonly matched: (key: string) => number;
  readonly score: (key: string) => number;
}

/** Looks for the words of a search; a bare number counts as one, since it may be part of a name ("Section 301"). */
export function byWords({ text, claims }: SearchGround, { words, amounts }: Asked): WordHits {
  const terms = [...words, ...amounts.filter(isBare).map(({ text: number }) => fold(number))];
  const hits = terms.length === 0 ? [] : text(terms);
  const all = new Map(hits.map((hit) => [hit.key, hit]));
  // A year ranks what has it first, but charts of many years do not name each.
  const needed = terms.filter((term) => !YEAR.test(term));
  const counted = new Set(needed.length > 0 ? needed : terms);
  const matched = (key: string): number => [...(all.get(key)?.asked ?? [])].filter((term) => counted.has(term)).length;
  const score = (key: string): number => all.get(key)?.score ?? 0;
  const again = (key: string): number => Number((claims.get(key)?.repeats ?? null) !== null);
  const found = hits.map(({ key, score: points }) => ({ key, points, matches: matched(key), repeats: again(key) }));
  const most = Math.max(0, ...found.map(({ matches }) => matches));
  const isWhole = counted.size > 0 && most === counted.size;
  // Where nothing has every word: what has at least half as many as the best.
  const least = Math.max(1, isWhole ? most : Math.ceil(most / 2));
  return {
    all, isWhole, matched, score,
    keys: found.filter(({ matches }) => matches >= least).sort((a, b) => b.matches - a.matches || a.repeats - b.repeats || b.points - a.points).map(({ key }) => key),
    unknown: words.filter((word) => !hits.some(({ asked }) => asked.has(word))),
  };
}
