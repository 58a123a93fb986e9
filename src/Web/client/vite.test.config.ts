import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

// The unit tests as plain modules, which node runs.
export default defineConfig({
  logLevel: 'error', publicDir: false,
  build: { ssr: true, outDir: 'node_modules/.tests', emptyOutDir: true, rolldownOptions: { input: readdirSync('test').map((file) => 'test/' + file) } },
});
