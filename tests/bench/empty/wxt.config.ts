import { defineConfig } from 'wxt';
import unspent from '../../../wxt.config.ts';

/**
 * The extension that Unspent is measured against: the same tools and options, with content scripts and a
 * popup that do nothing.
 */
export default defineConfig({
  imports: false,
  outDir: '.output',
  ...(unspent.vite && { vite: unspent.vite }),
  // Wherever the pages to measure on are.
  manifest: {
    name: 'Empty',
    version: '1.0.0',
    permissions: ['scripting'],
    host_permissions: ['https://*/*'],
  },
});
