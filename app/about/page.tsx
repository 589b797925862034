import type { Metadata } from 'next';
import { Scroll } from '@/components/page/Scroll';
import { GRADE_WORDS, VERDICT_MEANINGS } from '@/components/page/words';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { COLUMNS } from '@/lib/export/columns';
import { Grade } from '@/lib/model/observation';
import { Verdict } from '@/lib/model/verdict';
import { PROBLEMS } from '@/lib/problem';
import { HEDGES } from '@/lib/quantity/hedge';
import { addressNotices } from '../_data/address-notices';

export const metadata: Metadata = { title: 'About', description: 'How figures are read, how verdicts are reached, and what they cannot say.', alternates: { canonical: '/about' } };

function Method() {
  return (
    <section aria-labelledby="method" className="prose">
      <h2 id="method">How it works</h2>
      <p>A <strong>claim</strong> is a figure as an outlet printed it: the words, where they stand in the article, and the period and series they speak of. An <strong>observation</strong> is a value an official body published for one period, with the day it was published. Both are lines of text files that are only ever added to; a revision is a new line.</p>
      <p>Every claim is set against the official value afresh each time a page is made. The words of the claim allow an interval of values; if the official value lies inside it, the claim agrees. No tolerance is added to what the words allow, and the arithmetic is decimal and exact.</p>
      <p>The address of a chart is the whole of what it shows. The same address with <code>.csv</code> or <code>.json</code> gives the rows behind the drawing, and adding <code>asof=</code> and a stamp, or a day that is over, shows what this dataset held then.</p>
    </section>
  );
}

function Verdicts() {
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">Verdicts</h2>
      <ul className="plain-list">
        {Verdict.options.map((verdict) => <li key={verdict}><VerdictTag verdict={verdict} /><p className="prose">{VERDICT_MEANINGS[verdict]}</p></li>)}
      </ul>
    </section>
  );
}

function Hedges() {
  return (
    <section aria-labelledby="words">
      <h2 id="words">What words allow</h2>
      <Scroll label="Table of words and what they allow">
        <table className="wide">
          <thead><tr><th scope="col">Words</th><th scope="col">Allow</th><th scope="col">Why</th></tr></thead>
          <tbody>
            {HEDGES.map((rule) => (
              <tr key={rule.hedge}>
                <th scope="row">{rule.words.length === 0 ? 'a bare figure' : rule.words.map((word) => `“${word}”`).join(', ')}</th>
                <td>{rule.allows}</td>
                <td>{rule.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Limits() {
  return (
    <section aria-labelledby="limits" className="prose">
      <h2 id="limits">Limits</h2>
      <ul>
        <li>“Differs” says that two numbers do not fit, not that anybody was careless: the article may count something else, or have read another release.</li>
        <li>A claim without a period, or about something no official body counts, is unverifiable here. That is no judgement on it.</li>
        <li>Figures that two official bodies report differently are kept as two series and never averaged.</li>
        <li>Second-hand values were not read at the official page but where somebody else quotes it; each says where.</li>
        <li>When an article was published is known to the month only, unless its page prints a day.</li>
      </ul>
      <h2 id="grades">Grades</h2>
      <ul>{Grade.options.map((grade) => <li key={grade}>{GRADE_WORDS[grade]}</li>)}</ul>
    </section>
  );
}

function Columns() {
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">Columns of the CSV</h2>
      <details>
        <summary>{COLUMNS.length} columns and what they say</summary>
        <dl className="facts">{COLUMNS.map(({ name, meaning }) => <div key={name}><dt><code>{name}</code></dt><dd>{meaning}</dd></div>)}</dl>
      </details>
    </section>
  );
}

function Problems() {
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">When a program is refused</h2>
      <p className="prose">Addresses ending in .csv and .json answer a wrong question with <code>application/problem+json</code> and nothing else.</p>
      <dl className="facts">{Object.entries(PROBLEMS).map(([code, { status, title }]) => <div key={code} id={`problem-${code}`}><dt>{status} <code>{code}</code></dt><dd>{title}</dd></div>)}</dl>
    </section>
  );
}

export default async function AboutPage() {
  return (
    <>
      <header className="page-head">
        <h1>About Sourceline</h1>
        <p className="lede">News outlets print figures; official bodies publish series. Here each printed figure stands beside the series it speaks of, and every number says where it comes from.</p>
      </header>
      {await addressNotices('/about')}
      <Method />
      <Verdicts />
      <Hedges />
      <Limits />
      <Columns />
      <Problems />
    </>
  );
}
