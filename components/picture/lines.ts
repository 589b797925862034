import { widthOf, type Face } from './letter-widths';

export interface Lines { readonly size: number; readonly leading: number; readonly lines: readonly string[]; readonly face: Face; readonly className?: string; readonly href?: string }

/** How a block is set. `most`: lines it may take. */
export interface Setting { readonly size: number; readonly width: number; readonly most: number; readonly face?: Face; readonly className?: string; readonly href?: string }

/** Signs after which a word too long for its line may be broken, so that addresses and compounds stay readable. */
const BREAKS = /[-/~&?=.]/;

/** The longest beginning of `text` that fits; at least one letter. */
function fitting(text: string, fits: (part: string) => boolean): string {
  const letters = [...text];
  let [least, most] = [1, letters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(letters.slice(0, middle).join(''))) least = middle;
    else most = middle - 1;
  }
  return letters.slice(0, least).join('');
}

/** A word in pieces that each fit, cut after a hyphen, stroke or the like where it has one. Nothing is added to it. */
function pieces(word: string, fits: (part: string) => boolean): string[] {
  if (fits(word)) return [word];
  const most = fitting(word, fits);
  const own = [...most].findLastIndex((letter) => BREAKS.test(letter));
  const head = own > 0 ? [...most].slice(0, own + 1).join('') : most;
  return head.length >= word.length ? [word] : [head, ...pieces(word.slice(head.length), fits)];
}

function broken(text: string, fits: (part: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((each) => pieces(each, fits))) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Height of a line as a share of the type size: large type needs less. */
const LEADING: Readonly<Record<Face, number>> = { text: 1.36, strong: 1.36, title: 1.25 };

/** Longest text that is read for a block: far more than any block holds. */
const READ = 2000;

/** Text broken into at most `most` lines of `width`, as its letters measure; what does not fit ends in an ellipsis. Line breaks of the text count as spaces. */
export function setLines(text: string, { size, width, most, face = 'text', ...dress }: Setting): Lines {
  const fits = (part: string): boolean => widthOf(part, size, face) <= width;
  const all = broken(text.slice(0, READ).replace(/\s+/g, ' ').trim(), fits).filter((line) => line !== '');
  const lines = all.length <= most ? all : [...all.slice(0, most - 1), `${fitting(all.slice(most - 1).join(' '), (part) => fits(`${part}…`)).trimEnd()}…`];
  return { size, leading: Math.round(size * LEADING[face]), lines, face, ...dress };
}

/** The same with lines about equally long, so that no word stands alone on the last one. */
export function setEvenly(text: string, setting: Setting): Lines {
  let best = setLines(text, setting);
  const whole = best.lines.join('');
  for (let width = setting.width - setting.size; best.lines.length > 1 && width > setting.width / 2; width -= setting.size) {
    const narrower = setLines(text, { ...setting, width });
    if (narrower.lines.length > best.lines.length || narrower.lines.join('').length < whole.length) break;
    best = narrower;
  }
  return best;
}

/** A line that lists as many of `items` as fit and counts the rest: "Source: A; B; and 2 more". */
export function listed(before: string, items: readonly string[], separator: string, { size, width }: Pick<Setting, 'size' | 'width'>): string {
  for (let count = items.length; count > 0; count -= 1) {
    const rest = items.length - count;
    const line = before + items.slice(0, count).join(separator) + (rest > 0 ? `${separator}and ${rest} more` : '');
    if (count === 1 || widthOf(line, size) <= width) return line;
  }
  return '';
}

/** Texts with dots between them where one line holds them all, else each set by itself. */
export function setBeside(texts: readonly string[], setting: Setting): Lines[] {
  const whole = texts.join(' · ');
  return (widthOf(whole, setting.size, setting.face) <= setting.width ? [whole] : texts).map((text) => setLines(text, setting));
}

export const heightOf = (blocks: readonly Lines[]): number => blocks.reduce((sum, { lines, leading }) => sum + lines.length * leading, 0);
