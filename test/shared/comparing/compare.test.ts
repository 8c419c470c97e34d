/* oxlint-disable unicorn/no-thenable -- the outputs of a row of a decision table are called "then" */
import { describe, expect, test } from 'vitest'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { compareDefinitions } from '#shared/comparing/compare.ts'
import { changeText } from '#shared/text/review.ts'

const title = (de: string) => ({ de })
const none = {}
const amount = { id: 'amount', label: title('Betrag'), schema: { format: 'decimal' } }

const released = definitionSchema.parse({
  format: 'fachwerk/1',
  id: 'dog',
  owner: 'kaemmerei',
  title: title('Hund anmelden'),
  summary: title('Einen Hund anmelden'),
  leika: null,
  legalBasis: '§ 1 Satzung',
  types: {
    Dog: { type: 'object', properties: { breed: { type: 'string', label: title('Rasse') } } },
  },
  data: { dog: { $ref: 'Dog' } },
  connectors: none,
  sources: none,
  processes: {
    main: {
      title: title('Hund anmelden'),
      elements: {
        start: { type: 'startEvent', name: title('Beginn'), event: { type: 'none' } },
        ask: {
          type: 'userTask',
          name: title('Angaben ergänzen'),
          form: 'details',
          lane: 'citizen',
        },
        end: { type: 'endEvent', name: title('Ende'), event: { type: 'none' } },
      },
      flows: {
        f1: { source: 'start', target: 'ask' },
        f2: { source: 'ask', target: 'end', condition: 'true' },
      },
      lanes: {
        citizen: { title: title('Bürgerin'), group: 'citizen' },
        tax: { title: title('Steuern'), group: 'kaemmerei/steuern' },
      },
    },
  },
  participants: none,
  messageFlows: none,
  messages: none,
  signals: none,
  errors: none,
  escalations: none,
  mappings: none,
  decisions: {
    rate: {
      title: title('Steuersatz'),
      hitPolicy: 'unique',
      inputs: [{ id: 'dogs', label: title('Hunde'), expression: 'dogs', schema: {} }],
      outputs: [amount],
      rows: [
        {
          id: 'r1',
          when: { dogs: '1' },
          then: { amount: '"144.00"' },
          reason: title('Erster Hund'),
        },
        { id: 'r2', when: { dogs: '> 1' }, then: { amount: '"288.00"' } },
      ],
    },
  },
  forms: {
    details: {
      title: title('Angaben'),
      known: [],
      questions: ['breed', 'born'].map((id) => ({
        id,
        path: `dog.${id}`,
        question: title(`Frage ${id}`),
        widget: 'text',
        required: true,
      })),
      submit: title('Senden'),
    },
  },
  letters: none,
  deadlines: {
    appeal: { title: title('Widerspruch'), legalBasis: '§ 70', start: 'x', period: 'P1M' },
  },
  scenarios: none,
  layout: { main: { elements: { ask: { x: 0, y: 0 } }, lanes: none } },
})

type Edit = (definition: ReturnType<typeof draft>) => void
const draft = (): Definition => structuredClone(released)

function summaryAfter(edit: Edit): string[] {
  const submitted = draft()
  edit(submitted)
  return compareDefinitions(released, submitted).map((change) => {
    const { what, particulars } = changeText(change, 'de')
    return particulars === '' ? what : `${what}: ${particulars}`
  })
}

describe('summary of a submission for people', () => {
  test.each<[string, Edit, string[]]>([
    ['nothing for the same definition', () => {}, []],
    [
      'a value of a table with both figures and the row it stands in',
      ({ decisions }) => {
        const [row] = decisions['rate']?.rows ?? []
        if (row) row.then['amount'] = '"156.00"'
      },
      ['Tabelle „Steuersatz“ geändert: Erster Hund: 144.00 → 156.00'],
    ],
    [
      'a row without a reason by what it tests',
      ({ decisions }) => decisions['rate']?.rows.pop(),
      ['Tabelle „Steuersatz“ geändert: „Hunde > 1“ entfernt'],
    ],
    [
      'how many questions remain and which one went',
      ({ forms }) => forms['details']?.questions.pop(),
      ['Formular „Angaben“ geändert: 2 Fragen werden 1; „Frage born“ entfernt'],
    ],
    [
      'a new step, without listing the connections it brings',
      ({ processes: { main } }) => {
        if (main === undefined) return
        main.elements['check'] = { type: 'task', name: title('Angaben prüfen'), lane: 'tax' }
        main.flows['f3'] = { source: 'ask', target: 'check' }
      },
      ['Schritt „Angaben prüfen“ neu'],
    ],
    [
      'a step with another name at another place',
      ({ processes: { main } }) => {
        const ask = main?.elements['ask']
        if (ask === undefined) return
        ask.name = title('Angaben aufnehmen')
        ask.lane = 'tax'
      },
      ['Schritt „Angaben aufnehmen“ geändert: hieß „Angaben ergänzen“; jetzt bei Steuern'],
    ],
    [
      'a changed condition by the steps it connects',
      ({ processes: { main } }) => {
        const flow = main?.flows['f2']
        if (flow) flow.condition = 'false'
      },
      ['Verbindung „Angaben ergänzen → Ende“ geändert: Einstellungen geändert'],
    ],
    [
      'a deadline with both periods',
      ({ deadlines }) => {
        const appeal = deadlines['appeal']
        if (appeal) appeal.period = 'P2M'
      },
      ['Frist „Widerspruch“ geändert: Dauer: 1 Monat → 2 Monate'],
    ],
    [
      'a field inside a type by its label',
      ({ types }) => {
        types['Dog'] = {
          type: 'object',
          properties: {
            breed: { type: 'string', label: title('Rasse') },
            chip: { type: 'string', label: title('Chipnummer') },
          },
        }
      },
      ['Angabe „Chipnummer“ neu'],
    ],
    [
      'a new name of the service',
      (definition) => {
        definition.title = title('Hund neu anmelden')
      },
      ['Leistungsseite „Hund neu anmelden“ geändert: hieß „Hund anmelden“'],
    ],
    [
      'moved boxes as such',
      ({ layout }) => {
        layout['main'] = { elements: { ask: { x: 40, y: 0 } }, lanes: {} }
      },
      ['Zeichnung „Hund anmelden“ verschoben: 1 Schritt'],
    ],
  ])('names %s', (_, edit, expected) => {
    expect(summaryAfter(edit)).toEqual(expected)
  })

  test('holds every particular although the text shows only the first four', () => {
    const submitted = draft()
    const questions = submitted.forms['details']?.questions ?? []
    questions.push(
      ...['a', 'b', 'c', 'd', 'e'].map((id) => ({
        id,
        path: `dog.${id}`,
        question: title(id),
        widget: 'text' as const,
        required: false,
      })),
    )

    const [change] = compareDefinitions(released, submitted)

    expect(change?.details).toHaveLength(6)
    expect(change && changeText(change, 'en').particulars).toBe(
      '2 questions become 7; “a” new; “b” new; “c” new; and 2 more',
    )
  })
})

describe('summary of a changed deadline', () => {
  type Parts = Partial<Definition['deadlines'][string]>
  test.each<[part: string, before: Parts, after: Parts, said: string]>([
    [
      'its length',
      { counted: 'workingDays', period: 'P10D' },
      { period: 'P2W' },
      'Dauer: 10 Arbeitstage → 2 Wochen',
    ],
    [
      'what it begins with',
      { start: 'today()' },
      { start: 'dog.breed' },
      'Tag, von dem an gerechnet wird: heute → Rasse',
    ],
    [
      'a beginning that is worked out',
      { start: 'case.startedAt' },
      { start: '@"2026-01-01"' },
      'Tag, von dem an gerechnet wird: Beginn des Vorgangs → wird berechnet',
    ],
    [
      'its direction',
      {},
      { direction: 'before', rollover: 'next' },
      'Richtung: ab diesem Tag → zurück von diesem Tag',
    ],
    [
      'whether the first day counts',
      {},
      { from: 'day' },
      'Zählt der Tag mit? zählt nicht mit (§ 187 Abs. 1) → zählt mit (§ 187 Abs. 2)',
    ],
    ['its legal basis', {}, { legalBasis: '§ 355 AO' }, 'Rechtsgrundlage: § 70 → § 355 AO'],
    ['its law', {}, { law: 'AO' }, 'Recht: das Bürgerliche Gesetzbuch → die Abgabenordnung'],
    [
      'its delivery',
      { law: 'AO' },
      { law: 'AO', delivery: { by: 'post' } },
      'Bekanntgabe: an diesem Tag selbst → mit der Bekanntgabe per Post',
    ],
    [
      'the days of delivery',
      { delivery: { by: 'post' } },
      { delivery: { by: 'post', days: 3 } },
      'Tage bis zur Bekanntgabe: wie das Gesetz es bestimmt → 3 Tage',
    ],
    [
      'delivery at a weekend',
      { delivery: { by: 'post' } },
      { delivery: { by: 'post', rollover: false } },
      'Bekanntgabe am Wochenende: wie das Gesetz es bestimmt → bleibt es dabei',
    ],
    [
      'a proven receipt',
      { delivery: { by: 'post' } },
      { delivery: { by: 'post', received: 'dog.breed' } },
      'Nachgewiesener Zugang: auch dann der Tag der Bekanntgabe → Rasse',
    ],
    [
      'an end at a weekend',
      {},
      { rollover: 'previous' },
      'Ende am Wochenende: gilt der nächste Werktag → gilt der Werktag davor',
    ],
    [
      'an extension',
      {},
      { extension: 'duration("P" + string(dog.breed) + "D")' },
      'Verlängerung: nichts → Rasse',
    ],
    [
      'whether it is in one piece',
      {},
      { inPieces: true },
      'Am Stück? am Stück → muss nicht am Stück verlaufen (§ 191)',
    ],
  ])('names %s', (...[, before, after, said]) => {
    const own = released.deadlines['appeal']
    if (own === undefined) throw new Error('expected a deadline')
    const withParts = (parts: Parts): Definition => ({
      ...draft(),
      deadlines: { appeal: { ...own, ...parts } },
    })
    const [change] = compareDefinitions(withParts(before), withParts(after))
    if (change === undefined) throw new Error('expected a change')

    expect(changeText(change, 'de').particulars).toBe(said)
    expect(changeText(change, 'en').particulars).not.toBe('')
  })

  test('names all of several parts', () => {
    const submitted = draft()
    const own = submitted.deadlines['appeal']
    if (own === undefined) throw new Error('expected a deadline')
    submitted.deadlines['appeal'] = {
      ...own,
      period: 'P2M',
      from: 'day',
      law: 'AO',
      rollover: 'none',
      legalBasis: '§ 355 AO',
    }
    const [change] = compareDefinitions(released, submitted)

    expect(change?.details).toHaveLength(5)
    expect(change && changeText(change, 'de').particulars.split('; ')).toHaveLength(5)
  })
})
