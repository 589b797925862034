import type { FoundAnswer, FoundItem } from '@/lib/model/found';
import { groupsOf } from './groups';
import { KIND_WORDS } from './kind-words';

/** One line of the palette: somewhere to go, or something to do. */
export interface PaletteOption {
  readonly key: string;
  readonly title: string;
  readonly marks: FoundItem['marks'];
  /** Said beside the title; empty for none. */
  readonly detail: string;
  /** Whether it belongs to the line above it. */
  readonly isUnder: boolean;
  /** Verdict of a claim; empty for anything else. */
  readonly verdict: string;
  /** Where it leads; empty where it does something instead. */
  readonly href: string;
  /** What it does; null where it leads somewhere. */
  readonly run: (() => void) | null;
}

/** `key` is a word: ids are made of it. Keys of all lines differ. */
export interface PaletteGroup { readonly key: string; readonly heading: string; readonly options: readonly PaletteOption[] }

const link = (key: string, title: string, href: string, detail = ''): PaletteOption => ({ key, title, marks: [], detail, isUnder: false, verdict: '', href, run: null });

/** A claim gives two lines: its receipt, and the chart with its point open. */
function optionsOf({ kind, id, title, subtitle, href, marks, claim, chart }: FoundItem): PaletteOption[] {
  const key = `${kind}/${id}`;
  if (claim === null) return [{ ...link(key, title, href, subtitle), marks }];
  const off = ['differs', 'revised'].includes(claim.verdict) && claim.difference_words !== '' ? ` · ${claim.difference_words}` : '';
  const receipt: PaletteOption = { ...link(key, title, href, `“${claim.printed}” · ${claim.outlet}${off}`), marks, verdict: claim.verdict };
  return chart === null ? [receipt] : [receipt, { ...link(`${key}/chart`, `On the chart: ${chart.title}`, chart.href, `“${claim.printed}”`), isUnder: true }];
}

/** What a search found, as groups of lines, and last the page with everything. */
export function foundGroups(answer: FoundAnswer | null, text: string, every: string): PaletteGroup[] {
  const groups = answer === null ? [] : groupsOf(answer.items).map(({ kind, items }) => ({ key: kind, heading: KIND_WORDS[kind].heading, options: items.flatMap(optionsOf) }));
  const all = link('every', `All results for “${text}”`, every, answer === null ? '' : `${answer.count} in all`);
  return [...groups, { key: 'search', heading: 'Search page', options: [all] }];
}

/** Pages whose name begins, or has a word that begins, with what was typed; all of them when nothing was. */
export function pageGroup(key: string, heading: string, pages: readonly (readonly [href: string, title: string])[], text: string): PaletteGroup[] {
  const typed = text.trim().toLowerCase();
  const fitting = pages.filter(([, title]) => typed === '' || title.toLowerCase().split(' ').some((_, at, words) => words.slice(at).join(' ').startsWith(typed)));
  return fitting.length === 0 ? [] : [{ key, heading, options: fitting.map(([href, title]) => link(`${key}${href}`, title, href)) }];
}
