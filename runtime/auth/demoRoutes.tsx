import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { guard } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { answerPage } from '../portal/html.ts'
import { viewOf } from '../portal/view.ts'
import { interactionPath, type DemoProvider } from './demoProvider.ts'
import { PersonaPage } from './PersonaPage.tsx'
import { personas } from './personas.ts'

/** The sign-in page of the demo's provider: no password, one click. */
export function createDemoRoutes(deps: Deps, provider: DemoProvider) {
  return new OpenAPIHono<Env>().get(`${interactionPath}/:uid`, guard('anybody'), async (c) => {
    const { incoming, outgoing } = c.env
    if (incoming === undefined || outgoing === undefined) throw new Problem('signInFailed')
    const wanted = c.req.query('persona') ?? (await provider.hint(incoming, outgoing))
    if (wanted === undefined) return answerPage(c, <PersonaPage view={viewOf(c, deps)} />)
    if (!personas.some(({ id }) => id === wanted)) throw new Problem('signInFailed')
    return c.redirect(await provider.signIn(incoming, outgoing, wanted))
  })
}
