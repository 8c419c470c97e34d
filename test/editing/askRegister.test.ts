import { describe, expect, test } from 'vitest'
import { asJson } from '#designer/editing/asJson.ts'
import { askRegister, type RegisterRequest } from '#designer/editing/commands/askRegister.ts'
import { edit, emptyHistory, undo } from '#designer/editing/history.ts'
import { lint } from '#shared/lint/lint.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { question } from '../shared/lint/cases.ts'
import { sampleWith } from '../shared/lint/sample.ts'
import { sampleCatalogue } from '../shared/lint/sampleCatalogue.ts'

const birthName = { type: 'string', label: { de: 'Geburtsname' } }
const birthDate = { type: 'string', format: 'date', label: { de: 'Geburtsdatum' } }
const questions = sampleWith({}).forms['details']?.questions ?? []
const asking = (edits: Parameters<typeof sampleWith>[0] = {}): Definition =>
  sampleWith({
    '/data/person/properties/birthName': birthName,
    '/data/person/properties/birthDate': birthDate,
    '/forms/details/questions': [
      ...JSON.parse(JSON.stringify(questions)),
      question('person.birthName', { id: 'name', required: true, missing: { de: 'Bitte …' } }),
      question('person.birthDate', {
        id: 'date',
        widget: 'date',
        required: true,
        missing: { de: 'Bitte …' },
      }),
    ],
    ...edits,
  })

const [entry] = sampleCatalogue
const [offered] = entry?.operations ?? []
if (entry === undefined || offered === undefined) throw new Error('the sample has a register')
const request: RegisterRequest = {
  entry,
  offered,
  reasons: { purpose: { de: 'Ausweis ausstellen' }, legalBasis: '§ 34 BMG' },
  place: { process: 'main', element: 'details' },
  form: 'details',
  answers: { name: 'birthName', date: 'birthDate' },
}

const none: Pick<Process, 'elements' | 'flows'> = { elements: {}, flows: {} }
const main = ({ processes }: Definition) => processes['main'] ?? none

describe('asking a register instead of people', () => {
  const asked = askRegister(asking(), request)

  test('takes the questions out of the form and shows there what the register said', () => {
    expect(asked.forms['details']?.questions.map(({ id }) => id)).toEqual([
      'plate',
      'kind',
      'since',
    ])
    expect(asked.forms['details']?.known.at(-1)).toEqual({
      title: { de: 'Einwohnerregister' },
      fields: [
        { path: 'person.birthName', label: { de: 'Geburtsname' } },
        { path: 'person.birthDate', label: { de: 'Geburtsdatum' } },
      ],
    })
  })

  test('adds the source with purpose and legal basis, and no more of its answer than is needed', () => {
    expect(asked.sources['einwohnerregister']).toMatchObject({
      operation: 'getPerson',
      purpose: { de: 'Ausweis ausstellen' },
      legalBasis: '§ 34 BMG',
      writes: false,
      errors: { 404: 'nichtImRegisterEinwohnerregister' },
    })
    const { properties = {} } = asked.sources['einwohnerregister']?.response ?? {}
    expect(Object.keys(properties)).toEqual(['birthDate', 'birthName'])
  })

  test('asks it before the form, by who is signed in', () => {
    const { elements, flows } = main(asked)
    const step = elements['einwohnerregisterAbfragen']

    expect(step).toMatchObject({ type: 'serviceTask', source: 'einwohnerregister' })
    expect(flows['f_lookup']?.target).toBe('einwohnerregisterAbfragen')
    const input =
      step !== undefined && 'input' in step ? asked.mappings[step.input ?? ''] : undefined
    const output =
      step !== undefined && 'output' in step ? asked.mappings[step.output ?? ''] : undefined
    expect(input?.rows).toEqual({ id: { value: 'identity.personId' } })
    expect(output?.rows).toEqual({
      'person.birthName': { value: 'result.birthName' },
      'person.birthDate': { value: 'result.birthDate' },
    })
  })

  test('asks it in the name of the department, not of who applies', () => {
    const lane = main(asked).elements['einwohnerregisterAbfragen']?.lane

    expect(asked.processes['main']?.lanes[lane ?? '']?.group).not.toBe('citizen')
    expect(lane).toBeDefined()
  })

  test('still asks whom the register does not know, and waits for them no longer', () => {
    const { elements, flows } = main(asked)
    const own = elements['angabenSelbstMachen']

    expect(own).toMatchObject({ type: 'userTask', lane: 'citizen' })
    const form = own?.type === 'userTask' ? asked.forms[own.form ?? ''] : undefined
    expect(form?.questions.map(({ path }) => path)).toEqual([
      'person.birthName',
      'person.birthDate',
    ])
    const events = Object.values(elements).filter(
      (one) => one.type === 'boundaryEvent' && one.attachedTo === 'angabenSelbstMachen',
    )
    expect(events).toMatchObject([{ interrupting: true, event: { type: 'timer' } }])
    expect(Object.values(flows)).toContainEqual({
      source: 'angabenSelbstMachen',
      target: 'details',
    })
  })

  test('leaves a definition without a new finding', () => {
    expect(lint(asking(), sampleCatalogue).map(({ rule }) => rule)).toEqual(['registerKnows'])
    expect(lint(definitionSchema.parse(asJson(asked)), sampleCatalogue)).toEqual([])
  })

  test('is one step to undo', () => {
    const before = asking()
    const edited = edit({ definition: before, history: emptyHistory }, 'x', asked)
    if (edited === undefined) throw new Error('expected a change')

    expect(asJson(undo(edited).definition)).toEqual(asJson(before))
  })

  test('asks no second time where the source is asked on the way already', () => {
    const again = askRegister(
      asking({
        '/connectors/register/host': 'einwohner.example',
        '/sources/person/response/properties': { ...offered.response.properties } as never,
      }),
      { ...request, answers: { name: 'birthName' } },
    )

    expect(Object.keys(again.sources)).toEqual(['person', 'booking'])
    expect(Object.keys(main(again).elements)).toEqual(Object.keys(main(asking()).elements))
    expect(again.mappings['personResult']?.rows['person.birthName']).toEqual({
      value: 'result.birthName',
    })
  })

  describe('where the source is asked already, and whom it does not know joins before the form', () => {
    const joining = (edits: Parameters<typeof sampleWith>[0] = {}): Definition =>
      asking({
        '/connectors/register/host': 'einwohner.example',
        '/sources/person/response/properties': { ...offered.response.properties } as never,
        '/processes/main/flows/f_unknown': { source: 'unknown', target: 'details' },
        ...edits,
      })
    const ask = (definition: Definition, answers: RegisterRequest['answers']): Definition =>
      askRegister(definition, { ...request, answers })
    const lookups = (definition: Definition): number =>
      Object.values(main(definition).elements).filter(
        (one) => one.type === 'serviceTask' && one.source === 'person',
      ).length
    const pathsAsked = ({ forms, processes }: Definition): readonly string[] => {
      const own = processes['main']?.elements['angabenSelbstMachen']
      const form = own?.type === 'userTask' ? forms[own.form ?? ''] : undefined
      return (form?.questions ?? []).map(({ path }) => path)
    }

    test('it is asked no second time, and they are asked themselves', () => {
      const again = ask(joining(), { name: 'birthName' })

      expect(lookups(again)).toBe(1)
      expect(again.mappings['personResult']?.rows['person.birthName']).toEqual({
        value: 'result.birthName',
      })
      expect(pathsAsked(again)).toEqual(['person.birthName'])
      const flows = Object.values(main(again).flows)
      expect(flows).toContainEqual({ source: 'angabenSelbstMachen', target: 'details' })
      expect(flows).not.toContainEqual({ source: 'unknown', target: 'details' })
      const before = lint(joining(), sampleCatalogue).map(({ rule }) => rule)
      const after = lint(definitionSchema.parse(asJson(again)), sampleCatalogue)
      expect(after.map(({ rule }) => rule).toSorted()).toEqual(before.toSorted())
      expect(after.find(({ rule }) => rule === 'registerKnows')?.remedy).toMatchObject({
        answers: { date: 'birthDate' },
      })
    })

    test('what is taken over later is asked in the same form', () => {
      const twice = ask(ask(joining(), { name: 'birthName' }), { date: 'birthDate' })

      expect(lookups(twice)).toBe(1)
      expect(pathsAsked(twice)).toEqual(['person.birthName', 'person.birthDate'])
    })

    test('nobody is asked whose way ends elsewhere', () => {
      const stopping = ask(
        joining({ '/processes/main/flows/f_unknown': { source: 'unknown', target: 'stopped' } }),
        { name: 'birthName' },
      )

      expect(lookups(stopping)).toBe(1)
      expect(pathsAsked(stopping)).toEqual([])
    })

    test('a lookup on one of two ways only is not enough', () => {
      const half = joining({
        '/processes/main/elements/way': {
          type: 'exclusiveGateway',
          name: { de: 'Bekannt?' },
          default: 'f_past',
        },
        '/processes/main/flows/f_start': { source: 'start', target: 'way' },
        '/processes/main/flows/f_to': { source: 'way', target: 'lookup', condition: 'true' },
        '/processes/main/flows/f_past': { source: 'way', target: 'details' },
      })

      expect(lookups(ask(half, { name: 'birthName' }))).toBe(2)
    })
  })
})
