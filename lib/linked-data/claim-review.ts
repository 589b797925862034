import type { ClaimReview, WithContext } from 'schema-dts';
import type { Claim } from '../model/claim';
import type { Article, Outlet } from '../model/document';
import { CONTEXT, publisher } from './publisher';

/** A claim and what became of comparing it. */
export interface Reviewed {
  /** Scheme and host without a slash at the end. */
  readonly site: string;
  /** Path and query of the receipt. */
  readonly address: string;
  readonly claim: Claim;
  readonly outlet: Outlet;
  readonly article: Article;
  /** The verdict in words, and one sentence of why. */
  readonly verdict: string;
  readonly why: string;
  /** Addresses of the official releases compared with. */
  readonly against: readonly string[];
}

/**
 * A receipt as a ClaimReview of a Claim that appeared in an article. Search engines no longer show these (Google stopped in June 2025); programs read them.
 * The verdict stands in words alone: it is no grade on a scale.
 */
export function claimReview({ site, address, claim, outlet, article, verdict, why, against }: Reviewed): WithContext<ClaimReview> {
  const id = `${site}/claims/${claim.id}`;
  const who = { '@type': 'NewsMediaOrganization', name: outlet.name, url: outlet.url } as const;
  return {
    '@context': CONTEXT, '@type': 'ClaimReview', '@id': `${id}#review`, url: site + address, claimReviewed: `${claim.says}: “${claim.selector.exact}”`, datePublished: claim.recorded,
    author: publisher(site), inLanguage: 'en', reviewRating: { '@type': 'Rating', alternateName: verdict, ratingExplanation: why },
    ...(against.length > 0 && { isBasedOn: [...against] }),
    itemReviewed: {
      '@type': 'Claim', '@id': `${id}#claim`, text: claim.selector.exact, description: claim.says, author: who, datePublished: article.published,
      appearance: { '@type': 'NewsArticle', headline: article.title, url: article.url, datePublished: article.published, publisher: who },
    },
  };
}
