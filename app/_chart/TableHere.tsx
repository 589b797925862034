'use client';
import { createContext, useContext, type ReactNode } from 'react';
import { TableIsland } from '@/components/table/TableIsland';
import type { Table } from '@/lib/model/row';

/** Where the rows of the view come from when the reader wants to work with them: set by the chart around the table. */
export const RowsSource = createContext<{ readonly id: string; readonly load: () => Promise<Table> } | null>(null);

/** Around the server's table: the island of the view shown. */
export function TableHere({ children }: { readonly children: ReactNode }) {
  const source = useContext(RowsSource);
  return source === null ? children : <TableIsland id={source.id} load={source.load}>{children}</TableIsland>;
}
