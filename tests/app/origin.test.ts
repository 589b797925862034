/** @jest-environment node */
import { origin } from '@/app/_data/origin';

let sent = new Headers();
jest.mock('next/headers', () => ({ headers: async () => sent }));
const from = (headers: Record<string, string>): Promise<string> => {
  sent = new Headers(headers);
  return origin();
};

it.each<[headers: Record<string, string>, site: string]>([
  [{ host: 'localhost:3000' }, 'http://localhost:3000'],
  [{ host: 'a.test', 'x-forwarded-host': 'news.example', 'x-forwarded-proto': 'https' }, 'https://news.example'],
  [{ host: 'a.test', 'x-forwarded-host': 'news.example:8443, inner.test', 'x-forwarded-proto': 'https, http' }, 'https://news.example:8443'],
  [{ host: '[::1]:3000' }, 'http://[::1]:3000'],
  [{}, 'http://localhost'],
])('%j is %s', async (headers, site) => expect(await from(headers)).toBe(site));

it.each(['evil.test/path', 'evil.test?x', 'user@evil.test', 'a b', '"><script>', 'a.test:port', '', 'a..b', `${'a'.repeat(300)}`, 'a.test#x'])('a forwarded host %j is no host: the Host header counts', async (host) => {
  expect(await from({ host: 'a.test', 'x-forwarded-host': host })).toBe('http://a.test');
  expect(await from({ host })).toBe('http://localhost');
});

it('a forwarded scheme is http or https', async () => expect(await from({ host: 'a.test', 'x-forwarded-proto': 'javascript' })).toBe('http://a.test'));

it('takes no long time over a long host', async () => expect(await from({ host: `${'a-'.repeat(4000)}!` })).toBe('http://localhost'));
