import { render, screen } from '@testing-library/react';
import { ClaimLine } from '@/components/page/ClaimLine';
import { Compare } from '@/components/page/Compare';
import { Receipt } from '@/components/receipt/Receipt';
import { Why } from '@/components/receipt/Why';
import { VerdictTag } from '@/components/verdict/VerdictTag';
import { REASON_WORDS } from '@/lib/layout/words';
import { Reason, Verdict } from '@/lib/model/verdict';
import { series } from '../fixtures/facts';
import { claim as citedRow } from '../fixtures/table';
import { candidate, finding, SOURCES, told } from '../fixtures/told';

const registers = { title: (id: string) => `Title of ${id}`, sources: SOURCES, asof: null };
const YEAR = { reason: 'period', said: '2024', meant: '2022' } as const;
const explained = told('differs', { found: { finding: finding(candidate([YEAR], '690300000000', { period: '2022' }), { others: [candidate([{ reason: 'scope', said: 'goods', meant: 'all' }], '689900000000')] }) } });
const unexplained = told('differs', { found: { finding: finding(null, { tried: 10, others: [candidate([YEAR], '690300000000', { period: '2022' })] }) } });
const published = { state: 'published', value: '690100000000', vintage: '2025-02', dated: 'month' } as const;
const revised = told('revised', { found: { then: published } });
const shown = (): string => document.body.textContent;
const facts = (selector: string) => Object.fromEntries([...document.querySelectorAll(`${selector} > div`)].map((line) => [line.querySelector('dt')?.textContent, line.querySelector('dd')?.textContent]));

describe('why they differ', () => {
  it('names each change, the value with its place, source and address, how firm it is and what else fits', () => {
    render(<Why entry={explained} registers={registers} />);
    expect(screen.getByRole('heading', { name: 'Why they differ' })).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Period2024 →became 2022');
    expect(screen.getByRole('link', { name: 'Title of exports, 2022' })).toHaveAttribute('href', '/series/exports#2022');
    expect(screen.getByRole('link', { name: 'Atlantis Customs Bureau: Made-up trade tables' })).toHaveAttribute('href', '/sources/atlantis-customs');
    expect(screen.getByRole('link', { name: 'customs.example' })).toHaveAttribute('href', 'https://customs.example/table');
    expect(facts('.facts')).toMatchObject({ Amount: '$690.3 billion', Published: 'February 2025' });
    expect(shown()).toMatch(/Firm: 3 values[^]*What else fits[^]*\$689\.9 billion[^]*goods →became all/);
    expect(screen.getByRole('link', { name: /How reasons are looked for/ })).toHaveAttribute('href', '/method#reasons');
  });

  it('offers nothing that is no better than chance, and says that it does not', () => {
    render(<Why entry={unexplained} registers={registers} />);
    expect(screen.getByRole('heading', { name: 'Why they differ is not known' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: /no better than chance: not offered as the reason/ })).toBeInTheDocument();
    expect(shown()).toContain('10 values near the printed figure were looked at');
    expect(shown()).not.toContain('Firm');
  });

  it('of a revised value has both, with when each was published', () => {
    render(<Why entry={revised} registers={registers} />);
    expect(screen.getByRole('listitem')).toHaveTextContent('$690.1 billion, published February 2025 →became $574.9 billion, published June 2025');
    expect(screen.getByRole('link')).toHaveAttribute('href', '/method#then');
  });

  it('of what is never compared has the guard in words', () => {
    render(<Why entry={told('incomparable', { found: { why: 'Law is not practice.' } })} registers={registers} />);
    expect(shown()).toContain('Law is not practice.');
    expect(screen.getByRole('link')).toHaveAttribute('href', '/method#definitions');
  });

  it.each(['agrees', 'unverifiable'] as const)('is not asked where the figure %s', (verdict) => {
    expect(render(<Why entry={told(verdict)} registers={registers} />).container).toBeEmptyDOMElement();
  });
});

describe('then and now', () => {
  it('say by when the value counts, and that a later one is quoted', () => {
    const quoted = told('revised', { found: { then: published, official: { ...revised.found.official!, series: 'exports-as-quoted' } } });
    render(<Compare asof={null} entry={quoted} official={series('exports-as-quoted')} />);
    expect(shown()).toContain('The article is dated only to November 2025, so the latest value published in that month counts.');
    expect(shown()).toContain('as quoted elsewhere, so possibly rounded, and second-hand');
    expect(screen.getByRole('link')).toHaveAttribute('href', '/series/exports-as-quoted#2024');
  });

  it.each([['not-yet-published', 'not yet published'], ['unknown', 'No vintage that old is on hand']] as const)('say that a value is %s', (state, words) => {
    render(<Compare asof={null} entry={told('unverifiable', { found: { then: { state, value: null, vintage: '', dated: 'day' } }, published: '2025-11-12' })} official={series('exports')} />);
    expect(shown()).toContain(words);
    expect(shown()).not.toContain('dated only to');
  });
});

describe('the small receipt', () => {
  const row = (more: Parameters<typeof citedRow>[4]) => citedRow('c', 'exports', '2024', '690', { official_value: '570', verdict: 'differs', ...more });

  it('has reasons in words, the value that fits with its place, and how firm it is', () => {
    render(<Receipt row={row({ reasons: ['period', 'scope'], explained_by: 'totals@2022@2025-02~exports@2022', explained_value: '691', chance: '0.1205' })} />);
    expect(facts('.receipt-lines')).toMatchObject({
      Why: 'another year or period; more or less of the same thing', 'What it is the figure of': '$691: series totals, 2022; Title of exports, 2022',
      'How firm': 'Weak: of numbers picked at random about one in 8 would have fitted', 'Official value then, when printed': 'no vintage that old is on hand',
    });
    expect(screen.getByRole('link', { name: 'series totals, 2022' })).toHaveAttribute('href', '/series/totals#2022');
  });

  it('says percentage points where percent was printed for them', () => {
    render(<Receipt row={row({ unit: 'percent', reasons: ['unit'], explained_by: 'cut@2025-11', explained_value: '-10', chance: '0.01' })} />);
    expect(shown()).toContain('−10 percentage points');
  });

  it('says that nothing was found, or nothing published', () => {
    render(<Receipt row={row({ reasons: ['unexplained'] })} />);
    expect(facts('.receipt-lines')).toMatchObject({ Why: 'no reason found' });
    render(<Receipt row={row({ verdict: 'unverifiable', official_value: '', then_state: 'not-yet-published' })} />);
    expect(shown()).toContain('not yet published');
  });
});

describe('a line of the ledger', () => {
  const line = (entry: typeof revised) => { render(<ol><ClaimLine asof={null} entry={entry} /></ol>); return facts('.claim-amounts'); };

  it('tells why in a line', () => expect(line(explained)).toMatchObject({ Official: '$574.9 billion', Why: '$690.3 billion is the figure for 2022, not 2024.' }));
  it('tells the values then and now of one since revised', () => expect(line(revised)).toMatchObject({ Then: '$690.1 billion, when printed', Now: '$574.9 billion' }));
  it('has the guard of one that is not compared', () => {
    render(<ol><ClaimLine asof={null} entry={told('incomparable', { found: { why: 'Law is not practice.' } })} /></ol>);
    expect(screen.getByText('Law is not practice.')).toBeInTheDocument();
  });
});

it('every reason has words, every verdict a sign and a class of its own', () => {
  expect(new Set(Reason.options.map((reason) => REASON_WORDS[reason])).size).toBe(Reason.options.length);
  const { container } = render(<>{Verdict.options.map((verdict) => <VerdictTag key={verdict} verdict={verdict} />)}</>);
  expect(new Set([...container.querySelectorAll('path')].map((path) => path.getAttribute('d'))).size).toBe(Verdict.options.length);
});
