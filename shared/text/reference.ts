import type { Action } from '../policy/may.ts'

type Access = Action | 'anybody'

const de = {
  title: 'Schnittstelle',
  lead: 'Alles, was die Seiten von Fachwerk können, können auch andere Programme: mit denselben Rechten.',
  document: 'OpenAPI-Dokument',
  problems: 'Ablehnungen',
  problemsLead:
    'Jede Antwort, die kein Erfolg ist, hat die Form application/problem+json (RFC 9457). Am Feld code ist sie zu erkennen.',
  change:
    'Anfragen, die etwas ändern, brauchen das Feld Origin mit der Adresse dieser Seite. Wer angemeldet ist, steht im Cookie der Sitzung.',
  who: 'Wer',
  parameters: 'Angaben in der Adresse',
  body: 'Inhalt der Anfrage',
  answer: 'Antwort',
  schemas: 'Formen',
  name: 'Feld',
  type: 'Form',
  needed: 'nötig',
  yes: 'ja',
  no: 'nein',
  access: {
    anybody: 'alle, auch ohne Anmeldung',
    readProfile: 'alle Angemeldeten',
    listServices: 'Mitglieder des Fachbereichs',
    createService: 'Prozessgestaltung des Fachbereichs',
    readDraft: 'Prozess- und Datengestaltung, Fachverantwortung des Fachbereichs',
    editDraft: 'Prozess- und Datengestaltung des Fachbereichs',
    submitDraft: 'Prozess- und Datengestaltung, Fachverantwortung des Fachbereichs',
    readSubmission: 'Mitzeichnung der IT; Mitglieder des Fachbereichs',
    reviewSubmission: 'Mitzeichnung der IT, nicht für eigene Einreichungen',
    release: 'Fachverantwortung des Fachbereichs',
    readVersions: 'Mitzeichnung der IT; Mitglieder des Fachbereichs',
    readKeys: 'Fachverantwortung des Fachbereichs',
    addKey: 'Fachverantwortung des Fachbereichs',
    withdrawKey: 'Fachverantwortung, nur eigene Schlüssel',
    readMeasures: 'Mitglieder des Fachbereichs',
    workTask: 'Sachbearbeitung der zuständigen Gruppe',
    readCase: 'Sachbearbeitung und Fachverantwortung des Fachbereichs',
    sendMessage: 'Sachbearbeitung und Fachverantwortung des Fachbereichs',
    readIncidents: 'Störungen: Betrieb der IT; Klärungsfälle: Fachbereich',
    retryIncident: 'Störungen: Betrieb der IT; Klärungsfälle: Fachbereich',
    readOperations: 'Betrieb der IT',
    startCase: 'alle Angemeldeten',
    followCase: 'wer den Antrag gestellt hat',
  } satisfies Record<Access, string> as Record<string, string>, // reason: pages look it up by what the document says
}

const en = {
  title: 'Interface',
  lead: 'Whatever the pages of Fachwerk can do, other programs can do too: with the same rights.',
  document: 'OpenAPI document',
  problems: 'Refusals',
  problemsLead:
    'Every answer that is not a success is application/problem+json (RFC 9457). The member code tells which it is.',
  change:
    'Requests that change something need the header Origin with the address of this site. The session cookie says who is signed in.',
  who: 'Who',
  parameters: 'Parameters',
  body: 'Request body',
  answer: 'Answer',
  schemas: 'Schemas',
  name: 'Member',
  type: 'Type',
  needed: 'required',
  yes: 'yes',
  no: 'no',
  access: {
    anybody: 'anybody, signed in or not',
    readProfile: 'anybody signed in',
    listServices: 'members of the department',
    createService: 'business designers of the department',
    readDraft: 'business and data designers and owners of the department',
    editDraft: 'business and data designers of the department',
    submitDraft: 'business and data designers and owners of the department',
    readSubmission: 'IT reviewers; members of the department',
    reviewSubmission: 'IT reviewers, not for what they submitted themselves',
    release: 'owners of the department',
    readVersions: 'IT reviewers; members of the department',
    readKeys: 'owners of the department',
    addKey: 'owners of the department',
    withdrawKey: 'owners, their own keys only',
    readMeasures: 'members of the department',
    workTask: 'clerks of the responsible group',
    readCase: 'clerks and owners of the department',
    sendMessage: 'clerks and owners of the department',
    readIncidents: 'technical: IT operators; business: the department',
    retryIncident: 'technical: IT operators; business: the department',
    readOperations: 'IT operators',
    startCase: 'anybody signed in',
    followCase: 'whoever made the application',
  } satisfies Record<Access, string> as Record<string, string>, // reason: as above
} satisfies typeof de

export const referenceTexts = { de, en }
