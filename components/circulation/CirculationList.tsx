import type { Circulated, Printed } from '@/lib/circulation/circulate';
import { driftKinds, outletsOf } from '@/lib/circulation/circulate';
import { at } from '@/lib/permalink/at';
import { DRIFT_WORDS } from './drift-words';

const outletsInWords = (circulated: Circulated<Printed>): string => {
  const outlets = outletsOf(circulated);
  return `${outlets.length === 1 ? 'One outlet' : `${outlets.length} outlets`}: ${outlets.map(({ name }) => name).join(', ')}`;
};

/** Circulations one under the other: what went round, who printed it, and what drifted on the way. Links keep `asof`. */
export function CirculationList({ circulated, asof }: { circulated: readonly Circulated<Printed>[]; asof: string | null }) {
  return (
    <ul className="plain-list">
      {circulated.map((one) => {
        const kinds = driftKinds(one);
        return (
          <li key={one.circulation.id}>
            <a href={at(`/circulations/${one.circulation.id}`, asof)}>{one.circulation.title}</a>
            <p>{one.circulation.says}</p>
            <p className="small quiet">{outletsInWords(one)}{one.original === null && ' · no original on hand'}</p>
            <ul className="inline-list small">{kinds.length === 0 ? <li>Nothing drifted</li> : kinds.map((kind) => <li key={kind} className="drift">{DRIFT_WORDS[kind]}</li>)}</ul>
          </li>
        );
      })}
    </ul>
  );
}
