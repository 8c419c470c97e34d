import type { Hono, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import {
  actsAs,
  departmentsFor,
  groupsFor,
  may,
  mayAnywhere,
  mayEverywhere,
  type Action,
  type Actor,
  type Group,
  type Target,
} from '#shared/policy/may.ts'
import type { Env } from './env.ts'
import { Problem } from './problem.ts'

/** Who may call a route: anybody at all, or who holds this right somewhere. */
export type Access = 'anybody' | Action

/** Who acts, as what: the pseudonym and e.g. "kaemmerei:owner". */
export interface Acting {
  readonly subject: string
  readonly role: string
}

/** The right a handler must still ask for, with the object it is about. */
export interface Permit {
  /** Throws as if the object did not exist unless the actor may act on it. */
  over(target: Target): Acting
  /** For lists: the departments the actor may see. */
  departments(): 'all' | readonly string[]
  /** For lists of what belongs to groups. */
  groups(): readonly Group[]
  /** For lists whose right depends on more than the department. */
  filter<T>(rows: readonly T[], target: (row: T) => Target): readonly T[]
  /** For what is new: the department asked for, else the only one the actor may do this in. */
  department(asked: string | undefined): string
}

/** For `createRoute({...access('editDraft'), …})`: stands in the OpenAPI document and is enforced. */
export function access(right: Access) {
  return { 'x-access': right, middleware: guard(right) }
}

/** The same for a route outside the OpenAPI document: `app.get('/portal', guard('anybody'), …)`. */
export function guard(right: Access): MiddlewareHandler<Env> {
  const handler = createMiddleware<Env>(async (c, next) => {
    if (right === 'anybody') return next()
    const actor = c.get('actor') // `c.var` copies all of them
    if (actor === undefined) {
      if (c.req.method !== 'GET' || c.req.path.startsWith('/api/')) throw new Problem('notSignedIn')
      const { pathname, search } = new URL(c.req.url)
      return c.redirect(`/auth/login?returnTo=${encodeURIComponent(pathname + search)}`)
    }
    if (!mayAnywhere(actor, right)) throw new Problem('forbidden')
    const permit = createPermit(actor, right)
    c.set('permit', permit)
    await next()
    // A handler that forgot to ask about its object must not answer.
    if (c.error === undefined && !permit.asked() && !mayEverywhere(actor, right)) {
      throw new Error(
        `access: ${c.req.method} ${c.req.routePath} answered without asking for its object`,
      )
    }
  })
  declared.set(handler, right)
  return handler
}

const declared = new WeakMap<object, Access>()

export interface DeclaredRoute {
  readonly method: string
  readonly path: string
  readonly access: Access
}

/** Every route of the app with its access; throws when one does not declare it, so that it cannot be served. */
export function declaredRoutes(app: Hono<Env>): readonly DeclaredRoute[] {
  const routes = new Map<string, DeclaredRoute | undefined>()
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL') continue // middleware
    const right = declared.get(handler)
    const key = `${method} ${path}`
    if (right !== undefined) routes.set(key, { method, path, access: right })
    else if (!routes.has(key)) routes.set(key, undefined)
  }
  return [...routes].map(([key, route]) => {
    if (route === undefined) throw new Error(`access: ${key} does not declare who may call it`)
    return route
  })
}

function createPermit(actor: Actor, right: Action): Permit & { asked(): boolean } {
  let asked = false
  return {
    over(target) {
      asked = true
      const role = actsAs(actor, right, target)
      if (role === undefined) throw new Problem('notFound')
      return { subject: actor.subject, role }
    },
    departments() {
      asked = true
      return departmentsFor(actor, right)
    },
    groups() {
      asked = true
      return groupsFor(actor, right)
    },
    filter(rows, target) {
      asked = true
      return rows.filter((row) => may(actor, right, target(row)))
    },
    department(wanted) {
      const departments = departmentsFor(actor, right)
      const [only, ...others] = departments === 'all' ? [] : departments
      const department = wanted ?? (others.length === 0 ? only : undefined)
      if (department === undefined) throw new Problem('departmentMissing')
      return department
    },
    asked: () => asked,
  }
}
