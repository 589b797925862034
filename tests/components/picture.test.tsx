/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { ClaimPicture } from '@/components/picture/ClaimPicture';
import { setLines } from '@/components/picture/lines';
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
const props: Omit<PictureProps, 'table'> = { order: ['a'], theme: 'light', width: 1000, height: null, scale: 1, fontStyle: '', sources: [{ organisation: 'US Census Bureau', licence: 'Public domain: a work' }], address: 'example.org/charts/x', sha: '', vintage: null };
const draw = (more: Partial<PictureProps> = {}): string => renderToStaticMarkup(<Picture table={table} {...props} {...more} />);
const texts = (svg: string): string => [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ');

it('says title, unit, series, outlet, source, licence, moment and address', () => {
  const said = texts(draw());
  for (const words of [table.title, 'deaths', 'Short a', 'IJR', 'Source: US Census Bureau', 'Public domain', 'Data as of', 'example.org/charts/x', 'Sourceline']) expect(said).toContain(words);
  expect(texts(draw({ sha: '0123456789ab' }))).toContain('Frozen as of 22 November 2026, sha 0123456789ab');
  expect(texts(draw({ vintage: '2025-02' }))).toContain('as published by February 2025');
});

it.each([...HOSTILE, '<script>alert(1)</script>', ']]>', '&amp;', 'x'.repeat(4000)])('is well-formed whatever the words are: %j', (text) => {
  for (const size of [{ width: 320, height: null }, { width: 1000, height: null }, { width: 800, height: 420 }]) {
    const svg = draw({ table: { ...table, title: text, subtitle: text, notices: [{ parameter: '', message: text }] }, ...size });
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toContain('<script');
  }
  expect(XMLValidator.validate(renderToStaticMarkup(<ClaimPicture row={claim('c', 'a', '2024', '5', { printed: text, outlet_name: text })} says={text} address="example.org/claims/c" secondhand />))).toBe(true);
});

it('keeps every word within its width and height', () => {
  fc.assert(fc.property(fc.lorem({ maxCount: 40 }), fc.constantFrom(320, 640, 1000), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
    const { lines, size } = setLines(text, 14, width, most);
    expect(lines.length).toBeLessThanOrEqual(most);
    for (const line of lines) expect(line.length * size * 0.53).toBeLessThanOrEqual(width + size);
  }));
  const { svg } = new XMLParser({ ignoreAttributes: false }).parse(draw({ width: 800, height: 420 })) as { svg: { '@_width': string; '@_height': string } };
  expect([svg['@_width'], svg['@_height']]).toEqual(['800', '420']);
});

it('an empty view says so', () => expect(texts(draw({ table: { ...table, rows: [] } }))).toContain('No values in this view'));
