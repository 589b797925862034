/** @jest-environment node */
import { shared } from '@/lib/warehouse/shared';
import type { Call } from '@/lib/warehouse/warehouse';

/** Questions that are answered when the test says so, and end with their signal. */
function questions() {
  const asked: { readonly answer: (text: string) => void; readonly fail: (error: Error) => void; readonly signal: AbortSignal }[] = [];
  const ask = ({ signal }: Call): Promise<string> => new Promise((answer, fail) => {
    asked.push({ answer, fail, signal: signal! });
    signal?.addEventListener('abort', () => { fail(new Error('ended')); });
  });
  return { asked, ask };
}
const reader = () => new AbortController();

it('asks once for all who want it, and keeps the answer until it is the one asked for longest ago', async () => {
  const { asked, ask } = questions();
  const get = shared<string>(2);
  const both = [get('a', ask, reader()), get('a', ask)];
  asked[0]?.answer('A');
  expect(await Promise.all(both)).toEqual(['A', 'A']);
  expect(await get('a', ask, reader())).toBe('A');
  const others = [get('b', ask), get('c', ask), get('a', ask)];
  expect(asked).toHaveLength(4);
  for (const one of asked) one.answer('later');
  expect(await Promise.all(others)).toEqual(['later', 'later', 'later']);
});

it('a reader who leaves waits no longer, and the others still get the answer', async () => {
  const { asked, ask } = questions();
  const get = shared<string>(2);
  const [one, other] = [reader(), reader()];
  const [left, stays] = [get('a', ask, one), get('a', ask, other)];
  one.abort();
  await expect(left).rejects.toMatchObject({ trouble: 'left' });
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([false]);
  asked[0]?.answer('A');
  expect(await stays).toBe('A');
  // After the answer nothing is left to be ended.
  other.abort();
  expect(await get('a', ask)).toBe('A');
});

it('ends with the last reader who leaves; whoever comes then begins anew', async () => {
  const { asked, ask } = questions();
  const get = shared<string>(2);
  const [one, other] = [reader(), reader()];
  const left = [get('a', ask, one), get('a', ask, other)].map((answer) => expect(answer).rejects.toMatchObject({ trouble: 'left' }));
  one.abort();
  other.abort();
  await Promise.all(left);
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true]);
  const anew = get('a', ask, reader());
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  asked[1]?.answer('A');
  expect(await anew).toBe('A');
});

it('is not ended for one who cannot leave, asks nothing for one who has left already, and forgets what failed', async () => {
  const { asked, ask } = questions();
  const get = shared<string>(2);
  const gone = reader();
  const [left, stays] = [get('a', ask, gone), get('a', ask)];
  gone.abort();
  await expect(left).rejects.toMatchObject({ trouble: 'left' });
  await expect(get('b', ask, gone)).rejects.toMatchObject({ trouble: 'left' });
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([false]);
  asked[0]?.fail(new Error('no room'));
  await expect(stays).rejects.toThrow('no room');
  const again = get('a', ask);
  asked[1]?.answer('A');
  expect(await again).toBe('A');
});
