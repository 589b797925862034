import type { Article, Outlet } from '@/lib/model/document';
import { at } from '@/lib/permalink/at';
import type { Entry } from './entry';
import { dayInWords } from './Moment';

interface Props {
  readonly articles: readonly Article[];
  readonly outlets: readonly Outlet[];
  readonly entries: readonly Entry[];
  /** Day or stamp links keep; null for today. */
  readonly asof: string | null;
}

const several = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`);

/** Articles with who printed them and how their figures fare. */
export function DocumentList({ articles, outlets, entries, asof }: Props) {
  const nameOf = new Map(outlets.map(({ id, name }) => [id, name]));
  return (
    <ul className="plain-list">
      {articles.map((article) => {
        const here = entries.filter(({ claim }) => claim.document === article.id);
        const differ = here.filter(({ found }) => found.verdict === 'differs').length;
        return (
          <li key={article.id}>
            <a href={at(`/documents/${article.id}`, asof)}>{article.title}</a>
            <p className="small quiet">
              {nameOf.get(article.outlet)} · {dayInWords(article.published)}{article.relays !== null && ` · relays ${article.relays}`} · {several(here.length, 'figure', 'figures')}{differ > 0 && `, ${several(differ, 'differs', 'differ')}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
