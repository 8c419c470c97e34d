import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { serviceOf } from './services.ts'

interface Office {
  readonly id: string
  readonly owner: string
  /** Group of the clerk's lane. */
  readonly group: string
}

/** The applicant answers a question, a clerk decides: no sources, so that it runs anywhere. */
export function officeService({ id, owner, group }: Office): Definition {
  const question = (path: string) => ({
    title: { de: 'Angaben', en: 'Details' },
    known: [],
    questions: [
      { id: path, path, question: { de: 'Was?', en: 'What?' }, widget: 'text', required: true },
    ],
    submit: { de: 'Absenden', en: 'Send' },
  })
  const parts = serviceOf(
    {
      start: {
        type: 'startEvent',
        name: { de: 'Beginn' },
        lane: 'citizen',
        event: { type: 'none' },
      },
      ask: { type: 'userTask', name: { de: 'Angaben machen' }, lane: 'citizen', form: 'ask' },
      decide: { type: 'userTask', name: { de: 'Entscheiden' }, lane: 'clerk', form: 'decide' },
      end: { type: 'endEvent', name: { de: 'Ende' }, lane: 'clerk', event: { type: 'none' } },
    },
    { forms: { ask: question('note'), decide: question('decision') } },
  )
  const main = parts.processes['main']
  return definitionSchema.parse({
    ...parts,
    id,
    owner,
    connectors: {},
    data: { note: text('Angaben'), decision: text('Entscheidung') },
    portal,
    processes: {
      main: {
        ...main,
        lanes: {
          citizen: { title: { de: 'Antragstellende Person' }, group: 'citizen' },
          clerk: { title: { de: 'Sachbearbeitung' }, group },
        },
      },
    },
  })
}

const portal = {
  start: { de: 'Jetzt beginnen' },
  facts: [],
  steps: [],
  legalBases: [],
  caseTitle: { de: 'Ihr Antrag' },
  done: { de: 'Erledigt' },
}

function text(de: string) {
  return {
    type: 'string',
    label: { de },
    purpose: { de: 'Bearbeitung' },
    legalBasis: '§ 1 Probesatzung',
    sensitivity: 'personal',
    retention: 'P1Y',
  }
}
