/** @jest-environment node */
import { renderToStaticMarkup } from 'react-dom/server';
import { once } from '@/app/_once/send';
import { remembered } from '@/app/_once/remember';
import { leave, take } from '@/app/_once/store';

it('markup left for a page is taken once, and belongs to that page alone', () => {
  expect(leave('<p>a</p>', 0, 'one')).toBe('one');
  expect(leave('<p>b</p>', 0, 'two')).toBe('two');
  expect([take('one'), take('one'), take('two'), take('never')]).toEqual(['<p>a</p>', '', '<p>b</p>', '']);
});

it('what no page came for is let go after a minute', () => {
  leave('<p>old</p>', 0, 'old');
  leave('<p>new</p>', 61_000, 'new');
  expect([take('old'), take('new')]).toEqual(['', '<p>new</p>']);
});

it('when too much waits, markup is not left but sent the dear way, and none of it is lost', () => {
  expect(leave('x'.repeat(64_000_001), 0, 'big')).toBeNull();
  expect(take('big')).toBe('');
});

it('a page holds the content, escaped by React', async () => {
  const page = renderToStaticMarkup(<main>{await once(<p title={'"<'}>{'<script>&'}</p>)}</main>);
  expect(page).toBe('<main><div class="once"><p title="&quot;&lt;">&lt;script&gt;&amp;</p></div></main>');
});

it('content with a key is rendered once, and a page of it is whole each time', async () => {
  const content = jest.fn(() => <b>kept</b>);
  const page = async (): Promise<string> => renderToStaticMarkup(<main>{await once({ key: 'k', content })}</main>);
  expect([await page(), await page()]).toEqual(Array.from({ length: 2 }, () => '<main><div class="once"><b>kept</b></div></main>'));
  expect(content).toHaveBeenCalledTimes(1);
});

it('what is kept is bounded: the longest unasked for is made anew', async () => {
  const make = (text: string) => jest.fn(() => Promise.resolve(text));
  const first = make('first');
  await remembered('first', first);
  for (let i = 0; i < 5; i += 1) await remembered(`big ${i}`, make('x'.repeat(11_000_000)));
  await remembered('first', first);
  expect(first).toHaveBeenCalledTimes(2);
  const huge = make('x'.repeat(13_000_000));
  await remembered('huge', huge);
  expect(await remembered('huge', huge)).toHaveLength(13_000_000);
  expect(huge).toHaveBeenCalledTimes(2);
});
