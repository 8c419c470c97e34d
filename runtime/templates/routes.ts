import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { definitionSchema } from '#shared/model/definition.ts'
import { standsAlone } from '#shared/model/standsAlone.ts'
import { templateKinds } from '#shared/model/templateKinds.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { definition, named } from '../http/named.ts'
import { Problem } from '../http/problem.ts'
import { body, json } from '../http/reply.ts'
import { parseDefinition } from '../services/parseDefinition.ts'
import type { Store } from '../storage/database.ts'
import {
  contentOf,
  countTemplates,
  findNamed,
  findTemplate,
  insertTemplate,
  listTemplates,
  removeTemplate,
  renameTemplate,
  type NewTemplate,
  type TemplateRow,
} from './store.ts'

const largest = 2 * 1024 * 1024
const mostPerDepartment = 200

const ofTemplate = z.object({ template: z.string() })

const said = (longest: number) => {
  const text = z.string().trim().min(1).max(longest)
  return z.strictObject({ de: text, en: z.exactOptional(text) })
}
const head = z.strictObject({ title: said(120), summary: said(300) })

const templateSchema = named(
  'Template',
  head.extend({
    id: z.string(),
    department: z.string(),
    kind: z.enum(templateKinds),
    /** Counts up with each renaming. */
    revision: z.int(),
    keptAt: z.iso.datetime(),
  }),
)

const listRoute = createRoute({
  method: 'get',
  path: '/api/templates',
  summary: 'Templates that your departments keep',
  ...access('useTemplates'),
  responses: { 200: json(z.array(templateSchema), 'By name') },
})

const keepRoute = createRoute({
  method: 'post',
  path: '/api/templates',
  summary: 'Keep steps or a whole service as a template; with the same id only once',
  ...access('useTemplates'),
  request: {
    body: body(
      head.extend({
        id: z.uuid(),
        kind: z.enum(templateKinds),
        /** Needed only by who designs for several departments. */
        department: z.exactOptional(z.string()),
        /** The steps with all they need; id, owner, title and summary become those of the template. */
        definition: definitionSchema,
      }),
    ),
  },
  responses: { 201: json(templateSchema, 'As it is kept') },
})

const readRoute = createRoute({
  method: 'get',
  path: '/api/templates/{template}',
  summary: 'What a template holds',
  ...access('useTemplates'),
  request: { params: ofTemplate },
  responses: { 200: json(definition, 'A definition of its own') },
})

const renameRoute = createRoute({
  method: 'put',
  path: '/api/templates/{template}',
  summary: 'Give a template another name and sentence, unless somebody else has meanwhile',
  ...access('useTemplates'),
  request: { params: ofTemplate, body: body(head.extend({ revision: z.int() })) },
  responses: { 200: json(templateSchema, 'As it is kept') },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/templates/{template}',
  summary: 'Delete a template; what was made of it stays',
  ...access('useTemplates'),
  request: { params: ofTemplate },
  responses: { 204: { description: 'Deleted' } },
})

export function createTemplateRoutes({ db, stamp }: Deps) {
  const app = new OpenAPIHono<Env>()
  app.use(
    '/api/templates/*',
    bodyLimit({
      maxSize: largest,
      onError: () => {
        throw new Problem('tooLarge')
      },
    }),
  )

  const permitted = (c: RequestContext, id: string): TemplateRow => {
    const template = findTemplate(db, id)
    c.var.permit.over(template === undefined ? {} : { department: template.department })
    return found(template)
  }

  return app
    .openapi(listRoute, (c) =>
      c.json(listTemplates(db, c.var.permit.departments()).map(viewOf), 200),
    )
    .openapi(keepRoute, (c) => {
      const { department: asked, ...template } = c.req.valid('json')
      const department = c.var.permit.department(asked)
      const { subject: by } = c.var.permit.over({ department })
      if (!standsAlone(template.definition)) throw new Problem('templateUnfit')
      db.transaction((tx) => keepOnce(tx, { ...template, department, at: stamp().at, by }))
      return c.json(viewOf(found(findTemplate(db, template.id))), 201)
    })
    .openapi(readRoute, (c) => {
      const { id, department: owner, title, summary } = permitted(c, c.req.valid('param').template)
      const content = parseDefinition(contentOf(db, id) ?? '')
      return c.json({ ...content, id, owner, title, summary }, 200)
    })
    .openapi(renameRoute, (c) => {
      const template = permitted(c, c.req.valid('param').template)
      const { revision, ...to } = c.req.valid('json')
      db.transaction((tx) => {
        refuseNamed(tx, { ...template, ...to })
        if (!renameTemplate(tx, { ...template, revision }, to)) throw new Problem('conflict')
      })
      return c.json(viewOf(found(findTemplate(db, template.id))), 200)
    })
    .openapi(removeRoute, (c) => {
      removeTemplate(db, permitted(c, c.req.valid('param').template).id)
      return c.body(null, 204)
    })
}

/** What is sent again by the same person is there already. */
function keepOnce(tx: Store, template: NewTemplate): void {
  const known = findTemplate(tx, template.id)
  if (known?.keptBy === template.by && known.department === template.department) return
  if (known !== undefined) throw new Problem('conflict')
  refuseNamed(tx, template)
  if (countTemplates(tx, template.department) >= mostPerDepartment) {
    throw new Problem('templatesFull')
  }
  insertTemplate(tx, template)
}

/** Two of one name nobody could tell apart. */
function refuseNamed(tx: Store, template: Pick<NewTemplate, 'id' | 'department' | 'title'>): void {
  const named = findNamed(tx, template)
  if (named !== undefined && named !== template.id) throw new Problem('templateExists')
}

function viewOf({ keptBy: _keptBy, ...view }: TemplateRow) {
  return view
}

function found(template: TemplateRow | undefined): TemplateRow {
  if (template === undefined) throw new Problem('notFound')
  return template
}
