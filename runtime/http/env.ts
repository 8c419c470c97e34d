import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Actor } from '#shared/policy/may.ts'
import type { Session } from '../auth/session.ts'
import type { Permit } from './access.ts'

/** What the middleware leaves for the handlers. */
export interface Env {
  /** Absent where no server is, as in tests. */
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    /** People reach us by https, so cookies go no other way. */
    https: boolean
    /** Headers that every answer bears, and the answer that bears them already. */
    borne: Readonly<Record<string, string>>
    bearing: Response | undefined
    /** Undefined: not signed in. */
    session: Session | undefined
    actor: Actor | undefined
    permit: Permit
  }
}
export type RequestContext = Context<Env>
