import type { Json } from '#shared/model/json.ts'
import { toJson } from '#shared/lint/toJson.ts'
import { main, question } from './cases.ts'
import { sampleWith } from './sample.ts'

export type Edits = Readonly<Record<string, Json | undefined>>

/** Five that are what the rule is about, five that only look like it. */
export interface PaperCases {
  readonly true: readonly Edits[]
  readonly alike: readonly Edits[]
}

const de = (text: string) => ({ de: text })
const { forms, letters } = sampleWith({})
export const asks = (text: string, more: Record<string, Json> = {}): Edits => ({
  '/data/car/properties/extra': { type: 'string', label: de('Angabe') },
  '/forms/details/questions': [
    ...(forms['details']?.questions ?? []).map(toJson),
    question('car.extra', { question: de(text), ...more }),
  ],
})
export const hints = (hint: string): Edits => asks('Angabe', { hint: de(hint) })
export const confirms = (text: string): Edits => ({ '/forms/details/confirmation': de(text) })
export const office = (name: string, more: Record<string, Json> = {}): Edits => ({
  [`${main}/elements/check`]: {
    type: 'userTask',
    name: de(name),
    lane: 'office',
    form: 'check',
    ...more,
  },
})
export const page = (answer: string): Edits => ({
  '/portal': {
    start: de('Beantragen'),
    facts: [{ question: de('Wie geht es?'), answer: de(answer) }],
    steps: [],
    legalBases: [],
    caseTitle: de('Antrag'),
    done: de('Fertig'),
  },
})
export const writes = (text: string): Edits => ({
  '/letters/notice/blocks': [
    ...(letters['notice']?.blocks ?? []).map(toJson),
    { id: 'new', block: 'text', text: de(text) },
  ],
})

/** What paper was needed for, by the words in which it is demanded. */
export const demandCases: Readonly<Record<string, PaperCases>> = {
  holderConfirms: {
    true: [
      hints('Bitte legen Sie den Nachweis der Fahrschule bei.'),
      asks('Nachweis der Fahrschule'),
      asks('Haben Sie einen Kurs besucht?', {
        widget: 'radio',
        options: [{ value: 'ja', label: de('Ja') }],
        hint: de('Wenn ja: Bitte legen Sie die Bescheinigung der Fahrschule bei.'),
      }),
      hints('Laden Sie das Zeugnis Ihrer Fahrschule hoch.'),
      asks('Vertrag mit der Fahrschule bitte beilegen'),
    ],
    alike: [
      asks('Haben Sie einen Nachweis der Fahrschule?', {
        widget: 'radio',
        options: [{ value: 'ja', label: de('Ja') }],
      }),
      hints('Sie brauchen keinen Nachweis der Fahrschule.'),
      hints('Bitte legen Sie den Nachweis der Volkshochschule bei.'),
      page('Bringen Sie den Nachweis der Fahrschule mit.'),
      asks('Wann waren Sie in der Fahrschule?'),
    ],
  },
  signature: {
    true: [
      asks('Bitte unterschreiben Sie den Antrag und laden Sie ihn hoch.'),
      confirms('Der Antrag ist mit Ihrer Unterschrift zu versehen.'),
      office('Bescheid unterschreiben'),
      page('Ohne Unterschrift können wir den Antrag nicht bearbeiten.'),
      writes('Senden Sie uns die Erklärung unterzeichnet zurück.'),
    ],
    alike: [
      writes('Dieser Bescheid wurde maschinell erstellt und gilt ohne Unterschrift.'),
      asks('Wann haben Sie den Mietvertrag unterschrieben?'),
      asks('Wie viele Unterschriften haben Sie gesammelt?'),
      office('Urkunde unterschreiben', { legalBasis: '§ 10 BBG' }),
      page('Keine Unterlagen, keine Unterschrift.'),
    ],
  },
  printing: {
    true: [
      hints('Bitte ausdrucken, ausfüllen und wieder hochladen.'),
      confirms('Drucken Sie den Antrag aus und senden Sie ihn uns zu.'),
      office('Antrag ausdrucken'),
      office('Eingegangene Post scannen'),
      page('Der Antrag muss ausgedruckt und eingesandt werden.'),
    ],
    alike: [
      writes('Sie können diesen Bescheid jederzeit ausdrucken.'),
      asks('Welchen Eindruck hat die Wohnung gemacht?'),
      page('Sie müssen nichts ausdrucken.'),
      asks('Wie heißt die Druckerei?'),
      hints('Auf Wunsch wird Ihnen die Karte ausgedruckt.'),
    ],
  },
  appearance: {
    true: [
      page('Sie müssen persönlich im Bürgerbüro erscheinen.'),
      writes('Bitte sprechen Sie bei uns im Amt vor.'),
      confirms('Der Ausweis ist persönlich abzuholen.'),
      page('Kommen Sie bitte zu einem Termin in das Rathaus.'),
      hints('Nach der Anmeldung ist eine Vorsprache nötig.'),
    ],
    alike: [
      page('Sie können auch persönlich vorbeikommen.'),
      asks('Wer ist persönlich haftend?'),
      page('Sie müssen nicht persönlich erscheinen.'),
      page(
        'Den Ausweis holen Sie nach § 6 PAuswG persönlich ab, Sie müssen persönlich erscheinen.',
      ),
      hints('Ihre persönlichen Angaben kommen aus dem Melderegister.'),
    ],
  },
  originals: {
    true: [
      hints('Legen Sie den Fahrzeugschein im Original vor.'),
      page('Bringen Sie eine beglaubigte Kopie mit.'),
      writes('Bitte reichen Sie die Originale innerhalb eines Monats ein.'),
      office('Originale prüfen'),
      asks('Senden Sie uns die Originalurkunde.'),
    ],
    alike: [
      asks('Welche Farbe hatte das Auto im Original?'),
      hints('Eine Kopie genügt, ein Original brauchen wir nicht.'),
      asks('Sind Originalteile verbaut?'),
      page('Sie brauchen keine beglaubigten Kopien.'),
      page('Die Urkunde ist nach § 12 PStG im Original vorzulegen.'),
    ],
  },
  mediaBreak: {
    true: [
      office('Antrag per E-Mail an das Ordnungsamt senden'),
      office('Vorgang mit Hauspost weitergeben'),
      office('Unterlagen faxen'),
      office('PDF an Kasse schicken'),
      office('Laufzettel ausfüllen'),
    ],
    alike: [
      office('Angaben prüfen'),
      page('Sie bekommen eine Nachricht per E-Mail.'),
      office('Faxnummer des Halters klären'),
      office('Anfrage zur E-Mail-Adresse klären'),
      office('Nicht mehr per Fax weitergeben'),
    ],
  },
  carriedData: {
    true: [
      writes('Legen Sie diesen Bescheid beim Finanzamt vor.'),
      hints('Reichen Sie die Bestätigung der Zulassungsstelle ein.'),
      page('Teilen Sie die Änderung bitte auch der Krankenkasse mit.'),
      writes('Bitte geben Sie das Schreiben an die Ausländerbehörde weiter.'),
      hints('Bringen Sie den Nachweis vom Jobcenter mit.'),
    ],
    alike: [
      writes('Wir haben die Daten an das Finanzamt gemeldet.'),
      asks('Welches Finanzamt ist zuständig?'),
      writes('Sie müssen der Zulassungsstelle nichts mitteilen.'),
      writes('Der Beleg kommt von der Stadtkasse.'),
      writes('Sie können das Schreiben beim Finanzamt vorlegen.'),
    ],
  },
  postOnly: {
    true: [
      page('Den Bescheid erhalten Sie mit der Post.'),
      office('Bescheid per Post verschicken'),
      office('Schreiben kuvertieren'),
      confirms('Die Antwort kommt per Brief.'),
      page('Die Genehmigung geht Ihnen auf dem Postweg zu.'),
    ],
    alike: [
      page('Die Hundemarke kommt innerhalb einer Woche mit der Post.'),
      page('Der Bescheid kommt in Ihr Postfach.'),
      page('Auf Wunsch kommt der Bescheid mit der Post.'),
      page('Der Bescheid liegt im Portal, eine Kopie kommt per Post.'),
      page('Sie müssen keine Antwort mit der Post schicken.'),
    ],
  },
  onlineOnly: {
    true: [
      page('Die Leistung gibt es nur online.'),
      page('Anträge nehmen wir ausschließlich elektronisch an.'),
      confirms('Nachrichten kommen nur über das Portal.'),
      page('Der Antrag ist nur im Internet möglich.'),
      page('Das geht nur noch digital.'),
    ],
    alike: [
      page('Sie brauchen nur Ihren Zugang mit dem Online-Ausweis.'),
      page('Das geht nicht nur online.'),
      page('Online dauert es nur drei Minuten.'),
      page('Nur ein Mensch entscheidet, nicht das Portal.'),
      page('Bauanträge sind nach § 1 BauVorlV ausschließlich elektronisch einzureichen.'),
    ],
  },
  proofByPost: {
    true: [
      page('Der Parkausweis kommt mit der Post.'),
      office('Plakette per Post versenden'),
      page('Sie erhalten die Vignette per Brief.'),
      writes('Der Aufkleber geht Ihnen auf dem Postweg zu.'),
      writes('Die Quittung über die Gebühr kommt per Post.'),
    ],
    alike: [
      page('Die Hundemarke kommt mit der Post.'),
      page('Sie brauchen keinen Aufkleber mit der Post.'),
      page('Der Parkausweis gilt sofort, nichts kommt mit der Post.'),
      page('Die Plakette ist ein Zeichen des Postens.'),
      {
        ...page('Die Plakette kommt mit der Post.'),
        '/data/car/properties/plate': { type: 'string', label: de('Bezeichnung') },
      },
    ],
  },
}
