import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import type { Store } from '@/lib/store/store';
import { idOf, periodOf, SERIES, STAMP, valueOf } from './synthetic';

const seriesAt = (n: number): Series => ({
  kind: 'official', id: idOf(n), title: `Synthetic series ${n}, “made up”`, short: idOf(n), unit: 'USD', scale: 3, frequency: 'irregular', source: 'census-goods-china', topic: 'trade',
  reporter: 'Nobody', partner: '', flow: 'made up', commodity: '', basis: 'synthetic', adjustment: '', note: '', recorded: STAMP,
});

function observationAt(at: number, days: number): Observation {
  const period = periodOf(at % days);
  return {
    series: idOf(Math.floor(at / days)), period, value: valueOf(at), status: 'A', vintage: period < '2020' ? '' : period, recorded: STAMP,
    grade: 'official', source: 'census-goods-china', url: 'https://example.org/synthetic', via: '', note: '',
  };
}

/** A list whose observations come into being when they are looked at, and are held by nobody. */
function generatedList(length: number, days: number): readonly Observation[] {
  const list = {
    length,
    forEach(visit: (row: Observation, at: number) => void) { for (let at = 0; at < length; at += 1) visit(observationAt(at, days), at); },
  };
  return new Proxy(list, { get: (of, name) => (typeof name === 'string' && /^\d+$/.test(name) ? observationAt(Number(name), days) : Reflect.get(of, name) as unknown) }) as unknown as readonly Observation[];
}

/** The store of `real`, and beside it `observations` made-up ones that exist only while they are read. */
export function generatedStore(real: Store, observations: number): Store {
  const days = Math.ceil(observations / SERIES);
  const made = Array.from({ length: SERIES }, (_, n) => seriesAt(n));
  const ids = new Set(made.map(({ id }) => id));
  return {
    ...real,
    series: async (asof) => [...await real.series(asof), ...made],
    observations: async (asked, asof) => (asked.length > 0 && asked.every((id) => ids.has(id)) ? generatedList(Math.min(observations, asked.length * days), days) : real.observations(asked.filter((id) => !ids.has(id)), asof)),
  };
}
