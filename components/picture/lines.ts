import { wrap } from '@/lib/layout/labels';

/** Width of an average letter as a share of the type size; a little generous, since nothing may run out of the picture. */
const LETTER = { sans: 0.53, serif: 0.51 } as const;

export interface Lines { readonly size: number; readonly leading: number; readonly lines: readonly string[]; readonly className?: string }

const clip = (text: string, letters: number): string => (text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`);

/** Text set in `size` within `width`, in at most `most` lines; what does not fit ends in an ellipsis. Line breaks of the text count as spaces. */
export function setLines(text: string, size: number, width: number, most: number, className?: string): Lines {
  const letters = Math.max(8, Math.floor(width / (size * (className === 'p-title' ? LETTER.serif : LETTER.sans))));
  const all = wrap(text.replace(/\s+/g, ' ').trim(), letters).filter((line) => line !== '');
  const lines = all.length <= most ? all : [...all.slice(0, most - 1), clip(all.slice(most - 1).join(' '), letters)];
  return { size, leading: Math.round(size * 1.36), lines, ...(className !== undefined && { className }) };
}

export const heightOf = (blocks: readonly Lines[]): number => blocks.reduce((sum, { lines, leading }) => sum + lines.length * leading, 0);
