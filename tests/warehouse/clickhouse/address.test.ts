import { parseAddress } from '@/lib/warehouse/clickhouse/address';

it.each([
  ['clickhouse://localhost:8123/sourceline', { hosts: ['http://localhost:8123'], user: 'default', password: '', database: 'sourceline', cluster: null, replicated: false }],
  ['clickhouse://reader:s%40%2Fcret%3F@a.example:8443,b.example:8443/trade?cluster=two_shards&tls=1', { hosts: ['https://a.example:8443', 'https://b.example:8443'], user: 'reader', password: 's@/cret?', database: 'trade', cluster: 'two_shards', replicated: false }],
  ['clickhouse://reader:a:b@[::1]:8123/trade?tls=0', { hosts: ['http://[::1]:8123'], user: 'reader', password: 'a:b', database: 'trade', cluster: null, replicated: false }],
  ['clickhouse://reader:a/b@db:8123/trade', { hosts: ['http://db:8123'], user: 'reader', password: 'a/b', database: 'trade', cluster: null, replicated: false }],
  ['clickhouse://a:8123,b:8123/t?cluster=c&replicated=1', { hosts: ['http://a:8123', 'http://b:8123'], user: 'default', password: '', database: 't', cluster: 'c', replicated: true }],
  ['clickhouse://reader@10.0.0.1:8123/t?cluster=c', { hosts: ['http://10.0.0.1:8123'], user: 'reader', password: '', database: 't', cluster: 'c', replicated: false }],
])('reads %s', (text, address) => {
  expect(parseAddress(text)).toEqual(address);
});

it.each([
  ['http://localhost:8123/sourceline', 'does not begin with clickhouse://'],
  ['clickhouse://u:hunter2@localhost:8123', 'no /database'],
  ['clickhouse://u:hunter2@localhost/sourceline', 'host 1 is no host:port'],
  ['clickhouse://u:hunter2@localhost:0/sourceline', 'host 1 is no host:port'],
  ['clickhouse://u:hunter2@localhost:65536/sourceline', 'host 1 is no host:port'],
  ['clickhouse://u:hunter2@a:1,,b:2/sourceline?cluster=c', 'host 2 is no host:port'],
  ['clickhouse://u:hunter2@a:1,A:1/sourceline?cluster=c', 'given twice'],
  ['clickhouse://u:hunter2@a:1,b:2/sourceline', 'several hosts and no cluster'],
  ['clickhouse://u:hunter2@a:1/drop table', 'name of the database'],
  ['clickhouse://u:hunter2@a:1/t?cluster=a,b', 'name of the cluster'],
  ['clickhouse://u:hunter2@a:1/t?cluster=a&cluster=b', 'cluster is given twice'],
  ['clickhouse://u:hunter2@a:1/t?skip_unavailable_shards=1', 'only the settings cluster, replicated and tls'],
  ['clickhouse://u:hunter2@a:1/t?tls=yes', 'tls is 1 or 0'],
  ['clickhouse://u:hunter2@a:1/t?cluster=c&replicated=yes', 'replicated is 1 or 0'],
  ['clickhouse://u:hunter2@a:1/t?replicated=1', 'replicated=1 needs the cluster'],
  ['clickhouse://u:hunter2%@a:1/t', 'the password has a %'],
  // Not escaped: whatever is wrong with it is said without it.
  ['clickhouse://u:hunter2:1/t', 'host 1 is no host:port'],
  ['clickhouse://u:x/hunter2?hunter2@a:1/t', 'only the settings'],
  ['clickhouse://u:x/hunter2@a:1', 'no /database'],
  ['clickhouse://u:hunter2@3@a:1/t/', 'no /database'],
  ['clickhouse://u:hunter2?3@a:1/t', 'no /database'],
])('says what is wrong with %s and not its password', (text, words) => {
  expect(() => parseAddress(text)).toThrow(words);
  expect(() => parseAddress(text)).not.toThrow('hunter2');
});
