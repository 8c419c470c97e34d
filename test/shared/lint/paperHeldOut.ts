import { asks, confirms, hints, office, page, writes, type Edits } from './paperCases.ts'

/** More sentences as offices write them, with the hard ones left in: [true, alike]. */
export const heldOut: Readonly<Record<string, readonly [readonly Edits[], readonly Edits[]]>> = {
  signature: [
    [
      hints('Beide Elternteile müssen unterschreiben.'),
      page('Das Formular ist vom Vermieter gegenzuzeichnen.'),
      confirms('Ihre Signatur ist erforderlich.'),
    ],
    [
      asks('Ist der Vertrag schon unterschrieben?'),
      page('Wir prüfen, wer unterschreiben durfte.'),
      writes('Der Bürgermeister hat die Urkunde unterzeichnet.'),
    ],
  ],
  printing: [
    [
      hints('Bitte als Scan anhängen.'),
      page('Füllen Sie das PDF aus, drucken Sie es und werfen Sie es ein.'),
      office('Akte einscannen'),
    ],
    [
      page('Ein Ausdruck ist nicht nötig.'),
      asks('Drucken Sie gewerblich?'),
      writes('Den Aushang drucken wir für Sie aus.'),
    ],
  ],
  appearance: [
    [
      page('Die Anmeldung ist nur vor Ort möglich.'),
      confirms('Sie erhalten einen Termin, zu dem Sie persönlich erscheinen.'),
      writes('Holen Sie die Plakette bei uns ab.'),
    ],
    [
      asks('Wer hat Sie persönlich beraten?'),
      page('Ein Besuch im Rathaus ist nicht nötig.'),
      writes('Wir kommen persönlich vorbei.'),
    ],
  ],
  originals: [
    [
      page('Der Nachweis ist als beglaubigte Abschrift vorzulegen.'),
      hints('Bitte im Original einsenden.'),
      page('Wir brauchen das Original der Urkunde.'),
    ],
    [
      asks('Wo liegt das Original?'),
      page('Das Original behalten Sie.'),
      writes('Die Originalfassung der Satzung steht im Amtsblatt.'),
    ],
  ],
  carriedData: [
    [
      writes('Bitte melden Sie die neue Anschrift auch Ihrer Krankenkasse.'),
      page('Beantragen Sie zuerst beim Bürgeramt eine Bescheinigung und legen Sie sie bei.'),
      writes('Mit diesem Schreiben gehen Sie zum Finanzamt.'),
    ],
    [
      writes('Wir teilen Ihre Anschrift dem Finanzamt mit.'),
      asks('Haben Sie dem Finanzamt etwas mitgeteilt?'),
      writes('Fragen dazu beantwortet die Stadtkasse.'),
    ],
  ],
  postOnly: [
    [
      page('Der Bescheid wird Ihnen postalisch zugestellt.'),
      office('Bescheid eintüten'),
      confirms('Sie bekommen die Erlaubnis mit der Briefpost.'),
    ],
    [
      page('Schreiben, die mit der Post kommen, scannt die Poststelle.'),
      asks('Kam der Bescheid mit der Post?'),
      page('Wer möchte, bekommt den Bescheid zusätzlich per Post.'),
    ],
  ],
  onlineOnly: [
    [
      page('Papieranträge nehmen wir nicht mehr an.'),
      page('Die Anmeldung ist ausschließlich im Portal möglich.'),
      page('Das geht nur mit der App.'),
    ],
    [
      page('Nur wer online zahlt, spart die Gebühr.'),
      page('Online oder am Telefon, wie Sie möchten.'),
      page('Elektronisch geht es schneller.'),
    ],
  ],
  retyping: [
    [
      office('Antrag im Fachverfahren anlegen'),
      office('Stammdaten nachtragen'),
      office('Angaben aus dem Formular abschreiben'),
    ],
    [
      office('Antrag an Vertretung übertragen'),
      office('Gebühr festsetzen'),
      office('Fall mit der Leitung besprechen'),
    ],
  ],
  evidence: [
    [
      hints('Bitte laden Sie eine aktuelle Meldebestätigung hoch.'),
      page('Fügen Sie den Auszug aus dem Handelsregister bei.'),
      hints('Fotografieren Sie Vorder- und Rückseite Ihres Ausweises.'),
    ],
    [
      page('Die Geburtsurkunde rufen wir selbst ab.'),
      asks('Wie viele Führungszeugnisse brauchen Sie?'),
      asks('Hat das Kind schon eine Geburtsurkunde?'),
    ],
  ],
}
