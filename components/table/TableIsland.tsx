'use client';
import { useCallback, useEffect, useRef, useState, type ComponentType, type PointerEvent, type ReactNode } from 'react';
import type { Table } from '@/lib/model/row';
import type { Place, Pressed } from './take-over';

interface LiveProps { readonly table: Table; readonly busy: boolean; readonly before: Place }
interface Answer extends LiveProps { readonly of: string; readonly Live: ComponentType<LiveProps> }

interface Props {
  /** Names what is shown; another one is loaded anew. */
  readonly id: string;
  /** The rows of the table within, asked for at the first touch and once for each `id`. */
  readonly load: () => Promise<Table>;
  /** The table as the server made it. */
  readonly children: ReactNode;
}

/** Shows the server's table and puts one that sorts, filters and copies in its place once the reader comes near it. */
export function TableIsland({ id, load, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const pressed = useRef<Pressed>(null);
  const asked = useRef<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState(false);

  const wake = useCallback((): void => {
    if (asked.current === id) return;
    asked.current = id;
    setFailed(false);
    const come = async (): Promise<void> => {
      const [{ TableLive }, { takeOver }, table] = await Promise.all([import('./TableLive'), import('./take-over'), load()]);
      const before = await takeOver(root.current, pressed);
      if (asked.current === id) setAnswer({ of: id, Live: TableLive, table, before, busy: false });
    };
    come().catch(() => {
      if (asked.current !== id) return;
      asked.current = null;
      setAnswer(null); // the server's table stands for itself
      setFailed(true);
    });
  }, [id, load]);
  const stale = answer !== null && answer.of !== id;
  useEffect(() => { if (stale) wake(); }, [stale, wake]);

  const press = ({ clientX, clientY }: PointerEvent): void => { pressed.current = [clientX, clientY]; };
  const release = (): void => { pressed.current = null; };
  return (
    <div ref={root} className="rows-island" onPointerEnter={wake} onFocus={wake} onPointerDown={press} onClick={release} onPointerCancel={release}>
      {failed && <p className="chart-failed" role="alert">The tools of the table could not be loaded. <button type="button" onClick={wake}>Try again</button></p>}
      {answer === null ? children : <answer.Live table={answer.table} busy={stale} before={answer.before} />}
    </div>
  );
}
