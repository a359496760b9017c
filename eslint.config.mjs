import eslint from '@eslint/js'
import prettier from 'eslint-config-prettier'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { flatConfigs, importX } from 'eslint-plugin-import-x'
import jest from 'eslint-plugin-jest'
import perfectionist from 'eslint-plugin-perfectionist'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

import { overrideAccess } from './tests/lint/overrideAccess.mjs'
import { zones } from './tests/lint/rooms.mjs'

const ONLY_ENV = 'Only src/env.ts reads the environment: take a value from its Settings.'
const TESTS = ['**/*.test.{ts,tsx}']

const sorted = { type: 'natural', order: 'asc' }

export default defineConfig(
  globalIgnores([
    '.cache/',
    '.next/',
    'coverage/',
    'data/',
    'media/',
    'next-env.d.ts',
    'src/app/**/importMap.js',
    'src/migrations/',
    'src/payload-types.ts',
  ]),
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: {
      'import-x': importX,
      local: { rules: { 'override-access': overrideAccess } },
      perfectionist,
    },
    settings: {
      // Without these the import rules do not see a TypeScript file, and pass in silence.
      ...flatConfigs.typescript.settings,
      'import-x/resolver-next': [createTypeScriptImportResolver()],
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true, varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'import-x/consistent-type-specifier-style': ['error', 'prefer-top-level'],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'local/override-access': 'error',
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'node:process', importNames: ['env'], message: ONLY_ENV }] },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: ONLY_ENV },
      ],
      'perfectionist/sort-exports': ['error', sorted],
      'perfectionist/sort-imports': [
        'error',
        {
          ...sorted,
          groups: ['builtin', 'external', ['parent', 'sibling', 'index'], 'side-effect', 'unknown'],
          newlinesBetween: 1,
        },
      ],
      'perfectionist/sort-named-exports': ['error', sorted],
      'perfectionist/sort-named-imports': ['error', sorted],
    },
  },
  {
    // Pure rules: they run without a database, a server or a framework.
    files: ['src/domain/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(@payloadcms/|payload(/|$)|next(/|$)|react|express|mongoose)',
              message: 'src/domain knows no framework.',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/env.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/cli/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**', ...TESTS, '*.config.mjs'],
    rules: {
      'import-x/no-restricted-paths': 'off',
      'local/override-access': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
    },
  },
  {
    // A test reads answers field by field; a wrong guess fails it.
    files: ['tests/**', ...TESTS],
    ignores: ['**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: TESTS,
    ...jest.configs['flat/recommended'],
    settings: { jest: { version: 30 } },
  },
  {
    files: TESTS,
    rules: {
      ...jest.configs['flat/style'].rules,
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
    },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  prettier,
)
