import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, '../..')

/** Measured is what is shipped: bundled as runtime/vite.config.ts does, without a loader in between. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    ssr: join(root, 'test/bench/main.ts'),
    outDir: join(root, 'dist/bench'),
    target: 'node20',
    minify: false,
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
