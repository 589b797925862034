/** @jest-environment node */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { CsvFault, readCsvLine } from '@/lib/store/csv-line';
import { columnOf, JsonFault, readJsonLine } from '@/lib/store/json-line';

it('reads every JSON value as JSON.parse does', () => {
  fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
    const text = JSON.stringify(value);
    expect(readJsonLine(text).value).toEqual(JSON.parse(text));
    expect(readJsonLine(JSON.stringify(value, null, 1)).value).toEqual(JSON.parse(text));
  }));
});

it('refuses exactly what JSON.parse refuses, but for keys that stand twice', () => {
  const scrap = fc.oneof(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-0', '01', '1e5', '1.', 'true', 'nul', ' ', '"\\u00e9"', '"\\x"', '"\t"'), fc.string({ maxLength: 2 }));
  fc.assert(fc.property(fc.array(scrap, { maxLength: 9 }).map((parts) => parts.join('')), (text) => {
    let expected: { value: unknown } | null;
    try { expected = { value: JSON.parse(text) as unknown }; } catch { expected = null; }
    let read: { value: unknown } | null;
    let fault: unknown = null;
    try { read = readJsonLine(text); } catch (error) { read = null; fault = error; }
    if (fault instanceof JsonFault && fault.message.includes('stands twice')) return;
    if (expected === null) {
      expect(fault).toBeInstanceOf(JsonFault);
      expect((fault as JsonFault).column).toBeGreaterThanOrEqual(1);
      expect((fault as JsonFault).column).toBeLessThanOrEqual(text.length + 1);
    } else {
      expect(read?.value).toEqual(expected.value);
    }
  }), { numRuns: 2000 });
});

it('knows where everything stands', () => {
  const text = ' {"a": {"b": [10, {"c": null}]}, "__proto__": 1}';
  const line = readJsonLine(text);
  const at = (path: PropertyKey[]): string => text.slice(columnOf(line, path) - 1);
  expect(at(['a'])).toMatch(/^"a"/);
  expect(at(['a', 'b'])).toMatch(/^"b"/);
  expect(at(['a', 'b', 0])).toMatch(/^10/);
  expect(at(['a', 'b', 1, 'c'])).toMatch(/^"c"/);
  expect(at(['a', 'b', 7])).toMatch(/^"b"/);
  expect(at(['nowhere', 'at', 'all'])).toMatch(/^\{"a"/);
  expect(at(['__proto__'])).toMatch(/^"__proto__"/);
});

it('reads every CSV line as csv-parse does', () => {
  const cell = fc.string({ unit: 'binary' }).filter((text) => !/[\r\n]/.test(text));
  fc.assert(fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
    const line = stringify([cells]).slice(0, -1);
    expect(readCsvLine(line)).toEqual(cells);
    expect((parse(line) as string[][])[0]).toEqual(cells);
  }));
});

it.each([['a,"b', 2], ['"a"b,c', 1], ['a,b"c', 2], ['a,"b""', 2], ['a,b,"', 3]])('refuses %j at field %i', (line, field) => {
  let fault: unknown;
  try { readCsvLine(line); } catch (error) { fault = error; }
  expect(fault).toBeInstanceOf(CsvFault);
  expect((fault as CsvFault).field).toBe(field);
});
