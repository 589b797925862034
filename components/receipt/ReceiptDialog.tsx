'use client';
import { useEffect, useRef, type MouseEvent } from 'react';
import type { Row } from '@/lib/model/row';
import { Receipt } from './Receipt';

/** The receipt of `row` in a native dialog (Esc, the button and a click beside it close it); closed when `row` is null. Links keep `asof` and `vintage`. */
export function ReceiptDialog({ row, onClose, asof = null, vintage = null }: { row: Row | null; onClose: () => void; asof?: string | null; vintage?: string | null }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const node = dialog.current;
    if (row && node && !node.open) node.showModal();
    if (!row && node?.open) node.close();
  }, [row]);
  const beside = (event: MouseEvent<HTMLDialogElement>): void => {
    if (event.target === dialog.current) dialog.current.close();
  };
  return (
    <dialog ref={dialog} className="receipt-dialog" aria-label="Receipt" onClose={onClose} onClick={beside}>
      <div className="receipt-dialog-in">
        <button type="button" className="receipt-close" onClick={() => dialog.current?.close()}>Close</button>
        {row && <Receipt row={row} asof={asof} vintage={vintage} />}
      </div>
    </dialog>
  );
}
