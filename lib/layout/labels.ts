import { tenth } from './days';
import type { Box, EndLabel } from './types';

/** Average width of a letter and height of a line of label text, in pixels. */
export const LETTER = 7.1;
export const LINE = 15;
/** Clear height between two labels. */
const GAP = 4;
/** Space, swatch and space before the words. */
export const LABEL_INDENT = 27;

/** A word cut where it has a hyphen, or else with one, into pieces of at most `letters`. */
function pieces(word: string, letters: number): string[] {
  if (word.length <= letters || letters < 3) return [word];
  const own = word.slice(0, letters).lastIndexOf('-') + 1;
  const head = own > 1 ? word.slice(0, own) : `${word.slice(0, letters - 1)}-`;
  return [head, ...pieces(word.slice(own > 1 ? own : letters - 1), letters)];
}

/** Words broken into lines of at most `letters`. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((each) => pieces(each, letters))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const shorten = (text: string, letters: number): string => (text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`);
const heightOf = (lines: readonly string[]): number => lines.length * LINE + GAP;

export interface Wanted { readonly key: string; readonly text: string; readonly y: number }

/**
 * A label for each wanted text, in the column right of `box`, as near its `y` as the others allow; none overlap.
 * Texts wrap while there is room, then are shortened to one line; what still does not fit is left out (the table names it).
 */
export function placeLabels(wanted: readonly Wanted[], box: Box, column: number): ReadonlyMap<string, EndLabel> {
  const letters = Math.max(4, Math.floor((column - LABEL_INDENT) / LETTER));
  const room = box.bottom - box.top;
  const sorted = [...wanted].sort((a, b) => a.y - b.y || a.key.localeCompare(b.key));
  let blocks = sorted.map((item) => ({ ...item, lines: wrap(item.text, letters).map((line) => shorten(line, letters)) }));
  const total = (list: typeof blocks): number => list.reduce((sum, block) => sum + heightOf(block.lines), 0);
  if (total(blocks) > room) blocks = blocks.map((block) => ({ ...block, lines: [shorten(block.text, letters)] }));
  blocks = blocks.slice(0, Math.floor(room / (total(blocks) / Math.max(1, blocks.length))));

  const tops: number[] = [];
  let floor = box.top;
  for (const block of blocks) {
    const top = Math.max(floor, block.y - heightOf(block.lines) / 2);
    tops.push(top);
    floor = top + heightOf(block.lines);
  }
  let ceiling = box.bottom;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const height = heightOf(blocks[i]?.lines ?? []);
    tops[i] = Math.min(tops[i] ?? 0, ceiling - height);
    ceiling = tops[i] ?? 0;
  }
  return new Map(blocks.map((block, i) => [block.key, { x: box.right + 8, y: tenth((tops[i] ?? 0) + heightOf(block.lines) / 2), lines: block.lines }]));
}
