import { useEffect, useMemo, useRef, useState, type ComponentType, type ReactNode, type RefObject } from 'react';
import type { Place, Pressed } from '@/components/table/take-over';
import type { Table } from '@/lib/model/row';

interface TableProps { readonly table: Table; readonly busy: boolean; readonly before: Place }
interface Tools { readonly Live: ComponentType<TableProps>; readonly before: Place }

/** The table of the chart: what a reader's touch of it wakes. */
const CONTAINER = '.chart-table';

/**
 * A table that sorts, filters and copies, in place of the one in the page, once the reader comes near that; null before, and where it could not be
 * had. Nothing pressed or selected is lost with the rows it is on (`take-over.ts`).
 */
export function useTable(root: RefObject<HTMLElement | null>, table: Table | null, busy: boolean): ReactNode {
  const [tools, setTools] = useState<Tools | null>(null);
  const pressed = useRef<Pressed>(null);
  const asked = useRef(false);
  const hasRows = table !== null;
  useEffect(() => {
    const node = root.current?.querySelector<HTMLElement>(CONTAINER);
    if (!node || !hasRows) return undefined;
    const wake = (): void => {
      if (asked.current) return;
      asked.current = true;
      const come = async (): Promise<void> => {
        const [{ TableLive }, { takeOver }] = await Promise.all([import('@/components/table/TableLive'), import('@/components/table/take-over')]);
        const before = await takeOver(node, pressed);
        setTools({ Live: TableLive, before });
      };
      // The table in the page stands for itself; the next touch tries again.
      come().catch(() => { asked.current = false; });
    };
    const press = ({ clientX, clientY }: PointerEvent): void => { pressed.current = [clientX, clientY]; };
    const release = (): void => { pressed.current = null; };
    node.addEventListener('pointerenter', wake);
    node.addEventListener('focusin', wake);
    node.addEventListener('pointerdown', press);
    window.addEventListener('click', release);
    // The reader may be there already: this part came at that very touch.
    if (node.matches(':hover') || (node !== document.activeElement && node.contains(document.activeElement))) wake();
    return () => {
      node.removeEventListener('pointerenter', wake);
      node.removeEventListener('focusin', wake);
      node.removeEventListener('pointerdown', press);
      window.removeEventListener('click', release);
    };
  }, [root, hasRows]);
  return useMemo(() => (tools !== null && table !== null ? <tools.Live table={table} busy={busy} before={tools.before} /> : null), [tools, table, busy]);
}
