/** @jest-environment node */
import fc from 'fast-check';
import { exportFileName } from '@/lib/export/file-name';

it.each([
  ['goods-balance', '2026-11-22T04:00:00Z', 'csv', 'sourceline-goods-balance-2026-11-22.csv'],
  ['goods-balance', '2026-11-22', 'json', 'sourceline-goods-balance-2026-11-22.json'],
  ['custom', '', 'zip', 'sourceline-custom.zip'],
  ['../etc/"x"\r\n', '2026-11-22', 'csv', 'sourceline-etc-x-2026-11-22.csv'],
])('%j as of %j in %s is %s', (chart, asof, extension, name) => expect(exportFileName(chart, asof, extension)).toBe(name));

it('holds safe characters only, whatever it is given', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (chart, asof) => {
    const name = exportFileName(chart, asof, 'csv');
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.csv$/);
    expect(name.length).toBeLessThan(120);
  }));
});
