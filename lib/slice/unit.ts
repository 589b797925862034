import Big from 'big.js';
import type { Unit } from '../model/unit';
import type { BulkUnit } from './dataset';

/** Unit of the values of a release as published: what files of observations, and what is looked for among them, are in. */
export const PUBLISHED_UNITS: Readonly<Record<BulkUnit, string>> = { usd: 'USD', kg: 'kg' };

/** Unit of its series, and so of every page and chart: weights stand beside curated series in metric tons. */
export const SHOWN_UNITS: Readonly<Record<BulkUnit, Unit>> = { usd: 'USD', kg: 't' };

/** A published value in the unit it is shown in, exactly. */
export const inShownUnit = (value: string, unit: BulkUnit): string => (unit === 'kg' ? Big(value).times('0.001').toFixed() : value);

/** What is to be told wherever both units meet; empty where there is one only. */
export const unitNote = (unit: BulkUnit): string => (unit === 'kg' ? 'Published in kilograms and shown in metric tons: divided by 1,000, exactly.' : '');
