import type { Localised } from '../model/localised.ts'

/** What an import could not take as it is. Everything without an entry means the same here as in the file. */
export interface ReportEntry {
  /** Its id in the definition; null when it concerns the whole file. */
  readonly element: string | null
  /** Its name in the file ("userTask"), or the vendor's name. */
  readonly elementType: string
  /** Which row and column, where it stands in a table. */
  readonly where?: ReportText
  /** info: taken over with a change; todo: something to complete; notExecuted: kept for the export, never run. */
  readonly severity: 'info' | 'todo' | 'notExecuted'
  readonly reason: ReportText
  readonly action: ReportText
}

export type ReportText = Required<Localised>

export interface ReportPlace {
  readonly element: string | null
  readonly elementType: string
  readonly where?: ReportText
  /** The word of the file that the reason quotes. */
  readonly detail?: string
}

/** What a report says of one kind of thing. */
export type ReportFinding = Pick<ReportEntry, 'severity' | 'action'> & {
  readonly reason: (detail: string) => ReportText
}

export function entryOf(
  { severity, reason, action }: ReportFinding,
  { element, elementType, where, detail = '' }: ReportPlace,
): ReportEntry {
  const place = { element, elementType, ...(where === undefined ? {} : { where }) }
  return { ...place, severity, reason: reason(detail), action }
}

export const nothingToDo: ReportText = { de: 'Nichts zu tun.', en: 'Nothing to do.' }

/** What can be said of files of every notation. */
export const ofAnyFile = {
  xmlWarning: {
    severity: 'info',
    reason: (warning) => ({
      de: `Ein Teil des XML ist fehlerhaft und wurde übergangen (${warning}).`,
      en: `A part of the XML is faulty and was passed over (${warning}).`,
    }),
    action: {
      de: 'Bitte die Datei in dem Werkzeug prüfen, aus dem sie stammt.',
      en: 'Please check the file in the tool it comes from.',
    },
  },
  notExecuted: {
    severity: 'notExecuted',
    reason: (type) => ({
      de: `„${type}“ wird hier nicht ausgeführt. Es wird für den Export aufbewahrt.`,
      en: `"${type}" is not executed here. It is kept for the export.`,
    }),
    action: nothingToDo,
  },
  placed: {
    severity: 'info',
    reason: () => ({
      de: 'Die Datei enthält keine Zeichnung. Die Anordnung ist errechnet.',
      en: 'The file holds no drawing. The arrangement is computed.',
    }),
    action: nothingToDo,
  },
} satisfies Record<string, ReportFinding>

/** An extension of another tool. */
export function unknownExtension(action: ReportText): ReportFinding {
  return {
    severity: 'notExecuted',
    reason: (name) => ({
      de: `Die Erweiterung „${name}“ ist hier unbekannt. Sie wird für den Export aufbewahrt und nicht ausgeführt.`,
      en: `The extension "${name}" is not known here. It is kept for the export and not executed.`,
    }),
    action,
  }
}

/** What we had put into a file ourselves. */
export function brokenExtension(notation: 'BPMN' | 'DMN', action: ReportText): ReportFinding {
  return {
    severity: 'todo',
    reason: (where) => ({
      de: `Was Fachwerk in dieser Datei abgelegt hatte, ist nicht mehr lesbar (${where}). Gelesen wurde nur ${notation}.`,
      en: `What Fachwerk had put into this file is no longer legible (${where}). Only ${notation} was read.`,
    }),
    action,
  }
}
