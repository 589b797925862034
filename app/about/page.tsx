import type { Metadata } from 'next';
import { GRADE_WORDS } from '@/components/page/words';
import { COLUMNS } from '@/lib/export/columns';
import { Grade } from '@/lib/model/observation';
import { PROBLEMS } from '@/lib/problem';
import { addressNotices } from '../_data/address-notices';

export const metadata: Metadata = { title: 'About', description: 'What verdicts cannot say, how values were come by, and what programs are told.', alternates: { canonical: '/about' } };

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
        <ul className="inline-list">
          <li><a href="/method">How figures are read and verdicts reached</a></li>
          <li><a href="/honesty">How many claims agree, differ or cannot be checked</a></li>
          <li><a href="/corrections">What was corrected</a></li>
          <li><a href="/about/accessibility">Accessibility</a></li>
          <li><a href="/api">For programs</a></li>
        </ul>
      </header>
      {await addressNotices('/about')}
      <Limits />
      <Columns />
      <Problems />
    </>
  );
}
