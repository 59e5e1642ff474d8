import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // A page reader or component names jsdom at the top of its test file; the rest needs no document.
    environment: 'node',
    restoreMocks: true,
    setupFiles: ['tests/support/document-setup.ts', 'tests/support/seed.ts'],
    // How fast is the benchmark's matter; a slow machine fails no test.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
