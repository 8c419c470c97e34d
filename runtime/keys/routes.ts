import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Actor } from '#shared/policy/may.ts'
import { fingerprintOf, keptKeySchema, publicKeySchema } from '#shared/release/key.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { named } from '../http/named.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { appendLog } from '../log/store.ts'
import { findKey, insertKey, listKeys, withdrawKey, type KeyRow } from './store.ts'

const keySchema = named(
  'Key',
  z.strictObject({
    /** SHA-256 of the raw public key. */
    fingerprint: z.string(),
    title: z.string(),
    department: z.string(),
    publicKey: keptKeySchema,
    addedAt: z.string(),
    withdrawnAt: z.string().nullable(),
    /** Only its owner can sign with it and withdraw it. */
    own: z.boolean(),
  }),
)

const listRoute = createRoute({
  method: 'get',
  path: '/api/keys',
  summary: 'Public keys of your department',
  ...access('readKeys'),
  responses: { 200: json(z.array(keySchema), 'Public keys, withdrawn ones too') },
})

const addRoute = createRoute({
  method: 'post',
  path: '/api/keys',
  summary: 'Register your public Ed25519 key',
  ...access('addKey'),
  request: {
    body: body(
      z.strictObject({
        title: z.string().min(1).max(100),
        /** Ed25519 as JWK (RFC 8037) without the secret part. */
        publicKey: z.looseObject({}),
        /** Needed only by who owns services of several departments. */
        department: z.exactOptional(z.string()),
      }),
    ),
  },
  responses: { 201: json(keySchema, 'The key as registered') },
})

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/api/keys/{fingerprint}',
  summary: 'Withdraw your key; what was released with it before stays valid',
  ...access('withdrawKey'),
  request: { params: z.object({ fingerprint: z.string() }) },
  responses: { 200: json(keySchema, 'The withdrawn key') },
})

export function createKeyRoutes({ db, stamp }: Deps) {
  return new OpenAPIHono<Env>()
    .openapi(listRoute, (c) => {
      const rows = listKeys(db, c.var.permit.departments())
      return c.json(
        rows.map((row) => toKey(row, c.var.actor)),
        200,
      )
    })
    .openapi(addRoute, (c) => {
      const asked = c.req.valid('json')
      const department = c.var.permit.department(asked.department)
      const { subject, role } = c.var.permit.over({ department })
      const key = publicKeySchema.safeParse(asked.publicKey)
      if (!key.success) throw new Problem('keyUnusable')
      const row = {
        fingerprint: fingerprintOf(key.data),
        department,
        owner: subject,
        title: asked.title,
        publicKey: JSON.stringify(key.data),
        addedAt: stamp().at,
        withdrawnAt: null,
      }
      db.transaction((tx) => {
        if (findKey(tx, row.fingerprint) !== undefined) throw new Problem('keyExists')
        insertKey(tx, row)
        appendLog(tx, {
          ...entryFor(row),
          at: row.addedAt,
          actor: subject,
          role,
          action: 'keyAdded',
        })
      })
      return c.json(toKey(row, c.var.actor), 201)
    })
    .openapi(withdrawRoute, (c) => {
      const row = findKey(db, c.req.valid('param').fingerprint)
      const { subject, role } = c.var.permit.over(row === undefined ? {} : { subject: row.owner })
      if (row === undefined) throw new Problem('notFound')
      if (row.withdrawnAt !== null) return c.json(toKey(row, c.var.actor), 200)
      const { at } = stamp()
      db.transaction((tx) => {
        withdrawKey(tx, row.fingerprint, at)
        appendLog(tx, { ...entryFor(row), at, actor: subject, role, action: 'keyWithdrawn' })
      })
      return c.json(toKey({ ...row, withdrawnAt: at }, c.var.actor), 200)
    })
}

function entryFor({ fingerprint, department, owner }: KeyRow) {
  return { object: `key:${fingerprint}`, details: { fingerprint, department, owner } }
}

function toKey({ owner, publicKey, ...row }: KeyRow, actor: Actor | undefined) {
  const key = keptKeySchema.parse(JSON.parse(publicKey))
  return { ...row, publicKey: key, own: owner === actor?.subject }
}
