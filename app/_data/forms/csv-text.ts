import { csvLines } from '@/lib/export/csv';
import { wideLines } from '@/lib/export/wide';
import { digestOf, type Digest } from '@/lib/store/digest';
import { escapeOf, isWide, refuseCited } from './csv-options';
import type { FormContext } from './form';

/** The CSV the options of a form ask for, whole, and what it is byte for byte. @throws Problem where the wide shape cannot hold the rows. */
export async function csvOf({ answer: { table }, options }: Pick<FormContext, 'answer' | 'options'>): Promise<{ text: string; digest: Digest }> {
  if (isWide(options)) refuseCited(table.rows);
  const lines = [...(isWide(options) ? wideLines(table, escapeOf(options)) : csvLines(table.rows, escapeOf(options)))];
  return { text: lines.join(''), digest: await digestOf(lines) };
}
