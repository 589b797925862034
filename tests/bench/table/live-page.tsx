import { createRoot } from 'react-dom/client';
import { TableLive } from '@/components/table/TableLive';
import type { Table } from '@/lib/model/row';

/** Script of the page that is measured: the table at work, from the start. */
async function start(): Promise<void> {
  const table = await (await fetch('/rows.json')).json() as Table;
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<TableLive table={table} busy={false} before={{ top: 0, left: 0, height: 0, focus: null, tool: null }} />);
}

void start();
