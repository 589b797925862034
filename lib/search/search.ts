import type { HitKind } from '../model/found';
import { formatPeriod } from '../period-words';
import type { Tier } from './amounts';
import { isBare, readAsked, type Asked } from './asked';
import { chartFinder, type ChartFinder } from './best-chart';
import { claimsByNumber, valuesByNumber } from './by-number';
import { byWords, type WordHits } from './by-words';
import type { Searched } from './entries';
import { searchGround, type SearchGround } from './ground';
import { suggestionsOf } from './suggest';
import type { SeriesValue } from './values';
import { fold } from './words';

/** One thing found, of whatever kind. */
export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly href: string;
  /** Its own words that fit (stems). */
  readonly terms: ReadonlySet<string>;
  /** How a claim answers a number that was typed; null for whatever was found by its words. */
  readonly tier: Tier | null;
  /** What a hit of kind `value` is; null for others. */
  readonly value: SeriesValue | null;
}

/** The answer to one search, best first. */
export interface Found {
  readonly asked: Asked;
  /** `some`: nothing has every word, or only figures near to the number were printed. */
  readonly fit: 'all' | 'some' | 'none';
  readonly unknown: readonly string[];
  readonly suggestions: readonly string[];
  readonly hits: readonly Hit[];
}

export interface Search extends ChartFinder { readonly find: (query: string) => Found }

/** Longest query looked at, in UTF-16 code units; a longer one is cut here. */
export const LONGEST_SEARCH = 200;
const NO_TERMS: ReadonlySet<string> = new Set();

/** Whatever is called by exactly what was typed, its id or its title. */
const named = ({ entries }: SearchGround, typed: string): string[] =>
  (typed === '' ? [] : [...entries.values()].filter(({ id, title }) => id === typed || fold(title) === fold(typed)).map(({ key }) => key));

function valueHit({ series }: SearchGround, value: SeriesValue, { all }: WordHits): Hit {
  return {
    kind: 'value', id: `${value.series}#${value.period}`, title: series.get(value.series)?.title ?? value.series, subtitle: formatPeriod(value.period),
    href: `/series/${value.series}#${value.period}`, terms: all.get(`series/${value.series}`)?.terms ?? NO_TERMS, tier: null, value,
  };
}

function find(ground: SearchGround, charts: ChartFinder, query: string): Found {
  const typed = query.slice(0, LONGEST_SEARCH).normalize('NFC').trim();
  const asked = readAsked(typed);
  const words = byWords(ground, asked);
  const whole = named(ground, typed);
  const tiers = claimsByNumber(ground, asked, words);
  const values = valuesByNumber(ground, asked, words);
  const sure = [...tiers].filter(([, tier]) => tier !== 'near').map(([key]) => key);
  const onCharts = sure.filter((key) => tiers.get(key) === 'printed').flatMap((key) => {
    const claim = ground.claims.get(key);
    const on = claim === undefined ? null : charts.ofClaim(claim);
    return on === null ? [] : [`chart/${on.chart.id}`];
  });
  const listed = (keys: Iterable<string>): Hit[] => [...keys].flatMap((key) => {
    const one = ground.entries.get(key);
    return one === undefined ? [] : [{ kind: one.kind, id: one.id, title: one.title, subtitle: one.subtitle, href: one.href, terms: words.all.get(key)?.terms ?? NO_TERMS, tier: tiers.get(key) ?? null, value: null }];
  });
  const first = new Set([...whole, ...sure, ...onCharts]);
  const rest = new Set([...words.keys, ...tiers.keys()].filter((key) => !first.has(key)));
  const hits = [...listed(first), ...values.map((value) => valueHit(ground, value, words)), ...listed(rest)];
  const fit = hits.length === 0 ? 'none' : first.size > 0 || values.length > 0 || words.isWhole ? 'all' : 'some';
  const lost = tiers.size > 0 || values.length > 0 ? [] : asked.amounts.filter((amount) => !isBare(amount) || hits.length === 0);
  const suggestions = fit === 'all' ? [] : suggestionsOf(asked.words, words.unknown, lost, [...ground.claims.values()], ground.vocabulary);
  return { asked, fit, unknown: words.unknown, suggestions, hits };
}

/** Builds the search over everything that has an address. Pure, and costly enough to be kept. */
export function buildSearch(searched: Searched): Search {
  const ground = searchGround(searched);
  const charts = chartFinder(searched.charts, searched.series);
  return { find: (query) => find(ground, charts, query), ...charts };
}
