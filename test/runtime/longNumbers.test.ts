import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runFile } from '#runtime/cli/run.ts'
import { createHttpConnector } from '#runtime/connectors/http/httpConnector.ts'
import { systemClock } from '#runtime/hosts/clock.ts'
import { findDepartmentCase } from '#runtime/instances/store.ts'
import { decode, encode } from '#runtime/storage/codec.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { sourceSchema } from '#shared/model/content.ts'
import { readJson, writeJson } from '#shared/model/jsonText.ts'
import { openTasks } from '#shared/engine/instance.ts'
import { decision, dmnFile, input, literal } from '../support/dmnFile.ts'
import { deliveryOf } from '../support/delivery.ts'
import { officeService } from '../support/officeService.ts'
import { newKey, people, registerKey, releaseService } from '../support/releases.ts'
import { serviceOf } from '../support/services.ts'
import { listening } from '../support/terminal.ts'
import { createTestApp, type TestApp } from '../support/testApp.ts'
import { openDatabase } from '#runtime/storage/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'))
const db = openDatabase()
const figure = { type: 'number', label: { de: 'Zahl' } } as const
const record = { type: 'object', properties: { figure }, required: ['figure'] } as const

const operation = { operationId: 'find', requestBody: {} }
const described = JSON.stringify({ openapi: '3.1.0', paths: { '/f': { post: operation } } })

let register: Server
let address: string
/** What the register was asked last, as text. */
let asked: string
let answered: string
let city: TestApp

beforeAll(async () => {
  register = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    let text = ''
    request.setEncoding('utf8').on('data', (part: string) => (text += part))
    request.on('end', () => {
      const isDocument = request.url === '/openapi.json'
      if (!isDocument) asked = text
      response.end(isDocument ? described : answered)
    })
  })
  await new Promise<void>((listening) => register.listen(0, '127.0.0.1', listening))
  const bound = register.address()
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
  city = createTestApp()
  const key = newKey()
  await registerKey(city, key, people)
  await releaseService(city, waiting(), { key, who: people })
})

afterAll(() => {
  register.close()
  db.$client.close()
  rmSync(folder, { recursive: true })
})

/** Waits for a message with a figure, then asks a clerk for one. */
function waiting(): Definition {
  const office = officeService({ id: 'probe', owner: 'kaemmerei', group: 'kaemmerei/steuern' })
  const { main } = office.processes
  const { ask, decide } = office.forms
  if (main === undefined || ask === undefined || decide === undefined) throw new Error('an office')
  const field = { ...office.data['note'], ...figure }
  return definitionSchema.parse({
    ...office,
    data: { ...office.data, figure: field, decided: field },
    forms: {
      decide: {
        ...decide,
        questions: decide.questions.map((one) => ({ ...one, path: 'decided' })),
      },
    },
    messages: { reply: { title: { de: 'Antwort' } } },
    mappings: { taken: { title: { de: 'Inhalt' }, rows: { figure: { value: 'result.figure' } } } },
    processes: {
      main: {
        ...main,
        elements: {
          ...main.elements,
          ask: {
            type: 'intermediateCatchEvent',
            name: { de: 'Antwort abwarten' },
            lane: 'clerk',
            event: { type: 'message', message: 'reply', key: 'case.number' },
            output: 'taken',
          },
        },
      },
    },
  })
}

async function sentToTheCase(digits: string): Promise<string> {
  const instanceId = randomUUID()
  const number = `P-${instanceId}`
  await city.deps.host.start(
    { service: 'probe', version: 1 },
    { type: 'startInstance', commandId: randomUUID(), instanceId, number, ...city.deps.stamp() },
  )
  const message = `{"name":"reply","key":"${number}","payload":{"figure":${digits}},"messageId":"${number}"}`
  expect((await post('/api/messages', message)).status).toBe(200)
  return instanceId
}

function post(path: string, body: string) {
  const headers = { ...city.headers('deniz'), 'content-type': 'application/json' }
  return city.app.request(path, { method: 'POST', headers, body })
}

async function shownToTheOffice(instanceId: string): Promise<string> {
  return (await city.send('deniz', 'GET', `/api/instances/${instanceId}`)).text()
}

async function decided(digits: string): Promise<string> {
  const instanceId = await sentToTheCase('1')
  const { instance } = findDepartmentCase(city.deps.db, instanceId) ?? {}
  const [task] = instance === undefined ? [] : openTasks(instance)
  const body = { commandId: randomUUID(), generation: task?.generation ?? 0 }
  const values = `{"decided":${digits}}`
  await post(`/api/tasks/${task?.id}/claim`, JSON.stringify({ generation: 0 }))
  const answer = await post(
    `/api/tasks/${task?.id}/completion`,
    `${JSON.stringify(body).slice(0, -1)},"values":${values}}`,
  )
  expect(await answer.text()).toContain('completed')
  return shownToTheOffice(instanceId)
}

/** As another tool sends it, and as the designer does that has read it. */
async function drafted(digits: string): Promise<string> {
  const { sources: _sources, ...office } = waiting()
  const sample = { title: { de: 'Beispiel' }, today: '2026-01-12', sources: {} }
  const forms = readJson(`{"decide":{"decided":${digits}}}`)
  const draft = { ...office, id: 'draft', sources: {}, scenarios: { one: { ...sample, forms } } }
  await city.send('miriam', 'POST', '/api/services', { id: 'draft', title: { de: 'Entwurf' } })
  const path = '/api/services/draft/draft'
  const saved = async (body: string) => {
    const etag = (await city.send('miriam', 'GET', path)).headers.get('etag') ?? ''
    const headers = {
      ...city.headers('miriam'),
      'if-match': etag,
      'content-type': 'application/json',
    }
    const answer = await city.app.request(path, { method: 'PUT', headers, body })
    expect(answer.status).toBe(200)
    return (await city.send('miriam', 'GET', path)).text()
  }
  const read = await saved(writeJson(draft))
  return saved(JSON.stringify(readJson(read)))
}

async function exchanged(sent: string, received: string) {
  const source = sourceSchema.parse({
    title: { de: 'Register' },
    connector: 'register',
    operation: 'find',
    purpose: { de: 'Prüfung' },
    legalBasis: '§ 1',
    writes: false,
    request: record,
    response: record,
  })
  const definition = { ...serviceOf({}), sources: { register: source } }
  const approved = {
    'register.example': { openapi: `${address}/openapi.json`, url: address, token: 't' },
  }
  answered = received
  const job = { kind: 'source', source: 'register', input: readJson(sent) } as const
  return createHttpConnector({ db, clock: systemClock, approved }).run(
    deliveryOf({ definition, job }),
    new AbortController().signal,
  )
}

const summing = decision('total', literal('figure + 0'), { inputs: ['figure'], typeRef: 'number' })

async function computed(digits: string): Promise<string> {
  const file = write('total.dmn', dmnFile(input('figure', 'number') + summing))
  const data = write('data.json', `{"figure":${digits}}`)
  const { terminal, out } = listening()
  await runFile({ today: '2026-01-12', file, data }, terminal)
  return out.join('')
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** How a number leaves that came in by each door. */
const doors: Readonly<Record<string, (digits: string) => string | Promise<string>>> = {
  'the answer of a register': async (digits) =>
    writeJson(await exchanged('{"figure":1}', `{"figure":${digits}}`)),
  'the request to a register': async (digits) => {
    await exchanged(`{"figure":${digits}}`, '{"figure":1}')
    return asked
  },
  'a message, to the screen of the office': async (digits) =>
    shownToTheOffice(await sentToTheCase(digits)),
  'the decision of a clerk': decided,
  'a draft with sample values': drafted,
  'the command line, through a decision': computed,
  'the database': (digits) => writeJson(decode(encode(readJson(`{"figure":${digits}}`)))),
}

describe.each(Object.entries(doors))('by %s', (_door, through) => {
  test.each([
    ['30.7'],
    ['9007199254740993'],
    ['12345678901234567890'],
    ['-0.1234567890123456789'],
    ['1234567890123456789012345678.901234'],
  ])('%s comes and leaves as this number', async (digits) => {
    expect(await through(digits)).toMatch(new RegExp(`":${digits.replace('.', '\\.')}[,}]`))
  })
})

describe('a number of more digits than there is room for', () => {
  const digits = '12345678901234567890123456789012345'

  test('in the answer of a register is told with its field', async () => {
    expect(await exchanged('{"figure":1}', `{"figure":${digits}}`)).toEqual({
      problem: expect.stringContaining('figure'),
    })
  })

  test('in a message is an incident of the case, with its place', async () => {
    const instanceId = await sentToTheCase(digits)

    expect(await shownToTheOffice(instanceId)).toContain('mehr als 34 Stellen')
  })
})

test('a text of digits is no number: a register that sends one is refused', async () => {
  expect(await exchanged('{"figure":1}', '{"figure":"12345678901234567890"}')).toEqual({
    problem: expect.stringContaining('figure'),
  })
})

test('what no type describes goes on as a number, from step to step', async () => {
  const way = (to: string, condition: string) =>
    `<sequenceFlow id="${to}Way" sourceRef="G" targetRef="${to}"><conditionExpression
      xsi:type="tFormalExpression">=${condition}</conditionExpression></sequenceFlow>`
  const file = write(
    'third.bpmn',
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
    <process id="P" isExecutable="true"><startEvent id="S"/>
    <scriptTask id="T"><extensionElements>
    <zeebe:script expression="=1 / 3" resultVariable="third"/></extensionElements></scriptTask>
    <exclusiveGateway id="G"/><endEvent id="Same"/><endEvent id="Other"/>
    <sequenceFlow id="F1" sourceRef="S" targetRef="T"/><sequenceFlow id="F2" sourceRef="T" targetRef="G"/>
    ${way('Same', 'third * 3 &gt; 0.99 and figure - 12345678901234567889 = 1')}
    ${way('Other', 'third * 3 &lt; 0.99')}</process></definitions>`,
  )
  const data = write('data.json', '{"figure":12345678901234567890}')
  const { terminal, out } = listening()

  expect(await runFile({ today: '2026-01-12', file, data }, terminal)).toBe(0)
  expect(out.join('')).toContain('"element":"Same"')
})
