import { DumbbellKey } from '@/components/page/DumbbellKey';

/** How “how far off” is reckoned, and how to read the drawings. `reach`: per cent either side of the record. */
export function OrderNote({ reach }: { reach: number }) {
  return (
    <details className="order-note" id="order">
      <summary>How “how far off” is reckoned, and how to read the drawings</summary>
      <div className="prose small">
        <DumbbellKey />
        <p>Every drawing has the record in the middle and reaches {reach}% either side, so the lines can be compared; a figure further off stands at the edge as an arrow.</p>
        <ul>
          <li><strong>Amounts</strong> (dollars, tonnes, people, ratios): printed minus official, as a share of the official value; more and less count alike.</li>
          <li><strong>Per cents and percentage points</strong>: the difference in points, never a per cent of a per cent. Five points stand beside 5% of an amount.</li>
          <li><strong>Ends left open</strong> (“more than”, “at least”, “up to”) and rounded words (“about”, “nearly”): a figure whose words allow the official value is not off at all, whatever its digits. Outside them, the distance is from the printed number.</li>
          <li><strong>An official value of zero</strong> has no share: a figure that differs from it comes first.</li>
          <li><strong>Nothing to compare</strong>: after all others, those that are not comparable before those that cannot be checked.</li>
        </ul>
        <p>The distances are compared as exact decimals. Equal ones stand by verdict, then by document and place in it. A figure printed twice in one article counts twice.</p>
      </div>
    </details>
  );
}
