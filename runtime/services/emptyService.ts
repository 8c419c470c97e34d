import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { noRecords } from '#shared/model/noRecords.ts'

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
    ...noRecords,
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
