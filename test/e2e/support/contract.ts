import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { BrowserContext, Response as PageResponse } from 'playwright-core'
import { z } from 'zod'

/** Holds answers of /api to the OpenAPI document the product itself serves. */
export interface Contract {
  /** Like fetch; what comes back is recorded. */
  readonly fetch: typeof fetch
  /** Records what the pages of this context are answered. */
  readonly watch: (context: BrowserContext) => void
  /** What was answered though the document does not allow it. */
  readonly violations: () => Promise<readonly string[]>
  /** Operations that were answered with success, as "GET /api/tasks". */
  readonly succeeded: () => Promise<ReadonlySet<string>>
}

interface Answer {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly type: string
  readonly body: string
}

const operation = z.looseObject({
  responses: z.record(
    z.string(),
    z.looseObject({ content: z.record(z.string(), z.unknown()).optional() }),
  ),
})
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
})
type Document = z.infer<typeof documentSchema>

export function createContract(url: () => string): Contract {
  const answers: Answer[] = []
  const pending: Promise<void>[] = []
  let known: Promise<Document> | undefined
  const document = () => (known ??= load(url()))

  const record = (answer: Answer) => {
    if (answer.path.startsWith('/api/')) answers.push(answer)
  }

  return {
    async fetch(input, init) {
      const answer = await fetch(input, init)
      const { pathname } = new URL(String(input instanceof Request ? input.url : input))
      if (pathname.startsWith('/api/')) {
        const body = await answer.clone().text()
        record({
          method: init?.method ?? 'GET',
          path: pathname,
          status: answer.status,
          type: answer.headers.get('content-type') ?? '',
          body,
        })
      }
      return answer
    },
    watch(context) {
      context.on('response', (response) => {
        if (new URL(response.url()).pathname.startsWith('/api/'))
          pending.push(read(response, record))
      })
    },
    async violations() {
      await Promise.all(pending)
      const served = await document()
      const judge = judgeOf(served)
      return [...new Set(answers.flatMap((answer) => judge(answer)))]
    },
    async succeeded() {
      await Promise.all(pending)
      const served = await document()
      const good = answers.filter(({ status }) => status < 300)
      return new Set(
        good.map(({ method, path }) => `${method} ${templateOf(served, path) ?? path}`),
      )
    },
  }
}

export async function load(url: string): Promise<Document> {
  const answer = await fetch(`${url}/api/openapi.json`)
  return documentSchema.parse(await answer.json())
}

async function read(response: PageResponse, record: (answer: Answer) => void): Promise<void> {
  const request = response.request()
  try {
    record({
      method: request.method(),
      path: new URL(response.url()).pathname,
      status: response.status(),
      type: (await response.headerValue('content-type')) ?? '',
      body: await response.text(),
    })
  } catch {
    // The page went on before its answer could be read: nobody has seen that answer.
  }
}

function judgeOf(document: Document): (answer: Answer) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
  addFormats(ajv)
  ajv.addSchema({ ...document, $id: base })
  const compiled = new Map<string, ValidateFunction>()
  const validatorAt = (pointer: string) => {
    const found = compiled.get(pointer) ?? ajv.compile({ $ref: `${base}#${pointer}` })
    compiled.set(pointer, found)
    return found
  }
  return (answer) => {
    const { method, path, status, type } = answer
    const name = `${method} ${path} ${status}`
    const template = templateOf(document, path)
    const found = document.paths[template ?? '']?.[method.toLowerCase()]
    if (status >= 400) {
      return type.startsWith('application/problem+json')
        ? judged(name, answer, validatorAt(problem))
        : [`${name}: expected application/problem+json, found ${type}`]
    }
    if (template === undefined || found === undefined) return [`${name}: not described`]
    const media = type.split(';')[0] ?? ''
    const described = found.responses[String(status)]
    if (described === undefined) return [`${name}: status not described`]
    if (described.content?.[media] === undefined) return [`${name}: ${type} not described`]
    if (media !== 'application/json') return []
    const place = [template, method.toLowerCase(), 'responses', String(status), 'content', media]
    const pointer = ['paths', ...place, 'schema'].map((part) => `/${escaped(part)}`).join('')
    return judged(name, answer, validatorAt(pointer))
  }
}

const base = 'https://fachwerk.invalid/openapi.json'
const problem = '/components/schemas/Problem'

function judged(name: string, { body }: Answer, validate: ValidateFunction): readonly string[] {
  if (validate(JSON.parse(body))) return []
  return (validate.errors ?? [])
    .slice(0, 3)
    .map(
      ({ instancePath, message, params }) =>
        `${name}: ${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    )
}

/** The described path that fits, fixed words before placeholders. */
function templateOf({ paths }: Document, path: string): string | undefined {
  const fitting = Object.keys(paths).filter((template) =>
    new RegExp(
      `^${template.replaceAll('.', String.raw`\.`).replaceAll(/\{[^}]+\}/g, '[^/]+')}$`,
    ).test(path),
  )
  return fitting.toSorted((a, b) => a.split('{').length - b.split('{').length)[0]
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}
