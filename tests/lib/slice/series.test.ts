import { bulkObservations, bulkSeries, bulkSource, toldApart } from '@/lib/slice/as-series';
import { datasetIdOf, sourceId } from '@/lib/slice/source-id';
import { BULK_DATASETS, datasetOf, type BulkDataset } from '@/lib/slice/dataset';
import { searchWords } from '@/lib/slice/search-words';
import { parseSeriesId, sharedHeadings, type Slice } from '@/lib/slice/slice';
import { NO_LABELS, sliceShort, sliceTitle } from '@/lib/slice/words';
import { Observation } from '@/lib/model/observation';
import { OfficialSeries } from '@/lib/model/series';
import { Source } from '@/lib/model/source';

const STAMP = '2026-11-25T00:00:00Z';
const of = (id: string): [Slice, BulkDataset] => {
  const slice = parseSeriesId(id);
  const dataset = slice && datasetOf(slice.dataset);
  if (!slice || !dataset) throw new Error(id);
  return [slice, dataset];
};

it.each([
  ['census-districts-imports-5700-85-all-usd', { ...NO_LABELS, partner: 'China' }, 'US imports from China (5700), HS 85, all ports, customs value'],
  ['census-districts-exports-all-all-2704-usd', { ...NO_LABELS, port: 'Los Angeles, CA' }, 'US exports to all partners, all goods, port Los Angeles, CA (2704), FAS value'],
  ['census-districts-exports-5700-12-all-kg', NO_LABELS, 'US exports to partner 5700, HS 12, all ports, weight'],
  ['comtrade-hs-imports-156-854143-all-usd', { ...NO_LABELS, partner: 'China', commodity: 'Photovoltaic cells' }, 'US imports from China (156), HS 854143, Photovoltaic cells, value as reported'],
  ['synthetic-hs-imports-all-all-all-usd', NO_LABELS, 'SYNTHETIC, no real figures: US imports from all partners, all goods, all ports, customs value'],
])('%s is said in words that stand alone', (id, labels, title) => {
  expect(sliceTitle(...of(id), labels)).toBe(title);
});

it('a long description is cut', () => {
  expect(sliceTitle(...of('census-districts-imports-5700-85-all-usd'), { ...NO_LABELS, commodity: 'x'.repeat(400) }).length).toBeLessThan(160);
});

it('series, sources and observations are what the data model knows', () => {
  for (const dataset of BULK_DATASETS) {
    const [slice] = of(`${dataset.id}-imports-5700-85-all-kg`);
    const series = bulkSeries(slice, dataset, NO_LABELS, STAMP);
    expect(OfficialSeries.parse(series)).toEqual(series);
    const source = bulkSource(dataset, STAMP);
    expect(Source.parse(source)).toEqual(source);
    expect(series.source).toBe(source.id);
    expect(datasetIdOf(source.id)).toBe(dataset.id);
    for (const observation of bulkObservations(slice, dataset, [{ period: 20_240_301, value: '1234.5', parts: 3, published: 20_240_505 }], STAMP)) {
      expect(observation.grade).toBe(dataset.synthetic ? 'synthetic' : 'official');
      // But for its grade what is made up has the form of a line of data/, where nothing may be made up.
      expect(Observation.safeParse(observation).success).toBe(!dataset.synthetic);
      const entered = { ...observation, grade: 'official' };
      expect(Observation.parse(entered)).toEqual(entered);
    }
  }
  expect(datasetIdOf('us-census')).toBeNull();
  expect(sourceId('census-districts')).toBe('bulk-census-districts');
});

it('kilograms become tons exactly, dollars stay as they are, and periods are spelled as ours', () => {
  const one = (id: string, value: string) => bulkObservations(...of(id), [{ period: 20_240_301, value, parts: 2, published: 20_240_505 }], STAMP)[0];
  expect(one('census-districts-imports-5700-85-all-kg', '1234.5001')).toMatchObject({ value: '1.2345001', period: '2024-03', vintage: '2024-05-05', recorded: STAMP, note: 'sum of 2 observations, the newest of them published on the day of its vintage' });
  expect(one('comtrade-hs-imports-156-85-all-usd', '99999999999999.9999')).toMatchObject({ value: '99999999999999.9999', period: '2024' });
});

it('partners a line ends with are told apart', () => {
  const short = (partner: string) => sliceShort(...of(`synthetic-hs-imports-${partner}-8502-all-usd`), { ...NO_LABELS, partner: `Synthetic partner ${partner}` });
  expect([short('1474'), short('1220')]).toEqual(['SYNTHETIC HS 8502 from partner 1474', 'SYNTHETIC HS 8502 from partner 1220']);
});

it('commodities of one heading have it to be taken whole by', () => {
  expect(sharedHeadings(['1201900005', '1201900095', '120810', '1507100000', '15'])).toEqual(['1201']);
  expect(sharedHeadings(['1201', '120190', '1201900095', '8542', '854231', '854239'])).toEqual([]);
  expect(sharedHeadings([])).toEqual([]);
});

it('imports and exports of one partner are called differently where a line ends', () => {
  const short = (id: string) => sliceShort(...of(id), { ...NO_LABELS, partner: 'China' });
  expect(['census-hs-imports-5700-1201-all-usd', 'census-hs-exports-5700-1201-all-usd', 'census-hs-imports-all-1201-all-usd', 'census-hs-exports-5700-all-all-kg'].map(short)).toEqual(['HS 1201 from China', 'HS 1201 to China', 'HS 1201 imports', 'All goods to China weight']);
});

it('nothing of a made-up dataset can be taken for real', () => {
  const [slice, dataset] = of('synthetic-hs-imports-5700-85-all-usd');
  const series = bulkSeries(slice, dataset, NO_LABELS, STAMP);
  for (const text of [series.title, series.short]) expect(text).toContain('SYNTHETIC');
  for (const text of [series.note, bulkSource(dataset, STAMP).definition, bulkObservations(slice, dataset, [{ period: 20_240_301, value: '1', parts: 1, published: 20_240_505 }], STAMP)[0]?.note]) expect(text).toContain('no figure is real');
});

it.each([['Côte d’Ivoire', ['cote', 'd', 'ivoire']], ['8541.43 Solar', ['8541', '43', 'solar']], ['%_', []]])('words of “%s” are letters and digits', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

it('lines of one chart are told apart: by their dataset, and by codes where labels are cut short', () => {
  const made = (id: string, partner: string) => { const [slice, dataset] = of(id); return [slice, bulkSeries(slice, dataset, { ...NO_LABELS, partner }, '2026-01-01T00:00:00Z')] as const; };
  const shorts = (...all: (readonly [string, string])[]) => toldApart(all.map(([id, partner]) => made(id, partner))).map(({ short }) => short);
  const [census, comtrade] = ['census-hs-imports-5700-85-all-usd', 'comtrade-hs-imports-156-85-all-usd'];
  expect(shorts([census, 'China'], [comtrade, 'China'], ['census-hs-imports-5800-85-all-usd', 'Korea, South'])).toEqual(['HS 85 from China, Census', 'HS 85 from China, Comtrade', 'HS 85 from Korea, South']);
  expect(shorts([census, 'China'])).toEqual(['HS 85 from China']);
  // Two countries of two datasets differ in more than where they come from.
  expect(shorts(['census-hs-imports-7630-85-all-usd', 'Congo, Republic of the'], ['comtrade-hs-imports-180-85-all-usd', 'Congo, Republic of the Democratic'])).toEqual(['HS 85 from Congo, Republic o…, 7630', 'HS 85 from Congo, Republic o…, 180']);
  expect(shorts(['census-hs-imports-7630-85-all-usd', 'Congo, Republic of the'], ['census-hs-imports-7660-85-all-usd', 'Congo, Republic of the Democratic'])).toEqual(['HS 85 from Congo, Republic o…, 7630', 'HS 85 from Congo, Republic o…, 7660']);
});
