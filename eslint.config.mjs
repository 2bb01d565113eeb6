import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts'];
const NODE_SCRIPTS = ['**/*.mjs'];
const ANGULAR = ['apps/web/src/**/*.ts', 'libs/ui/src/**/*.ts'];
const TEMPLATES = ['apps/web/src/**/*.html', 'libs/ui/src/**/*.html'];
const SPECS = ['**/*.spec.ts', '**/*.spec.mjs'];

/** Who may import whom, from the top of the house to its ground. */
const PROJECTS = {
  web: ['ui', 'contract', 'language', 'domain'],
  ui: ['language', 'domain'],
  api: ['contract', 'language', 'domain'],
  language: ['domain'],
  contract: ['domain'],
  domain: [],
  'web-e2e': ['contract'],
  bench: ['contract'],
  launcher: [],
};

/** The folders of the API, from those that know most to the one that all stand on; a folder imports only from later rows. */
const API_FOLDERS = [
  ['overview', 'exchange'],
  ['reporting'],
  ['decision', 'investment', 'alliance', 'learning'],
  ['logic-chain'],
  ['strategy'],
  ['indicator'],
  ['goal'],
  ['committee'],
  ['area'],
  ['identity'],
  ['platform'],
];

/** The one file of the platform that knows all folders: it lists their tables. */
const API_TABLES = 'apps/api/src/platform/database.ts';

export default defineConfig(
  { ignores: ['**/node_modules', 'dist', 'tmp', 'coverage', '.nx', '.angular', '**/test-results', '**/reports'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: TYPESCRIPT,
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: ['^.*/(jest|rolldown|eslint)\\.(config|preset)\\.mjs$'],
          depConstraints: Object.entries(PROJECTS).map(([project, mayImport]) => ({
            sourceTag: `project:${project}`,
            onlyDependOnLibsWithTags: mayImport.map((name) => `project:${name}`),
          })),
        },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Nest's modules and Angular's roots are classes that a decorator fills.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^[^.]', message: 'The domain depends on nothing.' }] }],
      'no-restricted-globals': ['error', { name: 'process', message: 'The domain is pure.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Judgements take their date as a parameter.' },
        { object: 'Math', property: 'random', message: 'The domain is deterministic: take a seed.' },
      ],
    },
  },
  ...API_FOLDERS.flatMap((row, index) => {
    const aboveAll = API_FOLDERS.slice(0, index).flat();
    return row.map((folder) => {
      const forbidden = [...aboveAll, ...row.filter((sibling) => sibling !== folder)];
      return {
        files: [`apps/api/src/${folder}/**/*.ts`],
        ignores: [...SPECS, API_TABLES],
        rules: {
          'no-restricted-imports': [
            'error',
            {
              patterns: [
                {
                  regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
                  message: `${folder}/ stands below this folder and may not know it.`,
                },
              ],
            },
          ],
        },
      };
    });
  }),
  {
    files: ANGULAR,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    files: TEMPLATES,
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      // `uiText` writes the city's own text into its element.
      '@angular-eslint/template/elements-content': ['error', { allowList: ['uiText'] }],
    },
  },
  {
    files: NODE_SCRIPTS,
    extends: [typescript.configs.strict],
    rules: { eqeqeq: 'error' },
  },
  {
    // Command lines and the launcher speak to a person: there, the console is the user interface.
    files: ['apps/launcher/**', 'apps/bench/**', 'apps/web-e2e/**', '**/*.cli.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: SPECS,
    rules: {
      // An unexpected null in a spec fails the spec, which is what it is there for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
