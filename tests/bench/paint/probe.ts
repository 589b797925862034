/** What the page under measurement keeps of itself. Handed to the browser as text, so it may use nothing from outside itself. */
export interface Kept { painted: number | null; cls: number; readonly long: { readonly start: number; readonly ms: number }[] }

/**
 * Notes the moment the first long path of an SVG that can be seen has been painted (looked for in every animation frame; the message posted there is
 * answered after the frame), every long task, and every shift of the layout.
 */
export function probe(): void {
  const LONG_PATH = 1000;
  const kept: Kept = { painted: null, cls: 0, long: [] };
  (globalThis as unknown as { kept: Kept }).kept = kept;
  const drawn = (): boolean => [...document.querySelectorAll('svg path')].some((path) => (path.getAttribute('d') ?? '').length > LONG_PATH && path.getClientRects().length > 0);
  const look = (): void => {
    if (!drawn()) { requestAnimationFrame(look); return; }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { kept.painted = performance.now(); };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
  const watch = (type: string, each: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => { list.getEntries().forEach(each); }).observe({ type, buffered: true });
  };
  watch('longtask', ({ startTime, duration }) => { kept.long.push({ start: startTime, ms: duration }); });
  watch('layout-shift', (entry) => { kept.cls += (entry as PerformanceEntry & { value: number }).value; });
}
