import { SYNTHETIC } from '../made-up';
import type { Observation } from '../model/observation';
import type { OfficialSeries } from '../model/series';
import type { Source } from '../model/source';
import { datasetOf, type BulkDataset } from './dataset';
import { definitionWords } from './definition';
import { isLeaf, seriesId, type Slice } from './slice';
import { sourceId } from './source-id';
import { inShownUnit, SHOWN_UNITS, unitNote } from './unit';
import { commodityWords, measureWords, sliceShort, sliceTitle, type Labels } from './words';

/** One period of a slice as a warehouse gives it: first day and newest day of publishing as yyyymmdd, an exact decimal in the slice's unit, how many observations it sums. */
export interface SlicePoint { readonly period: number; readonly value: string; readonly parts: number; readonly published: number }

const MADE_UP = 'Made up by Sourceline’s generator: no figure is real.';

/** `2024-03-01` of 20240301. */
export function dayOf(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Our spelling of the period that begins on `day`: `2024-03` of monthly data, `2024` of annual. */
export const periodOf = (day: number, { frequency }: Pick<BulkDataset, 'frequency'>): string => dayOf(day).slice(0, frequency === 'annual' ? 4 : 7);

/** What a value of a series says of how it came about. */
export const noteOf = (parts: number, { synthetic }: Pick<BulkDataset, 'synthetic'>): string =>
  `${synthetic ? 'made up, no figure is real; ' : ''}${parts === 1 ? 'one observation' : `sum of ${parts} observations, the newest of them published on the day of its vintage`}`;

/** How many observations a value sums by its note, `noteOf`'s; null for a note of another kind. */
export function partsOf(note: string): number | null {
  const [, one, many] = /^(?:made up, no figure is real; )?(?:(one) observation|sum of (\d+) observations)/.exec(note) ?? [];
  return one === undefined ? (many === undefined ? null : Number(many)) : 1;
}

/** Where a bulk dataset comes from. `recorded`: UTC stamp of its newest load. */
export function bulkSource(dataset: BulkDataset, recorded: string): Source {
  return {
    id: sourceId(dataset.id), organisation: dataset.publisher, title: dataset.title, url: dataset.url, licence: dataset.licence, recorded,
    definition: `${dataset.synthetic ? `${MADE_UP} ` : ''}${dataset.frequency === 'monthly' ? 'Monthly' : 'Annual'} trade of the ${dataset.reporter} by ${dataset.digits}-digit commodity and partner${dataset.ports ? ' and port' : ''}, loaded whole. What stands is the value published last; a row that a later release no longer has still counts.`,
  };
}

/** The series of a slice: the sum of its observations by period. Weights are given in metric tons. `recorded`: UTC stamp of the dataset's newest load. */
export function bulkSeries(slice: Slice, dataset: BulkDataset, labels: Labels, recorded: string): OfficialSeries {
  const sum = isLeaf(slice) ? 'One observed series.' : 'Each value is the sum of every observation of the slice for its period; a partner, commodity or port without an observation adds nothing.';
  return {
    kind: 'official', id: seriesId(slice), source: sourceId(dataset.id), title: sliceTitle(slice, dataset, labels), short: sliceShort(slice, dataset, labels), topic: 'trade',
    reporter: dataset.synthetic ? `nobody (${SYNTHETIC.toLowerCase()})` : dataset.reporter, partner: slice.partner === null ? 'World' : labels.partner ?? String(slice.partner), flow: slice.flow, commodity: commodityWords(slice.commodity, labels.commodity),
    unit: SHOWN_UNITS[slice.unit], scale: 0, basis: measureWords(dataset, slice.flow, slice.unit), frequency: dataset.frequency, adjustment: 'not seasonally adjusted',
    note: [dataset.synthetic ? MADE_UP : '', definitionWords(dataset, slice.flow, slice.unit), sum, unitNote(slice.unit)].filter(Boolean).join(' '), recorded, ...(dataset.synthetic && { standing: 'synthetic' as const }),
  };
}

/** What a series of `bulkSeries` holds: one observation for each point, its vintage the newest day on which one of those summed was published. */
export function bulkObservations(slice: Slice, dataset: BulkDataset, points: readonly SlicePoint[], recorded: string): Observation[] {
  const series = seriesId(slice);
  return points.map(({ period, value, parts, published }) => ({
    series, period: periodOf(period, dataset), value: inShownUnit(value, slice.unit), status: 'A', vintage: dayOf(published), recorded, grade: dataset.synthetic ? 'synthetic' : 'official', source: sourceId(dataset.id), url: dataset.url,
    via: dataset.synthetic ? 'Sourceline’s generator' : '', note: noteOf(parts, dataset),
  }));
}

const codesOf = ({ partner, port }: Slice): string => [partner, port].filter((code) => code !== null).join(' ');

/** What tells slices of the same short words apart: their codes where whole labels differ, which are cut short; their datasets; their codes. Each with what is the same in both where it does not. */
const TELLING: readonly (readonly [differs: (slice: Slice, series: OfficialSeries) => string, words: (slice: Slice) => string])[] = [
  [(_, { partner }) => partner, codesOf],
  [({ dataset }) => dataset, ({ dataset }) => datasetOf(dataset)?.brief ?? dataset],
  [codesOf, codesOf],
];

/** Series of slices, those called alike in short with what tells them apart after it: two lines of one chart must not share a label. */
export function toldApart(all: readonly (readonly [Slice, OfficialSeries])[]): OfficialSeries[] {
  return TELLING.reduce((held, [differs, words]) => {
    const tellings = new Map<string, Set<string>>();
    for (const [slice, one] of held) tellings.set(one.short, (tellings.get(one.short) ?? new Set()).add(differs(slice, one)));
    return held.map(([slice, one]) => [slice, (tellings.get(one.short)?.size ?? 0) > 1 ? { ...one, short: `${one.short}, ${words(slice)}` } : one] as const);
  }, all).map(([, series]) => series);
}
