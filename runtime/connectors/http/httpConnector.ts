import { tooDeepAt } from '#shared/import/jsonDepth.ts'
import { connectorTexts } from '#shared/text/connectors.ts'
import type { Source } from '#shared/model/content.ts'
import { isJsonObject, type JsonObject } from '#shared/model/json.ts'
import { referred } from '#shared/model/referred.ts'
import type { Clock } from '../../hosts/clock.ts'
import type { Delivery, JobResult, JobRunner } from '../../hosts/host.ts'
import type { Database } from '../../storage/database.ts'
import { readAnswer } from './answer.ts'
import type { ApprovedHost, ApprovedHosts } from '../approvedHosts.ts'
import { buildCall, type Call } from './call.ts'
import { createDocuments, type Documents } from './documents.ts'
import { authorised, exchange, type Exchange } from '../exchange.ts'
import { leavingData } from './leaving.ts'
import { findOperation } from './operation.ts'
import { recordAccess } from './store.ts'
import { readJson } from '#shared/model/jsonText.ts'

// Incidents are read by operators of a German administration, so their cause is kept in German.
const texts = connectorTexts.de

export interface HttpOptions {
  readonly db: Database
  readonly clock: Clock
  readonly approved: ApprovedHosts
}

/** Speaks to registers and specialised systems as their OpenAPI documents describe them. */
export function createHttpConnector({ db, clock, approved }: HttpOptions): JobRunner {
  const documents = createDocuments(clock)
  return {
    async run(delivery, signal) {
      const asked = readDelivery(delivery, approved)
      if ('problem' in asked) return asked
      const call = await prepare(documents, asked, signal)
      if ('problem' in call) return call
      const answer = await exchange({ ...toRequest(asked, call), signal })
      if (answer === undefined) return { problem: texts.unreachable(asked.title) }
      const exchanged = { source: asked.source, sent: asked.input }
      await delivery.write(() => recordAccess(db, delivery, exchanged))
      return judge(answer, asked, delivery)
    },
  }
}

interface Asked {
  readonly source: Source
  readonly title: string
  readonly host: ApprovedHost
  readonly input: JsonObject
  readonly jobId: string
}

type Problem = Extract<JobResult, { problem: string }>

function readDelivery(delivery: Delivery, approved: ApprovedHosts): Asked | Problem {
  const { job, jobId, definition } = delivery
  const id = job.kind === 'source' ? job.source : job.kind
  const source = referred(definition.sources, id)
  if (job.kind !== 'source' || source === undefined) {
    return { problem: texts.sourceUnknown(id), final: true }
  }
  const name = referred(definition.connectors, source.connector)?.host ?? source.connector
  const host = Object.hasOwn(approved, name) ? approved[name] : undefined
  if (host === undefined) return { problem: texts.hostNotApproved(name), final: true }
  const request = isJsonObject(job.input) ? job.input : {}
  const input = leavingData(request, source.request, definition.types)
  return { source, title: source.title.de, host, input, jobId }
}

async function prepare(
  documents: Documents,
  { source, title, host, input }: Asked,
  signal: AbortSignal,
): Promise<Call | Problem> {
  const document = await documents.load(host, signal)
  if (document === 'unreachable') return { problem: texts.unreachable(title) }
  if (document === 'unreadable') return { problem: texts.documentUnreadable(title) }
  const operation = findOperation(document, source.operation)
  if (operation === undefined) {
    return { problem: texts.operationUnknown(title, source.operation), final: true }
  }
  const call = buildCall(operation, input)
  if (!('problem' in call)) return call
  return { problem: texts[call.problem](title, call.field), final: true }
}

/** undefined when the other side cannot be reached or read; the cause may hold an address with data. */
function toRequest({ source, host, jobId }: Asked, call: Call) {
  const headers = {
    ...authorised(host),
    // Percent-encoded: header values are ASCII.
    'x-purpose': encodeURIComponent(source.purpose.de),
    ...(call.method === 'GET' ? {} : { 'idempotency-key': jobId }),
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  const url = host.url.replace(/\/$/, '') + call.target
  const { method, body } = call
  return { method, url, headers, ...(body === undefined ? {} : { body }) }
}

function judge(answer: Exchange, { source, title }: Asked, { definition }: Delivery): JobResult {
  const { status, text, retryAfterSeconds } = answer
  const error = source.errors?.[String(status)]
  if (error !== undefined) return { error }
  if (status >= 200 && status < 300) return judgeBody(text)
  const later = retryAfterSeconds === undefined ? {} : { retryAfterSeconds }
  if (status >= 500 || passing.has(status)) return { problem: texts.down(title, status), ...later }
  return { problem: texts.refused(title, status), final: true }

  function judgeBody(body: string | undefined): JobResult {
    if (body === undefined) return { problem: texts.answerTooLarge(title) }
    const json = parseJson(body)
    if (json === undefined) return { problem: texts.answerMalformed(title) }
    const read = readAnswer(json.value, source.response, definition.types)
    return 'unfit' in read ? { problem: texts.answerWrong(title, read.unfit) } : read
  }
}

/** Request timeout, too early, too many requests. */
const passing = new Set([408, 425, 429])

function parseJson(text: string): { readonly value: unknown } | undefined {
  if (tooDeepAt(text) !== undefined) return undefined
  try {
    return { value: readJson(text) }
  } catch {
    // A broken answer is tried again like no answer.
    return undefined
  }
}
