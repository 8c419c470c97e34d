import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { BrowserContext, Response as PageResponse } from 'playwright-core'
import { z } from 'zod'

/** Holds answers to the OpenAPI document the product itself serves. */
export interface Contract {
  /** Like fetch; what comes back is recorded. */
  readonly fetch: typeof fetch
  /** Records what the pages of this context are answered. */
  readonly watch: (context: BrowserContext) => void
  /** What was answered though the document does not allow it. */
  readonly violations: () => Promise<readonly string[]>
  /** Described operations that nobody was answered with success, as "get /api/tasks". */
  readonly untried: () => Promise<readonly string[]>
}

interface Answer {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly type: string
  readonly body: string
}

const response = z.looseObject({ content: z.record(z.string(), z.unknown()).optional() })
const operation = z.looseObject({ responses: z.record(z.string(), response) })
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
})
type Document = z.infer<typeof documentSchema>

/** What has a description of its own elsewhere: the provider of the demo, and files of the build. */
const elsewhere = /^\/(oidc|auth|assets|designer|review|release|desk|inbox|operations)(\/|$)/

export function createContract(url: () => string, send: typeof fetch = fetch): Contract {
  const answers: Answer[] = []
  const pending: Promise<void>[] = []
  let known: Promise<Document> | undefined
  const document = () => (known ??= load(url()))

  return {
    async fetch(input, init) {
      const answer = await send(input, init)
      const { pathname } = new URL(String(input instanceof Request ? input.url : input))
      if (elsewhere.test(pathname)) return answer
      const type = answer.headers.get('content-type') ?? ''
      const body = isJson(type) ? await answer.clone().text() : ''
      const method = init?.method ?? 'GET'
      answers.push({ method, path: pathname, status: answer.status, type, body })
      return answer
    },
    watch(context) {
      context.on('response', (response) => {
        const { origin, pathname } = new URL(response.url())
        if (origin !== url() || elsewhere.test(pathname)) return
        pending.push(read(response).then((answer) => void (answer && answers.push(answer))))
      })
    },
    async violations() {
      await Promise.all(pending)
      const judge = judgeOf(await document())
      return [...new Set(answers.flatMap((answer) => judge(answer)))]
    },
    async untried() {
      await Promise.all(pending)
      const served = await document()
      const tried = new Set(
        answers
          .filter(({ status }) => status < 400)
          .map(({ method, path }) => `${method.toLowerCase()} ${templateOf(served, path) ?? path}`),
      )
      return Object.entries(served.paths)
        .flatMap(([path, operations]) =>
          Object.keys(operations).map((method) => `${method} ${path}`),
        )
        .filter((operation) => !tried.has(operation))
    },
  }
}

async function load(url: string): Promise<Document> {
  const answer = await fetch(`${url}/api/openapi.json`)
  return documentSchema.parse(await answer.json())
}

async function read(response: PageResponse): Promise<Answer | undefined> {
  const type = response.headers()['content-type'] ?? ''
  try {
    return {
      method: response.request().method(),
      path: new URL(response.url()).pathname,
      status: response.status(),
      type,
      body: isJson(type) ? await response.text() : '',
    }
  } catch {
    // The page went on before its answer could be read: nobody has seen that answer.
    return undefined
  }
}

function isJson(type: string): boolean {
  return /^application\/(problem\+)?json/.test(type)
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
    const name = `${answer.method} ${answer.path} ${answer.status}`
    const place = placeOf(document, answer)
    if ('missing' in place) return [`${name}: ${place.missing}`]
    return isJson(answer.type) ? judged(name, answer, validatorAt(place.pointer)) : []
  }
}

type Place = { readonly pointer: string } | { readonly missing: string }

/** Where the document describes an answer like this one. */
function placeOf(document: Document, { method, path, status, type }: Answer): Place {
  const media = type.split(';')[0] ?? ''
  if (status >= 400 && media === 'application/problem+json') return { pointer: problem }
  const template = templateOf(document, path) ?? ''
  const responses = document.paths[template]?.[method.toLowerCase()]?.responses
  if (responses === undefined) return { missing: 'not described' }
  const key = [String(status), `${Math.floor(status / 100)}XX`].find((one) => one in responses)
  if (key === undefined) return { missing: 'status not described' }
  if (!allows(responses[key], media)) return { missing: `${type} not described` }
  const steps = [template, method.toLowerCase(), 'responses', key, 'content', media, 'schema']
  return { pointer: ['paths', ...steps].map((part) => `/${escaped(part)}`).join('') }
}

/** Without a media type anything goes, except data: that has a shape to be described. */
function allows(described: z.infer<typeof response> | undefined, media: string): boolean {
  const types = Object.keys(described?.content ?? {})
  return types.includes(media) || (types.length === 0 && !isJson(media))
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
