import type { Circulated, Printed } from '@/lib/circulation/circulate';
import { driftKinds, outletsOf } from '@/lib/circulation/circulate';
import { DRIFT_WORDS } from './drift-words';

const outletsInWords = (circulated: Circulated<Printed>): string => {
  const outlets = outletsOf(circulated);
  return `${outlets.length === 1 ? 'One outlet' : `${outlets.length} outlets`}: ${outlets.map(({ name }) => name).join(', ')}`;
};

/** Circulations one under the other: what went round, who printed it, and what drifted on the way. */
export function CirculationList({ circulated }: { circulated: readonly Circulated<Printed>[] }) {
  return (
    <ul className="plain-list">
      {circulated.map((one) => {
        const kinds = driftKinds(one);
        return (
          <li key={one.circulation.id}>
            <a href={`/circulations/${one.circulation.id}`}>{one.circulation.title}</a>
            <p>{one.circulation.says}</p>
            <p className="small quiet">{outletsInWords(one)}{one.original === null && ' · no original on hand'}</p>
            <ul className="inline-list small">{kinds.length === 0 ? <li>Nothing drifted</li> : kinds.map((kind) => <li key={kind} className="drift">{DRIFT_WORDS[kind]}</li>)}</ul>
          </li>
        );
      })}
    </ul>
  );
}
