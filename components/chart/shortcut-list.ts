/** What the keys do while the chart has the focus, and only then: single letters are nobody else's on the page. */
export interface Shortcut { readonly keys: readonly string[]; readonly does: string }

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['←', '→'], does: 'The point before, the point after' },
  { keys: ['↑', '↓'], does: 'Another series at the same time; the printed figures come last' },
  { keys: ['Home', 'End'], does: 'First and last point of the series' },
  { keys: ['Enter'], does: 'The receipt of the point' },
  { keys: ['T'], does: 'The table of the same rows' },
  { keys: ['C'], does: 'Mark the point, to compare others with it' },
  { keys: ['Z'], does: 'Zoom to the time between the mark and the point' },
  { keys: ['U'], does: 'Undo the last change of the view' },
  { keys: ['R'], does: 'Back to the view the chart opens with' },
  { keys: ['Esc'], does: 'Leave the chart' },
  { keys: ['?'], does: 'This list' },
];

/** Names of keys that are drawn as arrows, for readers who hear them. */
export const KEY_NAMES: Readonly<Record<string, string>> = { '←': 'Left arrow', '→': 'Right arrow', '↑': 'Up arrow', '↓': 'Down arrow', '?': 'Question mark' };
