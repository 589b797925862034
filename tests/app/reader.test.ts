/** @jest-environment node */
import { AsyncLocalStorage } from 'node:async_hooks';
import { readersCall } from '@/app/_data/reader';

const READER = Symbol.for('sourceline.reader');
afterEach(() => { Reflect.deleteProperty(globalThis, READER); });

it('a page has the signal of its own reader, wherever in its work it asks', async () => {
  const readers = new AsyncLocalStorage<AbortSignal>();
  Reflect.set(globalThis, READER, readers);
  const [one, other] = [new AbortController(), new AbortController()];
  const later = async () => {
    await new Promise((resolve) => { setImmediate(resolve); });
    return readersCall()?.signal;
  };
  expect(await Promise.all([readers.run(one.signal, later), readers.run(other.signal, later)])).toEqual([one.signal, other.signal]);
  expect(readersCall()).toBeUndefined();
});

it.each([[undefined], ['else'], [{ getStore: () => 'no signal' }]])('there is none where the server does not tell (%p)', (found) => {
  Reflect.set(globalThis, READER, found);
  expect(readersCall()).toBeUndefined();
});
