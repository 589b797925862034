/** Kinds of refusal, and nothing else: what went wrong, its HTTP status, and its title (RFC 9457 wants the title to be the same each time). */
export const PROBLEMS = {
  'not-found': { status: 404, title: 'There is nothing at this address' },
  withdrawn: { status: 410, title: 'This record was withdrawn' },
  'bad-query': { status: 400, title: 'The address asks for something that is not offered' },
  'not-verified': { status: 409, title: 'The rows are not those the link was frozen with' },
  'too-large': { status: 413, title: 'This is too much for the form asked for' },
  'not-offered': { status: 501, title: 'This format is not offered' },
  'bad-data': { status: 500, title: 'The dataset has an error' },
  'store-unavailable': { status: 503, title: 'The data cannot be reached' },
  fault: { status: 500, title: 'This program has a fault' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** One parameter that was refused. */
export interface BadParameter { readonly name: string; readonly reason: string }

/** Body of a problem response, media type `application/problem+json`. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly parameters?: readonly BadParameter[];
}

/** A refusal with a reason fit to be shown to whoever asked. */
export class Problem extends Error {
  override readonly name: string = 'Problem';
  readonly status: number;
  readonly title: string;

  constructor(readonly code: ProblemCode, readonly detail: string, readonly parameters: readonly BadParameter[] = []) {
    super(detail);
    ({ status: this.status, title: this.title } = PROBLEMS[code]);
  }
}

/** The body that tells a program what `problem` tells a person; `type` is the place of the about page that explains the code. */
export function problemJson(problem: Problem): ProblemBody {
  const { code, title, status, detail, parameters } = problem;
  return { type: `/about#problem-${code}`, title, status, detail, ...(parameters.length > 0 && { parameters }) };
}

/** The refusal of a query whose view had issues: exports show all of them and nothing else (law 2). */
export function badQuery(issues: readonly { readonly parameter: string; readonly message: string }[]): Problem {
  const detail = issues.map(({ parameter, message }) => (parameter === '' ? message : `${parameter}: ${message}`)).join('; ');
  return new Problem('bad-query', detail, issues.map(({ parameter, message }) => ({ name: parameter, reason: message })));
}
