import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PaletteLink } from '@/components/search/PaletteLink';
import { PaletteOpener } from '@/app/_palette/PaletteOpener';
import type { FoundAnswer, FoundItem } from '@/lib/model/found';

const item = (kind: FoundItem['kind'], id: string, title: string, more: Partial<FoundItem> = {}): FoundItem => ({ kind, id, title, subtitle: '', href: `/${kind}s/${id}`, marks: [], subtitle_marks: [], chart: null, claim: null, ...more });
const CLAIM = item('claim', 'c-1', 'Total trade', {
  chart: { id: 'x', title: 'A chart', href: '/charts/x?point=c-1' },
  claim: { printed: '$690 billion', printed_marks: [], outlet: 'An outlet', period: '2023', unit: 'USD', verdict: 'differs', official_value: '1', difference: '2', official_words: 'Official value $1', difference_words: '+$2', why: '' },
});
const found = (items: FoundItem[], more: Partial<FoundAnswer> = {}): FoundAnswer => ({
  kind: 'search', recorded: '', asof: null, read: { words: [], left: [], amounts: [] }, fit: items.length === 0 ? 'none' : 'all', unknown: [], suggestions: [], count: items.length,
  counts: Object.fromEntries([...new Set(items.map(({ kind }) => kind))].map((kind) => [kind, items.filter((one) => one.kind === kind).length])), items, ...more,
});

interface Call { readonly url: string; readonly signal: AbortSignal; readonly answer: (body: unknown, status?: number) => void; readonly fail: () => void }
let calls: Call[];
let heard: AbortController;
afterEach(() => {
  heard.abort();
  act(() => document.querySelector<HTMLElement>('.palette-close')?.click());
});
beforeEach(() => {
  calls = [];
  heard = new AbortController();
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) { this.open = false; this.dispatchEvent(new Event('close')); };
  Element.prototype.scrollIntoView = () => undefined;
  AbortSignal.any ??= ([first]: AbortSignal[]) => first!;
  AbortSignal.timeout ??= () => new AbortController().signal;
  globalThis.fetch = jest.fn((url: string, { signal }: { signal: AbortSignal }) => new Promise((resolve, reject) => {
    const call = { url, signal, answer: (body: unknown, status = 200) => resolve({ ok: status === 200, status, json: () => Promise.resolve(body) }), fail: () => reject(new TypeError('no network')) };
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    calls.push(call);
  })) as unknown as typeof fetch;
  sessionStorage.clear();
  window.history.replaceState(null, '', '/claims/c-9');
});

const field = () => screen.findByRole('combobox', { name: 'Search, or jump to a page' });
const active = () => document.querySelector('[role="option"][aria-selected="true"]');
const options = () => screen.getAllByRole('option').map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
const asked = (n: number) => waitFor(() => expect(calls).toHaveLength(n));
async function open() {
  const user = userEvent.setup();
  render(<><PaletteLink /><PaletteOpener /></>);
  await user.keyboard('{Control>}k{/Control}');
  const input = await field();
  // A browser does this itself.
  act(() => input.focus());
  return { user, input };
}
/** Links of jsdom lead nowhere: where one would have led is told. */
function followed(): string[] {
  const to: string[] = [];
  document.addEventListener('click', (event) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    if (href && !event.defaultPrevented) to.push(href);
    event.preventDefault();
  }, { signal: heard.signal });
  return to;
}

test('without script the button is a link to the search; with it, a button that opens the palette and nothing before', async () => {
  render(<><PaletteLink /><PaletteOpener /></>);
  const button = screen.getByRole('button', { name: /Jump to/ });
  expect(button).toHaveAttribute('href', '/search');
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(button);
  expect(await screen.findByRole('dialog', { name: 'Search and jump' })).toBeVisible();
});

test.each([['{Meta>}k{/Meta}', true], ['k', false], ['{Control>}{Shift>}k{/Shift}{/Control}', false], ['/', false]])('%s opens: %s', async (keys, opens) => {
  render(<><PaletteLink /><PaletteOpener /></>);
  await userEvent.keyboard(keys);
  if (opens) await field();
  else expect(screen.queryByRole('dialog')).toBeNull();
});

test('empty, it lists what can be done here and the pages, and chooses none of them', async () => {
  const { user, input } = await open();
  expect(options()).toEqual(expect.arrayContaining(['This page as CSV', 'Print this page', 'Topics', 'Timeline', 'Series']));
  expect([active(), input.getAttribute('aria-activedescendant')]).toEqual([null, null]);
  const to = followed();
  await user.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(to).toEqual(['/claims/c-9.csv']);
});

test('typing asks once it is quiet; lines come by kind, a claim with its chart; arrows walk round, Enter opens', async () => {
  const { user, input } = await open();
  await user.type(input, '690 billion');
  await asked(1);
  expect(calls[0]?.url).toBe('/search.json?q=690%20billion&each=4&limit=24');
  act(() => calls[0]?.answer(found([CLAIM, item('chart', 'x', 'A chart')])));
  await screen.findByRole('group', { name: 'Claims' });
  expect(options()).toEqual(['Total trade Differs “$690 billion” · An outlet · +$2', 'On the chart: A chart “$690 billion”', 'A chart', 'All results for “690 billion” 2 in all']);
  expect(screen.getByRole('status')).toHaveTextContent('2 found: 1 claim, 1 chart');
  expect(input).toHaveAttribute('aria-activedescendant', active()?.id);
  const to = followed();
  await user.keyboard('{ArrowDown}{Enter}{ArrowUp}{ArrowUp}{Enter}');
  expect(to).toEqual(['/charts/x?point=c-1', '/search?q=690%20billion']);
});

test('what was opened is offered again in the same tab', async () => {
  const first = await open();
  await first.user.type(first.input, 'a');
  await asked(1);
  act(() => calls[0]?.answer(found([item('chart', 'x', 'A chart')])));
  followed();
  await first.user.click(await screen.findByRole('option', { name: /^A chart/ }));
  await first.user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await first.user.keyboard('{Control>}k{/Control}');
  expect((await screen.findByRole('group', { name: 'Opened lately' })).textContent).toContain('A chart');
});

test('an older question is called off, and Enter never opens its lines', async () => {
  const { user, input } = await open();
  await user.type(input, 'soy');
  await asked(1);
  act(() => calls[0]?.answer(found([item('chart', 'x', 'Soy chart')])));
  await screen.findByRole('option', { name: /Soy chart/ });
  await user.type(input, 'bean');
  await asked(2);
  expect(active()).toBeNull();
  await user.type(input, 's');
  await asked(3);
  expect(calls[1]?.signal.aborted).toBe(true);
  act(() => calls[2]?.answer(found([item('chart', 'y', 'Soybeans chart')])));
  await screen.findByRole('option', { name: /Soybeans chart/ });
  expect(active()?.textContent).toContain('Soybeans chart');
});

test('it says that it is working only when an answer takes its time', async () => {
  const { user, input } = await open();
  await user.type(input, 'slow');
  await asked(1);
  expect(screen.queryByText('Searching…')).toBeNull();
  await screen.findByText('Searching…');
  expect(screen.getByRole('listbox')).toHaveAttribute('aria-busy', 'true');
  act(() => calls[0]?.answer(found([])));
  await waitFor(() => expect(screen.queryByText('Searching…')).toBeNull());
});

test('nothing found says so, and a search near to it is one press away', async () => {
  const { user, input } = await open();
  await user.type(input, '890 billion');
  await asked(1);
  act(() => calls[0]?.answer(found([], { suggestions: ['$690 billion'] })));
  await screen.findByText('Nothing here fits.');
  await user.click(screen.getByRole('button', { name: '$690 billion' }));
  expect(input).toHaveValue('$690 billion');
  await asked(2);
});

test('a failure is told, can be tried again, and the page of the search stays in reach', async () => {
  const { user, input } = await open();
  await user.type(input, 'broken');
  await asked(1);
  act(() => calls[0]?.fail());
  await asked(2);
  act(() => calls[1]?.answer({}, 500));
  await screen.findByText(/The search could not be reached/, { ignore: '[role=status]' });
  expect(screen.getByRole('option', { name: /All results for “broken”/ })).toHaveAttribute('href', '/search?q=broken');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await asked(3);
  act(() => calls[2]?.answer(found([item('chart', 'x', 'Mended')])));
  await screen.findByRole('option', { name: /Mended/ });
});

test('the moment of the page is kept, and let go where the search cannot be of it', async () => {
  window.history.replaceState(null, '', '/claims?asof=2026-11-22');
  const { user, input } = await open();
  await user.type(input, 'soy');
  await asked(1);
  expect(calls[0]?.url).toMatch(/&asof=2026-11-22$/);
  act(() => calls[0]?.answer({}, 400));
  await asked(2);
  expect(calls[1]?.url).not.toContain('asof');
});

test('closing gives the page back, by button, by the same keys, and by a press beside it', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('dialog');
  await user.keyboard('{Control>}k{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}k{/Control}');
  fireEvent.click(await screen.findByRole('dialog'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
