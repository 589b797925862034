import type { Notice } from '../model/row';
import type { View } from '../model/view';

/** What a selection came to: how many rows, and what they had to tell. */
export interface Selection { readonly rows: number; readonly notices: readonly Notice[] }

function emptiness({ rows, notices }: Selection, view: View): Notice[] {
  if (rows > 0) return [];
  if (view.show.length === 0) return [{ parameter: 'show', message: 'neither official values nor printed figures are chosen, so nothing is selected' }];
  return notices.length > 0 ? [...notices] : [{ parameter: view.series.length === 0 ? 'series' : 'outlets', message: 'this selection holds no rows' }];
}

/** Why an export must refuse a query (law 2): everything in it that was not understood, or else that it selects nothing. Empty when it need not. */
export const refusals = (issues: readonly Notice[], selection: Selection, view: View): readonly Notice[] => (issues.length > 0 ? issues : emptiness(selection, view));
