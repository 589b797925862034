import { createRoot } from 'react-dom/client';
import { TableIsland } from '../../fixtures/TableIsland';
import { TableStill } from '@/components/table/TableStill';
import type { Table } from '@/lib/model/row';

/** Script of the page that is measured: the island around a small table, and the large one at the first touch. */
async function start(): Promise<void> {
  const table = await (await fetch('/rows.json')).json() as Table;
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<TableIsland id="many" load={() => Promise.resolve(table)}><TableStill table={{ ...table, rows: table.rows.slice(0, 40) }} /></TableIsland>);
}

void start();
