import fc from 'fast-check';
import { at } from '@/lib/permalink/at';

const STAMP = '2026-11-25T04:40:00Z';

it.each([
  ['/', '/?asof=2026-11-22'],
  ['/claims/x', '/claims/x?asof=2026-11-22'],
  ['/claims?topic=trade', '/claims?topic=trade&asof=2026-11-22'],
  ['/series/x#2024', '/series/x?asof=2026-11-22#2024'],
  ['/claims?topic=trade#found', '/claims?topic=trade&asof=2026-11-22#found'],
  ['/charts/x?asof=2026-11-23', '/charts/x?asof=2026-11-23'],
  ['/series/x.csv?', '/series/x.csv?asof=2026-11-22'],
  ['#2024', '#2024'],
  ['https://example.org/', 'https://example.org/'],
  ['//example.org/', '//example.org/'],
])('%s is %s', (path, there) => expect(at(path, '2026-11-22')).toBe(there));

it('today needs no day', () => expect(at('/claims?topic=trade#found', null)).toBe('/claims?topic=trade#found'));

it('changes nothing but the day, and only once', () => {
  const text = fc.stringMatching(/^[a-z0-9%~.:-]{0,12}$/);
  fc.assert(fc.property(text, fc.array(fc.tuple(text, text), { maxLength: 3 }), text, (path, pairs, fragment) => {
    const address = `/${path}${pairs.length > 0 ? `?${pairs.map(([name, value]) => `q${name}=${value}`).join('&')}` : ''}${fragment === '' ? '' : `#${fragment}`}`;
    const there = at(address, STAMP);
    expect(at(there, '2026-11-22')).toBe(there);
    const [before, after] = [new URL(address, 'http://x'), new URL(there, 'http://x')];
    expect([after.pathname, after.hash]).toEqual([before.pathname, before.hash]);
    expect(after.searchParams.get('asof')).toBe(STAMP);
    after.searchParams.delete('asof');
    before.searchParams.sort();
    after.searchParams.sort();
    expect(after.searchParams.toString()).toBe(before.searchParams.toString());
  }));
});
