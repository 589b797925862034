import { Scroll } from '@/components/page/Scroll';
import { HEDGES } from '@/lib/quantity/hedge';

/** The words around a figure, what each allows and why. */
export function HedgeTable() {
  return (
    <Scroll label="Table of words and what they allow">
      <table className="wide">
        <thead><tr><th scope="col">Words</th><th scope="col">Allow</th><th scope="col">Why</th></tr></thead>
        <tbody>
          {HEDGES.map((rule) => (
            <tr key={rule.hedge}>
              <th scope="row">{rule.words.length === 0 ? 'a bare figure' : rule.words.map((word) => `“${word}”`).join(', ')}</th>
              <td>{rule.allows}{rule.evidence !== '' && <p className="small quiet">When a reason is looked for, only values in reach count as a fit: {rule.evidence}.</p>}</td>
              <td>{rule.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
