import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: path.resolve(import.meta.dirname, '../../public'),
  plugins: [preact({ prefreshEnabled: false })],
  logLevel: 'warn',
});
