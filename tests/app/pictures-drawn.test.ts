/** @jest-environment node */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { XMLValidator } from 'fast-xml-parser';
import { embeddedFonts } from '@/app/_data/pictures/fonts';
import { MOST_PIXELS, pngOf } from '@/app/_data/pictures/png';
import { standalone } from '@/app/_data/pictures/svg';
import { ClaimPicture } from '@/components/picture/ClaimPicture';
import { claim } from '../fixtures/table';
import { HOSTILE } from '../interop/hostile';

const svgWith = (inside: string, width = 300, height = 60): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`;
const line = (family: string): string => svgWith(`<text x="5" y="40" font-size="30" font-family="${family}">Value 297.0</text>`);
const isPng = (bytes: Uint8Array): boolean => Buffer.from(bytes).subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));

it('no font of the machine is used: a family it may have and one nobody has are both drawn in ours', async () => {
  const ours = await pngOf(line('Inter'), 300);
  expect(ours).not.toEqual(await pngOf(svgWith(''), 300));
  for (const family of ['DejaVu Sans', 'Liberation Serif', 'Arial', 'sans-serif', 'No Such Family']) expect([family, Buffer.from(await pngOf(line(family), 300)).equals(Buffer.from(ours))]).toEqual([family, true]);
  expect(await pngOf(line('Source Serif 4'), 300)).not.toEqual(ours);
});

it.each([...HOSTILE, '<script>alert(1)</script>', ']]>', '&lt;', '𠮷野家 👩‍👩‍👧 ﷽', 'nul \u0000 bell \u0007 half \ud800 non \uffff', '</style><script>', 'العربية'])('is drawn whatever the words are: %j', async (text) => {
  const svg = standalone(renderToStaticMarkup(createElement(ClaimPicture, { row: claim('c', 'a', '2024', '5', { printed: text, outlet_name: text, source_title: text }), says: text, address: text, recorded: '2026-11-22T04:00:00Z', secondhand: false })));
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).not.toMatch(/<script|[\u0000-\u0008]/);
  expect(isPng(await pngOf(svg, 400))).toBe(true);
  expect(await embeddedFonts(text)).toMatch(/^(@font-face\{[^{}<]*\}){3}$/);
});

it('letters our fonts lack ask for no fonts of their own; those they have do', async () => {
  const usual = await embeddedFonts('');
  expect(await embeddedFonts('中文 🙂 العربية \u0007\n')).toBe(usual);
  expect(await embeddedFonts('Łódź')).not.toBe(usual);
});

it('what would hold too many pixels is refused before it is drawn', async () => {
  const side = Math.sqrt(MOST_PIXELS);
  await expect(pngOf(svgWith('', 100, 100), Math.ceil(side) + 1)).rejects.toMatchObject({ code: 'too-large', parameters: [{ name: 'scale' }] });
  await expect(pngOf(svgWith('', 1000, 100_000), 1000)).rejects.toMatchObject({ status: 413 });
});
