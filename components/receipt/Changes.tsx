import type { Change } from '@/lib/explain/explanation';
import type { Reason } from '@/lib/model/verdict';

/** The side of a claim that a reason speaks of, as a heading. */
const SIDES: Readonly<Record<Reason, string>> = {
  period: 'Period', scope: 'How much of it', measure: 'Measure', basis: 'Definition', comparison: 'Compared', reporter: 'Reporter', unit: 'Unit', vintage: 'Published value',
  rounding: 'Last digit', transcription: 'Digits', attribution: 'Source', unexplained: '',
};

/** What the words say and what gives the printed figure instead, one change a line: "Period: 2023 → 2022". */
export function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="changes">
      {changes.map(({ reason, said, meant }) => (
        <li key={`${reason} ${said} ${meant}`}>
          <strong>{SIDES[reason]}</strong>
          <span>{said} <span aria-hidden="true">→</span><span className="visually-hidden">became</span> <span className="change-meant">{meant}</span></span>
        </li>
      ))}
    </ul>
  );
}
