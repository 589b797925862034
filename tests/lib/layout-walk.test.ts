import { layout, CHART_SIZES } from '@/lib/layout/layout';
import { placeOf, step, stopAt, type Place } from '@/lib/layout/moves';
import { walkOf } from '@/lib/layout/walk';
import { differenceInWords, rowAddress, spoken } from '@/lib/layout/words';
import { claim, observation, tableOf } from '../fixtures/table';

const rows = [...['100', '200', '300'].map((value, i) => observation('a', String(2020 + i), `${value}000000000`)), observation('b', '2021', '50000000000', { status: 'P' }), claim('c-1', 'a', '2022', '310000000000', { verdict: 'differs', official_value: '300000000000', difference: '10000000000', difference_percent: '3.333333' })];
const walkFor = (mark: 'line' | 'bar') => walkOf(layout(tableOf(rows, { a: mark, b: mark }), CHART_SIZES.wide), rows);
const walk = walkFor('line');
const go = (...keys: string[]): string | undefined => {
  let at: Place | null = null;
  for (const key of keys) at = step(walk, at, key) ?? at;
  return at ? walk.tracks[at.track]?.stops[at.stop]?.row_id : undefined;
};

test.each([
  [['ArrowRight'], 'a@2020'], [['ArrowLeft'], 'a@2022'], [['ArrowRight', 'ArrowRight'], 'a@2021'], [['End'], 'a@2022'], [['End', 'ArrowRight'], 'a@2022'], [['Home', 'ArrowLeft'], 'a@2020'],
  [['ArrowRight', 'ArrowDown'], 'b@2021'], [['ArrowRight', 'ArrowDown', 'ArrowDown'], 'c-1'], [['End', 'ArrowDown', 'ArrowUp'], 'a@2021'], [['ArrowRight', 'x'], 'a@2020'], [['End', 'ArrowUp'], 'a@2022'],
])('%s leads to %s', (keys, rowId) => expect(go(...keys)).toBe(rowId));

test('a pointer means the nearest point, a bar all over, and nothing far from both', () => {
  const at = (over: typeof walk, rowId: string) => { const place = placeOf(over, rowId); return over.tracks[place?.track ?? -1]?.stops[place?.stop ?? -1]; };
  const found = (over: typeof walk, x: number, y: number) => { const place = stopAt(over, x, y, 26); return place ? over.tracks[place.track]?.stops[place.stop]?.row_id : null; };
  const point = at(walk, 'a@2021');
  expect(found(walk, (point?.x ?? 0) + 9, (point?.y ?? 0) - 9)).toBe('a@2021');
  expect(found(walk, (point?.x ?? 0) + 90, (point?.y ?? 0) + 90)).toBeNull();
  const bars = walkFor('bar');
  const bar = at(bars, 'a@2020')?.body;
  expect(found(bars, (bar?.left ?? 0) + 2, (bar?.top ?? 0) + (bar?.height ?? 0) - 2)).toBe('a@2020');
});

test('a figure printed twice is stacked, and keys and pointers reach both', () => {
  const twice = [...rows.slice(0, 3), ...['c-1', 'c-1-again'].map((id) => claim(id, 'a', '2021', '210000000000'))];
  const stacked = walkOf(layout(tableOf(twice, { a: 'line' }), CHART_SIZES.wide), twice);
  const idAt = (place: Place | null) => (place ? stacked.tracks[place.track]?.stops[place.stop]?.row_id : undefined);
  const first = step(stacked, { track: 1, stop: 0 }, 'Home');
  expect([idAt(first), idAt(step(stacked, first, 'ArrowRight'))]).toEqual(['c-1', 'c-1-again']);
  expect(stacked.tracks[1]?.stops.map(({ x, y }) => idAt(stopAt(stacked, x, y, 26)))).toEqual(['c-1', 'c-1-again']);
});

test('moves over an empty drawing lead nowhere', () => expect(step({ size: CHART_SIZES.wide, tracks: [] }, null, 'ArrowRight')).toBeNull());

test('an announcement says value, unit, period, outlet, verdict and source', () => {
  expect(spoken(rows[4]!)).toBe('IJR printed “310000000000”, $310 billion, for 2022, on Title of a. Differs. Official value $300 billion. Compared with: US Census Bureau.');
  expect(spoken(rows[3]!)).toBe('Title of b, 2021: $50 billion, provisional. Source: US Census Bureau.');
});

test('a difference is signed and said in percentage points for per cents', () => {
  expect(differenceInWords(rows[4]!)).toBe('+$10 billion (+3.3%)');
  expect(differenceInWords({ ...rows[4]!, unit: 'percent', difference: '-2.5', difference_percent: '' })).toBe('−2.5 percentage points');
  expect(differenceInWords({ ...rows[4]!, difference: '0', difference_percent: '0' })).toBe('$0 (0%)');
});

test('every row has an address', () => expect([rowAddress(rows[4]!), rowAddress(rows[0]!)]).toEqual(['/claims/c-1', '/series/a#2020']));
