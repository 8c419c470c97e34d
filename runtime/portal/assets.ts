import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { OpenAPIHono } from '@hono/zod-openapi'
import { installation } from '../folder.ts'
import { guard } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { Problem } from '../http/problem.ts'

const sheets = {
  'portal.css': ['kern.css', 'people.css'],
  'letter.css': ['letter.css'],
  'start.css': ['start.css'],
} as const
const others = {
  'icon.svg': 'image/svg+xml',
  'fira-sans-regular.woff2': 'font/woff2',
  'fira-sans-medium.woff2': 'font/woff2',
  'fira-sans-semibold.woff2': 'font/woff2',
} as const

export type SheetName = keyof typeof sheets
type AssetName = SheetName | keyof typeof others

interface Asset {
  readonly body: Uint8Array<ArrayBuffer>
  /** Style sheets only; fonts are compressed already. */
  readonly gzip: Uint8Array<ArrayBuffer> | undefined
  readonly type: string
  readonly path: string
}

const assets = new Map<string, Asset>([
  ...Object.entries(sheets).map(([name, parts]) =>
    entry(name, 'text/css; charset=utf-8', Buffer.concat(parts.map(read))),
  ),
  ...Object.entries(others).map(([name, type]) => entry(name, type, read(name))),
])

/** The address holds a hash of the content, so that browsers may keep it for ever. */
export function assetPath(name: AssetName): string {
  return assets.get(name)?.path ?? `/portal/assets/${name}`
}

export function createAssetRoutes() {
  return new OpenAPIHono<Env>().get('/portal/assets/:name', guard('anybody'), (c) => {
    const name = c.req.param('name')
    const asset = assets.get(name)
    if (asset === undefined) throw new Problem('notFound')
    // Fonts are named by the style sheet, without a hash.
    const keep = c.req.query('v') === undefined ? 86_400 : 31_536_000
    const gzip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '') ? asset.gzip : undefined
    return c.body(gzip ?? asset.body, 200, {
      'content-type': asset.type,
      ...(gzip === undefined ? {} : { 'content-encoding': 'gzip' }),
      vary: 'accept-encoding',
      'cache-control': `public, max-age=${keep}${keep > 86_400 ? ', immutable' : ''}`,
    })
  })
}

function entry(name: string, type: string, content: Buffer): [string, Asset] {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const gzip = type.startsWith('font/') ? undefined : new Uint8Array(gzipSync(content))
  const path = `/portal/assets/${name}?v=${hash}`
  return [name, { body: new Uint8Array(content), gzip, type, path }]
}

function read(name: string): Buffer {
  return readFileSync(join(installation, 'runtime/portal/assets', name))
}
