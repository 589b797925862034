import { answerOf } from '@/lib/warehouse/clickhouse/answer';
import { CLICKHOUSE, WHOLE } from '@/lib/warehouse/clickhouse/engine';
import type { Parameter, Statement } from '@/lib/warehouse/sql';
import type { Cell, Engine } from '@/lib/warehouse/sql-warehouse';
import { DATABASE } from './fill';
import type { Server } from './servers';

/** Settings of questions that a server of 2018 knows; the others are of later versions. */
const KNOWN = ['read_overflow_mode', 'group_by_overflow_mode', 'sort_overflow_mode', 'result_overflow_mode', 'distinct_overflow_mode', 'set_overflow_mode', 'join_overflow_mode', 'transfer_overflow_mode', 'select_sequential_consistency', 'max_replica_delay_for_distributed_queries', 'fallback_to_stale_replicas_for_distributed_queries'] as const;
const SETTINGS = { ...Object.fromEntries(KNOWN.map((name) => [name, String(WHOLE[name])])), readonly: 2, max_execution_time: 15, skip_unavailable_shards: 0, output_format_json_quote_64bit_integers: 1 };

const literal = ({ type, value }: Parameter): string => (type === 'String' ? `'${String(value).replace(/[\\']/g, '\\$&')}'` : String(value));

/** The text of a statement with its parameters in it: there were none yet. */
const filled = ({ text, parameters }: Statement): string => text.replace(/\{(p\d+):\w+\}/g, (whole, name: string) => {
  const given = parameters[name];
  return given ? literal(given) : whole;
});

/** Sums over all rows beside each row, which there were not yet either. */
const BESIDE = ', CAST(sum(total) OVER () AS VARCHAR) AS whole, count(*) OVER () AS members';

/**
 * Our questions put to a ClickHouse of 2018: the text of `questions.ts`, with parameters written out and window functions asked as a question of their own.
 * Only for tests of replication; the product needs a current server.
 */
export class OldEngine implements Engine {
  readonly kind = 'clickhouse';
  readonly dialect = CLICKHOUSE;

  constructor(private readonly server: Server, private readonly database = DATABASE) {}

  async rows(statement: Statement): Promise<readonly (readonly Cell[])[]> {
    const text = filled(statement);
    const [before, after] = text.split(BESIDE);
    if (before === undefined || after === undefined) return this.read(text);
    const rows = await this.read(`${before}${after}`);
    const [beside = []] = await this.read(`SELECT CAST(sum(total) AS VARCHAR) AS whole, count(*) AS members${after.slice(0, after.lastIndexOf(' ORDER BY '))}`);
    return rows.map((row) => [...row, ...beside]);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async read(text: string): Promise<readonly (readonly Cell[])[]> {
    return answerOf(await this.server.say(`${text} FORMAT JSONCompact`, { ...SETTINGS, database: this.database }));
  }
}
