import eslint from '@eslint/js';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const app = './cloudapp/src/app';

/** The rooms of docs/architecture.md, lowest first. A room imports only rooms of a lower level. */
const LEVELS = [
  ['marc'],
  ['align'],
  ['diff', 'merge'],
  ['settings'],
  ['ports'],
  ['sources', 'alma'],
  ['workflow'],
  ['ui'],
];
/** Rooms without Angular, RxJS, SDK, clock or chance. */
const PURE = ['marc', 'align', 'diff', 'merge', 'settings', 'ports'];

const zones = LEVELS.flatMap((rooms, level) =>
  rooms.map((room) => ({
    target: `${app}/${room}`,
    from: [
      ...LEVELS.slice(level).flat(),
      // ui speaks to the world through workflow only.
      ...(room === 'ui' ? ['alma', 'sources'] : []),
    ]
      .filter((other) => other !== room)
      .map((other) => `${app}/${other}`),
    message: `${room} may import lower rooms only (docs/architecture.md)`,
  })),
);

const SIZE_RULES = {
  'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

export default tseslint.config(
  {
    ignores: [
      '.ng/',
      '.angular/',
      '.cache/',
      'build/',
      'coverage/',
      'dist/',
      'node_modules/',
      'cloudapp/src/index.html',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [
      eslint.configs.recommended,
      ...tseslint.configs.recommended,
      ...tseslint.configs.stylistic,
    ],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/extensions': ['.ts'],
    },
    rules: {
      ...SIZE_RULES,
      complexity: ['error', 15],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_$', varsIgnorePattern: '^_$', ignoreRestSiblings: true },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...zones,
            {
              target: './sandbox',
              from: './cloudapp/src/app',
              message: 'both sides would share a bug',
            },
          ],
        },
      ],
    },
  },
  {
    files: PURE.map((room) => `cloudapp/src/app/${room}/**/*.ts`),
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['@angular/*', 'rxjs', 'rxjs/*', '@exlibris/*', '**/testing/**'] },
      ],
      'no-restricted-globals': ['error', 'fetch', 'window', 'document', 'setTimeout'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'pure rooms read no clock',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'pure rooms read no clock',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'pure rooms use no chance',
        },
      ],
    },
  },
  {
    files: ['cloudapp/src/app/{sources,workflow,ui}/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['@exlibris/*', '**/testing/**'] }],
    },
  },
  {
    files: ['cloudapp/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'app', style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'app', style: 'camelCase' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
    },
  },
  {
    files: ['cloudapp/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.spec.ts', '**/*.e2e.ts', '**/*.story.ts', '**/testing/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 500 }],
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['{sandbox,cli,bench,gateway}/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [eslint.configs.recommended],
    languageOptions: { globals: { ...globals.node } },
    rules: SIZE_RULES,
  },
  prettier,
);
