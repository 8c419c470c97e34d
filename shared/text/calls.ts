/** Why a case that another one called did not come about or went, for operators and departments. */
export const callTexts = {
  de: {
    notOffered: (service: string) =>
      `Für die Leistung „${service}“ gilt heute keine freigegebene Version.`,
    notValid: (service: string, version: number) =>
      `Die Version ${version} der Leistung „${service}“ gilt heute nicht.`,
    foreign: (service: string) =>
      `Die Leistung „${service}“ gehört einem anderen Fachbereich und lässt sich nicht aufrufen.`,
    refused: (service: string, code: string) =>
      `Die Leistung „${service}“ hat den Aufruf abgelehnt (${code}).`,
    tooDeep: (calls: number) =>
      `Leistungen rufen einander auf, ohne dass ein Ende zu sehen ist (${calls} Aufrufe ineinander).`,
    cancelled: 'Der aufgerufene Vorgang wurde abgebrochen',
    notNeeded: 'Der Vorgang, der diesen aufgerufen hat, wartet nicht mehr auf ihn.',
  },
  en: {
    notOffered: (service: string) =>
      `No released version of the service “${service}” is valid today.`,
    notValid: (service: string, version: number) =>
      `Version ${version} of the service “${service}” is not valid today.`,
    foreign: (service: string) =>
      `The service “${service}” belongs to another department and cannot be called.`,
    refused: (service: string, code: string) =>
      `The service “${service}” refused the call (${code}).`,
    tooDeep: (calls: number) =>
      `Services call each other and no end is in sight (${calls} calls inside each other).`,
    cancelled: 'The case that was called was cancelled',
    notNeeded: 'The case that called this one no longer waits for it.',
  },
}
