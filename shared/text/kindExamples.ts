import type { KindExamples } from './elementKinds.ts'

/** One case of each kind of step, from the daily work of an administration. */
export const kindExamples: KindExamples = {
  activity: {
    task: 'Beim Parkausweis steht „Fall abschließen“ nur da, damit alle den Ablauf verstehen.',
    manualTask: 'Die Hausmeisterin stellt das Schild für die Halteverbotszone auf.',
    userTask: 'Eine Sachbearbeiterin prüft, ob der Mietvertrag zur Anschrift passt.',
    serviceTask: 'Die Anschrift kommt aus dem Melderegister statt aus dem Formular.',
    scriptTask: 'Aus Monaten und Satz wird die Hundesteuer für den Rest des Jahres.',
    businessRuleTask: 'Die Satzung sagt, wie hoch die Steuer für den zweiten Hund ist.',
    sendTask: 'Erika bekommt den Steuerbescheid in ihr Postfach.',
    sendMessage: 'Der Ablauf „Dienstreise“ teilt der Reisekostenstelle mit, dass abgerechnet wird.',
    receiveTask: 'Der Bauantrag ruht, bis die Feuerwehr ihre Stellungnahme schickt.',
    receiveStart: 'Meldet das Standesamt eine Geburt, beginnt der Vorgang zum Kindergeld.',
    subProcess: 'Anhören, Frist abwarten und Antwort auswerten bilden zusammen die Anhörung.',
    eventSubProcess: 'Zieht jemand den Antrag zurück, wird er eingestellt, egal wie weit er ist.',
    transaction: 'Saal und Technik werden beide gebucht. Fehlt eines, wird das andere abgesagt.',
    adHocSubProcess:
      'Vor der Baugenehmigung fragt die Sachbearbeiterin nur die Stellen, die sie braucht.',
    callActivity: 'Anmeldung und Ummeldung nutzen denselben Ablauf „Gebühr einziehen“.',
  },
  gateway: {
    exclusiveGateway:
      'Ist der Hund von gelisteter Rasse? Dann entscheidet ein Mensch, sonst die Tabelle.',
    parallelGateway: 'Bauamt und Umweltamt prüfen zugleich. Erst nach beiden geht es weiter.',
    inclusiveGateway:
      'Denkmal, Naturschutz oder beides: Gefragt wird jede Stelle, die betroffen ist.',
    complexGateway: 'Liegen zwei von drei Gutachten vor, wird entschieden.',
    eventBasedGateway:
      'Entweder kommt der fehlende Nachweis, oder die Frist von vier Wochen läuft ab.',
    firstEventStart:
      'Ein Antrag oder eine Meldung der Polizei: Was zuerst kommt, beginnt den Fall.',
    allEventsStart: 'Erst wenn Antrag und Zahlung da sind, geht der Vorgang richtig los.',
  },
  start: {
    none: 'Jemand schickt den Antrag im Portal ab.',
    message: 'Das Melderegister meldet einen Zuzug.',
    timer: 'An jedem 2. Januar beginnt der Versand der Jahresbescheide.',
    signal: 'Eine neue Satzung tritt in Kraft, und alle betroffenen Abläufe beginnen.',
    conditional: 'Sobald der offene Betrag über 500 Euro liegt, beginnt die Mahnung.',
    error: 'Das Register antwortet nicht. Dann übernimmt eine Sachbearbeiterin von Hand.',
    escalation: 'Die Prüfung dauert zu lange. Dann bekommt die Leitung eine Aufgabe.',
    compensation:
      'Wird die Buchung des Saals rückgängig gemacht, bekommt auch der Verein Bescheid.',
    multiple: 'Widerruf oder Tod der antragstellenden Person: Beides führt hierher.',
    allOf: 'Antrag und Zustimmung der anderen Sorgeberechtigten liegen beide vor.',
  },
  caught: {
    message: 'Das Tierheim bestätigt, dass der Hund von dort kommt.',
    timer: 'Einen Monat nach der Bekanntgabe ist der Bescheid bestandskräftig.',
    signal: 'Alle Anträge auf Zuschuss warten, bis der Haushalt beschlossen ist.',
    conditional: 'Der Vorgang wartet, bis alle Mitreisenden eingetragen sind.',
    link: 'Auf der zweiten Seite der Zeichnung geht es bei „Bescheid“ weiter.',
    multiple: 'Die Antwort des Amts oder der Anruf der Antragstellerin: Eines genügt.',
    allOf: 'Es geht erst weiter, wenn Zahlung und Unterlagen beide da sind.',
  },
  thrown: {
    none: '„Unterlagen vollständig“: Im Portal ist zu sehen, wie weit der Antrag ist.',
    message: 'Die Kasse bekommt mitgeteilt, welche Gebühr sie einziehen soll.',
    signal: 'Der Haushalt ist beschlossen. Alle wartenden Anträge gehen weiter.',
    escalation: 'Die Leitung erfährt, dass ein Antrag seit acht Wochen liegt.',
    compensation: 'Der Antrag wird zurückgenommen. Die Buchung des Saals wird wieder gelöst.',
    link: 'Die Zeichnung wird zu breit. Der Weg geht unten bei „Bescheid“ weiter.',
    multiple: 'Kasse und Archiv bekommen zugleich Bescheid.',
  },
  end: {
    none: 'Der Hund ist angemeldet, und der Bescheid ist zugestellt.',
    message: 'Mit dem Ende erfährt die Kasse, dass der Bescheid gilt.',
    signal: 'Die Satzung ist beschlossen. Wer darauf wartet, kann weitermachen.',
    escalation: 'Die Prüfung endet, und die Leitung erfährt von der Überschreitung.',
    compensation: 'Der Umzug wird abgesagt. Sperrung und Schilder werden wieder abbestellt.',
    error: 'Die Anschrift gibt es nicht. Der Ablauf darüber fragt noch einmal nach.',
    cancel: 'Der Verein sagt ab. Saal und Technik werden wieder frei.',
    terminate: 'Der Antrag ist zurückgezogen. Niemand muss mehr etwas prüfen.',
    multiple: 'Mit dem Ende bekommen Kasse und Statistik ihre Meldung.',
  },
  attached: {
    message: 'Während geprüft wird, kommt ein weiterer Nachweis.',
    timer: 'Hat nach vier Wochen niemand geantwortet, geht eine Erinnerung hinaus.',
    signal: 'Der Haushalt wird gesperrt, während noch über den Zuschuss beraten wird.',
    conditional: 'Der Betrag steigt über 10 000 Euro. Dann entscheidet die Leitung mit.',
    error: 'Das Melderegister ist nicht erreichbar. Jemand fragt telefonisch nach.',
    escalation: 'Die Anhörung meldet, dass sie länger dauert. Die Leitung wird informiert.',
    compensation: 'Zu „Saal buchen“ gehört „Saal absagen“, falls der Antrag zurückgenommen wird.',
    cancel: 'Eine Buchung scheitert. Der Verein bekommt einen anderen Termin angeboten.',
    multiple: 'Rücknahme oder Umzug: Beides beendet die Prüfung.',
    allOf: 'Sind Zahlung und Nachweis da, muss niemand weiter warten.',
  },
}
