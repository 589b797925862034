/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { FONT_FILES } from '@/app/_data/pictures/fonts';
import { LETTER_WIDTHS, LETTERS, widthOf } from '@/components/picture/letter-widths';

/** Advance width of a letter in thousandths of an em, out of the tables `cmap` (format 12) and `hmtx` of a TrueType file. */
function widthsIn(path: string): (letter: string) => number {
  const font = readFileSync(path);
  const tables = new Map(Array.from({ length: font.readUInt16BE(4) }, (_, i) => [font.toString('latin1', 12 + i * 16, 16 + i * 16), font.readUInt32BE(20 + i * 16)]));
  const at = (name: string): number => tables.get(name) ?? NaN;
  const [em, measured] = [font.readUInt16BE(at('head') + 18), font.readUInt16BE(at('hhea') + 34)];
  const maps = Array.from({ length: font.readUInt16BE(at('cmap') + 2) }, (_, i) => at('cmap') + font.readUInt32BE(at('cmap') + 8 + i * 8));
  const map = maps.find((start) => font.readUInt16BE(start) === 12) ?? NaN;
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    for (let group = map + 16; group < map + 16 + font.readUInt32BE(map + 12) * 12; group += 12) {
      const [first, last, glyph] = [font.readUInt32BE(group), font.readUInt32BE(group + 4), font.readUInt32BE(group + 8)];
      if (code >= first && code <= last) return Math.round((font.readUInt16BE(at('hmtx') + 4 * Math.min(glyph + code - first, measured - 1)) / em) * 1000);
    }
    throw new Error(`${path} has no ${letter}`);
  };
}

it.each([['text', 0], ['strong', 1], ['title', 2]] as const)('widths of the face for %s are those of its font file', (face, file) => {
  const width = widthsIn(FONT_FILES[file] ?? '');
  expect([...LETTERS].map((letter, i) => [letter, LETTER_WIDTHS[face][i]])).toEqual([...LETTERS].map((letter) => [letter, width(letter)]));
});

it('letters our fonts lack count as wide ones', () => {
  expect(widthOf('中', 10)).toBe(10);
  expect(widthOf('🙂', 10)).toBe(14);
  expect(widthOf('ii', 10)).toBeLessThan(widthOf('mm', 10));
});
