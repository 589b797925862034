import type { Entry } from '@/components/page/entry';
import { shortWhy } from '@/components/receipt/story';
import { differenceInWords, standingWords } from '@/lib/layout/words';
import { formatValue } from '@/lib/layout/format';
import { HIT_KINDS, type FoundAnswer, type FoundItem, type HitKind } from '@/lib/model/found';
import { formatPeriod } from '@/lib/period-words';
import { at } from '@/lib/permalink/at';
import { numberPlaces } from '@/lib/search/asked';
import type { OnChart } from '@/lib/search/best-chart';
import type { Found, Hit, Search } from '@/lib/search/search';
import { marksOf, type Mark } from '@/lib/search/words';
import type { AsOf, Store } from '@/lib/store/store';
import { loadEntries } from '../entries';
import { areMeant, datasetHits } from './datasets';
import { loadSearch } from './load-search';

/** Which of what was found is listed. */
export interface Listing {
  /** Only this kind; null for all. */
  readonly kind: HitKind | null;
  /** At most so many in all, and of each kind. */
  readonly limit: number;
  readonly each: number;
}

const pairs = (marks: readonly Mark[]): [number, number][] => marks.map(([start, end]) => [start, end]);
const onChart = (found: OnChart | null, asof: AsOf): FoundItem['chart'] => found && { id: found.chart.id, title: found.chart.title, href: at(found.href, asof) };

/** What was printed and what came of comparing it; a number that was looked for is marked whole. */
function claimPart(entry: Entry, { terms, tier }: Hit): NonNullable<FoundItem['claim']> {
  const { claim, outlet, found, row } = entry;
  const { exact } = claim.selector;
  const places = numberPlaces(exact).map(({ start, end }): Mark => [start, end]);
  return {
    printed: exact, printed_marks: pairs((tier === 'printed' || tier === 'allowed') && places.length > 0 ? places : marksOf(exact, terms)), outlet: outlet.name,
    period: claim.period === null ? '' : formatPeriod(claim.period), unit: claim.unit, verdict: found.verdict,
    official_value: row.official_value, difference: row.difference,
    official_words: row.official_value === '' ? '' : `${standingWords(row.standing)} ${formatValue(row.official_value, row.unit)}`, difference_words: differenceInWords(row), why: found.verdict === 'differs' ? shortWhy(entry) : '',
  };
}

function itemOf(hit: Hit, entries: ReadonlyMap<string, Entry>, search: Search, asof: AsOf): FoundItem {
  const { kind, id, title, href, terms, value } = hit;
  const entry = kind === 'claim' ? entries.get(id) : undefined;
  const subtitle = value === null ? hit.subtitle : `${hit.subtitle}: ${formatValue(value.value, value.unit)}`;
  const chart = entry ? search.ofClaim(entry.claim) : value === null ? null : search.ofValue(value.series, value.period);
  return {
    kind, id, title, subtitle, href: at(href, asof), marks: pairs(marksOf(title, terms)), subtitle_marks: pairs(marksOf(subtitle, terms)),
    chart: onChart(chart, asof), claim: entry ? claimPart(entry, hit) : null,
  };
}

function countsOf(hits: readonly Hit[]): FoundAnswer['counts'] {
  const counts: Partial<Record<HitKind, number>> = {};
  for (const kind of HIT_KINDS) {
    const count = hits.filter((hit) => hit.kind === kind).length;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}

/** The hits listed, in their order. */
function listedOf(hits: readonly Hit[], { kind, limit, each }: Listing): Hit[] {
  const taken = new Map<HitKind, number>();
  return hits.filter((hit) => {
    const before = taken.get(hit.kind) ?? 0;
    taken.set(hit.kind, before + 1);
    return (kind === null || hit.kind === kind) && before < each;
  }).slice(0, limit);
}

/** What was found, and the bulk datasets that have every word: first where they are asked for. What has only some of the words is left out beside them. */
function withDatasets(found: Found, datasets: readonly Hit[], text: string): Found {
  if (datasets.length === 0) return found;
  const whole = found.fit === 'all' ? found.hits : [];
  return { ...found, fit: 'all', unknown: [], suggestions: [], hits: areMeant(text) ? [...datasets, ...whole] : [...whole, ...datasets] };
}

/** What a search of the dataset as it stood at `asof` finds, with the verdict of every claim and the chart it is on. */
export async function answerSearch(store: Store, asof: AsOf, text: string, listing: Listing): Promise<FoundAnswer> {
  // What is loaded is known of now only.
  const [search, entries, recorded, datasets] = await Promise.all([loadSearch(store, asof), loadEntries(store, asof), store.newest(asof), asof === null ? datasetHits(text) : []]);
  const { asked, fit, unknown, suggestions, hits } = withDatasets(search.find(text), datasets, text);
  const byClaim = new Map(entries.map((entry) => [entry.claim.id, entry]));
  return {
    kind: 'search', recorded, asof,
    read: { words: [...asked.words], left: [...asked.left], amounts: asked.amounts.map((amount) => ({ ...amount })) },
    fit, unknown: [...unknown], suggestions: [...suggestions], count: hits.length, counts: countsOf(hits),
    items: listedOf(hits, listing).map((hit) => itemOf(hit, byClaim, search, asof)),
  };
}
