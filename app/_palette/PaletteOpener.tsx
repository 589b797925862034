'use client';
import { useCallback, useEffect, useState, useSyncExternalStore, type ComponentType, type KeyboardEvent } from 'react';

const never = (): (() => void) => () => undefined;
const load = () => import('./PaletteLive');
const isMac = (): boolean => /Mac|iP(?:hone|ad)/.test(navigator.platform);

/**
 * The palette's only script before its first use: Ctrl or ⌘ with K, and a link to the search that opens the palette instead.
 * Without script it stays a link; where the palette cannot be loaded, it is followed.
 */
export function PaletteOpener() {
  const [Live, setLive] = useState<ComponentType<{ onClose: () => void }> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const scripted = useSyncExternalStore(never, () => true, () => false);
  const key = useSyncExternalStore(never, () => (isMac() ? '⌘ K' : 'Ctrl K'), () => 'Ctrl K');
  const open = useCallback((): void => {
    load().then((module) => { setLive(() => module.PaletteLive); setOpen(true); }, () => window.location.assign('/search'));
  }, []);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (isOpen) setOpen(false);
      else open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open, isOpen]);
  const onSpace = (event: KeyboardEvent): void => { if (event.key === ' ') { event.preventDefault(); open(); } };
  const warm = (): void => { load().catch(() => undefined); };
  return (
    <>
      <a className="button palette-open" href="/search" aria-keyshortcuts="Control+K Meta+K" {...(scripted && { role: 'button', 'aria-haspopup': 'dialog' })} onPointerEnter={warm} onFocus={warm} onKeyDown={onSpace} onClick={(event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); open(); } }}>
        Jump to<kbd>{key}</kbd>
      </a>
      {isOpen && Live && <Live onClose={() => setOpen(false)} />}
    </>
  );
}
