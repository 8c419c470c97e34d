import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'

/** What a new service starts as: a start, an end, and a lane for the applicant. */
export function emptyService(service: {
  readonly id: string
  readonly owner: string
  readonly title: Localised
}): Definition {
  return {
    format: 'fachwerk/1',
    ...service,
    summary: service.title,
    leika: null,
    legalBasis: '',
    types: {},
    data: {},
    connectors: {},
    sources: {},
    processes: {
      main: {
        title: service.title,
        elements: {
          start: { type: 'startEvent', name: started, lane: 'citizen', event: { type: 'none' } },
          end: { type: 'endEvent', name: ended, lane: 'citizen', event: { type: 'none' } },
        },
        flows: { 'start-end': { source: 'start', target: 'end' } },
        lanes: { citizen: { title: applicant, group: 'citizen' } },
      },
    },
    participants: {},
    messageFlows: {},
    messages: {},
    signals: {},
    errors: {},
    escalations: {},
    mappings: {},
    decisions: {},
    forms: {},
    letters: {},
    deadlines: {},
    scenarios: {},
    layout: {
      main: {
        elements: { start: { x: 100, y: 82 }, end: { x: 340, y: 82 } },
        lanes: { citizen: { x: 0, y: 0, width: 600, height: 200 } },
      },
    },
  }
}

const started = { de: 'Antrag beginnt', en: 'Application begins' }
const ended = { de: 'Antrag ist erledigt', en: 'Application is done' }
const applicant = { de: 'Antragstellende Person', en: 'Applicant' }
