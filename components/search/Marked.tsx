import type { ReactNode } from 'react';

/** A text with the parts that were looked for marked; `marks` in order, UTF-16 offsets, the end not included. Text stays text, whatever it says. */
export function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [start, end] of marks) {
    if (start < done) continue;
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  return <>{parts}{text.slice(done)}</>;
}
