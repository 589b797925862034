import { VERDICT_MEANINGS } from '@/components/page/words';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { Verdict } from '@/lib/model/verdict';

/** Every verdict and what it says. */
export function VerdictList() {
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">Verdicts</h2>
      <ul className="plain-list">
        {Verdict.options.map((verdict) => <li key={verdict}><VerdictTag verdict={verdict} /><p className="prose">{VERDICT_MEANINGS[verdict]}</p></li>)}
      </ul>
      <p className="prose"><a href="/honesty">How many claims have each</a>, by topic, outlet and named source.</p>
    </section>
  );
}
