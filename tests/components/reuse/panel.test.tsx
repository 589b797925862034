import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { chartKinds } from '@/components/reuse/chart-kinds';
import { citedClaim } from '@/components/reuse/claim-cited';
import { claimKinds } from '@/components/reuse/claim-kinds';
import { CopyButton } from '@/components/reuse/CopyButton';
import { ReuseChoice } from '@/components/reuse/ReuseChoice';
import { ReusePanel } from '@/components/reuse/ReusePanel';
import { ENTRIES } from '../../fixtures/entries';
import { source } from '../../fixtures/facts';
import { claim, fileOf, observation, tableOf } from '../../fixtures/table';

const table = { ...fileOf(tableOf([observation('exports', '2024', '7'), claim('a', 'exports', '2024', '7')], { exports: 'line' })), title: 'A "quoted" <chart>' };
const sources = [{ id: 'census', organisation: 'US Census Bureau', title: 'Trade', url: 'https://census.example/' }];
const kinds = chartKinds(table, sources, 'https://s.example', '2026-11-26', true);
const panel = <ReusePanel kinds={kinds} use="Use this chart" Copy={CopyButton} Choice={ReuseChoice} />;
/** As a page without a script of its own has it. */
const still = <ReusePanel kinds={kinds} use="Use this chart" />;
const texts = (of: Element): string[] => [...of.querySelectorAll('pre')].map(({ textContent }) => textContent);

describe('the panel of a chart', () => {
  it('offers the frozen address and the one that updates, in words, the frozen one first', () => {
    render(panel);
    const choices = screen.getAllByRole('radio');
    expect(choices.map((choice) => choice.parentElement?.textContent.trim())).toEqual(['Frozen as of 22 November 2026', 'Updates with new data']);
    expect(choices[0]).toBeChecked();
  });

  it('keeps what was chosen when it is drawn anew', async () => {
    const { unmount } = render(panel);
    await userEvent.click(screen.getByRole('radio', { name: 'Updates with new data' }));
    unmount();
    render(panel);
    expect(screen.getByRole('radio', { name: 'Updates with new data' })).toBeChecked();
  });

  it('has every text without a script, of each address its own, and no button that would do nothing', () => {
    const page = document.createElement('div');
    page.innerHTML = renderToStaticMarkup(still);
    const [frozen, living] = [...page.querySelectorAll('.reuse-kind')].map((kind) => texts(kind));
    expect(frozen).toHaveLength(10);
    expect(living).toHaveLength(9);
    expect(frozen!.filter((text) => text.includes('sha=abababababab'))).toHaveLength(10);
    expect(living!.filter((text) => /sha=|asof=/.test(text))).toEqual([]);
    expect(frozen!.at(-1)).toContain(`grep ${'ab'.repeat(32)}`);
    expect(page.querySelectorAll('button')).toHaveLength(0);
    expect([...page.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toContain('/charts/test-chart.csl.json');
  });

  it('embeds with everything escaped: the code is one frame with the address and title it was given', () => {
    const page = document.createElement('div');
    page.innerHTML = kinds[0]!.embed!;
    const frame = page.querySelector('iframe')!;
    expect(page.children).toHaveLength(1);
    expect(frame.getAttributeNames()).toEqual(['src', 'title', 'loading', 'style', 'height', 'referrerpolicy']);
    expect(frame.getAttribute('src')).toBe(`https://s.example${table.frozen.replace('?', '/embed?')}`);
    expect(frame.title).toBe('A "quoted" <chart>, chart by Sourceline');
  });

  it('copies the very text and says so; where there is no clipboard it selects the text', async () => {
    const user = userEvent.setup();
    render(panel);
    const first = screen.getAllByRole('figure')[0]!;
    await user.click(within(first).getByRole('button', { name: 'Copy Sentence' }));
    expect(await navigator.clipboard.readText()).toBe(kinds[0]!.sentence);
    expect(within(first).getByRole('status')).toHaveTextContent('Copied');
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    const second = screen.getAllByRole('figure')[1]!;
    await user.click(within(second).getByRole('button'));
    expect(getSelection()?.toString()).toBe(kinds[0]!.apa);
    expect(within(second).getByRole('status')).toHaveTextContent('Selected, ready to copy');
  });
});

describe('the panel of a receipt', () => {
  it.each(ENTRIES.map((entry) => [entry.claim.id, entry] as const))('of %s cites article, source and receipt, and offers nothing to choose', (_, entry) => {
    const { container } = render(<ReusePanel kinds={claimKinds([citedClaim(entry, [source], 'https://s.example', null, '2026-11-26')])} use="Use this receipt" />);
    expect(screen.queryByRole('radio')).toBeNull();
    const [sentence = '', apa = ''] = texts(container);
    expect(sentence).toContain(`${entry.outlet.name} printed “${entry.claim.selector.exact}”`);
    expect(apa.split('\n\n')).toHaveLength(entry.found.official === null ? 2 : 3);
    expect(apa).toContain(`https://s.example/claims/${entry.claim.id}`);
    expect(texts(container).some((text) => text.includes('iframe') || text.includes('escape=none'))).toBe(false);
  });
});
