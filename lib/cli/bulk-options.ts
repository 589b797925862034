import { suggestion } from '../permalink/nearest';
import { BULK_DATASETS, datasetOf, type BulkDataset } from '../slice/dataset';
import { Misuse } from './io';

/** The dataset of an id. @throws Misuse naming those there are. */
export function bulkDataset(id: string | undefined): BulkDataset {
  const ids = BULK_DATASETS.map((dataset) => dataset.id);
  if (id === undefined) throw new Misuse(`say with --dataset what the files are of: ${ids.join(', ')}`);
  const found = datasetOf(id);
  if (!found) throw new Misuse(`there is no dataset "${id}"${suggestion(id, ids)}; there are ${ids.join(', ')}`);
  return found;
}

/** A day as yyyymmdd. @throws Misuse for one there never was. */
export function dayOption(option: string, text: string): number {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) throw new Misuse(`${option} must be a day like 2024-03-07, not "${text}"`);
  return Number(text.replaceAll('-', ''));
}

/** A month, counted from January of year 0. */
export function monthOption(option: string, text: string): number {
  const found = /^(19\d\d|20\d\d)-(0[1-9]|1[0-2])$/.exec(text);
  if (!found) throw new Misuse(`${option} must be a month like 2010-01, from 1900 to 2099, not "${text}"`);
  return Number(found[1]) * 12 + Number(found[2]) - 1;
}

/** A whole number within bounds. */
export function wholeOption(option: string, text: string | undefined, least: number, most: number): number {
  if (text === undefined || !/^\d{1,15}$/.test(text) || Number(text) < least || Number(text) > most) throw new Misuse(`${option} must be a whole number from ${least} to ${most}${text === undefined ? '' : `, not "${text}"`}`);
  return Number(text);
}
