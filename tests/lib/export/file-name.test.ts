/** @jest-environment node */
import fc from 'fast-check';
import { exportFileName } from '@/lib/export/file-name';

it.each([
  ['goods-balance', '2026-11-22T04:00:00Z', 'csv', 'c0ffee00decafbad', 'sourceline-goods-balance-asof-2026-11-22-c0ffee00.csv'],
  ['goods-balance', '2026-11-22', 'json', '', 'sourceline-goods-balance-asof-2026-11-22.json'],
  ['custom', '', 'csv-metadata.json', '', 'sourceline-custom.csv-metadata.json'],
  ['../etc/"x"\r\n', '2026-11-22', 'csv', '', 'sourceline-etc-x-asof-2026-11-22.csv'],
])('%j as of %j in %s with hash %j is %s', (chart, asof, extension, sha, name) => expect(exportFileName(chart, asof, extension, sha)).toBe(name));

it('holds safe characters only, whatever it is given', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (chart, asof) => {
    const name = exportFileName(chart, asof, 'csv');
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.csv$/);
    expect(name.length).toBeLessThan(120);
  }));
});
