/** @jest-environment node */
import { badQuery, Problem, problemJson, PROBLEMS, type ProblemCode } from '@/lib/problem';

it.each<[ProblemCode, number]>([['not-found', 404], ['withdrawn', 410], ['bad-query', 400], ['not-verified', 409], ['too-large', 413], ['not-offered', 501], ['bad-data', 500], ['store-unavailable', 503], ['fault', 500]])('%s is %i', (code, status) => {
  const problem = new Problem(code, 'No chart “x”.');
  expect(problem).toBeInstanceOf(Error);
  expect(problem.message).toBe('No chart “x”.');
  expect(problemJson(problem)).toEqual({ type: `/about#problem-${code}`, title: PROBLEMS[code].title, status, detail: 'No chart “x”.' });
});

it('has no other code', () => expect(Object.keys(PROBLEMS)).toHaveLength(9));

it('names every parameter of a bad query', () => {
  const problem = badQuery([{ parameter: 'time', message: 'runs backwards' }, { parameter: '', message: 'and 3 more of the kind' }]);
  expect(problemJson(problem)).toMatchObject({
    status: 400, detail: 'time: runs backwards; and 3 more of the kind',
    parameters: [{ name: 'time', reason: 'runs backwards' }, { name: '', reason: 'and 3 more of the kind' }],
  });
});
