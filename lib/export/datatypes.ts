import type { Row } from '../model/row';
import { COLUMNS, type Column } from './columns';

/** How a cell is typed in table schemas and spreadsheets; empty cells are missing in all of them. */
export type Datatype = 'text' | 'decimal' | 'integer' | 'day' | 'day-or-month' | 'stamp' | 'address';

/** Cells whose kind alone does not say enough. A derived value may have several addresses, separated by spaces, so `source_url` is text. */
const FINER: Partial<Record<keyof Row, Datatype>> = {
  period_start: 'day', period_end: 'day', vintage: 'day-or-month', published: 'day-or-month', recorded: 'stamp', start: 'integer', end: 'integer', source_url: 'text',
};
const BY_KIND = { text: 'text', number: 'decimal', date: 'day', address: 'address' } as const;

export const datatypeOf = ({ name, kind }: Pick<Column, 'name' | 'kind'>): Datatype => FINER[name] ?? BY_KIND[kind];

/** A column of any of the CSV forms, as sidecars describe it. */
export interface DescribedColumn { readonly name: string; readonly datatype: Datatype; readonly meaning: string }

/** The columns of the long form. */
export const LONG_COLUMNS: readonly DescribedColumn[] = COLUMNS.map((column) => ({ name: column.name, datatype: datatypeOf(column), meaning: column.meaning }));
