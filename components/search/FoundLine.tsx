import { VerdictTag } from '@/components/verdict/VerdictTag';
import type { FoundItem } from '@/lib/model/found';
import { Marked } from './Marked';

/** Longest subtitle shown. */
const SHOWN = 180;
const clip = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\s+\S*$/, '')}…` : text);

/** What was printed, by whom, what the record says, and how far off the figure is. */
function Figures({ claim }: { claim: NonNullable<FoundItem['claim']> }) {
  const off = claim.verdict === 'differs' || claim.verdict === 'revised';
  return (
    <>
      <p className="found-figures">
        <span className="found-printed">“<Marked text={claim.printed} marks={claim.printed_marks} />”</span> <span className="quiet">printed by {claim.outlet}{claim.period !== '' && ` for ${claim.period}`}</span>
      </p>
      {claim.official_words !== '' && <p className="found-figures"><span className="quiet">{claim.official_words}</span>{off && <> · <strong>Difference: {claim.difference_words}</strong></>}</p>}
      {claim.why !== '' && <p className="found-figures">{claim.why}</p>}
    </>
  );
}

/** One thing found: a link to it, and of a claim or a value another to the chart that shows it. */
export function FoundLine({ item }: { item: FoundItem }) {
  const { title, href, marks, subtitle, subtitle_marks: within, claim, chart } = item;
  const short = clip(subtitle);
  return (
    <li className="found-line">
      {claim && <div className="found-verdict"><VerdictTag verdict={claim.verdict} /></div>}
      <div className="found-words">
        <a className="found-title" href={href}><Marked text={title} marks={marks} />{claim && <span className="visually-hidden">: its receipt</span>}</a>
        {claim ? <Figures claim={claim} /> : <p className="small quiet"><Marked text={short} marks={within.filter(([, end]) => end < short.length)} /></p>}
        {chart && <p className="found-chart"><a href={chart.href}>{claim ? 'See the point on the chart' : 'On the chart'}: {chart.title}</a></p>}
      </div>
    </li>
  );
}
