/** @jest-environment node */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { embedAddress, formAddress, withParameter } from '@/lib/reuse/addresses';
import { codeLines, hashCheck } from '@/lib/reuse/code';
import { attributeValue, formulaText, queryText, shellWord, stringLiteral } from '@/lib/reuse/quote';

const HOSTILE = ["'", '"', '\\', '$(id)', '`id`', '\n', '; rm x', '&', '#(lf)', '<b>', '数', '🌾', '%27', '!', '*', ' '] as const;
const hostile = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join('').replaceAll('\0', ''));

it('a shell reads back the very words that were quoted', () => {
  fc.assert(fc.property(fc.array(hostile, { minLength: 1, maxLength: 40 }), (texts) => {
    const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${texts.map(shellWord).join(' ')}`], { encoding: 'utf8' });
    expect(printed.split('\0').slice(0, -1)).toEqual(texts);
  }), { numRuns: 40 });
});

it('Python and R literals are one line of JSON', () => {
  fc.assert(fc.property(hostile, (text) => {
    expect(JSON.parse(stringLiteral(text))).toBe(text);
    expect(stringLiteral(text)).not.toMatch(/[\n\r]/);
  }));
});

it('a formula and a query hold no quotation mark of their own', () => {
  fc.assert(fc.property(hostile, (text) => {
    for (const literal of [formulaText(text), queryText(text)]) expect(literal.slice(1, -1).replaceAll('""', '')).not.toContain('"');
    expect(formulaText(text).slice(1, -1).replaceAll('""', '"')).toBe(text);
    const read = queryText(text).slice(1, -1).replaceAll('""', '"').replace(/#\((lf|cr|tab|#)\)/g, (_, code: string) => ({ lf: '\n', cr: '\r', tab: '\t' })[code] ?? '#');
    expect(read).toBe(text);
  }));
});

it('an attribute is read back as the text it was made of', () => {
  fc.assert(fc.property(hostile, (text) => {
    const value = attributeValue(text);
    expect(value.slice(1, -1)).not.toMatch(/[<>"']/);
    const read = value.slice(1, -1).replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '&');
    expect(read).toBe(text);
  }));
});

it('addresses of forms keep the query', () => {
  expect(formAddress('/charts/x?a=1.5', 'csv')).toBe('/charts/x.csv?a=1.5');
  expect(formAddress('/charts/x', 'csl.json')).toBe('/charts/x.csl.json');
  expect(embedAddress('/charts/x?a=1')).toBe('/charts/x/embed?a=1');
  expect(withParameter('/x', 'a', '&')).toBe('/x?a=%26');
  expect(withParameter('/x?b', 'a', '1')).toBe('/x?b&a=1');
});

it('programs read the plain file; spreadsheets, downloads and the hash are of the guarded one', () => {
  const lines = new Map(codeLines({ guarded: 'https://s.example/charts/x.csv', plain: 'https://s.example/charts/x.csv?escape=none', name: 'x.csv' }).map(({ tool, code }) => [tool, code]));
  expect(lines.get('Shell')).toBe("curl -fL --compressed -o 'x.csv' 'https://s.example/charts/x.csv'");
  expect(lines.get('Google Sheets')).toBe('=IMPORTDATA("https://s.example/charts/x.csv")');
  expect(lines.get('Python (pandas)')).toContain('read_csv("https://s.example/charts/x.csv?escape=none", dtype=str, keep_default_na=False)');
  expect(lines.get('R')).toContain('"https://s.example/charts/x.csv?escape=none"');
  expect(lines.get('Excel (Power Query)')).toContain('Web.Contents("https://s.example/charts/x.csv")');
  expect(hashCheck('https://s.example/x.csv?a', 'ab').code).toBe("curl -fsSL --compressed 'https://s.example/x.csv?a' | sha256sum | grep ab");
});
