import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, 'designer')
const entries = ['designer', 'review', 'release', 'desk', 'inbox', 'operations']
const pages = entries
  .map((entry) => [entry, join(root, entry, 'index.html')] as const)
  .filter(([, page]) => existsSync(page))

const runtime = process.env['FACHWERK_RUNTIME'] ?? 'http://127.0.0.1:8080'
const served = ['/api', '/auth', '/oidc', '/portal', '/mailbox']

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, 'dist/designer'),
    emptyOutDir: true,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4500,
    rolldownOptions: { input: Object.fromEntries(pages) },
  },
  server: { proxy: Object.fromEntries(served.map((path) => [path, runtime])) },
})
