import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What makes a function of lib impure: the clock, chance, the environment, the network. They live in the rims only. */
const IMPURE_SYNTAX = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'lib is pure: take the time as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'lib is pure: take the time as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'lib is pure: take the time as an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'lib is pure: no chance.' },
];
const IMPURE_GLOBALS = ['process', 'globalThis', 'crypto', 'fetch', 'window', 'document', 'localStorage', 'sessionStorage', 'performance'].map((name) => ({ name, message: 'lib is pure: hand it in from a rim.' }));

export default tseslint.config(
  { ignores: ['.next/', 'node_modules/', 'next-env.d.ts', 'coverage/', '.cache/'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // A promise nobody waits for loses its error.
    files: ['{app,components,lib}/**/*.{ts,tsx}', 'proxy.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': 'error', '@typescript-eslint/await-thenable': 'error' },
  },
  { files: ['tests/**'], rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['lib/**/*.ts'],
    ignores: ['lib/store/**', 'lib/cli/**', 'lib/queries/**', 'lib/warehouse/current.ts'],
    rules: { 'no-restricted-syntax': ['error', ...IMPURE_SYNTAX], 'no-restricted-globals': ['error', ...IMPURE_GLOBALS] },
  },
  { files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    // Inline style attributes are refused by our Content-Security-Policy; text is never injected as markup.
    // The one exception writes markup React itself has escaped.
    files: ['app/**/*.tsx', 'components/**/*.tsx'],
    ignores: ['app/_once/Once.tsx'],
    rules: {
      'no-restricted-syntax': ['error',
        { selector: "JSXAttribute[name.name='style']", message: 'Inline styles are refused by the Content-Security-Policy: use a class or an SVG attribute.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Outputs are escaped: no raw markup.' }],
    },
  },
  { files: ['**/*.{cjs,js}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
