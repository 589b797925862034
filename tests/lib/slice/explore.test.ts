import fc from 'fast-check';
import { BULK_DATASETS, DIMENSIONS, datasetOf, type BulkDataset } from '@/lib/slice/dataset';
import { explorePath, formatExplore, levelBelow, parseExplore, seriesOfAddress, slicePath, wholeDataset, whenOf, type Explored } from '@/lib/slice/explore';
import { levelsOf, OPEN, parseSeriesId, type Level } from '@/lib/slice/slice';

const dataset = (id: string): BulkDataset => {
  const found = datasetOf(id);
  if (!found) throw new Error(id);
  return found;
};
const census = dataset('census-districts');

const words = fc.constantFrom('china', 'Côte d’Ivoire', 'solar cells', 'not 8541', 'A & B = C', '50% cotton', 'x');
const period = (of: BulkDataset): fc.Arbitrary<string> => fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 0, max: of.frequency === 'monthly' ? 12 : 0 })).map(([year, month]) => (month === 0 ? String(year) : `${year}-${String(month).padStart(2, '0')}`));

/** Any view of a dataset that a page could show. */
function views(of: BulkDataset): fc.Arbitrary<Explored> {
  const member = fc.oneof(fc.constant({ code: null, looked: undefined }), fc.integer({ min: 0, max: 99_999 }).map((code) => ({ code, looked: undefined })), words.map((looked) => ({ code: null, looked })));
  const commodity = fc.oneof(fc.constant({ code: '', looked: undefined }), words.map((looked) => ({ code: '', looked })), fc.constantFrom(...levelsOf(of.digits)).chain((level) => fc.stringMatching(new RegExp(`^\\d{${level}}$`))).map((code) => ({ code, looked: undefined })));
  return fc.record({
    flow: fc.constantFrom('imports' as const, 'exports' as const), unit: fc.constantFrom('usd' as const, 'kg' as const), partner: member, commodity, port: of.ports ? member : fc.constant({ code: null, looked: undefined }),
    by: fc.constantFrom(...DIMENSIONS.filter((one) => one !== 'port' || of.ports)), finer: fc.nat({ max: 3 }), range: fc.oneof(fc.constant(['', '']), fc.tuple(period(of), period(of)).map(([a, b]) => [a, b].sort())),
    vintage: fc.constantFrom('', '2025-02', '2025-02-05'), n: fc.integer({ min: 1, max: 100 }),
  }).map(({ flow, unit, partner, commodity: goods, port, by, finer, range: [from = '', to = ''], vintage, n }) => {
    const below = levelBelow(goods.code, of);
    const levels = levelsOf(of.digits).filter((level) => level >= below);
    const looked = Object.fromEntries([['partner', partner.looked], ['commodity', goods.looked], ['port', port.looked]].filter(([, text]) => text !== undefined)) as Explored['looked'];
    return { slice: { dataset: of.id, flow, unit, commodity: goods.code, partner: partner.code, port: port.code }, looked, by, level: (levels[finer % levels.length] ?? below) as Level, from, to, vintage, n };
  });
}

it.each(BULK_DATASETS)('the address of any view of $id opens that view, and is its own canonical form', (of) => {
  fc.assert(fc.property(views(of), (view) => {
    const query = formatExplore(view, of);
    expect(parseExplore(query, of)).toEqual({ view, issues: [], lost: [] });
    expect(formatExplore(parseExplore(query, of).view, of)).toBe(query);
  }), { numRuns: 1000 });
});

it('any text is read without a throw into a view that is bounded and writes itself back', () => {
  const pair = fc.tuple(fc.constantFrom('flow', 'unit', 'partner', 'commodity', 'port', 'by', 'level', 'from', 'to', 'vintage', 'n', '__proto__', 'x'), fc.string()).map(([name, value]) => `${name}=${value}`);
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(pair, { maxLength: 14 }).map((pairs) => pairs.join('&'))), (query) => {
    const { view, issues } = parseExplore(query, census);
    expect(view.n).toBeLessThanOrEqual(100);
    expect(issues.length).toBeLessThanOrEqual(42);
    expect(parseExplore(formatExplore(view, census), census).view).toEqual(view);
  }), { numRuns: 2000 });
});

it('what a form sends with its fields left empty is the whole', () => {
  expect(parseExplore('flow=imports&unit=usd&partner=&commodity=&port=&by=commodity&level=&from=&to=&vintage=&n=', census)).toEqual({ view: wholeDataset(census), issues: [], lost: [] });
  expect(explorePath(wholeDataset(census), census)).toBe('/explore/census-districts');
});

it.each([
  ['flow=in', 'flow', 'imports, exports'], ['unit=eur', 'unit', 'usd, kg'], ['partner=123456', 'partner', 'at most 5 digits'], ['partner=%3B%3B', 'partner', 'a code or words'], ['commodity=851', 'commodity', '3 digits'],
  ['commodity=8&level=4', 'commodity', '1 digits'], ['by=country', 'by', 'commodity, partner, port'], ['level=3', 'level', '2, 4, 6, 10'], ['commodity=8541&level=4', 'level', 'shown by 6'], ['from=2024-13', 'from', '2024 or 2024-03'],
  ['from=2024&to=2023', 'from', 'backwards'], ['vintage=soon', 'vintage', '2025-02-05'], ['n=0', 'n', '1 to 100'], ['n=101', 'n', '1 to 100'], ['flow=imports&flow=exports', 'flow', 'more than once'], ['prtner=5700', 'prtner', 'partner'],
  [`partner=${'x'.repeat(101)}`, 'partner', 'longer than 100'], ['partner=%E0%A4%A', 'partner', 'percent-encoded'],
])('names what is wrong in “%.30s”, with the cure', (query, parameter, cure) => {
  const { issues } = parseExplore(query, census);
  expect(issues.map((issue) => issue.parameter)).toEqual([parameter]);
  expect(issues[0]?.message).toContain(cure);
});

it('knows what a dataset does not have', () => {
  const comtrade = dataset('comtrade-hs');
  expect(parseExplore('port=2704', comtrade).issues[0]?.message).toContain('names no ports');
  expect(parseExplore('by=port', comtrade).issues[0]?.message).toContain('not one of commodity, partner');
  expect(parseExplore('from=2024-03', comtrade).issues[0]?.message).toContain('write 2024');
  expect(parseExplore('commodity=8541430010', comtrade).issues[0]?.message).toContain('2, 4, 6');
});

it('asks a warehouse for whole periods, both ends included', () => {
  expect(whenOf({ from: '2023', to: '2024-06', vintage: '2025-02' })).toEqual({ from: 20_230_101, to: 20_240_631, vintage: 20_250_231, asof: null });
  expect(whenOf({ from: '', to: '2024', vintage: '2025-02-05' })).toEqual({ from: 0, to: 20_241_231, vintage: 20_250_205, asof: null });
  expect(whenOf({ from: '2024-03', to: '', vintage: '' })).toEqual({ from: 20_240_301, to: OPEN, vintage: OPEN, asof: null });
});

it('reads a code with points as the digits it stands for', () => {
  expect(parseExplore('commodity=8541.43', census).view.slice.commodity).toBe('854143');
  // As published, with zeros before it.
  expect(parseExplore('port=0843&partner=05700', census)).toMatchObject({ view: { slice: { port: 843, partner: 5700 } }, issues: [] });
});

it('a series leads to the page about its slice', () => {
  const slice = parseSeriesId('census-districts-exports-5700-8541-2704-kg');
  expect(slice && slicePath(slice, census)).toBe('/explore/census-districts?flow=exports&unit=kg&partner=5700&commodity=8541&port=2704');
});

it('names what keeps a view from being of the observations asked for; how they are listed, and a range the wrong way round, do not', () => {
  const lost = (query: string): readonly string[] => parseExplore(query, census).lost;
  expect(lost('flow=in&unit=eur&partner=570000&commodity=850&from=2024-13&to=x&vintage=y')).toEqual(['flow', 'unit', 'partner', 'commodity', 'from', 'to', 'vintage']);
  expect(lost('by=colour&level=3&n=1000&asof=2026-01-01&utm_source=x&from=2024&to=2023')).toEqual([]);
  // The first counts, be it empty.
  expect(lost('partner=&partner=5700')).toEqual(['partner']);
  expect(lost('parner=5700&Flow=exports')).toEqual(['parner', 'Flow']);
  expect(lost('from=2023&from=2024')).toEqual(['from']);
  // However much else is wrong.
  expect(lost(`${Array.from({ length: 60 }, (_, at) => `x${at}=1`).join('&')}&vintage=y`)).toEqual(['vintage']);
});

it.each([
  ['https://example.test/explore/census-districts?partner=5700&commodity=85#2024-03', { id: 'census-districts-imports-5700-85-all-usd', time: '', vintage: '' }], ['/explore/census-districts.csv?flow=exports&unit=kg&from=2024', { id: 'census-districts-exports-all-all-all-kg', time: '2024..latest', vintage: '' }],
  [' /explore/census-hs/?vintage=2025-06&to=2024-03 ', { id: 'census-hs-imports-all-all-all-usd', time: 'earliest..2024-03', vintage: '2025-06' }], ['http://example.test/series/us-imports-cn-goods-annual?asof=2026#2024', { id: 'us-imports-cn-goods-annual', time: '', vintage: '' }],
  ['/explore/census-hs?partner=china', null], ['/explore/census-hs?from=soon', null], ['/explore/nothing?partner=5700', null], [' us-imports-cn-goods-annual ', null],
])('the series at “%s” is %j', (address, found) => {
  expect(seriesOfAddress(address)).toEqual(found);
});
