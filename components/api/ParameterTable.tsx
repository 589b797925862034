import { Scroll } from '@/components/page/Scroll';

/** One parameter, as the reference tells of it. */
export interface ParameterWords {
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
  /** What it may be, where that is a list of words; else empty. */
  readonly words: readonly string[];
  /** Address that shows the example at work; null where no one address could. */
  readonly href: string | null;
}

/** Parameters with what they mean, what they may be, and an example that works. */
export function ParameterTable({ parameters, caption }: { parameters: readonly ParameterWords[]; caption: string }) {
  return (
    <Scroll label={caption}>
      <table className="wide">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">Parameter</th><th scope="col">What it does</th><th scope="col">Example</th></tr></thead>
        <tbody>
          {parameters.map(({ name, meaning, example, words, href }) => (
            <tr key={name}>
              <th scope="row"><code>{name}</code></th>
              <td>{meaning}{words.length > 0 && <span className="quiet"> One of {words.map((word) => (word === '' ? '(nothing)' : word)).join(', ')}.</span>}</td>
              <td>{href === null ? <code>{example}</code> : <a href={href}><code>{example}</code></a>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
