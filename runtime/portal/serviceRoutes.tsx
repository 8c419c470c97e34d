import { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { VersionRef } from '../hosts/host.ts'
import { newId } from '../hosts/newId.ts'
import { guard } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { currentVersion } from '../releases/store.ts'
import { answerPage } from './html.ts'
import { ServicePage, ServicesPage } from './ServicePages.tsx'
import { startCase } from './start.ts'
import { listOffered } from './store.ts'
import { viewOf } from './view.ts'

const startSchema = z.object({ command: z.uuid() })

/** What is offered, and its beginning. */
export function createServiceRoutes(deps: Deps) {
  return new OpenAPIHono<Env>()
    .get('/portal', guard('anybody'), (c) => {
      const services = listOffered(deps.db, deps.stamp().today).flatMap((ref) => offered(deps, ref))
      return answerPage(c, <ServicesPage view={viewOf(c, deps)} services={services} />)
    })
    .get('/portal/:service', guard('anybody'), (c) => {
      const { definition } = deps.versions(valid(deps, c.req.param('service')))
      if (definition.portal === undefined) throw new Problem('notFound')
      const view = viewOf(c, deps)
      const command = newId(deps.clock.now())
      return answerPage(c, <ServicePage view={view} definition={definition} command={command} />)
    })
    .post('/portal/:service/start', guard('startCase'), async (c) => {
      const { session } = c.var
      if (session === undefined) throw new Problem('notSignedIn')
      const form = startSchema.safeParse(await c.req.parseBody())
      if (!form.success) throw new Problem('invalidRequest')
      const { command } = form.data
      const ref = valid(deps, c.req.param('service'))
      const id = await startCase(deps, { ref, session, command })
      return c.redirect(`/portal/cases/${id}`, 303)
    })
}

/** One altered release takes down its own service only. */
function offered({ versions, logger }: Deps, ref: VersionRef) {
  try {
    const { definition } = versions(ref)
    return definition.portal === undefined ? [] : [definition]
  } catch (error) {
    // Problem('releaseAltered'): nothing of that service runs; the others are not touched by it.
    if (!(error instanceof Problem)) throw error
    logger.error(
      { service: ref.service, version: ref.version, code: error.code },
      'service left out',
    )
    return []
  }
}

function valid({ db, stamp }: Deps, service: string): VersionRef {
  const version = currentVersion(db, service, stamp().today)
  if (version === undefined) throw new Problem('notFound')
  return { service, version }
}
