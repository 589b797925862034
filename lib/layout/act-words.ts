import { formatPeriod } from '../period-words';
import type { ActMark } from './types';

/** What a mark on the lane of acts is. */
export const actHead = ({ acts }: ActMark): string => (acts.length === 1 ? 'Tariff act' : `${acts.length} tariff acts`);

/** The acts of one mark, one line each: when and what, under which instrument, by whom. */
export const actLines = ({ acts }: ActMark): string[] => acts.map(({ day, title, instrument, actor }) => `${formatPeriod(day)}: ${title}. ${[instrument, actor].filter(Boolean).join(', ')}.`);
