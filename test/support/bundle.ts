import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { bundled } from '#runtime/bundled.ts'

const root = join(import.meta.dirname, '../..')

/** Programs of the tests, bundled as runtime/vite.config.ts makes those of the product, without a loader in between. */
export function bundle(folder: string, programs: Readonly<Record<string, string>>): InlineConfig {
  const paths = Object.entries(programs).map(([name, path]) => [name, join(root, path)])
  return {
    root,
    publicDir: false,
    ssr: { noExternal: bundled },
    build: {
      ssr: true,
      outDir: join(root, 'dist', folder),
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(paths),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}
