import { ParameterTable, type ParameterWords } from './ParameterTable';

/** One address for programs, as the reference tells of it. */
export interface AddressWords {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly mediaType: string;
  /** Path and query of an answer that can be had. */
  readonly example: string;
}

interface Props {
  readonly address: AddressWords;
  readonly parameters: readonly ParameterWords[];
  /** Address whose parameters are the same and were told before; empty where there is none. */
  readonly like: string;
}

/** What an address answers, an example that works, and the parameters that are its own. */
export function AddressItem({ address: { id, path, summary, mediaType, example }, parameters, like }: Props) {
  return (
    <li id={id} className="api-address">
      <h3><code>{path}</code></h3>
      <p>{summary} <span className="quiet small">{mediaType}</span></p>
      <p className="small">For example <a href={example}>{example}</a></p>
      {parameters.length > 0 && <ParameterTable parameters={parameters} caption={`Parameters of ${path}`} />}
      {like !== '' && <p className="small quiet">It takes the parameters of <code>{like}</code>.</p>}
    </li>
  );
}
