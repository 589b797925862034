import type { View } from '@/lib/model/view';

/** Length of a day; what is longer is a stamp, which no date field can hold. */
const DAY = 10;

/** The two questions about another moment, each with its own date: what the source had published, and what this dataset held. */
export function MomentChoice({ view: { asof, vintage } }: { view: View }) {
  const exact = asof !== null && asof.length > DAY;
  const summary = [vintage === null ? '' : `published by ${vintage}`, asof === null ? '' : `as of ${asof}`].filter(Boolean).join(', ');
  return (
    <details className="moment-choice" open={vintage !== null}>
      <summary>Moment: {summary === '' ? 'now' : summary}</summary>
      <fieldset>
        <legend className="visually-hidden">Moment</legend>
        <label>What had the source published by <input type={vintage !== null && vintage.length < DAY ? 'month' : 'date'} name="vintage" defaultValue={vintage ?? ''} /></label>
        {exact ? <input type="hidden" name="asof" value={asof} /> : <label>What did this dataset hold on <input type="date" name="asof" defaultValue={asof ?? ''} /></label>}
        <p className="small"><a href="/method#moments">Which of the two do I want?</a></p>
      </fieldset>
    </details>
  );
}
