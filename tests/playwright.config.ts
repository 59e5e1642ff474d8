import path from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: path.join(import.meta.dirname, 'e2e'),
  outputDir: path.join(import.meta.dirname, '../test-results'),
  // Each test starts a browser of its own and mostly waits for it, so two share a core with other steps.
  workers: 2,
  // A test that only passes the second time has found something.
  retries: 0,
  // A busy machine fails no test.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'line',
});
