import { HIT_KINDS, type HitKind } from '@/lib/model/found';
import type { Notice } from '@/lib/model/row';
import { quoted, suggestion } from '@/lib/permalink/nearest';
import { LONGEST_SEARCH } from '@/lib/search/search';
import { firstValues } from '../query';
import type { Listing } from './answer-search';

/** Items of one answer for programs, unless fewer are asked for. */
const USUAL = 20;
const MOST = 100;

/** What a search asks for, and what of it could not be used. */
export interface SearchAsked extends Listing { readonly text: string; readonly notices: readonly Notice[] }

export const isHitKind = (text: string): text is HitKind => HIT_KINDS.some((kind) => kind === text);

/** The kind a query asks for; null for all of them. */
export function kindAsked(query: string): { kind: HitKind | null; notices: Notice[] } {
  const text = firstValues(query).get('kind') ?? '';
  if (text === '' || isHitKind(text)) return { kind: isHitKind(text) ? text : null, notices: [] };
  return { kind: null, notices: [{ parameter: 'kind', message: `has no ${quoted(text)}${suggestion(text, HIT_KINDS)}` }] };
}

/** Text to look for, cut where it is too long. */
export function textAsked(query: string): { text: string; notices: Notice[] } {
  const words = (firstValues(query).get('q') ?? '').trim();
  const notices = words.length > LONGEST_SEARCH ? [{ parameter: 'q', message: `is longer than ${LONGEST_SEARCH} characters; only its beginning was looked for` }] : [];
  return { text: words.slice(0, LONGEST_SEARCH), notices };
}

function countAsked(query: string, name: 'limit' | 'each', usual: number): { count: number; notices: Notice[] } {
  const text = firstValues(query).get(name);
  if (text === undefined) return { count: usual, notices: [] };
  return /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST ? { count: Number(text), notices: [] } : { count: usual, notices: [{ parameter: name, message: `${quoted(text)} is no number from 1 to ${MOST}` }] };
}

/** Reads the query of a search by a program. */
export function searchAsked(query: string): SearchAsked {
  const [{ text, notices }, { kind, notices: about }, limit, each] = [textAsked(query), kindAsked(query), countAsked(query, 'limit', USUAL), countAsked(query, 'each', MOST)];
  return { text, kind, limit: limit.count, each: each.count, notices: [...notices, ...about, ...limit.notices, ...each.notices] };
}

/** What a program is told that asks for nothing. */
export const NOTHING_ASKED: Notice = { parameter: 'q', message: 'is missing: write q= and the words or the number to look for' };
