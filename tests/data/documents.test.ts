/** @jest-environment node */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ZodType } from 'zod';
import { coverage, overlaps } from '@/lib/extract/coverage';
import { findNumbers } from '@/lib/extract/numbers';
import { Claim, NonClaim } from '@/lib/model/claim';
import { Article, Outlet } from '@/lib/model/document';
import { Series } from '@/lib/model/series';
import { Source } from '@/lib/model/source';
import { parsePrinted } from '@/lib/quantity/parse';
import type { Kept } from '@/lib/store/in-force';
import { atHand } from './at-hand';
import { DATA, recordsIn } from './records';

const { folder: DIRECTORY, suite } = atHand('DOCUMENTS_DIR', 'shared/documents');

const filesOf = (folder: string): string[] => readdirSync(path.join(DATA, folder)).map((file) => `${folder}/${file}`);
/** Records in force by the name of their file; those corrected or withdrawn are no longer judged. */
const folder = <T extends Kept>(name: string, schema: ZodType<T>) => new Map(filesOf(name).map((file) => [path.basename(file, '.jsonl'), recordsIn([file], schema)]));

const articles = recordsIn(['documents.jsonl'], Article);
const outlets = recordsIn(['outlets.jsonl'], Outlet);
const claims = folder('claims', Claim);
const nonClaims = folder('nonclaims', NonClaim);
const allClaims = [...claims.values()].flat();
const byDocument = articles.map((article) => ({ article, rows: [...(claims.get(article.id) ?? []), ...(nonClaims.get(article.id) ?? [])] }));
const everything = byDocument.flatMap((document) => document.rows);

const LONE_SURROGATE = /\p{Surrogate}/u;

describe('without the texts', () => {
  test('ids are unique, and every reference leads somewhere', () => {
    for (const records of [allClaims, [...nonClaims.values()].flat(), articles]) expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(articles.filter((article) => !outlets.some((outlet) => outlet.id === article.outlet))).toEqual([]);
    for (const file of [...claims.keys(), ...nonClaims.keys()]) expect(articles.map((article) => article.id)).toContain(file);
    for (const [file, found] of [...claims, ...nonClaims]) for (const row of found) expect(row.document).toBe(file);
    for (const row of everything) expect(row.id.startsWith(`${row.document}-`)).toBe(true);
  });

  test('a repeat comes later in the same document and says the same', () => {
    for (const claim of allClaims.filter((each) => each.repeats !== null)) {
      const first = allClaims.find((each) => each.id === claim.repeats);
      expect(first).toMatchObject({ document: claim.document, value: claim.value, scale: claim.scale, unit: claim.unit, period: claim.period, series: claim.series });
      expect(first?.selector.start).toBeLessThan(claim.selector.start);
    }
  });

  test('a figure printed twice for one series and period names the first', () => {
    const seen = new Map<string, string>();
    for (const claim of allClaims.filter((each) => each.series !== null)) {
      const key = [claim.document, claim.series, claim.period, claim.value].join(' ');
      const first = seen.get(key);
      if (first === undefined) seen.set(key, claim.id);
      expect(claim.repeats).toBe(first ?? null);
    }
  });

  test.each(byDocument.map((document) => [document.article.id, document] as const))('%s: places lie inside, in order, apart, and split no character', (_, { article, rows: own }) => {
    expect(own.length).toBeGreaterThan(0);
    for (const { selector } of own) {
      expect(selector.end + selector.suffix.length).toBeLessThanOrEqual(article.length);
      expect(selector.prefix.length).toBeLessThanOrEqual(selector.start);
      for (const part of [selector.exact, selector.prefix, selector.suffix]) expect(part).not.toMatch(LONE_SURROGATE);
    }
    expect(overlaps(own.map((row) => row.selector))).toEqual([]);
  });

  test('every claim and non-claim holds a number', () => {
    expect(everything.filter((row) => findNumbers(row.selector.exact).length === 0)).toEqual([]);
  });

  test('the value of a claim printed in digits has those digits', () => {
    const printed = allClaims.filter((claim) => /\d/.test(claim.selector.exact));
    expect(printed.length).toBeGreaterThan(0);
    const digits = (text: string) => findNumbers(text).flatMap((number) => (number.kind === 'digits' ? [number.text.replaceAll(',', '')] : []));
    for (const claim of printed) expect(digits(claim.selector.exact)).toContain(claim.value.replace('-', ''));
  });

  test('value, scale and hedge are what the printed words say, wherever the words can be read alone', () => {
    const read = allClaims.flatMap((claim) => { const said = parsePrinted(claim.selector.exact); return said === null ? [] : [{ claim, said }]; });
    expect(read.length).toBeGreaterThan(allClaims.length / 2);
    for (const { claim, said } of read) {
      const { id, scale, hedge } = claim;
      expect({ id, value: said.value, scale: said.scale, hedge: said.hedge }).toEqual({ id, value: claim.value.replace('-', ''), scale, hedge });
      if (said.unit !== null) expect(`${id} ${said.unit}`).toBe(`${id} ${claim.unit}`);
    }
  });

  test('series and named sources exist, and a series is of the claim’s unit', () => {
    const units = new Map(recordsIn(filesOf('series'), Series).map((series) => [series.id, series.unit]));
    const sources = new Set(recordsIn(filesOf('sources'), Source).map((source) => source.id));
    for (const { id, series, unit, named_source } of allClaims) {
      if (series !== null) expect(`${id} ${units.get(series)}`).toBe(`${id} ${unit}`);
      if (named_source !== null) expect(sources).toContain(named_source);
    }
  });

  test('signs follow the direction', () => {
    for (const claim of allClaims) {
      const negative = claim.direction === 'deficit' || (claim.direction === 'down' && claim.unit === 'percent');
      expect(`${claim.id} ${claim.value.startsWith('-')}`).toBe(`${claim.id} ${negative}`);
    }
  });
});

suite('with the texts', () => {
  const read = (id: string): Buffer => {
    return readFileSync(path.join(DIRECTORY, `${id}.txt`));
  };

  test.each(byDocument.map((document) => [document.article.id, document] as const))('%s is the text that was read, and every number in it is accounted for', (id, { article, rows: own }) => {
    const bytes = read(id);
    const text = bytes.toString('utf8');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(article.sha256);
    expect(text.length).toBe(article.length);
    const report = coverage(text, own.map((row) => row.selector));
    expect(report.misplaced).toEqual([]);
    expect(report.uncovered).toEqual([]);
    expect(report.idle).toEqual([]);
    for (const { selector } of own) expect(text.slice(selector.start, selector.end)).toBe(selector.exact);
  });
});
