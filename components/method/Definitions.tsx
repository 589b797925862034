import { Example } from './Example';

/** Definitions that are never held against each other. */
export function Definitions() {
  return (
    <section aria-labelledby="definitions">
      <h2 id="definitions">Definitions that never meet</h2>
      <div className="prose">
        <p>Some things share a name and are not the same. These are never held against each other, however close their numbers; where a claim speaks of one and the record only has the other, the verdict is “not comparable”.</p>
        <ul>
          <li>A tariff rate written in law, one an official states, one worked out as an average over trade, and the duties actually collected.</li>
          <li>A final count of deaths and a provisional one, which still grows.</li>
          <li>An official count and an operational one, kept by an agency to run its work.</li>
          <li>Trade at customs value, with freight and insurance (c.i.f.), and on the balance-of-payments basis.</li>
        </ul>
        <p>Units are kept apart in the same way: dollars never meet tons, per cent never meets percentage points. And where two governments count the same flow, both are kept and the gap between them is called an asymmetry, never an error.</p>
      </div>
      <Example made>
        <p>An article says that importers paid 11 percent in duties. The series on hand is the average rate written in law, 47 percent. Goods that became too dear were no longer bought, so what was collected is less than what the law says. Both numbers are right, and neither contradicts the other: not comparable.</p>
      </Example>
    </section>
  );
}
