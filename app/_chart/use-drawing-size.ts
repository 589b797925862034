import { useEffect, useState, type RefObject } from 'react';
import type { SizeName } from '@/lib/layout/layout';

/** Widths at which app/styles/chart.css changes drawings, in pixels. */
const MEDIUM = 520;
const WIDE = 820;

const sizeOf = (width: number): SizeName => (width < MEDIUM ? 'narrow' : width < WIDE ? 'medium' : 'wide');

/** Which of the three drawings fits the element now. */
export function useDrawingSize(element: RefObject<HTMLElement | null>): SizeName {
  const [size, setSize] = useState<SizeName>('wide');
  useEffect(() => {
    // The element itself may be hidden while another drawing stands in its place; what holds both is not.
    const node = element.current?.parentElement;
    if (!node) return undefined;
    const measure = (): void => setSize(sizeOf(node.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
