import { ESCAPES, type Escape } from '@/lib/export/csv';
import { citedIn } from '@/lib/export/wide';
import type { Row } from '@/lib/model/row';
import { badQuery } from '@/lib/problem';
import type { FormOption } from './form';

/** What is wrong with a word that is none of `words`; null when it is one. */
export const oneOfWords = (words: readonly string[]) => (value: string): string | null => (words.includes(value) ? null : `is not one of ${words.join(', ')}`);

export const SHAPES = ['long', 'wide'] as const;

export const ESCAPE_OPTION: FormOption = {
  name: 'escape',
  meaning: 'What is done to text a spreadsheet would compute: an apostrophe before it, or nothing, for programs. Numbers are never touched.',
  example: 'none', schema: { type: 'string', enum: ESCAPES, default: 'apostrophe' }, check: oneOfWords(ESCAPES),
};

export const SHAPE_OPTION: FormOption = {
  name: 'shape',
  meaning: 'One row for each observation or claim, or one row for each period with value, status, vintage and source of each series (official values only: with show=official).',
  example: 'wide', schema: { type: 'string', enum: SHAPES, default: 'long' }, check: oneOfWords(SHAPES),
};

export const ROWS_OPTION: FormOption = {
  name: 'rows',
  meaning: 'Every row, or those the page draws and lists: of a series of thousands of values the first, the last and the extremes of every stretch, said in the notices.',
  example: 'drawn', schema: { type: 'string', enum: ['all', 'drawn'], default: 'all' }, check: oneOfWords(['all', 'drawn']),
};

/** The `escape` asked for, after its check. */
export const escapeOf = (options: ReadonlyMap<string, string>): Escape => (options.get('escape') === 'none' ? 'none' : 'apostrophe');

export const isWide = (options: ReadonlyMap<string, string>): boolean => options.get('shape') === 'wide';

/** @throws Problem where rows hold printed figures, which the wide shape would leave out. */
export function refuseCited(rows: Iterable<Row>): void {
  const cited = citedIn(rows);
  if (cited > 0) throw badQuery([{ parameter: 'shape', message: `wide has a column for each series and no place for the ${cited === 1 ? 'printed figure' : `${cited} printed figures`} of this view; write show=official as well, or leave shape out` }]);
}
