/** Longest that work is put off while the browser has other work, in ms. */
const AT_LAST = 1500;

/** Does `work` when the browser has time for it. */
export function whenIdle(work: () => void): void {
  // Absent in Safari.
  const { requestIdleCallback: ask } = window as Partial<Pick<Window, 'requestIdleCallback'>>;
  if (ask) ask.call(window, work, { timeout: AT_LAST });
  else setTimeout(work, 0);
}
