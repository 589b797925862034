import type { TidyRow } from './adapter';

/** Note of a row whose source title carries what a reader must know (the issue, who spoke); titles that only say "same" add nothing. */
export const titled = (row: TidyRow): string => (row.source_title.startsWith('same') ? row.note : [row.source_title, row.note].filter(Boolean).join('; '));
