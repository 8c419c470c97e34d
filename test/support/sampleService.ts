import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { noRecords } from '#shared/model/noRecords.ts'

/** A small service with a lane for the applicant, a lookup, a branch, a table and a letter. */
export function sampleService(): Definition {
  return definitionSchema.parse({
    format: 'fachwerk/1',
    id: 'hund-anmelden',
    owner: 'kaemmerei',
    title: { de: 'Hund anmelden', en: 'Register a dog' },
    summary: { de: 'Einen Hund zur Steuer anmelden' },
    leika: null,
    legalBasis: '§ 2 Hundesteuersatzung',
    ...noRecords,
    types: { Person: personType },
    data: {
      applicant: { $ref: 'Person', label: { de: 'Anmeldende Person' } },
      dog: dogSchema,
      tax: {
        type: 'object',
        label: { de: 'Steuer' },
        properties: {
          amount: { type: 'string', format: 'decimal', label: { de: 'Steuer im Jahr' } },
        },
      },
    },
    connectors: {
      melderegister: { title: { de: 'Melderegister' }, host: 'melderegister.example' },
    },
    sources: {
      person: source('Person abrufen', { personId: { type: 'string', label: { de: 'Kennung' } } }),
      address: source('Anschrift abrufen', {
        personId: { type: 'string' },
        day: { type: 'string', format: 'date' },
      }),
    },
    processes: { main: mainFlow },
    errors: { unknownPerson: { title: { de: 'Person unbekannt' } } },
    mappings: {
      personInput: { title: { de: 'Anfrage' }, rows: { personId: { value: 'identity.personId' } } },
      personOutput: { title: { de: 'Person' }, rows: { applicant: { value: 'result' } } },
    },
    decisions: { tax: taxTable },
    forms: { dog: dogForm },
    letters: { assessment: assessmentLetter },
    layout: { main: { elements: positions, lanes: lanePositions } },
  })
}

const personType = {
  type: 'object',
  properties: {
    givenNames: { type: 'string', label: { de: 'Vornamen' } },
    familyName: { type: 'string', label: { de: 'Familienname' } },
  },
}

const dogSchema = {
  type: 'object',
  label: { de: 'Hund' },
  properties: {
    name: { type: 'string', label: { de: 'Rufname' } },
    since: { type: 'string', format: 'date', label: { de: 'Gehalten seit' } },
    listed: { type: 'boolean', label: { de: 'Gelistete Rasse' } },
  },
}

function source(title: string, properties: Record<string, unknown>): unknown {
  return {
    title: { de: title },
    connector: 'melderegister',
    operation: 'getPerson',
    purpose: { de: 'Steuerpflichtige Person feststellen' },
    legalBasis: '§ 34 BMG',
    writes: false,
    request: { type: 'object', properties, required: ['personId'] },
    response: { $ref: 'Person' },
  }
}

const mainFlow = {
  title: { de: 'Ablauf' },
  lanes: {
    citizen: { title: { de: 'Bürgerin' }, group: 'citizen' },
    office: { title: { de: 'Stadtkämmerei' }, group: 'kaemmerei/steuern' },
  },
  elements: {
    start: {
      type: 'startEvent',
      name: { de: 'Anmeldung beginnt' },
      lane: 'citizen',
      event: { type: 'none' },
    },
    person: {
      type: 'serviceTask',
      name: { de: 'Person abrufen' },
      lane: 'office',
      fimGroup: 1,
      source: 'person',
      input: 'personInput',
      output: 'personOutput',
    },
    unknown: {
      type: 'boundaryEvent',
      name: { de: 'Person unbekannt' },
      lane: 'office',
      attachedTo: 'person',
      interrupting: true,
      event: { type: 'error', error: 'unknownPerson' },
    },
    answer: {
      type: 'userTask',
      name: { de: 'Angaben ergänzen' },
      lane: 'citizen',
      fimGroup: 1,
      form: 'dog',
    },
    listed: {
      type: 'exclusiveGateway',
      name: { de: 'Gelistete Rasse?' },
      lane: 'office',
      default: 'listed-assess',
    },
    decide: {
      type: 'userTask',
      name: { de: 'Über Haltung entscheiden' },
      lane: 'office',
      fimGroup: 5,
      legalBasis: '§ 5 Absatz 3 Hundesteuersatzung',
      form: 'dog',
    },
    assess: {
      type: 'businessRuleTask',
      name: { de: 'Steuer festsetzen' },
      lane: 'office',
      fimGroup: 4,
      decision: 'tax',
      authorisedBy: '§ 155 Absatz 4 AO',
    },
    letter: {
      type: 'sendTask',
      name: { de: 'Bescheid zustellen' },
      lane: 'office',
      fimGroup: 2,
      letter: 'assessment',
    },
    end: {
      type: 'endEvent',
      name: { de: 'Bescheid erhalten' },
      lane: 'citizen',
      event: { type: 'none' },
    },
    refused: {
      type: 'endEvent',
      name: { de: 'Bitte Kontakt aufnehmen' },
      lane: 'office',
      event: { type: 'none' },
    },
  },
  flows: {
    'start-person': { source: 'start', target: 'person' },
    'person-answer': { source: 'person', target: 'answer' },
    'unknown-refused': { source: 'unknown', target: 'refused' },
    'answer-listed': { source: 'answer', target: 'listed' },
    'listed-assess': { source: 'listed', target: 'assess', name: { de: 'nein' } },
    'listed-decide': {
      source: 'listed',
      target: 'decide',
      name: { de: 'ja' },
      condition: 'dog.listed = true',
    },
    'decide-assess': { source: 'decide', target: 'assess' },
    'assess-letter': { source: 'assess', target: 'letter' },
    'letter-end': { source: 'letter', target: 'end' },
  },
}

const taxTable = {
  title: { de: 'Hundesteuer' },
  hitPolicy: 'unique',
  date: 'dog.since',
  legalBasis: '§ 4 Hundesteuersatzung',
  inputs: [
    {
      id: 'listed',
      label: { de: 'Gefährlich' },
      expression: 'dog.listed',
      schema: { type: 'boolean' },
    },
  ],
  outputs: [
    {
      id: 'amount',
      label: { de: 'Steuer' },
      schema: { type: 'string', format: 'decimal', scale: 2 },
    },
  ],
  rows: [
    { id: 'zeile', when: { listed: 'false' }, then: { amount: '108' }, validTo: '2025-12-31' },
    { id: 'zeile2', when: { listed: 'false' }, then: { amount: '144' }, validFrom: '2026-01-01' },
    { id: 'zeile3', when: { listed: 'true' }, then: { amount: '816' }, validFrom: '2026-01-01' },
  ],
}

const dogForm = {
  title: { de: 'Hund anmelden' },
  known: [
    {
      title: { de: 'Das wissen wir schon' },
      fields: [{ path: 'applicant.familyName', label: { de: 'Name' } }],
    },
  ],
  questions: [
    {
      id: 'name',
      path: 'dog.name',
      question: { de: 'Wie heißt der Hund?' },
      widget: 'text',
      required: true,
    },
    {
      id: 'since',
      path: 'dog.since',
      question: { de: 'Seit wann halten Sie den Hund?' },
      widget: 'date',
      required: true,
    },
  ],
  submit: { de: 'Anmelden' },
}

const assessmentLetter = {
  kind: 'Bescheid',
  title: { de: 'Bescheid über die Hundesteuer' },
  addressee: { de: '{{ applicant.givenNames }} {{ applicant.familyName }}' },
  subject: { de: 'Hundesteuer' },
  salutation: { de: 'Guten Tag,' },
  blocks: [
    { id: 'decision', block: 'decision', text: { de: 'Die Steuer beträgt {{ tax.amount }}.' } },
  ],
  notice: {
    subject: { de: 'Neues Schreiben' },
    text: { de: 'Es liegt ein Schreiben für Sie bereit.' },
  },
}

const lanePositions = {
  citizen: { x: 12, y: 12, width: 960, height: 140 },
  office: { x: 12, y: 152, width: 960, height: 326 },
}

const positions = {
  start: { x: 75, y: 66 },
  person: { x: 112, y: 192 },
  unknown: { x: 196, y: 246 },
  answer: { x: 288, y: 48 },
  listed: { x: 329, y: 203 },
  decide: { x: 448, y: 310 },
  assess: { x: 448, y: 192 },
  letter: { x: 624, y: 192 },
  end: { x: 672, y: 66 },
  refused: { x: 194, y: 360 },
}
