import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { insertComment } from '#runtime/comments/store.ts'
import { encode, encodeBytes } from '#runtime/storage/codec.ts'
import { incidents, letters, tasks } from '#runtime/storage/schema.ts'
import { subjectOf } from '#runtime/auth/store.ts'
import { insertTemplate } from '#runtime/templates/store.ts'
import type { ComposedLetter } from '#shared/letters/compose.ts'
import type { Definition } from '#shared/model/definition.ts'
import { officeService } from './officeService.ts'
import { newKey, others, people, registerKey, releaseService, submitDraft } from './releases.ts'
import { createTestApp, type TestApp } from './testApp.ts'

/** What an address can name, in one department. */
export interface Objects {
  readonly service: string
  readonly department: string
  readonly submission: string
  readonly incident: string
  readonly fingerprint: string
  readonly instance: string
  readonly task: string
  readonly letter: string
  readonly comment: string
  readonly template: string
}

export interface TwoDepartments extends TestApp {
  /** Of the Stadtkämmerei; the case is Erika's. */
  readonly own: Objects
  /** Of the Ordnungsamt; the case is Karl-Heinz's. */
  readonly foreign: Objects
}

/** Two departments, each with a service, a submission in review, a key, and a case with everything in it. */
export async function twoDepartments(): Promise<TwoDepartments> {
  const city = createTestApp()
  const own = await fill(city, {
    department: 'kaemmerei',
    lane: 'steuern',
    who: people,
    citizen: 'erika',
    author: 'miriam',
    addressee: 'technical',
  })
  const foreign = await fill(city, {
    department: 'ordnungsamt',
    lane: 'ordnung',
    who: others,
    citizen: 'karl-heinz',
    author: 'thomas',
    addressee: 'business',
  })
  return { ...city, own, foreign }
}

interface Department {
  readonly department: string
  readonly lane: string
  readonly who: typeof people
  readonly citizen: string
  /** Who wrote the comment. */
  readonly author: string
  readonly addressee: 'technical' | 'business'
}

async function fill(city: TestApp, place: Department): Promise<Objects> {
  const { department, lane, who } = place
  const service = `probe-${department}`
  const office = (group: string) => officeService({ id: service, owner: department, group })
  const key = newKey()
  await registerKey(city, key, who)
  await releaseService(city, office(`${department}/${lane}`), { key, who })
  const submission = await submitDraft(city, office(`${department}/kasse`), who)
  const instance = await startCase(city, service, place.citizen)
  const task = await answerQuestion(city, instance)
  const base = { task, service, department, submission, fingerprint: key.fingerprint, instance }
  const template = keepTemplate(city, office(`${department}/${lane}`))
  return { ...base, template, ...addRows(city, { instance, service, ...place }) }
}

async function startCase({ deps }: TestApp, service: string, citizen: string): Promise<string> {
  const instanceId = randomUUID()
  const submitted = await deps.host.start(
    { service, version: 1 },
    {
      type: 'startInstance',
      commandId: randomUUID(),
      instanceId,
      number: `P-${service}`,
      identity: { subject: subjectOf(deps.db, citizen), name: citizen },
      ...deps.stamp(),
    },
  )
  if ('rejection' in submitted) throw new Error(`case: ${submitted.rejection.code}`)
  return instanceId
}

/** An incident and a letter, as if the case had come across them. */
function addRows(
  { deps: { db } }: TestApp,
  place: Department & { readonly instance: string; readonly service: string },
) {
  const { department, service, addressee, instance: instanceId } = place
  const ids = {
    incident: `${service}:incident`,
    letter: `${service}:letter`,
    comment: `${service}:comment`,
  }
  const at = '2026-03-02T09:00:00.000Z'
  const incident = { id: ids.incident, instanceId, service, department, element: 'decide' }
  db.insert(incidents)
    .values({ ...incident, addressee, code: 'jobFailed', message: 'x', raisedAt: at })
    .run()
  const letter = { id: ids.letter, instanceId, jobId: ids.letter, letter: 'notice' }
  const content = { composed: encode({ ...composed }), pdf: encodeBytes(Buffer.from('%PDF-1.7')) }
  db.insert(letters)
    .values({ ...letter, ...content, kind: 'Mitteilung', provisionedAt: at })
    .run()
  insertComment(db, {
    id: ids.comment,
    thread: ids.comment,
    service,
    department,
    place: '/forms/question',
    name: 'Frage',
    author: subjectOf(db, place.author),
    writtenAt: at,
    text: 'Stimmt das so?',
    mentions: [],
  })
  return ids
}

function keepTemplate({ deps: { db } }: TestApp, definition: Definition): string {
  const { owner: department, title, summary } = definition
  const id = randomUUID()
  const head = { title, summary, definition, at: '2026-03-02T09:00:00.000Z', by: 'nobody' }
  insertTemplate(db, { id, department, kind: 'whole', ...head })
  return id
}

/** The citizen answers, so that the case waits for a clerk; answers the id of the clerk's task. */
async function answerQuestion({ deps }: TestApp, instanceId: string): Promise<string> {
  const ofCase = eq(tasks.instanceId, instanceId)
  const asked = deps.db.select().from(tasks).where(ofCase).get()
  const submitted = await deps.host.submit({
    type: 'completeTask',
    commandId: randomUUID(),
    instanceId,
    taskId: asked?.id ?? '',
    generation: asked?.generation ?? 0,
    group: 'citizen',
    values: { note: 'Ein Hund' },
    ...deps.stamp(),
  })
  if ('rejection' in submitted) throw new Error(`answer: ${submitted.rejection.code}`)
  return deps.db.select().from(tasks).where(ofCase).get()?.id ?? ''
}

const composed = {
  kind: 'Mitteilung',
  language: 'de',
  title: 'Mitteilung',
  addressee: [],
  subject: 'Mitteilung',
  salutation: 'Guten Tag',
  blocks: [],
  problems: [],
} satisfies ComposedLetter
