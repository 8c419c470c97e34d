import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { bundled } from './bundled.ts'

const root = join(import.meta.dirname, '..')

/** The server, the command line and the demo's sources, each one file to start with Node. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: bundled },
  plugins: [
    {
      name: 'leave nothing from the build before',
      buildStart: () => {
        for (const folder of ['runtime', 'sources'])
          rmSync(join(root, 'dist', folder), { recursive: true, force: true })
      },
    },
  ],
  build: {
    ssr: true,
    outDir: join(root, 'dist'),
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        'runtime/main': join(root, 'runtime/main.ts'),
        'runtime/cli': join(root, 'runtime/cli/cli.ts'),
        'sources/main': join(root, 'examples/sources/main.ts'),
        'sources/seed': join(root, 'examples/seed.ts'),
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'runtime/[name]-[hash].js',
      },
    },
  },
})
