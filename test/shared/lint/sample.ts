import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { applyChange, type Change } from '#shared/model/change.ts'
import { jsonObjectSchema, type Json, type JsonObject } from '#shared/model/json.ts'

const de = (text: string) => ({ de: text })
const personal = {
  purpose: de('Ausweis ausstellen'),
  legalBasis: '§ 45 StVO',
  sensitivity: 'personal',
  retention: 'P2Y',
} as const

/** A small service without any finding; each test breaks one thing in it. */
export const sample: JsonObject = jsonObjectSchema.parse({
  format: 'fachwerk/1',
  id: 'parkausweis',
  owner: 'ordnungsamt',
  title: de('Parkausweis'),
  summary: de('Parken in der eigenen Straße'),
  leika: null,
  legalBasis: '§ 45 StVO',
  types: {},
  data: {
    person: {
      type: 'object',
      ...personal,
      properties: {
        name: { type: 'string', label: de('Name') },
        street: { type: 'string', label: de('Straße') },
      },
    },
    car: {
      type: 'object',
      ...personal,
      properties: {
        plate: { type: 'string', label: de('Kennzeichen') },
        kind: { type: 'string', enum: ['car', 'truck'], label: de('Art') },
        since: { type: 'string', format: 'date', label: de('Seit') },
      },
    },
    fee: { type: 'string', format: 'decimal', label: de('Gebühr'), ...personal },
    receipt: { type: 'string', label: de('Beleg'), ...personal },
    remark: { type: 'string', label: de('Mitteilung'), ...personal },
    approved: { type: 'boolean', label: de('Genehmigt'), ...personal },
  },
  connectors: { register: { title: de('Melderegister'), host: 'register.example' } },
  sources: {
    person: {
      title: de('Melderegister'),
      connector: 'register',
      operation: 'getPerson',
      purpose: de('Anschrift'),
      legalBasis: '§ 37 BMG',
      writes: false,
      request: {
        type: 'object',
        properties: { personId: { type: 'string' } },
        required: ['personId'],
      },
      response: {
        type: 'object',
        properties: { name: { type: 'string' }, street: { type: 'string' } },
        required: ['name'],
      },
      errors: { '404': 'unknownPerson' },
    },
    booking: {
      title: de('Kasse'),
      connector: 'register',
      operation: 'book',
      purpose: de('Gebühr buchen'),
      legalBasis: '§ 3 KAG',
      writes: true,
      request: {
        type: 'object',
        properties: {
          caseNumber: { type: 'string' },
          plate: { type: 'string' },
          fee: { type: 'string', format: 'decimal' },
        },
        required: ['caseNumber', 'plate', 'fee'],
      },
      response: { type: 'object', properties: { receipt: { type: 'string' } } },
    },
  },
  processes: {
    main: {
      title: de('Parkausweis'),
      lanes: {
        citizen: { title: de('Bürgerin'), group: 'citizen' },
        office: { title: de('Amt'), group: 'ordnungsamt/ordnung' },
      },
      elements: {
        start: { type: 'startEvent', name: de('Start'), event: { type: 'none' } },
        lookup: {
          type: 'serviceTask',
          name: de('Person holen'),
          source: 'person',
          input: 'personRequest',
          output: 'personResult',
        },
        unknown: {
          type: 'boundaryEvent',
          name: de('Unbekannt'),
          attachedTo: 'lookup',
          interrupting: true,
          event: { type: 'error', error: 'unknownPerson' },
        },
        details: { type: 'userTask', name: de('Antrag'), lane: 'citizen', form: 'details' },
        late: {
          type: 'boundaryEvent',
          name: de('Frist'),
          attachedTo: 'details',
          interrupting: true,
          event: { type: 'timer', timer: { duration: 'duration("P30D")' } },
        },
        hasRemark: { type: 'exclusiveGateway', name: de('Mitteilung?'), default: 'f_plain' },
        check: { type: 'userTask', name: de('Prüfen'), lane: 'office', form: 'check' },
        decide: {
          type: 'businessRuleTask',
          name: de('Gebühr'),
          decision: 'fee',
          fimGroup: 4,
          authorisedBy: '§ 35a VwVfG',
          output: 'feeResult',
        },
        book: {
          type: 'serviceTask',
          name: de('Buchen'),
          source: 'booking',
          input: 'bookingRequest',
          output: 'bookingResult',
        },
        send: { type: 'sendTask', name: de('Bescheid'), letter: 'notice' },
        done: { type: 'endEvent', name: de('Fertig'), event: { type: 'none' } },
        stopped: { type: 'endEvent', name: de('Beendet'), event: { type: 'terminate' } },
      },
      flows: {
        f_start: { source: 'start', target: 'lookup' },
        f_lookup: { source: 'lookup', target: 'details' },
        f_unknown: { source: 'unknown', target: 'stopped' },
        f_details: { source: 'details', target: 'hasRemark' },
        f_late: { source: 'late', target: 'stopped' },
        f_remark: { source: 'hasRemark', target: 'check', condition: 'remark != null' },
        f_plain: { source: 'hasRemark', target: 'decide' },
        f_checked: { source: 'check', target: 'decide' },
        f_decided: { source: 'decide', target: 'book' },
        f_booked: { source: 'book', target: 'send' },
        f_sent: { source: 'send', target: 'done' },
      },
    },
  },
  participants: {},
  messageFlows: {},
  messages: {},
  signals: {},
  errors: { unknownPerson: { title: de('Person unbekannt') } },
  escalations: {},
  mappings: {
    personRequest: { title: de('Anfrage'), rows: { personId: { value: 'identity.personId' } } },
    personResult: {
      title: de('Antwort'),
      rows: {
        'person.name': { value: 'result.name' },
        'person.street': { value: 'result.street' },
      },
    },
    feeResult: { title: de('Gebühr'), rows: { fee: { value: 'result.fee' } } },
    bookingRequest: {
      title: de('Buchung'),
      rows: {
        caseNumber: { value: 'case.number' },
        plate: { value: 'car.plate' },
        fee: { value: 'fee' },
      },
    },
    bookingResult: { title: de('Beleg'), rows: { receipt: { value: 'result.receipt' } } },
  },
  decisions: {
    fee: {
      title: de('Gebühr'),
      hitPolicy: 'unique',
      date: 'car.since',
      inputs: [
        {
          id: 'kind',
          label: de('Art'),
          expression: 'car.kind',
          schema: { type: 'string', enum: ['car', 'truck'] },
        },
      ],
      outputs: [
        {
          id: 'fee',
          label: de('Betrag'),
          schema: { type: 'string', format: 'decimal' },
          fallback: '0',
        },
      ],
      rows: [
        { id: 'car', when: { kind: '"car"' }, then: { fee: '30.70' } },
        { id: 'truck', when: { kind: '"truck"' }, then: { fee: '61.40' }, validFrom: '2026-01-01' },
      ],
    },
  },
  forms: {
    details: {
      title: de('Antrag'),
      known: [
        {
          title: de('Über Sie'),
          fields: [{ path: 'person', label: de('Person'), text: de('{{ person.name }}') }],
        },
      ],
      questions: [
        {
          id: 'plate',
          path: 'car.plate',
          question: de('Kennzeichen?'),
          missing: de('Bitte …'),
          widget: 'text',
          required: true,
        },
        {
          id: 'kind',
          path: 'car.kind',
          question: de('Welche Art?'),
          missing: de('Bitte …'),
          widget: 'radio',
          required: true,
          options: [
            { value: 'car', label: de('Auto') },
            { value: 'truck', label: de('Lastwagen') },
          ],
        },
        {
          id: 'since',
          path: 'car.since',
          question: de('Seit wann?'),
          widget: 'date',
          required: false,
          check: { condition: 'answer <= today()', message: de('Liegt in der Zukunft.') },
        },
      ],
      remark: { path: 'remark', question: de('Noch etwas?') },
      submit: de('Senden'),
    },
    check: {
      title: de('Prüfen'),
      known: [{ title: de('Mitteilung'), fields: [{ path: 'remark', label: de('Mitteilung') }] }],
      questions: [
        {
          id: 'approved',
          path: 'approved',
          question: de('Genehmigen?'),
          widget: 'checkbox',
          required: false,
        },
      ],
      submit: de('Fertig'),
    },
  },
  letters: {
    notice: {
      kind: 'Bescheid',
      title: de('Bescheid'),
      addressee: de('{{ person.name }}\n{{ person.street }}'),
      subject: de('Parkausweis für {{ car.plate }}'),
      salutation: de('Guten Tag {{ person.name }},'),
      blocks: [
        {
          id: 'decision',
          block: 'decision',
          text: de('Die Gebühr beträgt {{ fee }}, Beleg {{ receipt }}.'),
        },
        {
          id: 'reasons',
          block: 'reasons',
          when: 'approved = true',
          text: de('Wir haben geprüft.'),
        },
        {
          id: 'appeal',
          block: 'appeal',
          text: de('Innerhalb eines Monats können Sie Widerspruch erheben.'),
        },
      ],
      notice: { subject: de('Ein Brief ist da'), text: de('Bitte melden Sie sich an.') },
    },
  },
  deadlines: {},
  scenarios: {},
  layout: {
    main: {
      lanes: {},
      elements: Object.fromEntries(
        [
          'start',
          'lookup',
          'unknown',
          'details',
          'late',
          'hasRemark',
          'check',
          'decide',
          'book',
          'send',
          'done',
          'stopped',
        ].map((id, x) => [id, { x: x * 100, y: 0 }]),
      ),
    },
  },
})

/** The sample with members added, replaced or (undefined) taken out, by JSON Pointer. */
export function sampleWith(edits: Readonly<Record<string, Json | undefined>>): Definition {
  let change: Change = { added: {}, updated: {}, removed: {} }
  for (const [pointer, value] of Object.entries(edits)) {
    change =
      value === undefined
        ? { ...change, removed: { ...change.removed, [pointer]: null } }
        : { ...change, added: { ...change.added, [pointer]: value } }
  }
  return definitionSchema.parse(applyChange(sample, change))
}
