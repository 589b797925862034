/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { ClaimPicture } from '@/components/picture/ClaimPicture';
import { widthOf, type Face } from '@/components/picture/letter-widths';
import { listed, setBeside, setEvenly, setLines } from '@/components/picture/lines';
import { PALETTES, pictureStyle, THEMES } from '@/components/picture/palette';
import { Picture, type PictureProps } from '@/components/picture/Picture';
import { claim, observation, tableOf } from '../fixtures/table';
import { HOSTILE } from '../interop/hostile';

const css = readFileSync('app/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');

it.each([['light', light], ['dark', dark]] as const)('the %s palette is that of the pages', (theme, text) => {
  const tokens = new Map([...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));
  for (const [name, colour] of Object.entries(PALETTES[theme])) expect([name, colour]).toEqual([name, tokens.get(name)]);
});

it('leaves no colour to be looked up: a picture stands by itself', () => {
  for (const theme of THEMES) expect(pictureStyle(theme)).not.toMatch(/var\(|url\(|undefined/);
});

const table = tableOf([...['10', '12', '14'].map((value, i) => observation('a', String(2020 + i), value, { unit: 'deaths' })), { ...claim('c-1', 'a', '2021', '15', { verdict: 'differs' }), unit: 'deaths' }], { a: 'line' });
const props: Omit<PictureProps, 'table'> = { order: ['a'], theme: 'light', width: 1000, height: null, scale: 1, fontStyle: '', sources: [{ organisation: 'US Census Bureau', licence: 'Public domain: a work' }], site: "example.org", path: "/charts/x", frozen: "/charts/x?sha=abababababab", sha: '', vintage: null };
const draw = (more: Partial<PictureProps> = {}): string => renderToStaticMarkup(<Picture table={table} {...props} {...more} />);
const texts = (svg: string): string => [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');

it('says title, unit, series, outlet, source, licence, moment and address', () => {
  const said = texts(draw());
  for (const words of [table.title, 'deaths', 'Short a', 'IJR', 'Source: US Census Bureau', 'Public domain', 'Data as of', 'example.org/charts/x', 'Sourceline']) expect(said).toContain(words);
  expect(texts(draw({ sha: '0123456789ab' }))).toContain('Frozen as of 22 November 2026, sha 0123456789ab');
  expect(texts(draw({ vintage: '2025-02' }))).toContain('As published by February 2025');
});

it.each([...HOSTILE, '<script>alert(1)</script>', ']]>', '&amp;', 'x'.repeat(4000)])('is well-formed whatever the words are: %j', (text) => {
  for (const size of [{ width: 320, height: null }, { width: 1000, height: null }, { width: 800, height: 420 }]) {
    const svg = draw({ table: { ...table, title: text, subtitle: text, notices: [{ parameter: '', message: text }] }, ...size });
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toContain('<script');
  }
  expect(XMLValidator.validate(renderToStaticMarkup(<ClaimPicture row={claim('c', 'a', '2024', '5', { printed: text, outlet_name: text })} says={text} address="example.org/claims/c" recorded="2026-11-22T04:00:00Z" secondhand />))).toBe(true);
});

const texts14 = { size: 14, width: 300 };

it('no line is wider than its room, no letter is lost, and what is left out is seen to be', () => {
  fc.assert(fc.property(fc.oneof(fc.lorem({ maxCount: 40 }), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.webUrl({ withQueryParameters: true })), fc.integer({ min: 60, max: 1200 }), fc.integer({ min: 1, max: 4 }), fc.constantFrom<Face>('text', 'strong', 'title'), (text, width, most, face) => {
    for (const set of [setLines, setEvenly]) {
      const { lines } = set(text, { size: 14, width, most, face });
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(widthOf(line, 14, face)).toBeLessThanOrEqual(width);
      const said = lines.join('').replace(/\s/g, '');
      const whole = text.replace(/\s/g, '');
      if (said !== whole) expect([said.endsWith('…'), whole.startsWith(said.slice(0, -1))]).toEqual([true, true]);
    }
  }));
});

it('lines set evenly are as many, and none of them holds a lone word', () => {
  const title = 'Goods trade between the United States and China: two reports and the gap between them';
  const [plain, even] = [setLines(title, { ...texts14, most: 4 }), setEvenly(title, { ...texts14, most: 4 })];
  expect(even.lines).toHaveLength(plain.lines.length);
  expect(Math.min(...even.lines.map((line) => line.length))).toBeGreaterThanOrEqual(Math.min(...plain.lines.map((line) => line.length)));
});

it('a list names what fits and counts the rest', () => {
  const items = ['US Census Bureau', 'Customs of China', 'United Nations', 'Peterson Institute'];
  expect(listed('Source: ', items, '; ', { size: 12, width: 2000 })).toBe(`Source: ${items.join('; ')}`);
  expect(listed('Source: ', items, '; ', { size: 12, width: 250 })).toBe('Source: US Census Bureau; and 3 more');
  expect(listed('Source: ', items, '; ', { size: 12, width: 340 })).toBe('Source: US Census Bureau; Customs of China; and 2 more');
});

it('texts stand beside each other where there is room, else one under the other', () => {
  const lines = (width: number): string[] => setBeside(['Data as of today', 'example.org/charts/x'], { size: 12, width, most: 1 }).flatMap((block) => block.lines);
  expect(lines(400)).toEqual(['Data as of today · example.org/charts/x']);
  expect(lines(150)).toEqual(['Data as of today', 'example.org/charts/x']);
});

it('an address too long for its line is cut at its query, which the SVG links to whole', () => {
  const path = `/charts/x?series=${'a-series~'.repeat(40)}`;
  const svg = draw({ path });
  expect(texts(svg)).toContain('example.org/charts/x?…');
  expect(svg).toContain(`href="${path}"`);
});

it('a picture of fixed height has the size asked for, and counts what it leaves out', () => {
  const units = ['USD', 'percent', 't', 'people', 'deaths'] as const;
  const many = tableOf(units.flatMap((unit) => [observation(unit, '2020', '10', { unit }), observation(unit, '2021', '12', { unit })]), Object.fromEntries(units.map((unit) => [unit, 'line' as const])));
  const svg = draw({ table: { ...many, notices: [{ parameter: '', message: 'One.' }, { parameter: '', message: 'Two.' }] }, width: 1200, height: 630 });
  const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg) as { svg: { '@_width': string; '@_height': string } };
  expect([root['@_width'], root['@_height']]).toEqual(['1200', '630']);
  expect(texts(svg)).toContain('2 more panels on the page · 2 notes on the page');
  expect(texts(draw({ table: many }))).not.toContain('more panels');
});

it('printed figures without a place on the drawing are counted', () => {
  const lost = { ...table, rows: [...table.rows, claim('c-2', '', '2021', '9'), claim('c-3', '', '2021', '9')] };
  expect(texts(draw({ table: lost }))).toContain('2 printed figures are not drawn');
  expect(texts(draw({ table: lost, width: 800, height: 420 }))).toContain('2 figures not drawn');
  expect(texts(draw())).not.toContain('not drawn');
});

it('the key says what the marks drawn mean, and no others', () => {
  const fills = (svg: string): string[] => ['agrees', 'since revised', 'differs', 'not comparable', 'unverifiable', 'provisional or estimated'].filter((words) => new RegExp(`>${words}<`).test(svg));
  expect(fills(draw())).toEqual(['differs']);
  const all = tableOf([observation('a', '2020', '10', { status: 'P' }), ...(['agrees', 'revised', 'differs', 'incomparable', 'unverifiable'] as const).map((verdict, i) => claim(`c-${i}`, 'a', '2020', String(10 + i), { verdict }))], { a: 'bar' });
  expect(fills(draw({ table: all }))).toHaveLength(6);
  expect(fills(draw({ table: { ...all, rows: all.rows.filter(({ role }) => role !== 'cited') } }))).toEqual(['provisional or estimated']);
});

it('an empty view says so', () => expect(texts(draw({ table: { ...table, rows: [] } }))).toContain('No values in this view'));
