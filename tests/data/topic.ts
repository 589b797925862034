import { inputsOf } from '@/lib/derive/formula';
import { latest } from '@/lib/derive/latest';
import type { Datum } from '@/lib/derive/datum';
import { resolve } from '@/lib/derive/resolve';
import type { Chart } from '@/lib/model/chart';
import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import type { Source } from '@/lib/model/source';
import { FIRST_ENTRY, observationsIn, topicsIn } from './records';

/** Everything `data/` holds on some topics, in force now. */
export interface TopicData {
  readonly sources: readonly Source[];
  readonly series: readonly Series[];
  readonly charts: readonly Chart[];
  readonly observations: readonly Observation[];
  /** Value as of the first entry, official or derived, in the base unit; undefined where there is none. */
  readonly find: (id: string, period: string) => string | undefined;
  /** The same. @throws Error where there is none. */
  readonly value: (id: string, period: string) => string;
  /** All values of a series as of the first entry. */
  readonly valuesOf: (id: string) => readonly Datum[];
}

export function topicData(topics: readonly string[], files: readonly string[]): TopicData {
  const { sources, series, charts } = topicsIn(topics);
  const observations = files.flatMap(observationsIn);
  const values = resolve(series, latest(observations, FIRST_ENTRY));
  const find = (id: string, period: string): string | undefined => values.get(id)?.find((datum) => datum.period === period)?.value;
  const value = (id: string, period: string): string => {
    const found = find(id, period);
    if (found === undefined) throw new Error(`no value of ${id} in ${period}`);
    return found;
  };
  return { sources, series, charts, observations, find, value, valuesOf: (id) => values.get(id) ?? [] };
}

/** What holds of every topic: names lead somewhere, series are drawn and have values, charts open readable. */
export function topicTests({ sources, series, charts, observations }: TopicData): void {
  const ids = new Set(series.map(({ id }) => id));
  const values = resolve(series, latest(observations, null));

  test('every reference leads somewhere', () => {
    const known = new Set(sources.map(({ id }) => id));
    expect(observations.filter((row) => !ids.has(row.series) || !known.has(row.source))).toEqual([]);
    for (const one of series) expect(one.kind === 'official' ? known.has(one.source) || one.source : inputsOf(one.formula).find((id) => !ids.has(id)) ?? true).toBe(true);
    for (const chart of charts) {
      expect(chart.series.filter((id) => !ids.has(id))).toEqual([]);
      expect(chart.default.series.filter((id) => !chart.series.includes(id))).toEqual([]);
    }
  });

  test('every series is on a chart and has values', () => {
    const drawn = new Set(charts.flatMap((chart) => chart.series));
    expect([...ids].filter((id) => !drawn.has(id))).toEqual([]);
    expect([...ids].filter((id) => !values.get(id)?.length)).toEqual([]);
  });

  test('one reading per series, period, vintage and stamp', () => {
    const keys = observations.map((row) => [row.series, row.period, row.vintage, row.recorded].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('labels fit at the end of a line, and default views hold at most two units and 120 points a series', () => {
    expect(series.filter(({ short }) => short.length > 24)).toEqual([]);
    for (const chart of charts) {
      expect(new Set(chart.default.series.map((id) => series.find((one) => one.id === id)?.unit)).size).toBeLessThanOrEqual(2);
      const [from = ''] = chart.default.time.split('..');
      for (const id of chart.default.series) {
        const points = (values.get(id) ?? []).filter(({ period }) => from === 'earliest' || period >= from).length;
        expect({ id, fits: points <= 120 }).toEqual({ id, fits: true });
      }
    }
  });
}
