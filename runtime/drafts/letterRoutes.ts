import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { languages } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { sampleLetter } from '#shared/simulation/sampleLetter.ts'
import { drawSample, printSample } from '../connectors/sampleLetter.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env, RequestContext } from '../http/env.ts'
import { Problem } from '../http/problem.ts'
import { json, pdf } from '../http/reply.ts'
import { parseDefinition } from '../services/parseDefinition.ts'
import { orRefused } from '../typst/orRefused.ts'
import { permittedDraft } from './permittedDraft.ts'

const request = {
  params: z.object({ service: z.string(), letter: z.string() }),
  query: z.object({
    scenario: z.string(),
    language: z.enum(languages).default('de'),
  }),
}

const pages = z.strictObject({
  drawing: z.string().openapi({ description: 'All pages, one below the other, as SVG' }),
  count: z.int().min(1),
})

const lookAtLetter = createRoute({
  method: 'get',
  path: '/api/services/{service}/draft/letters/{letter}',
  summary:
    'A letter of the working copy for a sample case, as it would be printed; nothing is kept',
  ...access('readDraft'),
  request,
  responses: { 200: json(pages, 'Marked as a sample') },
})

const printLetter = createRoute({
  method: 'get',
  path: '/api/services/{service}/draft/letters/{letter}/pdf',
  summary: 'The same as PDF',
  ...access('readDraft'),
  request,
  responses: { 200: pdf('PDF/UA, marked as a sample') },
})

type Asked = { readonly [K in keyof typeof request]: z.infer<(typeof request)[K]> }

/** Letters of a draft, typeset as those of cases are. */
export function createDraftLetterRoutes(deps: Deps) {
  return new OpenAPIHono<Env>()
    .openapi(lookAtLetter, async (c) => {
      const asked = { params: c.req.valid('param'), query: c.req.valid('query') }
      const [letter, occasion] = letterFor(deps, c, asked)
      return c.json(await orRefused(drawSample(letter, occasion)), 200)
    })
    .openapi(printLetter, async (c) => {
      const asked = { params: c.req.valid('param'), query: c.req.valid('query') }
      const [letter, occasion] = letterFor(deps, c, asked)
      const printed = await orRefused(printSample(letter, occasion))
      return c.body(new Uint8Array(printed), 200, {
        'content-type': 'application/pdf',
        'content-disposition': 'inline; filename="Muster.pdf"',
      })
    })
}

const longest = 100_000

function letterFor({ db, city }: Deps, c: RequestContext, { params, query }: Asked) {
  const { draft } = permittedDraft(db, c, params.service)
  const definition = parseDefinition(draft.definition)
  const scenario = referred(definition.scenarios, query.scenario)
  const { holidays } = city
  const letter = scenario && sampleLetter(definition, { ...params, ...query, scenario, holidays })
  if (letter === undefined) throw new Problem('letterUnknown')
  const { composed, number, today } = letter
  if (composed.problems.length > 0) throw new Problem('letterNotComposed')
  if (JSON.stringify(composed).length > longest) throw new Problem('letterTooLong')
  return [composed, { city, department: definition.owner, number, today }] as const
}
