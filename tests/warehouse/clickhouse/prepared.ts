import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { literal } from '@/lib/warehouse/duckdb/work';
import type { Prepared, Unstamped } from '@/lib/warehouse/load/sink';

/** Observations of file number `file`; no two files have one in common. */
const rowsSql = (file: number, rows: number, load: number): string => `SELECT CAST(900 AS SMALLINT) AS dataset, CAST(1 AS SMALLINT) AS unit, CAST(1 AS TINYINT) AS flow, CAST(8500000000 + i % 977 AS BIGINT) AS commodity, CAST(1000 + i % 7 AS INTEGER) AS partner,
  CAST(101 AS INTEGER) AS port, CAST(20240101 + 100 * ((i // 977) % 12) AS INTEGER) AS period, CAST(20250000 + ${file} AS INTEGER) AS vintage, CAST(i * 1.0001 + ${file} AS DECIMAL(18,4)) AS value, CAST(${load} AS INTEGER) AS load FROM range(${rows}) AS r(i)`;
const membersSql = (file: number, load: number): string => `SELECT CAST(900 AS SMALLINT) AS dataset, CAST(1 AS SMALLINT) AS dimension, CAST(8500000000 + i AS VARCHAR) AS code, 'Goods ' || i || ' of ' || ${file} AS label, 'goods ' || i AS words, CAST(${load} AS INTEGER) AS load FROM range(977) AS r(i)`;

/** A file as the loader would hand it to a sink, written into `folder`, and removed again when `use` has ended. */
export async function withFile(folder: string, file: number, rows: number, number: number, use: (load: Unstamped, prepared: Prepared) => Promise<void>): Promise<void> {
  const prepared = { obs: join(folder, `obs-${number}.parquet`), member: join(folder, `member-${number}.parquet`) };
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`COPY (${rowsSql(file, rows, number)}) TO ${literal(prepared.obs)} (FORMAT parquet, COMPRESSION zstd)`);
    await connection.run(`COPY (${membersSql(file, number)}) TO ${literal(prepared.member)} (FORMAT parquet, COMPRESSION zstd)`);
    await use({ number, dataset: 'synthetic-hs', file: `file-${file}.csv`, sha256: String(file).padStart(64, '0'), rows, rejected: 0, from: 20_240_101, to: 20_241_201, vintage: 20_250_000 + file }, prepared);
  } finally {
    connection.closeSync();
    instance.closeSync();
    for (const path of Object.values(prepared)) rmSync(path, { force: true });
  }
}
