import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const noTypeScriptOnly = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
];
const clock = 'The domain has no clock and no randomness: take the time or the seed as an argument.';

export default ts.config(
  { ignores: ['.cache/', 'dist/', 'node_modules/', 'coverage/', 'public/'] },
  js.configs.recommended,
  // Rules that need types are Oxlint's (.oxlintrc.json).
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strict],
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', ...noTypeScriptOnly],
    },
  },
  {
    files: ['src/components/**/*.ts'],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      'lit/no-invalid-html': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'no-restricted-syntax': [
        'error',
        ...noTypeScriptOnly,
        {
          selector: 'TemplateElement[value.raw=/^\\s*[:;,]\\s+$/]',
          message: 'Put words together in locales/: before a colon French has a no-break space.',
        },
      ],
    },
  },
  { files: ['**/*.ts'], rules: { 'max-lines': ['error', 400] } },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'performance', message: clock }, { name: 'crypto', message: clock }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clock },
        { object: 'Math', property: 'random', message: clock },
      ],
      'no-restricted-syntax': [
        'error',
        ...noTypeScriptOnly,
        { selector: 'CallExpression[callee.name="Date"]', message: clock },
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-control-regex': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'it', property: 'only' },
        { object: 'it', property: 'skip' },
        { object: 'describe', property: 'only' },
        { object: 'describe', property: 'skip' },
        { object: 'test', property: 'only' },
        { object: 'test', property: 'skip' },
      ],
    },
  },
  {
    files: ['**/*.{mjs,js,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        module: 'writable',
      },
    },
  },
);
