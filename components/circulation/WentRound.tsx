import { OutletTag } from '@/components/outlet/OutletTag';
import type { Circulated, Printed } from '@/lib/circulation/circulate';
import { at } from '@/lib/permalink/at';
import { Drifts } from './Drifts';

/** On a receipt: the circulations its claim is in, what drifted in it, and who else printed the same fact. Nothing when it is in none. Links keep `asof`. */
export function WentRound({ claim, circulated, asof }: { claim: string; circulated: readonly Circulated<Printed>[]; asof: string | null }) {
  if (circulated.length === 0) return null;
  return (
    <section aria-labelledby="went-round">
      <h2 id="went-round">How this figure went round</h2>
      {circulated.map(({ circulation, prints }) => {
        const others = prints.filter(({ printed }) => printed.claim.id !== claim);
        return (
          <div key={circulation.id} className="went-round">
            <p><a href={at(`/circulations/${circulation.id}`, asof)}>{circulation.title}</a></p>
            {prints.filter(({ printed }) => printed.claim.id === claim).map((print) => <Drifts key={claim} print={print} />)}
            {others.length > 0 && <h3>Also printed by</h3>}
            {others.length > 0 && <ul className="stack">{others.map(({ printed: { claim: { id, selector }, outlet } }) => (
              <li key={id} className="claim-head"><OutletTag outlet={outlet.id} name={outlet.name} asof={asof} /><a href={at(`/claims/${id}`, asof)}>“{selector.exact}”</a></li>
            ))}</ul>}
          </div>
        );
      })}
    </section>
  );
}
