import path from 'node:path';
import { defineConfig, type TestUserConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = path.resolve(import.meta.dirname, '..');

/** Functions of their arguments. Of the core, `platform` alone is about the browser, which its tests fake. */
const PURE = ['tests/core/!(platform)/**/*.test.ts'];

const test: TestUserConfig = {
  // A page reader or component names jsdom at the top of its test file; the rest needs no document.
  environment: 'node',
  restoreMocks: true,
  setupFiles: ['tests/support/document-setup.ts', 'tests/support/seed.ts'],
  // How fast is the benchmark's matter; a slow machine fails no test.
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [WxtVitest()],
        // What one file loads, the next may use: nothing in these keeps anything, and loading takes a third of the time.
        test: { ...test, name: 'core', include: PURE, isolate: false },
      },
      {
        root,
        plugins: [WxtVitest()],
        test: {
          ...test,
          name: 'rest',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...PURE],
        },
      },
    ],
  },
});
