/** @jest-environment node */
import { remember } from '@/lib/store/remember';

it('makes an answer once, and again only when it was the one asked for longest ago', () => {
  const make = jest.fn((key: string) => ({ key }));
  const ask = remember(2, make);
  const a = ask('a');
  expect(ask('a')).toBe(a);
  ask('b');
  expect(ask('a')).toBe(a);
  ask('c');
  expect(ask('a')).toBe(a);
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c']);
  ask('b');
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
});

it('shares a promise that is under way and forgets one that failed', async () => {
  let fails = true;
  const make = jest.fn((key: string) => (fails ? Promise.reject(new Error(key)) : Promise.resolve(key)));
  const ask = remember(2, make);
  const [first, second] = [ask('a'), ask('a')];
  expect(second).toBe(first);
  await expect(first).rejects.toThrow('a');
  fails = false;
  expect(await ask('a')).toBe('a');
  expect(await ask('a')).toBe('a');
  expect(make).toHaveBeenCalledTimes(2);
});
