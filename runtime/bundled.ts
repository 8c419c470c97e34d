/**
 * Packages of many small files, which to find and open one by one would make up a third of a start. What has native
 * code, a worker or templates of its own stays where npm puts it.
 */
export const bundled = [
  '@asteasolutions/zod-to-openapi',
  '@hono/node-server',
  '@hono/zod-openapi',
  '@hono/zod-validator',
  '@noble/hashes',
  'drizzle-orm',
  'hono',
  'jose',
  'oauth4webapi',
  'openid-client',
  'zod',
]
