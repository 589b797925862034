import MiniSearch from 'minisearch';
import type { HitKind } from '../model/found';
import type { SearchEntry } from './entries';
import { stem, wordsOf } from './words';

/** A text that fits: how well, which of the words looked for it has, and which of its own words those are (stems). */
export interface TextHit { readonly key: string; readonly score: number; readonly terms: ReadonlySet<string>; readonly asked: ReadonlySet<string> }

/** Whole answers come before their parts when words match equally. */
const WEIGHT: Readonly<Record<HitKind, number>> = { chart: 1.6, topic: 1.4, claim: 1.2, circulation: 1.1, document: 1.1, outlet: 1.1, series: 1, source: 1, event: 1, cause: 1, value: 1, dataset: 1 };

/** One letter may be wrong in words of four to seven letters, two in longer ones; numbers are meant as they are. */
const tolerance = (word: string): number => (/\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const stemsOf = (text: string): string[] => wordsOf(text).map(({ term }) => stem(term));

/** Index over the words of entries: whole words, beginnings of words, and small mistypings of words that no entry has. */
export function indexText(entries: readonly SearchEntry[]) {
  const kindOf = new Map(entries.map(({ key, kind }) => [key, kind]));
  const known = new Set(entries.flatMap(({ title, subtitle, words }) => stemsOf(`${title} ${subtitle} ${words}`)));
  const index = new MiniSearch<SearchEntry>({ idField: 'key', fields: ['title', 'subtitle', 'words'], tokenize: stemsOf, processTerm: (term) => term });
  index.addAll(entries);
  const ask = (words: readonly string[], fuzzy: (word: string) => number): TextHit[] => index.search(words.join(' '), {
    boost: { title: 3, subtitle: 1.5 }, prefix: (term) => term.length >= 2, fuzzy: (term) => (known.has(term) ? 0 : fuzzy(term)), combineWith: 'OR',
    boostDocument: (key: string) => WEIGHT[kindOf.get(key) ?? 'series'],
  }).map(({ id, score, terms, queryTerms }) => ({ key: String(id), score, terms: new Set(terms), asked: new Set(words.filter((word) => queryTerms.includes(stem(word)))) }));
  return (words: readonly string[]): TextHit[] => {
    const found = ask(words, tolerance);
    // Two letters changed places count as two mistakes: allowed only when nothing else is found.
    return found.length > 0 ? found : ask(words, (word) => (tolerance(word) === 0 ? 0 : 2));
  };
}
