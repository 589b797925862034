import type { Claim } from '../model/claim';
import type { Article, Outlet } from '../model/document';
import type { Source } from '../model/source';
import { periodInWords } from '../period-words';
import { cslDate, dayWords, listWords, nested, stopped, tidy, type Reference } from './reference';
import { sourceReference } from './view-reference';

/** A printed figure and what it was set against, to be cited. */
export interface CitedClaim {
  readonly claim: Pick<Claim, 'id' | 'selector' | 'period'>;
  readonly outlet: Pick<Outlet, 'name'>;
  readonly article: Pick<Article, 'id' | 'title' | 'url' | 'published'>;
  /** Releases behind the official value; none where nothing could be compared. */
  readonly sources: readonly Pick<Source, 'id' | 'organisation' | 'title' | 'url'>[];
  /** Vintage of that value; empty where it is not stated. */
  readonly vintage: string;
  /** That value in words, "$574.9 billion"; empty where there is none. */
  readonly official: string;
  /** What that value is called, by who stands behind it: "Official value". */
  readonly standing: string;
  /** The verdict in words: "Agrees". */
  readonly verdict: string;
  /** Address of the receipt, with scheme and host. */
  readonly address: string;
  /** The moment the receipt is pinned to; null when it follows new data. */
  readonly asof: string | null;
  /** Day the receipt was looked at, `2026-11-25`. */
  readonly accessed: string;
}

const quoted = ({ claim: { selector, period } }: CitedClaim): string => `“${nested(selector.exact)}”${period === null ? '' : ` for ${periodInWords(period)}`}`;

const bodies = ({ sources }: CitedClaim): string => listWords([...new Set(sources.map(({ organisation }) => organisation))]);

/** A vintage is told of one source only: of several it is not known whose it is. */
const vintageOf = ({ sources, vintage }: CitedClaim): string => (sources.length === 1 ? vintage : '');

/** The article, the official sources, and the receipt where the two are set against each other. */
export function claimReferences(cited: CitedClaim): readonly [Reference, ...Reference[]] {
  const { claim, outlet, article, sources, verdict, address, asof, accessed } = cited;
  const against = sources.length === 0 ? '' : `, set against ${bodies(cited)}`;
  const receipt: Reference = {
    id: `sourceline-${claim.id}`, type: 'webpage', author: [{ literal: 'Sourceline' }],
    title: tidy(`Receipt of ${quoted(cited)}, printed by ${outlet.name}${against}: ${verdict.toLowerCase()}`),
    ...(asof !== null && { issued: cslDate(asof), note: `As of ${asof}` }), accessed: cslDate(accessed), URL: address,
  };
  return [
    { id: article.id, type: 'article-newspaper', title: tidy(article.title), 'container-title': tidy(outlet.name), issued: cslDate(article.published), accessed: cslDate(accessed), URL: article.url },
    ...sources.map((source) => sourceReference(source, vintageOf(cited), accessed)),
    receipt,
  ];
}

/** What was printed by whom, what the official value is, and the verdict, in sentences to paste. */
export function claimSentence(cited: CitedClaim): string {
  const { outlet, article, official, standing, verdict, address, asof, accessed } = cited;
  const printed = `${outlet.name} printed ${quoted(cited)} in “${nested(article.title)}”, ${dayWords(article.published)}.`;
  const vintage = vintageOf(cited);
  const against = official === '' ? '' : `${standing}: ${official}${bodies(cited) === '' ? '' : ` (${bodies(cited)}${vintage === '' ? '' : `, vintage ${dayWords(vintage)}`})`}.`;
  const state = asof === null ? '' : `as of ${dayWords(asof)}, `;
  return `${[printed, against, stopped(verdict)].filter(Boolean).map(tidy).join(' ')} Sourceline, ${state}accessed ${dayWords(accessed)}, ${address}`;
}
