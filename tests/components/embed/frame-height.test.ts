/** @jest-environment node */
import fc from 'fast-check';
import { frameHeight } from '@/components/embed/frame-height';
import { claim, observation, tableOf } from '../../fixtures/table';

const sources = [{ id: 'census', organisation: 'US Census Bureau' }];
const table = tableOf([observation('exports', '2024', '7'), claim('a', 'exports', '2024', '7')], { exports: 'line' });

it('is never less for a frame that may be wider: it holds at every width up to that', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 2000 }), (width, more) => {
    const [narrow, wide] = [frameHeight(table, sources, width), frameHeight(table, sources, width + more)];
    expect(Number.isInteger(narrow) && narrow > 0).toBe(true);
    if (width >= 320) expect(wide).toBeGreaterThanOrEqual(narrow);
  }));
});

it('grows with what is said', () => {
  const long = { ...table, subtitle: 'word '.repeat(120) };
  expect(frameHeight(long, sources, 320)).toBeGreaterThan(frameHeight(table, sources, 320) + 250);
  expect(frameHeight(table, [{ id: 'census', organisation: 'x'.repeat(500) }], 320)).toBeGreaterThanOrEqual(frameHeight(table, sources, 320));
});

it('without a limit is that of the widest', () => {
  expect(frameHeight(table, sources)).toBe(frameHeight(table, sources, 5000));
});

it('looks at the rows a few times, however many widths there are', () => {
  let looks = 0;
  const counted = new Proxy(table.rows, { get(rows, name, self) { if (name === 'filter') looks += 1; return Reflect.get(rows, name, self) as unknown; } });
  frameHeight({ ...table, rows: counted }, sources);
  expect(looks).toBeGreaterThan(0);
  expect(looks).toBeLessThan(20);
});
