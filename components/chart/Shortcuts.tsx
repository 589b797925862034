'use client';
import { useEffect, useId, useRef, type MouseEvent, type SyntheticEvent } from 'react';
import { ShortcutTable } from './ShortcutTable';

/** Keys and clicks in the list are its own, also where it stands inside the chart's frame. */
const keep = (event: SyntheticEvent): void => event.stopPropagation();

/**
 * The keys of a chart in a native dialog. Esc, the button and a click beside it close it; focus goes back to where it was.
 * `onClose` is called once for each closing, however it came about.
 */
export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const from = useRef<Element | null>(null);
  const title = useId();
  useEffect(() => {
    const node = dialog.current;
    if (open && node && !node.open) {
      from.current = document.activeElement;
      node.showModal();
    }
    if (!open && node?.open) node.close();
  }, [open]);
  const closed = (): void => {
    const back = from.current;
    from.current = null;
    // The browser does this too, but not where what had the focus stands within something hidden meanwhile.
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
    onClose();
  };
  const click = (event: MouseEvent<HTMLDialogElement>): void => {
    keep(event);
    if (event.target === dialog.current) dialog.current.close();
  };
  return (
    <dialog ref={dialog} className="receipt-dialog" aria-labelledby={title} onClose={closed} onClick={click} onKeyDown={keep} onPointerMove={keep}>
      <div className="receipt-dialog-in">
        <button type="button" className="receipt-close" onClick={() => dialog.current?.close()}>Close</button>
        <h2 id={title}>Keyboard shortcuts</h2>
        <p>They work while the chart has the focus, and only then: Tab leads to it.</p>
        <ShortcutTable />
      </div>
    </dialog>
  );
}
