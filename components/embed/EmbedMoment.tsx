import { dayInWords, Moment } from '@/components/page/Moment';

interface Props {
  /** What became of the hash of the link: it has none, the rows are the very same, or they are not. */
  readonly seal: 'none' | 'verified' | 'broken';
  /** Day or stamp of the dataset asked for; null for today. */
  readonly asof: string | null;
  /** Day or month by which values had to be published; null for the latest. */
  readonly vintage: string | null;
  /** Newest stamp of the rows shown. */
  readonly stamp: string;
  /** Path and query of the page of the same view. */
  readonly page: string;
}

function Words({ seal, asof, stamp, page }: Props) {
  if (asof === null) return <>Updates with new data; data as of <Moment stamp={stamp} />.</>;
  if (seal === 'verified') return <><strong>Frozen as of <Moment stamp={stamp} />.</strong> Verified: the rows are those the link was made with.</>;
  if (seal === 'broken') return <><strong>Frozen as of <Moment stamp={stamp} />. Not verified:</strong> the rows are not those the link was made with. <a href={page}>See why</a></>;
  return <>As this dataset stood on <Moment stamp={stamp} />.</>;
}

/** Which moment an embed shows, and whether it will stay that way. */
export function EmbedMoment(props: Props) {
  const { seal, asof, vintage } = props;
  return (
    <p className={`embed-moment embed-${asof === null ? 'living' : seal}`}>
      <Words {...props} />{vintage !== null && <> Values as published by {dayInWords(vintage)}.</>}
    </p>
  );
}
