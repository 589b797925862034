import { createRoot } from 'react-dom/client';
import { PaletteLive } from './PaletteLive';

/** Closes the palette that is open; null while none is. */
let close: (() => void) | null = null;

/** Opens the palette at the end of the page, or closes it. It is a root of its own, so that no page carries a place for it. */
export function togglePalette(): void {
  if (close !== null) {
    close();
    return;
  }
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  close = () => {
    close = null;
    root.unmount();
    place.remove();
  };
  root.render(<PaletteLive onClose={close} />);
}
