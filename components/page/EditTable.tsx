import type { Edit } from '@/lib/explain/edits';
import { REASON_WORDS } from '@/lib/layout/words';
import { Scroll } from './Scroll';

/** The changes that are looked for when a figure differs; the cheaper, the likelier the slip. */
export function EditTable({ edits }: { edits: readonly Edit[] }) {
  return (
    <Scroll label="Table of changes and what they cost">
      <table className="wide">
        <caption>Costs of two changes add up; the change of least cost is offered first.</caption>
        <thead><tr><th scope="col">Reason</th><th scope="col">What is changed</th><th scope="col" className="number">Cost</th><th scope="col">Why it is looked for</th></tr></thead>
        <tbody>
          {edits.map(({ reason, what, cost, why }) => <tr key={`${reason} ${what}`}><th scope="row">{REASON_WORDS[reason]}</th><td>{what}</td><td className="number">{cost}</td><td>{why}</td></tr>)}
        </tbody>
      </table>
    </Scroll>
  );
}
