import { performance } from 'node:perf_hooks';
import type { Datum } from '@/lib/derive/datum';
import { groundOf, type Ground } from '@/lib/explain/ground';
import type { Fact } from '@/lib/explain/by-value';
import type { Facets } from '@/lib/model/facets';
import type { Series } from '@/lib/model/series';
import { printed } from './print';
import { randomOf, type Random } from './random';
import { claimOf, judge } from './setting';

/** Months of each synthetic series. */
const MONTHS = 100;
const MEASURES = ['us-to-cn', 'cn-to-us'] as const;
const REPORTERS = ['us', 'cn'] as const;
const START_YEAR = 2018;

const monthOf = (n: number): string => `${START_YEAR + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

/** A made-up trade: commodities by flow by reporter, monthly, values spread over seven powers of ten as real ones are. Synthetic, and only ever used here. */
function synthetic(observations: number, random: Random): { facts: Fact[]; series: Series[]; facets: Facets[]; values: Map<string, readonly Datum[]> } {
  const series: Series[] = [];
  const facets: Facets[] = [];
  const values = new Map<string, readonly Datum[]>();
  const facts: Fact[] = [];
  for (let n = 0; n * MONTHS < observations; n += 1) {
    const measure = MEASURES[n % 2] ?? MEASURES[0];
    const reporter = REPORTERS[Math.floor(n / 2) % 2] ?? REPORTERS[0];
    const scope = `commodity-${Math.floor(n / 4)}`;
    const id = `synthetic-${reporter}-${measure}-${scope}`;
    const words = { topic: 'trade', reporter, partner: '', flow: measure, commodity: scope, basis: 'synthetic', adjustment: '', note: '', recorded: '2026-11-24T00:00:00Z' } as const;
    series.push({ ...words, id, title: `Synthetic ${id}`, short: scope, unit: 'USD', scale: 0, frequency: 'monthly', kind: 'official', source: 'synthetic' });
    facets.push({ id, subject: 'synthetic', measure, scope, reporter, basis: 'customs', form: 'level', comparison: 'none', sign: 1, definition: null, reading_of: null, recorded: words.recorded });
    const size = 10 ** (4 + 7 * random.next());
    const data = Array.from({ length: MONTHS }, (_, month): Datum => {
      const period = monthOf(month);
      const value = String(Math.round(size * (0.5 + random.next())));
      return { row_id: `${id}@${period}@2026-01`, series: id, period, value, status: 'A', vintage: '2026-01', recorded: words.recorded, grade: 'official', sources: ['synthetic'], url: '', note: '' };
    });
    values.set(id, data);
    for (const datum of data) facts.push({ datum, covers: datum.period, unit: 'USD', older: false });
  }
  return { facts, series, facets, values };
}

export interface Timing { readonly observations: number; readonly buildMs: number; readonly medianMs: number; readonly p95Ms: number }

const CLAIMS = 300;
const WARM = 60;

const quantile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;

/** Time to reconcile one claim that differs, searched through an index of so many observations: the median and 95th percentile of many, warmed. */
export function timeSearch(observations: number): Timing {
  const random = randomOf(observations);
  const { facts, series, facets, values } = synthetic(observations, random);
  const before = performance.now();
  const ground: Ground = groundOf(facts, series, facets, values);
  const buildMs = performance.now() - before;
  const times: number[] = [];
  for (let n = 0; n < WARM + CLAIMS;) {
    const { datum } = random.of(facts);
    const other = values.get(datum.series)?.[Math.floor(random.next() * MONTHS)];
    const figure = other && other.period !== datum.period ? printed(other.value, random) : null;
    if (!figure) continue;
    const claim = claimOf(datum.series, datum.period, 'USD', figure, n);
    const start = performance.now();
    const { verdict } = judge(claim, ground);
    const took = performance.now() - start;
    if (verdict !== 'differs') continue;
    if (n >= WARM) times.push(took);
    n += 1;
  }
  times.sort((a, b) => a - b);
  return { observations: facts.length, buildMs, medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}
