import { describe, expect, test } from 'vitest'
import { deleteElements } from '#designer/editing/commands/deleteElements.ts'
import { pasteFragment } from '#designer/editing/commands/pasteFragment.ts'
import { alternativesTo, type Answers } from '#designer/editing/conflicts.ts'
import { fragmentOf } from '#designer/editing/fragmentOf.ts'
import { overlaps, type Boxes } from '#designer/editing/geometry.ts'
import { geometryOf } from '#designer/editing/geometryOf.ts'
import { conflictsOf } from '#designer/editing/pastedParts.ts'
import { fragmentText, readFragment } from '#designer/editing/readFragment.ts'
import { lint } from '#shared/lint/lint.ts'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import type { Process } from '#shared/model/elements.ts'
import { changed } from '../support/change.ts'
import { define } from '../support/processDefinition.ts'
import { shippedServices } from '../support/shippedServices.ts'

const services = new Map<string, Definition>(shippedServices)
const dog = services.get('kaemmerei/hundesteuer-anmeldung') ?? define({ elements: {}, flows: [] })
const trip = services.get('personalamt/dienstreise') ?? define({ elements: {}, flows: [] })
const empty = { ...define({ elements: {}, flows: [] }, { data: {} }), id: 'empty' }

function copied(definition: Definition, elements: readonly string[]): Definition {
  const fragment = fragmentOf(definition, { process: 'main', elements })
  if (fragment === undefined) throw new Error('copied: expected something to copy')
  const read = readFragment(fragmentText(fragment))
  if ('problem' in read) throw new Error(`copied: expected it to be read, found ${read.problem}`)
  return read.fragment
}

function pasted(
  definition: Definition,
  fragment: Definition,
  answers: Answers = {},
): { after: Definition; elements: readonly string[] } {
  let elements: readonly string[] = []
  const after = changed(definition, (now) => {
    const done = pasteFragment(now, { process: 'main', fragment, answers })
    elements = done.elements
    return done.definition
  })
  return { after, elements }
}

function main(definition: Definition): Process {
  const { main: found } = definition.processes
  if (found === undefined) throw new Error('main: expected the main process')
  return found
}

const none = { x: 0, y: 0, width: 0, height: 0 }

/** Pairs that stand on each other, as what is attached does. */
function overlapsIn(boxes: Boxes): readonly string[] {
  return Object.entries(boxes).flatMap(([id, box]) =>
    Object.entries(boxes).flatMap(([other, at]) =>
      id < other && overlaps(box, at) ? [`${id} ${other}`] : [],
    ),
  )
}

describe('copied within a service', () => {
  test('steps get ids of their own, and the ways among them and what is attached stay', () => {
    const { after, elements } = pasted(dog, copied(dog, ['getPerson', 'clarifyPerson']))

    expect(elements).toEqual(['getPerson2', 'clarifyPerson2'])
    expect(main(after).elements['personUnknown2']).toMatchObject({ attachedTo: 'getPerson2' })
    const flows = Object.values(main(after).flows).filter(({ source }) => source.endsWith('2'))
    expect(flows.map(({ source, target }) => [source, target])).toEqual([
      ['personUnknown2', 'clarifyPerson2'],
    ])
  })

  test('a form is the same, what a step fills in is its own', () => {
    const { after } = pasted(dog, copied(dog, ['getPerson', 'clarifyPerson']))

    expect(main(after).elements['clarifyPerson2']).toMatchObject({ form: 'person' })
    expect(main(after).elements['getPerson2']).toMatchObject({
      source: 'person',
      input: 'personRequest2',
      output: 'personResult2',
    })
    expect(after.mappings['personRequest2']).toEqual(dog.mappings['personRequest'])
  })

  test('nothing is asked', () => {
    const fragment = copied(dog, Object.keys(main(dog).elements))
    const without = deleteElements(dog, { process: 'main', elements: ['details'] })

    expect(conflictsOf(without, fragment)).toEqual([])
  })

  test('nothing stands on what was there, and all stand to each other as before', () => {
    const { after } = pasted(dog, copied(dog, ['askShelter', 'classify']))
    const boxes = geometryOf(after, 'main').elements
    const apart = (one = '', other = ''): readonly number[] => {
      const [a, b] = [boxes[one] ?? none, boxes[other] ?? none]
      return [b.x - a.x, b.y - a.y]
    }

    expect(apart('askShelter2', 'classify2')).toEqual(apart('askShelter', 'classify'))
    expect(overlapsIn(boxes)).toEqual(overlapsIn(geometryOf(dog, 'main').elements))
    expect(main(after).elements['classify2']?.lane).toBe('tax')
  })

  test('cut out and put back, the letter is there again', () => {
    const fragment = copied(dog, ['notify'])
    const cut = deleteElements(dog, { process: 'main', elements: ['notify'] })

    const { after } = pasted(cut, fragment)

    expect(cut.letters).toEqual({})
    expect(after.letters).toEqual(dog.letters)
    expect(main(after).elements['notify']).toEqual(main(dog).elements['notify'])
  })

  test('an attached event goes only with its step', () => {
    expect(fragmentOf(dog, { process: 'main', elements: ['personUnknown'] })).toBeUndefined()
  })

  test('a part of the flow comes with all that is in it', () => {
    const nested = define({
      elements: {
        part: { type: 'subProcess' },
        begin: { type: 'startEvent', event: { type: 'none' }, parent: 'part' },
        pick: {
          type: 'adHocSubProcess',
          parent: 'part',
          sequential: false,
          cancelRemaining: true,
          first: '["one"]',
        },
        one: { type: 'task', parent: 'pick' },
      },
      flows: ['begin -> pick'],
    })

    const { after, elements } = pasted(nested, copied(nested, ['part', 'one']))

    expect(elements).toEqual(['part2'])
    expect(main(after).elements['one2']).toMatchObject({ parent: 'pick2' })
    expect(main(after).elements['pick2']).toMatchObject({ parent: 'part2', first: '["one2"]' })
  })
})

describe('copied into another service', () => {
  test.each(shippedServices)('%s: all of it works in an empty one', (_, service) => {
    const { after } = pasted(empty, copied(service, Object.keys(main(service).elements)))

    const broken = lint(after).filter(({ id }) =>
      /^(references|expressions|mappingTargets|questionPath|missingContent)\b/.test(id),
    )
    expect(broken.map(({ id }) => id)).toEqual([])
    expect(Object.keys(main(after).elements)).toEqual(Object.keys(main(service).elements))
    expect(Object.keys(after.sources).toSorted()).toEqual(Object.keys(service.sources).toSorted())
  })

  test('a source that comes along asks whom it asked, also where a connector has the same name', () => {
    const fragment = copied(dog, ['getPerson'])
    const elsewhere = Object.fromEntries(
      Object.entries(fragment.connectors).map(([id, connector]) => [
        id,
        { ...connector, host: 'elsewhere.example' },
      ]),
    )
    const { after } = pasted({ ...empty, connectors: elsewhere }, fragment)
    const hosts = (definition: Definition) =>
      Object.values(definition.sources).map(({ connector }) => definition.connectors[connector])

    expect(hosts(after)).toEqual(hosts(fragment))
  })

  test('what is missing and what differs is named, once each', () => {
    const found = conflictsOf(trip, copied(dog, ['details', 'clarifyPerson', 'notify']))

    expect(found.map(({ kind, id, why }) => `${kind} ${id} ${why}`)).toEqual([
      'forms person differs',
      'forms details missing',
      'letters assessment missing',
      'deadlines payment missing',
      'data applicant missing',
      'data registeredDogs missing',
      'data dog missing',
      'data review missing',
      'data tax missing',
      'data booking missing',
    ])
  })

  test('a field is brought with what describes it', () => {
    const { after } = pasted(trip, copied(dog, ['clarifyPerson']))

    expect(after.data['applicant']?.properties?.['firstName']?.purpose).toEqual(
      dog.types['Person']?.properties?.['firstName']?.purpose,
    )
    expect(Object.keys(after.types)).toEqual(Object.keys(trip.types))
  })

  test('what differs stays as it is here, unless it is to come along beside it', () => {
    const fragment = copied(dog, ['clarifyPerson'])

    const here = pasted(trip, fragment)
    const beside = pasted(trip, fragment, { 'forms/person': { as: 'take' } })

    expect(here.after.forms).toEqual(trip.forms)
    expect(main(here.after).elements['clarifyPerson']).toMatchObject({ form: 'person' })
    expect(beside.after.forms['person2']).toEqual(dog.forms['person'])
    expect(main(beside.after).elements['clarifyPerson']).toMatchObject({ form: 'person2' })
  })

  test('what is left out is named by nothing', () => {
    const { after } = pasted(trip, copied(dog, ['details']), {
      'forms/details': { as: 'leave' },
    })

    expect(main(after).elements['details']).not.toHaveProperty('form')
    expect(after.data).toEqual(trip.data)
    expect(after.forms).toEqual(trip.forms)
  })

  test('another form takes its place', () => {
    const { after } = pasted(trip, copied(dog, ['details']), {
      'forms/details': { as: 'other', id: 'claim' },
    })

    expect(main(after).elements['details']).toMatchObject({ form: 'claim' })
  })

  test('another field takes its place wherever it was meant', () => {
    const ask = define(
      {
        elements: {
          ask: { type: 'userTask', form: 'ask' },
          sum: { type: 'scriptTask', output: 'rows' },
        },
        flows: ['ask -> sum if person.born < date("2020-01-01")'],
      },
      {
        data: {
          person: { type: 'object', properties: { born: { type: 'string', format: 'date' } } },
          late: { type: 'boolean' },
        },
        mappings: {
          rows: {
            title: { de: 'r' },
            rows: { late: { value: 'person.born > date("2020-01-01")' } },
          },
        },
        forms: {
          ask: {
            title: { de: 'Fragen' },
            known: [],
            questions: [
              {
                id: 'q',
                path: 'person.born',
                question: { de: 'Wann?' },
                widget: 'date',
                required: true,
              },
            ],
            submit: { de: 'Weiter' },
          },
        },
      },
    )
    const target: Definition = {
      ...empty,
      data: {
        person: { type: 'object', properties: {} },
        owner: { type: 'object', properties: { birthday: { type: 'string', format: 'date' } } },
      },
    }
    const fragment = copied(ask, ['ask', 'sum'])
    const [born] = conflictsOf(target, fragment).filter(({ kind }) => kind === 'data')
    const answers = { 'data/person.born': { as: 'other', id: 'owner.birthday' } } as const

    const { after } = pasted(target, fragment, answers)

    expect(born).toMatchObject({ id: 'person.born', why: 'missing' })
    expect(born && alternativesTo(target, fragment, born)).toEqual(['owner.birthday'])
    expect(after.forms['ask']?.questions[0]?.path).toBe('owner.birthday')
    expect(after.mappings['rows']?.rows['late']?.value).toBe('owner.birthday > date("2020-01-01")')
    expect(Object.values(main(after).flows)[0]?.condition).toBe(
      'owner.birthday < date("2020-01-01")',
    )
    expect(after.data['person']).toEqual({ type: 'object', properties: {} })
  })
})

describe('the door', () => {
  const fragment = copied(dog, ['getPerson', 'clarifyPerson'])
  const text = fragmentText(fragment)
  const altered = (change: (value: { definition: Definition }) => unknown): string => {
    const value = JSON.parse(text) as { definition: Definition } // reason: it was written by fragmentText
    change(value)
    return JSON.stringify(value)
  }
  const process = (value: { definition: Definition }) =>
    value.definition.processes['main'] as unknown as Record<
      string,
      Record<string, Record<string, unknown>>
    > // reason: to break what the schema holds

  test.each<[what: string, text: string, problem: string]>([
    ['nothing', '', 'none'],
    ['words', 'Hund anmelden', 'none'],
    ['other JSON', '{"nodes":[]}', 'none'],
    ['what is cut off', text.slice(0, -5), 'damaged'],
    ['another format', text.replace('steps/1', 'steps/2'), 'damaged'],
    ['something beside it', altered((value) => Object.assign(value, { more: 1 })), 'damaged'],
    [
      'a member nobody knows',
      altered((value) => Object.assign(value.definition, { run: 'x' })),
      'damaged',
    ],
    [
      'more than one process',
      altered(({ definition }) =>
        Object.assign(definition.processes, { other: definition.processes['main'] }),
      ),
      'damaged',
    ],
    [
      'a way to nowhere',
      altered((value) =>
        Object.values(process(value)['flows'] ?? {}).forEach((flow) =>
          Object.assign(flow, { target: 'gone' }),
        ),
      ),
      'damaged',
    ],
    [
      'a step inside itself',
      altered((value) =>
        Object.assign(process(value)['elements']?.['clarifyPerson'] ?? {}, {
          parent: 'clarifyPerson',
        }),
      ),
      'damaged',
    ],
    [
      'an event at nothing',
      altered((value) =>
        Object.assign(process(value)['elements']?.['personUnknown'] ?? {}, { attachedTo: 'gone' }),
      ),
      'damaged',
    ],
    ['a name every object has', text.replaceAll('"clarifyPerson"', '"constructor"'), 'damaged'],
    [
      'the name of what objects come from',
      text.replaceAll('"clarifyPerson"', '"__proto__"'),
      'damaged',
    ],
    ['a place out of this world', text.replace(/"x":\d+/, '"x":1e300'), 'damaged'],
    ['more than any service holds', text + ' '.repeat(4_000_000), 'tooLarge'],
  ])('refuses %s', (_, given, problem) => {
    expect(readFragment(given)).toEqual({ problem })
  })

  test('lets in what was written here', () => {
    expect(readFragment(text)).toEqual({ fragment })
    expect(definitionSchema.safeParse(fragment).success).toBe(true)
  })
})
