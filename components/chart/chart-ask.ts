/** Asked for by a key of its own. */
export type PlainAsk = 'table' | 'zoom' | 'undo' | 'reset' | 'help';

/** What a reader asks for on the chart beyond walking it: by key, click or drag. */
export type ChartAsk =
  | { readonly kind: 'open'; readonly rowId: string }
  | { readonly kind: 'compare' | 'stretch'; readonly from: string; readonly to: string }
  | { readonly kind: PlainAsk };
