'use client';
import { useEffect, useRef } from 'react';

/** Opens or closes the palette; where it cannot be loaded, the page of the search is opened instead. */
const toggle = (): void => { import('./toggle-palette').then(({ togglePalette }) => togglePalette(), () => window.location.assign('/search')); };

/**
 * The palette's only script before its first use, on every page and therefore short: Ctrl or ⌘ with K, and a link to the search that opens the
 * palette instead. Without script it stays a link; with it, it is called a button and answers the space bar as one.
 */
export function PaletteOpener() {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    link.current?.setAttribute('role', 'button');
    const onKey = (event: KeyboardEvent): void => {
      const asked = event.key === ' ' ? event.target === link.current : event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!asked) return;
      event.preventDefault();
      toggle();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <a ref={link} className="button palette-open" href="/search" aria-keyshortcuts="Control+K Meta+K" onClick={(event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      toggle();
    }}>Jump to<kbd>Ctrl K</kbd></a>
  );
}
