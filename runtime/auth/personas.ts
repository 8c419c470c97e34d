import type { Localised } from '#shared/model/localised.ts'
import type { Claims } from './session.ts'

/** Somebody of the demo city; `id` is the `sub` of the sign-in. */
export interface Persona {
  readonly id: string
  readonly title: Localised
  readonly claims: Omit<Claims, 'sub'>
}

export const personas: readonly Persona[] = [
  member('miriam', 'Miriam Kaya', {
    title: { de: 'Prozessgestalterin, Stadtkämmerei', en: 'Business designer, city treasury' },
    groups: ['kaemmerei:designer'],
  }),
  member('jonas', 'Jonas Ehlers', {
    title: { de: 'Datengestalter, Stadtkämmerei', en: 'Data designer, city treasury' },
    groups: ['kaemmerei:dataDesigner'],
  }),
  member('petra', 'Petra Lindner', {
    title: { de: 'Fachverantwortliche, Stadtkämmerei', en: 'Service owner, city treasury' },
    groups: ['kaemmerei:owner'],
  }),
  member('deniz', 'Deniz Arslan', {
    title: { de: 'Sachbearbeitung Steuern, Stadtkämmerei', en: 'Tax clerk, city treasury' },
    groups: ['kaemmerei:clerk:steuern'],
  }),
  member('thomas', 'Thomas Reuter', {
    title: { de: 'Sachbearbeitung, Ordnungsamt', en: 'Clerk, public order office' },
    groups: ['ordnungsamt:clerk:ordnung'],
  }),
  member('nadja', 'Nadja Wolf', {
    title: { de: 'Prozessgestalterin, Personalamt', en: 'Business designer, human resources' },
    groups: ['personalamt:designer', 'personalamt:dataDesigner'],
  }),
  member('ralf', 'Ralf Stein', {
    title: { de: 'Fachverantwortlicher, Personalamt', en: 'Service owner, human resources' },
    groups: ['personalamt:owner'],
  }),
  member('martin', 'Martin Seidel', {
    title: { de: 'Vorgesetzter, Amtsleitung', en: 'Superior, head of office' },
    groups: ['personalamt:clerk:vorgesetzte'],
  }),
  member('heike', 'Heike Brandt', {
    title: { de: 'Reisekostenstelle, Personalamt', en: 'Travel expenses, human resources' },
    groups: ['personalamt:clerk:reisekosten'],
  }),
  member('sven', 'Sven Brandt', {
    title: { de: 'Mitzeichnung, IT-Dezernat', en: 'Reviewer, IT department' },
    groups: ['it:reviewer'],
  }),
  member('ayse', 'Ayşe Demir', {
    title: { de: 'Betrieb, IT-Dezernat', en: 'Operator, IT department' },
    groups: ['it:operator'],
  }),
  employee('lena', 'Lena Hoffmann', 'PV-000001'),
  employee('emre', 'Emre Yıldız', 'PV-000002'),
  citizen('erika', 'Erika Mustermann', 'MR-000001'),
  citizen('karl-heinz', 'Karl-Heinz Vogt', 'MR-000002'),
]

interface Office {
  readonly title: Localised
  readonly groups: string[]
}

function member(id: string, name: string, { title, groups }: Office): Persona {
  return { id, title, claims: { name, email: `${id}@musterstadt.example`, groups } }
}

/** Somebody who works for the city and applies for something there, with the personnel number instead of a citizen's. */
function employee(id: string, name: string, personId: string): Persona {
  const title = { de: 'Beschäftigte oder Beschäftigter', en: 'Employee' }
  const claims = { name, email: `${id}@musterstadt.example`, groups: [], person_id: personId }
  return { id, title, claims }
}

function citizen(id: string, name: string, personId: string): Persona {
  const title = { de: 'Bürgerin oder Bürger', en: 'Citizen' }
  const claims = { name, email: `${id}@post.example`, groups: [], person_id: personId }
  return { id, title, claims }
}
