import type { Print, Printed } from '@/lib/circulation/circulate';
import { DRIFT_WORDS, driftLines } from './drift-words';

/** What drifted in one print, each drift behind its kind; or that nothing did. */
export function Drifts({ print }: { print: Print<Printed> }) {
  return (
    <ul className="drifts">
      {driftLines(print).map(({ kind, text }) => <li key={text}>{kind !== null && <span className="drift">{DRIFT_WORDS[kind]}</span>} {text}</li>)}
    </ul>
  );
}
