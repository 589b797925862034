'use client';
import { useState, useSyncExternalStore, type MouseEvent } from 'react';

const never = (): (() => void) => () => undefined;

/** Copies the text of the snippet it stands in. Not there without script: the text can be selected by hand. */
export function CopyButton({ what }: { what: string }) {
  const scripted = useSyncExternalStore(never, () => true, () => false);
  const [said, setSaid] = useState('');
  if (!scripted) return null;
  const copy = (event: MouseEvent<HTMLButtonElement>): void => {
    const text = event.currentTarget.closest('figure')?.querySelector('pre');
    if (!text) return;
    const select = (): void => {
      getSelection()?.selectAllChildren(text);
      setSaid('Selected, ready to copy');
    };
    // Absent on plain http.
    const { clipboard } = navigator as Partial<Navigator>;
    if (clipboard) clipboard.writeText(text.textContent).then(() => setSaid('Copied'), select);
    else select();
  };
  return (
    <>
      <button type="button" className="snippet-copy" onClick={copy} onBlur={() => setSaid('')}>{said || 'Copy'}<span className="visually-hidden"> {what}</span></button>
      <span className="visually-hidden" role="status">{said}</span>
    </>
  );
}
