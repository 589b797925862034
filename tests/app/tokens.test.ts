/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, '../../app/styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
const colours = (text: string): Map<string, string> => new Map([...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = ['ink', 'ink-2', 'accent', 'agrees', 'revised', 'differs', 'incomparable', 'unknown'];
const GRAPHICS = ['edge', 'focus', ...Array.from({ length: 8 }, (_, index) => `series-${index + 1}`)];

describe.each([['light', light], ['dark', dark]])('%s theme', (_, text) => {
  const theme = colours(text);
  const pair = (name: string, ground: string): number => contrast(theme.get(name) ?? '#000000', theme.get(ground) ?? '#000000');

  it.each(TEXT)('--%s reads as text on both papers (4.5:1)', (name) => {
    expect(Math.min(pair(name, 'paper'), pair(name, 'paper-2'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GRAPHICS)('--%s stands out from the paper (3:1)', (name) => {
    expect(pair(name, 'paper')).toBeGreaterThanOrEqual(3);
  });

  it('marked words keep their contrast', () => {
    expect(pair('ink', 'mark')).toBeGreaterThanOrEqual(4.5);
  });
});

it('the dark theme gives every colour of the light one', () => {
  expect([...colours(dark).keys()].sort()).toEqual([...colours(light).keys()].sort());
});
