import { ESCAPES, type Escape } from '@/lib/export/csv';
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
  meaning: 'One row for each observation or claim, or one row for each period with a column for each series.',
  example: 'wide', schema: { type: 'string', enum: SHAPES, default: 'long' }, check: oneOfWords(SHAPES),
};

/** The `escape` asked for, after its check. */
export const escapeOf = (options: ReadonlyMap<string, string>): Escape => (options.get('escape') === 'none' ? 'none' : 'apostrophe');
