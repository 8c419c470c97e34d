/** Causes of a failed job, for the operator. None may hold personal data. */
export const connectorTexts = {
  de: {
    nobody: 'Niemand ist genannt, der diesen Schritt ausführt.',
    noAnswer: (seconds: number) => `Keine Antwort innerhalb von ${seconds} Sekunden.`,
    unexpected: 'Unerwarteter Fehler beim Aufruf. Einzelheiten stehen im Protokoll des Servers.',
    ownSide: 'Die Version oder der Speicher war nicht benutzbar.',
    hostNotApproved: (host: string) => `Das System „${host}“ ist nicht freigegeben.`,
    sourceUnknown: (source: string) => `Die Datenquelle „${source}“ steht nicht im Bauplan.`,
    documentUnreadable: (source: string) =>
      `${source}: Die Schnittstellenbeschreibung ist nicht lesbar.`,
    operationUnknown: (source: string, operation: string) =>
      `${source}: Die Operation „${operation}“ gibt es dort nicht.`,
    fieldMissing: (source: string, field: string) => `${source}: Die Angabe „${field}“ fehlt.`,
    fieldUnfit: (source: string, field: string) =>
      `${source}: Die Angabe „${field}“ passt nicht in den Aufruf.`,
    fieldUnknown: (source: string, field: string) =>
      `${source}: Die Operation kennt die Angabe „${field}“ nicht.`,
    unreachable: (source: string) => `${source} ist nicht erreichbar.`,
    refused: (source: string, status: number) => `${source} hat den Aufruf abgelehnt (${status}).`,
    down: (source: string, status: number) => `${source} ist gestört (${status}).`,
    answerTooLarge: (source: string) => `${source}: Die Antwort ist zu groß.`,
    answerMalformed: (source: string) => `${source}: Die Antwort ist nicht lesbar.`,
    answerWrong: (source: string, field: string) =>
      `${source}: Die Antwort passt nicht zur Vereinbarung (${field}).`,
    letterUnknown: (letter: string) => `Das Schreiben „${letter}“ steht nicht im Bauplan.`,
    letterNotComposed: (letter: string) =>
      `Das Schreiben „${letter}“ ließ sich nicht aus den Daten des Vorgangs bilden.`,
    letterNotTypeset: (letter: string) => `Das Schreiben „${letter}“ ließ sich nicht setzen.`,
    mailRefused: 'Der Mailserver hat die Benachrichtigung nicht angenommen.',
  },
  en: {
    nobody: 'Nobody is named to do this step.',
    noAnswer: (seconds: number) => `No answer within ${seconds} seconds.`,
    unexpected: 'Unexpected failure of the call. Details are in the log of the server.',
    ownSide: 'The version or the storage could not be used.',
    hostNotApproved: (host: string) => `The system “${host}” is not approved.`,
    sourceUnknown: (source: string) => `The source “${source}” is not in the definition.`,
    documentUnreadable: (source: string) => `${source}: its description cannot be read.`,
    operationUnknown: (source: string, operation: string) =>
      `${source}: there is no operation “${operation}”.`,
    fieldMissing: (source: string, field: string) => `${source}: “${field}” is missing.`,
    fieldUnfit: (source: string, field: string) => `${source}: “${field}” does not fit the call.`,
    fieldUnknown: (source: string, field: string) =>
      `${source}: the operation does not know “${field}”.`,
    unreachable: (source: string) => `${source} cannot be reached.`,
    refused: (source: string, status: number) => `${source} refused the call (${status}).`,
    down: (source: string, status: number) => `${source} is out of order (${status}).`,
    answerTooLarge: (source: string) => `${source}: the answer is too large.`,
    answerMalformed: (source: string) => `${source}: the answer cannot be read.`,
    answerWrong: (source: string, field: string) =>
      `${source}: the answer is not as agreed (${field}).`,
    letterUnknown: (letter: string) => `The letter “${letter}” is not in the definition.`,
    letterNotComposed: (letter: string) =>
      `The letter “${letter}” could not be composed from the data of the case.`,
    letterNotTypeset: (letter: string) => `The letter “${letter}” could not be typeset.`,
    mailRefused: 'The mail server did not accept the notice.',
  },
}
