const plural = (count: number, [one, many]: readonly [string, string]) =>
  count === 1 ? one : `${count} ${many}`

const de = {
  official: (city: string) => `Offizielles Angebot der Stadt ${city}`,
  language: 'Sprache',
  german: 'Deutsch',
  english: 'English',
  city: (city: string) => `Stadt ${city}`,
  digital: 'Digitale Verwaltung',
  welcome: (city: string) => `Willkommen in ${city}.`,
  question: 'Was möchten Sie tun?',
  lead: 'Wählen Sie eine Aufgabe. Sie arbeiten dann mit Beispielpersonen, ohne Passwort und ohne Folgen.',
  begin: 'Hier beginnen',
  signsInAs: 'als',
  groups: {
    treasury: 'In der Stadtkämmerei',
    treasuryDetail: 'der Fachbereich, dem „Hund anmelden“ gehört',
    citizens: 'Als Bürgerin oder Bürger',
    staff: 'Als Beschäftigte der Stadt',
    personnel: 'Im Personalamt',
    order: 'Im Ordnungsamt',
    it: 'Im IT-Dezernat',
  },
  cards: {
    design: 'Einen Ablauf gestalten',
    data: 'Daten und Regeln pflegen',
    release: 'Freigeben und auswerten',
    work: 'Vorgänge bearbeiten',
    register: 'Einen Hund anmelden',
    deregister: 'Einen Hund abmelden',
    travel: 'Eine Dienstreise beantragen',
    approve: 'Über Dienstreisen entscheiden',
    review: 'Entwürfe mitzeichnen',
    operate: 'Betrieb überwachen',
  },
  drafts: (count: number) =>
    count === 0
      ? 'Noch liegt kein Entwurf bereit. Beginnen Sie einen neuen.'
      : plural(count, ['Eine Leistung liegt bereit.', 'Leistungen liegen bereit.']),
  asToday: '„Hund anmelden“ liegt bereit, so wie es heute auf Papier läuft.',
  data: 'Steuersätze, Zuordnungen und Datenquellen der Leistungen.',
  toSign: (count: number) =>
    count === 0
      ? 'Keine Version wartet auf Ihre Unterschrift.'
      : plural(count, [
          'Eine Version wartet auf Ihre Unterschrift.',
          'Versionen warten auf Ihre Unterschrift.',
        ]),
  tasks: (count: number) =>
    count === 0
      ? 'Keine offene Aufgabe.'
      : plural(count, ['Eine offene Aufgabe', 'offene Aufgaben']),
  oldestSince: (day: string) => `, die älteste vom ${day}.`,
  questions: (count: number) =>
    plural(count, ['Eine Angabe', 'Angaben']) +
    ', der Rest ist schon bekannt. Bescheid meist sofort.',
  oneButton: 'Alles ist bekannt, ein Knopf genügt. Erstattung inklusive.',
  standingApproval: 'Allgemein genehmigt: Kurze Reisen gehen ohne weitere Zustimmung.',
  superiorDecides: 'Ohne allgemeine Genehmigung: Über die Reise entscheiden Vorgesetzte.',
  notOffered: 'Diese Leistung ist noch nicht freigegeben.',
  toReview: (count: number) =>
    count === 0
      ? 'Kein Entwurf wartet auf Sie.'
      : plural(count, [
          'Ein Entwurf mit technischer Änderung wartet auf Sie.',
          'Entwürfe mit technischer Änderung warten auf Sie.',
        ]),
  incidents: (count: number) =>
    count === 0 ? 'Keine Störung.' : `${plural(count, ['Eine Störung', 'Störungen'])}.`,
  sources: (answering: number, all: number) =>
    answering === all
      ? `Alle ${all} Datenquellen antworten.`
      : `${answering} von ${all} Datenquellen antworten.`,
  roles: {
    miriam: 'Stadtkämmerei',
    jonas: 'Stadtkämmerei',
    petra: 'Leitung',
    deniz: 'Steuern',
    thomas: 'Ordnungsamt',
    nadja: 'Personalamt',
    ralf: 'Leitung',
    martin: 'Vorgesetzter',
    heike: 'Reisekosten',
    lena: 'Ordnungsamt',
    emre: 'Stadtplanung',
    sven: 'Mitzeichnung',
    ayse: 'Betrieb',
  },
  more: 'Weitere Seiten',
  mailbox: 'E-Mails der Vorführung',
  reference: 'Schnittstelle (API)',
  portal: 'Bürgerportal',
  invented: (city: string) => `${city} ist erfunden, ebenso alle Personen.`,
  plain: {
    title: (city: string) => `Digitale Verwaltung ${city}`,
    lead: 'Hier erledigen Sie Ihre Anliegen online.',
    toPortal: 'Zum Bürgerportal',
    staff: 'Für Beschäftigte der Stadt',
    inbox: 'Posteingang',
    designer: 'Abläufe gestalten',
    release: 'Freigabe',
    review: 'Mitzeichnung',
    operations: 'Betrieb',
  },
}

const en = {
  official: (city: string) => `Official service of the city of ${city}`,
  language: 'Language',
  german: 'Deutsch',
  english: 'English',
  city: (city: string) => `City of ${city}`,
  digital: 'Digital administration',
  welcome: (city: string) => `Welcome to ${city}.`,
  question: 'What would you like to do?',
  lead: 'Choose a task. You then work with sample persons, without a password and without consequences.',
  begin: 'Begin here',
  signsInAs: 'as',
  groups: {
    treasury: 'In the city treasury',
    treasuryDetail: 'the department that owns “Register a dog”',
    citizens: 'As a citizen',
    staff: 'As staff of the city',
    personnel: 'In human resources',
    order: 'In the public order office',
    it: 'In the IT department',
  },
  cards: {
    design: 'Design a process',
    data: 'Maintain data and rules',
    release: 'Release and evaluate',
    work: 'Work on cases',
    register: 'Register a dog',
    deregister: 'Deregister a dog',
    travel: 'Apply for a business trip',
    approve: 'Decide on business trips',
    review: 'Review drafts',
    operate: 'Watch operations',
  },
  drafts: (count: number) =>
    count === 0
      ? 'There is no draft yet. Begin a new one.'
      : plural(count, ['One service is ready.', 'services are ready.']),
  asToday: '“Register a dog” is ready, as it runs on paper today.',
  data: 'Tax rates, mappings and data sources of the services.',
  toSign: (count: number) =>
    count === 0
      ? 'No version is waiting for your signature.'
      : plural(count, [
          'One version is waiting for your signature.',
          'versions are waiting for your signature.',
        ]),
  tasks: (count: number) =>
    count === 0 ? 'No open task.' : plural(count, ['One open task', 'open tasks']),
  oldestSince: (day: string) => `, the oldest of ${day}.`,
  questions: (count: number) =>
    plural(count, ['One answer', 'answers']) +
    ', the rest is known already. Assessment usually at once.',
  oneButton: 'Everything is known, one button is enough. Refund included.',
  standingApproval: 'With standing approval: short trips need no further consent.',
  superiorDecides: 'Without standing approval: superiors decide on the trip.',
  notOffered: 'This service is not released yet.',
  toReview: (count: number) =>
    count === 0
      ? 'No draft is waiting for you.'
      : plural(count, [
          'One draft with a technical change is waiting for you.',
          'drafts with a technical change are waiting for you.',
        ]),
  incidents: (count: number) =>
    count === 0 ? 'No incident.' : `${plural(count, ['One incident', 'incidents'])}.`,
  sources: (answering: number, all: number) =>
    answering === all
      ? `All ${all} data sources answer.`
      : `${answering} of ${all} data sources answer.`,
  roles: {
    miriam: 'City treasury',
    jonas: 'City treasury',
    petra: 'Head',
    deniz: 'Taxes',
    thomas: 'Public order office',
    nadja: 'Human resources',
    ralf: 'Head',
    martin: 'Superior',
    heike: 'Travel expenses',
    lena: 'Public order office',
    emre: 'City planning',
    sven: 'Review',
    ayse: 'Operations',
  },
  more: 'More pages',
  mailbox: 'E-mails of the demonstration',
  reference: 'Interface (API)',
  portal: 'Citizens’ portal',
  invented: (city: string) => `${city} is invented, and so are all persons.`,
  plain: {
    title: (city: string) => `Digital administration of ${city}`,
    lead: 'Here you settle your matters online.',
    toPortal: 'To the citizens’ portal',
    staff: 'For staff of the city',
    inbox: 'Inbox',
    designer: 'Design processes',
    release: 'Release',
    review: 'Review',
    operations: 'Operations',
  },
} satisfies typeof de

export const startTexts = { de, en }
