import { fineWords } from '@/components/page/amounts';
import type { Candidate } from '@/lib/explain/explanation';
import { Changes } from './Changes';
import { Observed, type Registers } from './Fit';

/** Other values that the printed words allow, each with what would have to change. */
export function OtherFits({ fits, registers }: { fits: readonly Candidate[]; registers: Registers }) {
  return (
    <ul className="plain-list other-fits">
      {fits.map((fit) => {
        const [input] = fit.inputs;
        return (
          <li key={`${fit.title} ${fit.period} ${fit.value}`}>
            <p>{fineWords(fit.value, fit.unit)}: {fit.series !== '' && input !== undefined ? <Observed input={input} registers={registers} /> : fit.title}</p>
            <Changes changes={fit.changes} />
          </li>
        );
      })}
    </ul>
  );
}
