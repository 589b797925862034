import { unplaced } from '@/lib/layout/layout';
import { TENTATIVE } from '@/lib/layout/series';
import type { Table } from '@/lib/model/row';

const FILLS: Readonly<Record<string, string>> = {
  agrees: 'filled agrees', revised: 'a dot inside agreed when printed and was revised since', differs: 'hollow differs', incomparable: 'struck through measures another thing', unverifiable: 'dotted cannot be checked',
};

/** How to read the marks that are in the drawing, and no others; empty where there is nothing to explain. */
export function keyWords(table: Table): string {
  const missing = new Set(unplaced(table));
  const verdicts = new Set<string>(table.rows.filter(({ role, row_id }) => role === 'cited' && !missing.has(row_id)).map(({ verdict }) => (verdict === '' ? 'unverifiable' : verdict)));
  const fills = Object.entries(FILLS).filter(([verdict]) => verdicts.has(verdict)).map(([, words]) => words);
  return [
    fills.length > 0 ? `Marks are printed figures: ${fills.join('; ')}.` : '',
    table.rows.some(({ role, status }) => role !== 'cited' && TENTATIVE.has(status)) ? 'Dashed is provisional, estimated, imputed or forecast.' : '',
  ].filter(Boolean).join(' ');
}
