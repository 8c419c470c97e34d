import { dataFindings } from './dataFindings.ts'
import { decisionFindings } from './decisionFindings.ts'
import { english } from './findingsInEnglish.ts'
import type { Say } from './findingWords.ts'
import { paperFindings } from './paperFindings.ts'
import { poolFindings } from './poolFindings.ts'

const de = {
  ...decisionFindings,
  ...dataFindings,
  ...paperFindings,
  ...poolFindings,
  scenarioDiffers: (title, what) => ({
    title: `Der Prüffall „${title}“ läuft anders als erwartet.`,
    text: what,
    fix: 'Neues Ergebnis übernehmen',
  }),
  notUsable: (title, problem) => ({
    title: `„${title}“ kann nicht jeder bedienen.`,
    text: `${problem} Das zeigt die Vorschau dieses Formulars.`,
  }),
  noStart: (process) => ({
    title: `„${process}“ hat keinen Anfang.`,
    text: 'Zeichnen Sie ein Startereignis ein, mit dem der Vorgang beginnt.',
  }),
  serviceWithoutBasis: (service) => ({
    title: `„${service}“ nennt keine Rechtsgrundlage.`,
    text: 'Geben Sie bei der Leistung an, worauf sie beruht: ein Gesetz, eine Satzung oder einen Beschluss.',
  }),
  neverAnswered: (name) => ({
    title: `${name} bekäme nie eine Antwort.`,
    text: 'Der Beispielfall endet, ohne dass ein Schreiben hinausgeht. Zeichnen Sie ein Schreiben ein, das sagt, was herausgekommen ist (§ 41 VwVfG).',
  }),
  unreachable: (name) => ({
    title: `„${name}“ wird nie erreicht.`,
    text: 'Kein Weg führt vom Start zu diesem Schritt. Verbinden Sie ihn oder löschen Sie ihn.',
  }),
  noWayToEnd: (name) => ({
    title: `Von „${name}“ führt kein Weg zu einem Ende.`,
    text: 'Der Vorgang bliebe hier stehen. Führen Sie den Weg weiter bis zu einem Endereignis.',
  }),
  waits: (name, condition, from) => ({
    title: `Bei „${name}“ kann ein Vorgang für immer warten.`,
    text: `${condition} wartet der Ablauf für immer bei „${name}“: Von ${from} kommt nichts mehr. Führen Sie die Wege so zusammen, wie sie sich geteilt haben.`,
  }),
  stuck: (name, condition) => ({
    title: `Bei „${name}“ kann ein Vorgang stehen bleiben.`,
    text: `${condition} geht es bei „${name}“ nicht weiter. Zeichnen Sie ein, was dann geschehen soll.`,
  }),
  circles: (name, condition) => ({
    title: `Ab „${name}“ kann ein Vorgang im Kreis laufen, ohne je zu enden.`,
    text: `${condition} gibt es keinen Weg mehr zu einem Ende. Zeichnen Sie einen Weg aus dem Kreis.`,
  }),
  twice: (name, condition) => ({
    title: `„${name}“ kann doppelt geschehen.`,
    text: `${condition} ist „${name}“ zweimal zugleich an der Reihe. Führen Sie Wege, die nebeneinander laufen, vorher zusammen.`,
  }),
  abandons: (name, condition, work) => ({
    title: `„${name}“ beendet alles, während noch gearbeitet wird.`,
    text: `${condition} endet damit auch die Arbeit an ${work}. Soll sie erst fertig werden, führen Sie die Wege vor dem Ende zusammen.`,
  }),
  soundnessOpen: (states) => ({
    title: 'Ob jeder Vorgang zu einem Ende kommt, ist nicht ganz geprüft.',
    text: `Es gibt zu viele Möglichkeiten. In ${states} Ständen, die angesehen wurden, fand sich nichts. Teilen Sie den Ablauf auf, wenn Sie Gewissheit brauchen.`,
  }),
  soundnessUntried: (name) => ({
    title: `Ob jeder Vorgang zu einem Ende kommt, hängt von „${name}“ ab.`,
    text: 'Wie es hier weitergeht, lässt sich ohne Daten nicht sagen. Alles andere wurde geprüft.',
  }),
  flowEndMissing: (name) => ({
    title: 'Eine Verbindung hängt in der Luft.',
    text: `Den Schritt „${name}“ gibt es nicht. Verbinden Sie neu oder löschen Sie die Verbindung.`,
    fix: 'Verbindung löschen',
  }),
  flowAcrossScopes: (from, to) => ({
    title: 'Eine Verbindung überquert den Rand eines Teilprozesses.',
    text: `„${from}“ und „${to}“ liegen nicht im selben Teilprozess. Verbinden Sie mit dem Teilprozess selbst.`,
    fix: 'Verbindung löschen',
  }),
  flowIntoStart: (name) => ({
    title: `Eine Verbindung führt in „${name}“ hinein.`,
    text: 'Ein Start und ein Ereignis am Rand eines Schritts beginnen einen Weg, sie setzen keinen fort.',
    fix: 'Verbindung löschen',
  }),
  flowOutOfEnd: (name) => ({
    title: `Nach dem Ende „${name}“ geht es weiter.`,
    text: 'Hinter einem Ende kommt nichts mehr. Löschen Sie die Verbindung oder das Ende.',
    fix: 'Verbindung löschen',
  }),
  boundaryWithoutHost: (name) => ({
    title: `Das Ereignis „${name}“ sitzt an keinem Schritt.`,
    text: 'Setzen Sie es an den Rand des Schritts, den es überwacht.',
  }),
  noCondition: (name, gateway) => ({
    title: `Nach „${gateway}“ ist unklar, wann es zu „${name}“ geht.`,
    text: 'Geben Sie der Verbindung eine Bedingung oder machen Sie sie zum Standardweg.',
    fix: 'Zum Standardweg machen',
  }),
  noDefault: (gateway) => ({
    title: `„${gateway}“ hat keinen Standardweg.`,
    text: 'Trifft keine Bedingung zu, bleibt der Vorgang als Klärungsfall stehen. Bestimmen Sie einen Weg, der dann gilt.',
    fix: 'Letzten Weg zum Standardweg machen',
  }),
  defaultMissing: (gateway) => ({
    title: `Den Standardweg von „${gateway}“ gibt es nicht.`,
    text: 'Er gehört zu einer anderen Verzweigung oder wurde gelöscht.',
    fix: 'Angabe entfernen',
  }),
  defaultWithCondition: (name, gateway) => ({
    title: `Der Weg von „${gateway}“ zu „${name}“ ist Standardweg und hat eine Bedingung.`,
    text: 'Ein Standardweg gilt, wenn keine andere Bedingung zutrifft. Seine eigene wird nicht beachtet.',
    fix: 'Bedingung entfernen',
  }),
  missingReference: (kind, id, name) => ({
    title: `${kind} „${id}“ gibt es nicht.`,
    text: `„${name}“ braucht diese Angabe. Wählen Sie eine, die es gibt.`,
  }),
  idTaken: (name) => ({
    title: `Eine andere Entscheidung hat dieselbe Kennung wie „${name}“.`,
    text: 'Was sie braucht, findet nur eine von beiden. Geben Sie einer davon eine andere Kennung.',
  }),
  requirementCircle: (name) => ({
    title: `„${name}“ braucht das eigene Ergebnis.`,
    text: 'Die Entscheidungen brauchen einander im Kreis. Nehmen Sie eine dieser Verbindungen heraus.',
  }),
  lacksForm: (name) => ({
    title: `Für „${name}“ fehlt das Formular.`,
    text: 'Wählen Sie aus, was die Person bei diesem Schritt sieht und ausfüllt.',
  }),
  lacksSource: (name) => ({
    title: `Für „${name}“ fehlt die Datenquelle.`,
    text: 'Wählen Sie aus, wo dieser Schritt Angaben holt oder einträgt.',
  }),
  lacksDecision: (name) => ({
    title: `Für „${name}“ fehlt die Entscheidungstabelle.`,
    text: 'Wählen Sie aus, nach welcher Tabelle entschieden wird.',
  }),
  lacksLetter: (name) => ({
    title: `„${name}“ verschickt nichts.`,
    text: 'Wählen Sie das Schreiben oder die Nachricht, die hier hinausgeht.',
  }),
  lacksMessage: (name) => ({
    title: `Bei „${name}“ fehlt, um welche Nachricht es geht.`,
    text: 'Wählen Sie die Nachricht aus.',
  }),
  lacksScript: (name) => ({
    title: `„${name}“ berechnet noch nichts.`,
    text: 'Legen Sie die Formel fest, nach der gerechnet wird.',
  }),
  foreignScript: (name) => ({
    title: `„${name}“ rechnet mit einem Programm aus einem anderen Werkzeug.`,
    text: 'Es wird hier nicht ausgeführt. Legen Sie die Formel neu fest.',
  }),
  foreignCondition: (name) => ({
    title: `Die Bedingung von „${name}“ stammt aus einem anderen Werkzeug.`,
    text: 'Sie wird hier nicht geprüft. Legen Sie die Bedingung neu fest.',
  }),
  foreignWay: (name, from) => ({
    title: `Die Bedingung für den Weg von „${from}“ zu „${name}“ stammt aus einem anderen Werkzeug.`,
    text: 'Sie wird hier nicht geprüft. Legen Sie neu fest, wann dieser Weg gilt.',
  }),
  lacksProcess: (name) => ({
    title: `„${name}“ ruft keinen Ablauf auf.`,
    text: 'Wählen Sie aus, welcher Ablauf hier stattfindet.',
  }),
  lacksTimer: (name) => ({
    title: `Bei „${name}“ fehlt, wie lange gewartet wird.`,
    text: 'Legen Sie eine Dauer oder einen Zeitpunkt fest.',
  }),
  lacksSignal: (name) => ({
    title: `Bei „${name}“ fehlt, um welches Signal es geht.`,
    text: 'Wählen Sie das Signal aus.',
  }),
  lacksEscalation: (name) => ({
    title: `Bei „${name}“ fehlt, um welche Eskalation es geht.`,
    text: 'Wählen Sie die Eskalation aus, die hier gemeldet wird.',
  }),
  lacksCondition: (name) => ({
    title: `„${name}“ wartet auf eine Bedingung, die nicht festgelegt ist.`,
    text: 'Legen Sie fest, was zutreffen muss, damit es weitergeht.',
  }),
  lacksHandler: (name) => ({
    title: `Bei „${name}“ fehlt, wie der Schritt rückgängig gemacht wird.`,
    text: 'Wählen Sie den Schritt, der dann stattfindet.',
  }),
  lacksEvents: (name) => ({
    title: `„${name}“ nennt keines der Ereignisse, um die es geht.`,
    text: 'Legen Sie fest, welche Ereignisse gemeint sind.',
  }),
  lacksItems: (name) => ({
    title: `Bei „${name}“ ist unklar, wie oft der Schritt stattfindet.`,
    text: 'Legen Sie fest, für welche Einträge oder wie viele Male er sich wiederholt.',
  }),
  lacksLoopEnd: (name) => ({
    title: `„${name}“ wiederholt sich ohne Ende.`,
    text: 'Legen Sie eine Bedingung oder eine Höchstzahl für die Wiederholung fest.',
  }),
  cancelOutside: (name) => ({
    title: `„${name}“ kann hier nichts rückabwickeln.`,
    text: 'Ein Abbruch gehört in einen Teilablauf, der ganz oder gar nicht geschieht, oder an dessen Rand.',
  }),
  notForCompensation: (name, event) => ({
    title: `„${event}“ führt zu „${name}“, das nichts rückgängig macht.`,
    text: 'Wählen Sie einen Schritt, der zum Rückgängigmachen gezeichnet ist.',
  }),
  startWithoutEvent: (name) => ({
    title: `„${name}“ sagt nicht, wodurch es beginnt.`,
    text: 'Ein Teilablauf neben dem Weg beginnt mit einem Ereignis: einer Nachricht, einer Frist, einem Fehlerfall.',
  }),
  startInside: (name) => ({
    title: `„${name}“ wartet, obwohl der Teilablauf schon begonnen hat.`,
    text: 'Ein Teilablauf beginnt, sobald der Weg ihn erreicht. Warten Sie hinter seinem Beginn.',
  }),
  startByInner: (name) => ({
    title: `„${name}“ kann keinen Vorgang beginnen.`,
    text: 'Fehlerfälle, Eskalationen und Rückabwicklungen entstehen erst im laufenden Vorgang. Beginnen Sie ohne Ereignis, mit einer Nachricht oder nach Kalender.',
  }),
  oneStart: (name) => ({
    title: `„${name}“ hat nicht genau einen Beginn.`,
    text: 'Ein Teilablauf neben dem Weg beginnt mit genau einem Ereignis.',
  }),
  notAwaited: (name, gateway) => ({
    title: `Nach „${gateway}“ kann auf „${name}“ nicht gewartet werden.`,
    text: 'Hier geht es mit dem weiter, was zuerst eintritt. Verbinden Sie nur mit Schritten, die warten: auf eine Nachricht, eine Frist, ein Signal oder eine Bedingung.',
  }),
  besideFlow: (name) => ({
    title: `„${name}“ steht neben dem Weg, ist aber mit ihm verbunden.`,
    text: 'Es findet statt, wenn sein Ereignis eintritt. Löschen Sie die Verbindung.',
    fix: 'Verbindung löschen',
  }),
  flowOutOfJump: (name) => ({
    title: `Nach dem Sprung „${name}“ geht es weiter.`,
    text: 'Ein Sprung setzt den Weg an seinem Ziel fort. Löschen Sie die Verbindung.',
    fix: 'Verbindung löschen',
  }),
  unused: (kind, name) => ({
    title: `${kind} „${name}“ wird nicht verwendet.`,
    text: 'Kein Schritt nutzt das. Verwenden Sie es oder löschen Sie es.',
    fix: 'Löschen',
  }),
  noLane: (name) => ({
    title: `Für „${name}“ ist niemand zuständig.`,
    text: 'Ziehen Sie den Schritt in die Bahn der Menschen, die ihn erledigen.',
  }),
  expressionError: (text, problem, instead) => ({
    title: `Ein Ausdruck ist fehlerhaft: ${problem}`,
    text: `Es geht um: ${text}`,
    ...(instead === '' ? {} : { fix: `Ersetzen durch „${instead}“` }),
  }),
  unknownTarget: (target, mapping, instead) => ({
    title: `„${mapping}“ füllt „${target}“, das es nicht gibt.`,
    text: 'Wählen Sie eine Angabe, die es im Ziel gibt, oder löschen Sie die Zeile.',
    fix: instead === '' ? 'Zeile löschen' : `Ersetzen durch „${instead}“`,
  }),
  missingTarget: (target, source, name) => ({
    title: `„${source}“ braucht „${target}“, aber niemand füllt es.`,
    text: `Ergänzen Sie in der Zuordnung von „${name}“ eine Zeile dafür.`,
    fix: 'Zeile ergänzen',
  }),
  typeMismatch: (target, problem) => ({
    title: `„${target}“ bekommt einen Wert, der nicht passt.`,
    text: problem,
  }),
  unknownPath: (path, question) => ({
    title: `Die Antwort auf „${question}“ hat keinen Platz.`,
    text: `Die Angabe „${path}“ gibt es in den Daten nicht. Wählen Sie eine, die es gibt.`,
  }),
  widgetMismatch: (question) => ({
    title: `Das Eingabefeld passt nicht zu „${question}“.`,
    text: 'Was dort eingegeben wird, ist von anderer Art als die Angabe in den Daten.',
  }),
  noOptions: (question) => ({
    title: `Bei „${question}“ gibt es nichts auszuwählen.`,
    text: 'Tragen Sie die möglichen Antworten ein.',
  }),
  noEntryQuestions: (question) => ({
    title: `Bei „${question}“ ist nicht gesagt, was je Eintrag gefragt wird.`,
    text: 'Fügen Sie mindestens eine Frage für jeden Eintrag hinzu.',
  }),
  entryElsewhere: (question) => ({
    title: `Eine Antwort zu „${question}“ gehört nicht zur Liste.`,
    text: 'Was je Eintrag gefragt wird, muss eine Angabe dieser Liste sein.',
  }),
  entryBounds: (question) => ({
    title: `Bei „${question}“ sind mehr Einträge nötig als möglich.`,
    text: 'Die kleinste Anzahl darf nicht über der größten liegen.',
  }),
  noMissingText: (question) => ({
    title: `Bei „${question}“ fehlt der Hinweis für eine leere Antwort.`,
    text: 'Sagen Sie, was einzutragen ist, zum Beispiel: „Bitte geben Sie an, seit wann …“',
  }),
  noPurpose: (field) => ({
    title: `Für „${field}“ fehlt der Zweck oder die Rechtsgrundlage.`,
    text: 'Eine Angabe darf nur erheben, wer sagen kann, wofür und nach welcher Vorschrift (Art. 6 DSGVO). Ergänzen Sie beides bei der Angabe.',
    fix: 'Für alle Angaben nennen',
  }),
  specialWithoutBasis: (field) => ({
    title: `„${field}“ ist besonders geschützt, und die Rechtsgrundlage fehlt.`,
    text: 'Solche Angaben dürfen nur verarbeitet werden, wenn ein Gesetz es erlaubt (Art. 9 DSGVO).',
  }),
  noPattern: (field) => ({
    title: `Die Schreibweise von „${field}“ lässt sich nicht prüfen.`,
    text: 'Die hinterlegte Regel ist keine, die sicher geprüft werden kann. Wählen Sie unter „Daten“ eine andere Schreibweise.',
  }),
  noCodes: (field) => ({
    title: `Die Codeliste von „${field}“ ist leer.`,
    text: 'So ist kein Wert zulässig. Tragen Sie die Werte unter „Daten“ ein.',
  }),
  boundsCrossed: (field) => ({
    title: `Für „${field}“ ist kein Wert zulässig.`,
    text: 'Das Kleinste, was erlaubt ist, liegt über dem Größten. Prüfen Sie die Grenzen unter „Daten“.',
  }),
  noRetention: (field) => ({
    title: `Für „${field}“ fehlt, wie lange die Angabe gespeichert bleibt.`,
    text: 'Tragen Sie die Aufbewahrungsfrist ein (Art. 5 Abs. 1 Buchst. e DSGVO).',
    fix: 'Für alle Angaben nennen',
  }),
  remarkIgnored: (form) => ({
    title: `Was Menschen bei „${form}“ mitteilen, liest niemand.`,
    text: 'Eine Mitteilung muss zu einem Menschen führen (§ 24 Abs. 1 VwVfG). Ergänzen Sie eine Bedingung, die dann zur Prüfung leitet.',
  }),
  noTimeout: (name) => ({
    title: `Wer „${name}“ nicht abschließt, lässt den Vorgang für immer offen.`,
    text: 'Setzen Sie eine Frist an den Schritt, nach der der Vorgang endet und die Daten gelöscht werden.',
  }),
  blockMissing: (kind, block) => ({
    title: `Im ${kind} fehlt: ${block}.`,
    text: 'Ohne diesen Teil ist das Schreiben unvollständig oder angreifbar. Ergänzen Sie ihn.',
  }),
  wrongRemedy: () => ({
    title: 'Die Rechtsbehelfsbelehrung nennt den Einspruch.',
    text: 'Gegen Bescheide einer Gemeinde ist der Widerspruch gegeben (§§ 68 ff. VwGO). Eine falsche Belehrung verlängert die Frist auf ein Jahr.',
    fix: 'Durch „Widerspruch“ ersetzen',
  }),
  appealWithoutPeriod: () => ({
    title: 'Die Rechtsbehelfsbelehrung nennt keine Frist.',
    text: 'Sagen Sie, bis wann der Rechtsbehelf möglich ist: „innerhalb eines Monats nach Bekanntgabe“ (§ 70 VwGO).',
  }),
  noticeWithData: () => ({
    title: 'Die Mail enthält Angaben aus dem Vorgang.',
    text: 'Eine Mail ist nicht geschützt. Sie darf nur sagen, dass ein Schreiben bereitliegt.',
  }),
  discretion: (name) => ({
    title: `„${name}“ entscheidet ohne Menschen, obwohl Ermessen besteht.`,
    text: 'Mit Ermessen oder Beurteilungsspielraum entscheidet immer ein Mensch (§ 35a VwVfG). Machen Sie daraus eine Aufgabe.',
  }),
  notAuthorised: (name) => ({
    title: `„${name}“ entscheidet ohne Menschen, und die Vorschrift dafür fehlt.`,
    text: 'Nennen Sie die Vorschrift, die das erlaubt (§ 35a VwVfG, § 155 Abs. 4 AO). Sonst kann die Leistung nicht freigegeben werden.',
  }),
  noLayout: (process, count) => ({
    title: `In „${process}“ haben Schritte noch keinen Platz im Bild: ${count}.`,
    text: 'Sie werden beim Öffnen angeordnet. Verschieben Sie sie, wie es Ihnen gefällt.',
  }),
  deadlineWithoutConsequence: (deadline) => ({
    title: `Die Frist „${deadline}“ hat keine Folge.`,
    text: 'Sagen Sie, was geschieht, wenn sie abläuft: eine Erinnerung, ein nächster Schritt, ein Ende.',
  }),
  deadlineWithoutPeriod: (deadline) => ({
    title: `Der Frist „${deadline}“ fehlt die Dauer.`,
    text: 'Sagen Sie, wie viele Tage, Wochen, Monate oder Jahre sie dauert.',
  }),
  deadlineCountsMonths: (deadline) => ({
    title: `Die Frist „${deadline}“ zählt Arbeitstage oder Werktage, ihre Dauer nennt aber Monate oder Jahre.`,
    text: 'Nennen Sie die Dauer in Tagen, oder zählen Sie alle Tage.',
  }),
  deadlineWithoutDelivery: (deadline, law) => ({
    title: `„${deadline}“: Diese Art der Bekanntgabe regelt das gewählte Recht nicht (${law}).`,
    text: 'Wählen Sie einen anderen Weg oder ein anderes Recht. Sonst hat die Frist keinen letzten Tag.',
  }),
  deadlineRollover: (deadline, law) => ({
    title: `„${deadline}“: Warum der letzte Tag an einem Wochenende bleibt, regelt das gewählte Recht nicht (${law}).`,
    text: 'Wählen Sie das Recht, das es regelt. In der Berechnung steht sonst keine Vorschrift.',
  }),
  notExecuted: (name) => ({
    title: `„${name}“ wird nur dokumentiert, nicht ausgeführt.`,
    text: 'Der Vorgang geht sofort weiter. Soll hier etwas geschehen, wählen Sie eine Aufgabe oder einen Systemaufruf.',
  }),
} satisfies Record<string, Say>

export type FindingText = keyof typeof de

export const findingTexts: Record<'de' | 'en', Record<FindingText, Say>> = { de, en: english }
