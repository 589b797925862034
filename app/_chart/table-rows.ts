import { QueryClient } from '@tanstack/react-query';
import type { Table } from '@/lib/model/row';
import { rowsQuery } from '@/lib/queries/rows';

const client = new QueryClient();

/** The rows of a view for its table. Fails with RowsError. */
export const tableRows = (chart: string, permalink: string): Promise<Table> => client.fetchQuery(rowsQuery(chart, permalink));
