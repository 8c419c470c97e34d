import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Document } from 'happy-dom'
import { createApp } from '#runtime/app.ts'
import { createLetterConnector } from '#runtime/connectors/letter/letterConnector.ts'
import type { Mail } from '#runtime/connectors/mail/mailer.ts'
import type { Delivery, JobResult, JobRunner } from '#runtime/hosts/host.ts'
import { createSqliteHost } from '#runtime/hosts/sqlite/sqliteHost.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { documentOf } from './page.ts'
import { newKey, registerKey, releaseService } from './releases.ts'
import { createTestApp, type TestApp, type Who } from './testApp.ts'

export interface PortalCity extends TestApp {
  readonly mails: readonly Mail[]
  /** What a source answers from now on, instead of what the sample case says. */
  readonly answers: Map<string, JobResult>
  /** How often each source was asked. */
  readonly calls: Map<string, number>
  /** Opens a page as somebody; follows what it is redirected to. */
  open(who: Who, path: string): Promise<Page>
  /** Sends a form as a browser without scripts does; follows what it is redirected to. */
  post(who: Who, path: string, fields: Record<string, string>): Promise<Page>
}

export interface Page {
  readonly status: number
  readonly path: string
  readonly document: Document
}

/** Both services of the demo city are released; their sources answer as in the first sample case. */
export async function portalCity(): Promise<PortalCity> {
  const services = ['hundesteuer-anmeldung', 'hundesteuer-abmeldung'].map(example)
  const answers = new Map<string, JobResult>()
  const calls = new Map<string, number>()
  const mails: Mail[] = []
  const letters: { connector?: JobRunner } = {}
  const jobs: JobRunner = {
    async run(delivery, signal) {
      if (delivery.job.kind === 'letter' && letters.connector !== undefined) {
        return letters.connector.run(delivery, signal)
      }
      const source = delivery.job.kind === 'source' ? delivery.job.source : ''
      calls.set(source, (calls.get(source) ?? 0) + 1)
      return answers.get(source) ?? sampleAnswer(delivery, source)
    },
  }
  const testApp = createTestApp({ jobs, now: '2026-01-12T09:10:00.000Z' })
  const { db, city } = testApp.deps
  const mailer = {
    send: async (mail: Mail) => void mails.push(mail),
    close: () => Promise.resolve(),
  }
  const report = (error: unknown) => {
    throw error
  }
  letters.connector = createLetterConnector({ db, city, mailer, report })
  const key = newKey()
  await registerKey(testApp, key)
  for (const service of services) {
    await releaseService(testApp, service, { key, validFrom: '2026-01-12' })
  }
  return { ...testApp, mails, answers, calls, ...browser(testApp) }
}

/** The same city as it answers while it can take no more from anybody. */
export function underRush(city: PortalCity): PortalCity & { end(): Promise<void> } {
  const { db, versions, clock } = city.deps
  const jobs: JobRunner = { run: () => new Promise(() => undefined) }
  const report = () => undefined
  const { timeZone } = city.deps.city
  const full = { db, versions, jobs, clock, timeZone, report, mostWaiting: 0 }
  const host = createSqliteHost(full)
  const rushed = { ...city, app: createApp({ ...city.deps, host }) }
  return { ...rushed, ...browser(rushed), end: () => host.close() }
}

/** Pages and forms without scripts. */
function browser({ app, headers }: TestApp): Pick<PortalCity, 'open' | 'post'> {
  const open = async (who: Who, path: string): Promise<Page> => {
    const response = await app.request(path, { headers: headers(who) })
    const location = response.headers.get('location')
    if (location !== null) return open(who, location)
    return { status: response.status, path, document: documentOf(await response.text()) }
  }
  return {
    open,
    async post(who, path, fields) {
      const body = new URLSearchParams(fields)
      const response = await app.request(path, { method: 'POST', headers: headers(who), body })
      const location = response.headers.get('location')
      if (location !== null) return open(who, location)
      return { status: response.status, path, document: documentOf(await response.text()) }
    },
  }
}

/** Starts "Hund anmelden" or "Hund abmelden"; answers the page it leads to and the address of the case. */
export async function begin(city: PortalCity, who: Who, service = 'hundesteuer-anmeldung') {
  const page = await city.post(who, `/portal/${service}/start`, { command: randomUUID() })
  return { page, home: page.path.split('/').slice(0, 4).join('/') }
}

const dog = { since: '2025-11-15', born: '2024-03-02', breed: 'Mischling', shelter: 'no' }

/** Answers the four questions about a dog. */
export async function answerQuestions(
  city: PortalCity,
  { who, home, ...given }: { who: Who; home: string } & Partial<typeof dog>,
): Promise<void> {
  const answers = { ...dog, ...given }
  for (const question of ['since', 'born'] as const) {
    const [year = '', month = '', day = ''] = answers[question].split('-')
    const fields = {
      [`${question}-day`]: day,
      [`${question}-month`]: month,
      [`${question}-year`]: year,
    }
    await city.post(who, `${home}/questions/${question}`, fields)
  }
  await city.post(who, `${home}/questions/breed`, { breed: answers.breed })
  await city.post(who, `${home}/questions/shelter`, { shelter: answers.shelter })
}

export function example(id: string): Definition {
  const file = new URL(`../../examples/kaemmerei/${id}/definition.json`, import.meta.url)
  return definitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function sampleAnswer({ definition }: Delivery, source: string): JobResult {
  const { erika, one } = definition.scenarios
  const answer = (erika ?? one)?.sources[source]
  if (answer === undefined) return { problem: `no answer of ${source}`, final: true }
  return 'answer' in answer ? { output: answer.answer } : answer
}
