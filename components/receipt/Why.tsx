import { fineWords } from '@/components/page/amounts';
import type { Entry } from '@/components/page/entry';
import { dayInWords } from '@/components/page/Moment';
import type { Finding } from '@/lib/explain/explanation';
import { chanceWords } from '@/lib/reconcile/why';
import { Changes } from './Changes';
import { Fit, type Registers } from './Fit';
import { slipWords } from './meant';
import { OtherFits } from './OtherFits';

interface Props { readonly entry: Entry; readonly registers: Registers }

function Explained({ entry, finding, registers }: Props & { finding: Finding }) {
  const { explanation, others } = finding;
  if (explanation === null) return null;
  return (
    <>
      {slipWords(explanation) === null && <p className="prose">“{entry.claim.selector.exact}” is not what the source says of what the words speak of. It is what the source says of something else; this is what would have to change:</p>}
      <Changes changes={explanation.changes} />
      {explanation.inputs.length > 0 ? <Fit candidate={explanation} firm={chanceWords(finding)} registers={registers} /> : <p>{slipWords(explanation)} {chanceWords(finding)}</p>}
      {others.length > 0 && <><h3>What else fits, by longer ways</h3><OtherFits fits={others} registers={registers} /></>}
    </>
  );
}

function Unexplained({ finding: { tried, others }, registers }: { finding: Finding; registers: Registers }) {
  return (
    <>
      <p className="prose">
        No reason is offered. Other periods, wider and narrower counts, other measures, units, definitions and reporters were tried,
        one and two changes at a time: {tried === 1 ? 'one value' : `${tried.toLocaleString('en-US')} values`} near the printed figure {tried === 1 ? 'was' : 'were'} looked at.
        {others.length === 0 ? ' None is among the values the printed words allow.' : ''} That does not say the figure was made up.
      </p>
      {others.length > 0 && (
        <>
          <h3>Fits that are no better than chance: not offered as the reason</h3>
          <OtherFits fits={others} registers={registers} />
        </>
      )}
    </>
  );
}

function Revised({ entry: { row, found } }: { entry: Entry }) {
  const { then, official } = found;
  const day = (vintage: string): string => (vintage === '' ? 'an unknown day' : dayInWords(vintage));
  return (
    <>
      <Changes changes={[{ reason: 'vintage', said: `${fineWords(then?.value ?? '', row.unit)}, published ${day(then?.vintage ?? '')}`, meant: `${fineWords(official?.value ?? '', row.unit)}, published ${day(official?.vintage ?? '')}` }]} />
      <p className="prose">The source moved, not the outlet: the printed figure is what the source said when the article was printed.</p>
    </>
  );
}

const MORE = { differs: ['reasons', 'How reasons are looked for, and when none is offered'], incomparable: ['definitions', 'What is never compared, and why'], revised: ['then', 'How then and now are told apart'] } as const;
const HEADS = { differs: 'Why they differ', incomparable: 'Why they are not compared', revised: 'Why they differ now' } as const;

/** Why printed and official figure are not the same: each change, the value it leads to, how firm that is, and what else fits. Nothing where they agree or could not be compared for want of a value. */
export function Why({ entry, registers }: Props) {
  const { verdict, finding, why } = entry.found;
  if (verdict === 'agrees' || verdict === 'unverifiable') return null;
  const [anchor, words] = MORE[verdict];
  const none = verdict === 'differs' && finding?.explanation === null;
  return (
    <section aria-labelledby="why">
      <h2 id="why">{none ? 'Why they differ is not known' : HEADS[verdict]}</h2>
      {verdict === 'incomparable' && <p className="prose">{why}</p>}
      {verdict === 'revised' && <Revised entry={entry} />}
      {finding !== null && (none ? <Unexplained finding={finding} registers={registers} /> : <Explained entry={entry} finding={finding} registers={registers} />)}
      {verdict === 'differs' && finding === null && <p className="prose">No reason was looked for: nothing on hand says what the series could have been taken for.</p>}
      <p><a href={`/method#${anchor}`}>{words}</a></p>
    </section>
  );
}
