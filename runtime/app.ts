import { OpenAPIHono } from '@hono/zod-openapi'
import { createDemoRoutes } from './auth/demoRoutes.tsx'
import { createAuthRoutes } from './auth/routes.ts'
import { createProfileRoutes } from './auth/profileRoutes.ts'
import { createOwnCommentRoutes } from './comments/ownRoutes.ts'
import { createCommentRoutes } from './comments/routes.ts'
import type { Deps } from './deps.ts'
import { createDraftLetterRoutes } from './drafts/letterRoutes.ts'
import { createDocumentationRoutes } from './documentation/routes.ts'
import { createDraftRoutes } from './drafts/routes.ts'
import { declaredRoutes } from './http/access.ts'
import { admit } from './http/admit.ts'
import type { Env } from './http/env.ts'
import { answerError, answerNotFound } from './http/errors.tsx'
import { frame } from './http/frame.ts'
import { openApiDocument } from './http/openApi.ts'
import { Problem } from './http/problem.ts'
import { createRouter } from './http/router.ts'
import { createHelpRoutes } from './help/routes.tsx'
import { createInboxRoutes } from './inbox/routes.ts'
import { createInstanceRoutes } from './instances/routes.ts'
import { createKeyRoutes } from './keys/routes.ts'
import { createMailboxRoutes } from './mailbox/routes.tsx'
import { createMeasureRoutes } from './measures/routes.ts'
import { createIncidentRoutes } from './operations/incidentRoutes.ts'
import { createMessageRoutes } from './messages/routes.ts'
import { createOperationsRoutes } from './operations/routes.ts'
import { createPageRoutes } from './pages/routes.ts'
import { createPeopleRoutes } from './people/routes.ts'
import { createPortalRoutes } from './portal/routes.tsx'
import { createPresenceRoutes } from './presence/routes.ts'
import { createReferenceRoutes } from './reference/routes.tsx'
import { createReleaseRoutes } from './releases/routes.ts'
import { createServiceRoutes } from './services/routes.ts'
import { createCaseSteeringRoutes } from './steering/caseRoutes.ts'
import { createVersionSteeringRoutes } from './steering/versionRoutes.ts'
import { createSourceRoutes } from './sources/routes.ts'
import { createStartRoutes } from './start/routes.tsx'
import { createSubmissionRoutes } from './submissions/routes.ts'
import { createTemplateRoutes } from './templates/routes.ts'

/** Everything that answers HTTP, as one value; `app.request()` needs no server. */
export function createApp(deps: Deps) {
  const root = new OpenAPIHono<Env>({
    router: createRouter(),
    defaultHook: (result) => {
      if (!result.success) throw new Problem('invalidRequest', { problems: pointers(result.error) })
    },
  })
  root.onError(answerError(deps.logger))
  root.notFound(answerNotFound)
  root.use(frame({ logger: deps.logger, https: deps.publicOrigin?.startsWith('https:') ?? false }))
  root.use(admit(deps))
  const app = root
    .route('/', createAuthRoutes(deps))
    .route('/', createProfileRoutes(deps))
    .route('/', createServiceRoutes(deps))
    .route('/', createDraftRoutes(deps))
    .route('/', createDraftLetterRoutes(deps))
    .route('/', createPeopleRoutes(deps))
    .route('/', createPresenceRoutes(deps))
    .route('/', createCommentRoutes(deps))
    .route('/', createOwnCommentRoutes(deps))
    .route('/', createTemplateRoutes(deps))
    .route('/', createDocumentationRoutes(deps))
    .route('/', createSubmissionRoutes(deps))
    .route('/', createReleaseRoutes(deps))
    .route('/', createKeyRoutes(deps))
    .route('/', createIncidentRoutes(deps))
    .route('/', createOperationsRoutes(deps))
    .route('/', createInboxRoutes(deps))
    .route('/', createInstanceRoutes(deps))
    .route('/', createCaseSteeringRoutes(deps))
    .route('/', createVersionSteeringRoutes(deps))
    .route('/', createMeasureRoutes(deps))
    .route('/', createSourceRoutes(deps))
    .route('/', createMessageRoutes(deps))
    .route('/', createPortalRoutes(deps))
    .route('/', createStartRoutes(deps))
    .route('/', createHelpRoutes(deps))
    .route('/', createMailboxRoutes(deps))
    .route('/', createPageRoutes(deps))
    .route(
      '/',
      createReferenceRoutes(() => openApiDocument(root)),
    )
  if (deps.provider !== undefined) root.route('/', createDemoRoutes(deps, deps.provider))
  declaredRoutes(app)
  return app
}

export type App = ReturnType<typeof createApp>

function pointers(error: { issues: readonly { path: readonly PropertyKey[]; code: string }[] }) {
  return error.issues.map(({ path, code }) => ({ pointer: `/${path.join('/')}`, code }))
}
