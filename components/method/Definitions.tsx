import { DEFINITION_GROUPS, type DefinitionGroup } from '@/lib/explain/definitions';
import { Example } from './Example';

/** Definitions of one thing, each in words, and why they are told apart. */
function Group({ group: { counts, definitions, why } }: { group: DefinitionGroup }) {
  return (
    <section aria-label={counts}>
      <h3>{counts.charAt(0).toUpperCase() + counts.slice(1)}</h3>
      <ul>{Object.entries(definitions).map(([definition, words]) => <li key={definition}>{words}</li>)}</ul>
      <p>{why}</p>
    </section>
  );
}

/** Definitions that are never held against each other. */
export function Definitions() {
  return (
    <section aria-labelledby="definitions">
      <h2 id="definitions">Definitions that never meet</h2>
      <div className="prose">
        <p>Some things share a name and are not the same. These are never held against each other, however close their numbers; where a claim speaks of one and the record only has the other, the verdict is “not comparable”.</p>
        {DEFINITION_GROUPS.map((group) => <Group key={group.counts} group={group} />)}
        <p>Units are kept apart in the same way: dollars never meet tons, per cent never meets percentage points. And where two governments count the same flow, both are kept and the gap between them is called an asymmetry, never an error.</p>
      </div>
      <Example made>
        <p>An article says that importers paid 11 percent in duties. The series on hand is the average rate written in law, 47 percent. Goods that became too dear were no longer bought, so what was collected is less than what the law says. Both numbers are right, and neither contradicts the other: not comparable.</p>
      </Example>
    </section>
  );
}
