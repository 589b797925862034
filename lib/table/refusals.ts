import type { Notice, Table } from '../model/row';
import type { View } from '../model/view';

function emptiness({ rows, notices }: Table, view: View): Notice[] {
  if (rows.length > 0) return [];
  if (view.show.length === 0) return [{ parameter: 'show', message: 'neither official values nor printed figures are chosen, so nothing is selected' }];
  return notices.length > 0 ? [...notices] : [{ parameter: view.series.length === 0 ? 'series' : 'outlets', message: 'this selection holds no rows' }];
}

/** Why an export must refuse a query (law 2): everything in it that was not understood, or else that it selects nothing. Empty when it need not. */
export const refusals = (issues: readonly Notice[], table: Table, view: View): readonly Notice[] => (issues.length > 0 ? issues : emptiness(table, view));
