import type { Json, JsonObject } from '#shared/model/json.ts'
import { main } from './cases.ts'
import {
  asks,
  confirms,
  hints,
  office,
  page,
  writes,
  type Edits,
  type PaperCases,
} from './paperCases.ts'

const de = (text: string) => ({ de: text })
const upload = (what: string) => hints(`Laden Sie ${what} hoch.`)
const titled = (title: string, more: Edits = {}): Edits => ({ '/title': de(title), ...more })
const byMessage: Edits = {
  '/messages/known': { title: de('Bekannt') },
  [`${main}/elements/start/event`]: { type: 'message', message: 'known' },
}

/** Every case comes by `check` where its gateway is gone. */
const checked = (more: Record<string, Json>): Edits => ({
  [`${main}/elements/check`]: {
    type: 'userTask',
    name: de('Prüfen'),
    lane: 'office',
    form: 'check',
    ...more,
  },
  [`${main}/flows/f_details/target`]: 'check',
})
const steered: Edits = { [`${main}/flows/f_remark/condition`]: 'approved = true' }
const reasoned = { reason: de('Die Person hat etwas mitgeteilt.'), legalBasis: '§ 24 VwVfG' }

const compares = (condition: string): Edits => ({
  [`${main}/flows/f_remark/condition`]: condition,
})
const asked = (more: JsonObject, condition: string): Edits => ({
  ...asks('Welche Farbe?', more),
  ...compares(condition),
})
const byTable = (expression: string, test: string): Edits => ({
  '/decisions/fee/inputs': [
    { id: 'kind', label: de('Art'), expression, schema: { type: 'string' } },
  ],
  ...compares('remark != null'),
  ...asks('Welche Farbe?'),
  '/decisions/fee/rows': [{ id: 'car', when: { kind: test }, then: { fee: '30.70' } }],
})

const resting = (due: string, more: Edits = {}): Edits => ({
  [`${main}/elements/check/due`]: due,
  ...more,
})
const waiting = (duration: string): Edits => ({
  [`${main}/elements/wait`]: {
    type: 'intermediateCatchEvent',
    name: de('Abwarten'),
    event: { type: 'timer', timer: { duration: `duration("${duration}")` } },
  },
  [`${main}/flows/f_booked/target`]: 'wait',
  [`${main}/flows/f_wait`]: { source: 'wait', target: 'send' },
})
const toldBefore: Edits = {
  [`${main}/elements/tell`]: { type: 'sendTask', name: de('Eingang'), letter: 'notice' },
  [`${main}/flows/f_details/target`]: 'tell',
  [`${main}/flows/f_tell`]: { source: 'tell', target: 'hasRemark' },
}
const toldMeanwhile: Edits = {
  [`${main}/elements/soon`]: {
    type: 'boundaryEvent',
    name: de('Nach zwei Wochen'),
    attachedTo: 'check',
    interrupting: false,
    event: { type: 'timer', timer: { duration: 'duration("P14D")' } },
  },
  [`${main}/elements/tell`]: { type: 'sendTask', name: de('Stand'), letter: 'notice' },
  [`${main}/flows/f_soon`]: { source: 'soon', target: 'tell' },
  [`${main}/flows/f_tell`]: { source: 'tell', target: 'done' },
}

const second = (name: string, more: JsonObject = {}): Edits => ({
  [`${main}/elements/second`]: {
    type: 'userTask',
    name: de(name),
    lane: 'office',
    form: 'other',
    ...more,
  },
  '/forms/other': { title: de('Anderes'), known: [], questions: [], submit: de('Fertig') },
  [`${main}/flows/f_checked/target`]: 'second',
  [`${main}/flows/f_second`]: { source: 'second', target: 'decide' },
})

const entitled: Edits = {
  [`${main}/elements/grant`]: {
    type: 'userTask',
    name: de('Bewilligen'),
    lane: 'office',
    form: 'check',
    fimGroup: 5,
  },
  [`${main}/elements/granted`]: {
    type: 'exclusiveGateway',
    name: de('Bewilligt?'),
    default: 'f_no',
  },
  [`${main}/flows/f_grant`]: { source: 'grant', target: 'granted' },
  [`${main}/flows/f_yes`]: { source: 'granted', target: 'send', condition: 'approved = true' },
  [`${main}/flows/f_no`]: { source: 'granted', target: 'done' },
  [`${main}/flows/f_booked/target`]: 'grant',
}
const charge = (name: string, more: Edits = {}): Edits => ({
  ...entitled,
  [`${main}/elements/book/name`]: de(name),
  ...more,
})
const event = (type: string, name: string, more: JsonObject = {}): Edits => ({
  ...charge('Ablegen', { '/sources/booking/purpose': de('Ablegen') }),
  '/messages/paid': { title: de('Bezahlt') },
  [`${main}/elements/paid`]: { type, name: de(name), ...more },
  [`${main}/flows/f_booked/target`]: 'paid',
  [`${main}/flows/f_paid`]: { source: 'paid', target: 'grant' },
})
const catching = { event: { type: 'message', message: 'paid' } }

/** What shows by how a process is drawn, and what it looks at. */
export const flowCases: Readonly<Record<string, PaperCases>> = {
  evidence: {
    true: [
      upload('Ihre Meldebescheinigung'),
      asks('Bitte fügen Sie eine Kopie Ihres Personalausweises bei.'),
      page('Sie brauchen die Geburtsurkunde Ihres Kindes.'),
      confirms('Der Fahrzeugschein liegt bei.'),
      upload('den Handelsregisterauszug'),
    ],
    alike: [
      page('Sie brauchen keine Meldebescheinigung.'),
      asks('Wann wurde die Geburtsurkunde ausgestellt?'),
      asks('Schwerbehindertenausweis', { widget: 'checkbox' }),
      upload('die Rechnung der Werkstatt'),
      writes('Die Zulassungsbescheinigung bleibt gültig.'),
    ],
  },
  retyping: {
    true: [
      office('Daten in das Fachverfahren übertragen'),
      office('Antrag in Excel-Liste eintragen'),
      office('Angaben erfassen'),
      office('Kennzeichen in Liste einpflegen'),
      office('Adresse eingeben'),
    ],
    alike: [
      office('Ergebnis der Prüfung eintragen'),
      office('Entscheidung erfassen'),
      office('Angaben prüfen'),
      office('Daten nicht erneut eingeben, nur prüfen'),
      office('Antrag übernehmen oder ablehnen: Entscheidung'),
    ],
  },
  formalCheck: {
    true: [
      checked({ fimGroup: 3 }),
      checked({ fimGroup: 4 }),
      checked({ fimGroup: 3, reason: de('Weil es immer so war.') }),
      checked({ fimGroup: 3, legalBasis: '§ 1' }),
      { ...checked({ fimGroup: 4 }), ...steered },
    ],
    alike: [
      checked({ fimGroup: 5 }),
      checked({ fimGroup: 3, ...reasoned }),
      checked({ fimGroup: 4, ...reasoned }),
      { [`${main}/elements/check/fimGroup`]: 3 },
      {
        ...checked({ fimGroup: 3 }),
        [`${main}/flows/f_checked/target`]: 'hasRemark',
        [`${main}/flows/f_remark/target`]: 'stopped',
        ...steered,
      },
    ],
  },
  knownEvent: {
    true: [
      titled('Parkausweis verlängern'),
      titled('Begrüßungsgeld zur Geburt'),
      titled('Umzug melden'),
      titled('Folgeantrag Wohngeld'),
      titled('Kind zur Schule anmelden (Einschulung)'),
    ],
    alike: [
      titled('Geburtsurkunde bestellen'),
      titled('Parkausweis verlängern', byMessage),
      titled('Widerspruch gegen die Verlängerung'),
      titled('Parkausweis beantragen'),
      titled('Hund nach Umzug ummelden'),
    ],
  },
  freeText: {
    true: [
      asked({}, 'car.extra = "rot"'),
      asked({ widget: 'textarea' }, 'car.extra = "rot" or remark != null'),
      asked({}, 'car.extra != "blau"'),
      byTable('car.extra', '"rot"'),
      asked({}, 'car.extra in ["rot", "blau"]'),
    ],
    alike: [
      asked({}, 'car.extra != null and car.extra != ""'),
      asked(
        { widget: 'radio', options: [{ value: 'rot', label: de('Rot') }] },
        'car.extra = "rot"',
      ),
      {
        ...asked({}, 'car.extra = "S-1"'),
        '/data/car/properties/extra': {
          type: 'string',
          pattern: '[A-Z]-[0-9]',
          label: de('Angabe'),
        },
      },
      byTable('car.kind', '"car"'),
      asked({}, 'remark = "car.extra"'),
    ],
  },
  silence: {
    true: [resting('P29D'), resting('P6W'), resting('P3M'), waiting('P60D'), waiting('P1Y')],
    alike: [
      resting('P28D'),
      resting('P3M', toldBefore),
      resting('P3M', toldMeanwhile),
      waiting('P7D'),
      { [`${main}/elements/details/due`]: 'P90D' },
    ],
  },
  fourEyes: {
    true: [
      second('Zweitprüfung'),
      second('Vorgang gegenzeichnen'),
      second('Vier-Augen-Prüfung'),
      second('Noch einmal prüfen', { form: 'check' }),
      second('Nochmals prüfen'),
    ],
    alike: [
      second('Zweitprüfung', { reason: de('Auszahlungen über 10.000 Euro.') }),
      second('Gegenzeichnen', { legalBasis: '§ 70 LHO' }),
      second('Bescheid vorbereiten'),
      office('Zweitprüfung'),
      second('Angaben bestätigen', { lane: 'citizen', form: 'check' }),
    ],
  },
  feeFirst: {
    true: [
      charge('Gebühr einziehen'),
      charge('Kartenzahlung'),
      event('receiveTask', 'Auf Zahlung warten', { message: 'paid' }),
      event('intermediateCatchEvent', 'Gebühr bezahlt', catching),
      charge('Vorkasse'),
    ],
    alike: [
      { [`${main}/elements/book/name`]: de('Gebühr einziehen') },
      charge('Zuviel erstatten', { '/sources/booking/purpose': de('Erstattung auszahlen') }),
      charge('Gebühr anzeigen', { '/sources/booking/purpose': de('Anzeige') }),
      charge('Zahlung nachsehen', { '/sources/booking/writes': false }),
      charge('Gebühr einziehen', {
        [`${main}/flows/f_no/target`]: 'book',
        [`${main}/flows/f_yes/target`]: 'book',
        [`${main}/flows/f_booked/target`]: 'send',
        [`${main}/flows/f_decided/target`]: 'grant',
      }),
    ],
  },
}
