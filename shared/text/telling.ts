import { named } from './article.ts'

// A flow told in sentences. A clause follows its lead: "Danach" + "hat die Kämmerei die Aufgabe „Prüfen“".

type Named = (name: string) => string
type Who = string | undefined

const de = {
  quoted: (name: string) => `„${name}“`,
  lead: {
    then: 'Danach',
    meanwhile: 'Dabei',
    otherwise: 'Sonst',
    when: (condition: string) => `Wenn gilt: ${condition}`,
    whenNamed: (way: string) => `Wenn „${way}“`,
    /** Before the clause. */
    onCondition: (words: string) => `${words}, dann`,
    other: (words: string) => words,
    way: (at: number) => `Auf dem ${at}. Weg`,
    together: (at: number): string => (at === 0 ? 'Zum einen' : 'Gleichzeitig'),
    either: (at: number): string => (at === 0 ? 'Dabei' : 'Zugleich'),
  },
  begins: {
    none: (s: string) => `Der Ablauf beginnt: ${s}`,
    message: (s: string) => `Der Ablauf beginnt, wenn eine Nachricht eintrifft: ${s}`,
    timer: (s: string) => `Der Ablauf beginnt nach Kalender: ${s}`,
    signal: (s: string) => `Der Ablauf beginnt mit einem Signal: ${s}`,
    conditional: (s: string) => `Der Ablauf beginnt, sobald eine Bedingung zutrifft: ${s}`,
    error: (s: string) => `Tritt ein Fehler ein, beginnt es hier: ${s}`,
    escalation: (s: string) => `Wird Eskalation gemeldet, beginnt es hier: ${s}`,
    compensation: (s: string) => `Wird rückabgewickelt, beginnt es hier: ${s}`,
    multiple: (s: string) => `Der Ablauf beginnt mit einem von mehreren Ereignissen: ${s}`,
  },
  partBegins: (s: string) => `Der Teil beginnt: ${s}`,
  ends: {
    none: (s: string) => `endet der Weg: ${s}`,
    message: (s: string) => `endet der Weg mit einer Nachricht: ${s}`,
    signal: (s: string) => `endet der Weg mit einem Signal: ${s}`,
    escalation: (s: string) => `endet der Weg, und Eskalation wird gemeldet: ${s}`,
    compensation: (s: string) => `endet der Weg, und es wird rückabgewickelt: ${s}`,
    error: (s: string) => `endet der Weg mit einem Fehler: ${s}`,
    cancel: (s: string) => `wird der Teil abgebrochen: ${s}`,
    terminate: (s: string) => `endet alles, was noch läuft: ${s}`,
    multiple: (s: string) => `endet der Weg mit mehreren Ereignissen: ${s}`,
  },
  waits: {
    message: (s: string) => `wird auf eine Nachricht gewartet: ${s}`,
    timer: (s: string) => `wird gewartet: ${s}`,
    signal: (s: string) => `wird auf ein Signal gewartet: ${s}`,
    conditional: (s: string) => `wird gewartet, bis eine Bedingung zutrifft: ${s}`,
    link: (s: string) => `geht es beim Sprungziel weiter: ${s}`,
    multiple: (s: string) => `wird auf mehrere Ereignisse gewartet: ${s}`,
  },
  gives: {
    none: (s: string) => `ist dieser Stand erreicht: ${s}`,
    message: (s: string) => `geht eine Nachricht hinaus: ${s}`,
    signal: (s: string) => `wird ein Signal gegeben: ${s}`,
    escalation: (s: string) => `wird Eskalation gemeldet: ${s}`,
    compensation: (s: string) => `wird rückabgewickelt: ${s}`,
    link: (s: string) => `springt der Weg: ${s}`,
    multiple: (s: string) => `wird mehreres ausgelöst: ${s}`,
  },
  /** What may happen while a step runs. */
  meanwhile: {
    message: (s: string) => `Trifft währenddessen eine Nachricht ein (${s})`,
    timer: (s: string) => `Ist vorher die Zeit um (${s})`,
    signal: (s: string) => `Wird währenddessen ein Signal gegeben (${s})`,
    conditional: (s: string) => `Trifft währenddessen eine Bedingung zu (${s})`,
    error: (s: string) => `Tritt dabei ein Fehler auf (${s})`,
    escalation: (s: string) => `Wird dabei Eskalation gemeldet (${s})`,
    compensation: (s: string) => `Muss das rückgängig gemacht werden (${s})`,
    cancel: (s: string) => `Wird das abgebrochen (${s})`,
    multiple: (s: string) => `Tritt währenddessen eines von mehreren Ereignissen ein (${s})`,
  },
  stops: (meanwhile: string, host: string) => `${meanwhile}, endet ${host}`,
  besides: (meanwhile: string) => `${meanwhile}, geschieht zusätzlich das Folgende`,
  activity: {
    task: (s: string, who: Who) => (who === undefined ? `folgt ${s}` : `ist ${who} dran: ${s}`),
    manualTask: (s: string, who: Who) => `wird außerhalb erledigt: ${s}${by(who)}`,
    userTask: (s: string, who: Who) =>
      who === undefined ? `hat jemand die Aufgabe ${s}` : `hat ${who} die Aufgabe ${s}`,
    serviceTask: (s: string) => `geschieht von selbst: ${s}`,
    scriptTask: (s: string) => `wird von selbst berechnet: ${s}`,
    businessRuleTask: (s: string) => `entscheiden Regeln: ${s}`,
    sendTask: (s: string) => `geht ein Schreiben hinaus: ${s}`,
    receiveTask: (s: string) => `wird auf eine Nachricht gewartet: ${s}`,
    subProcess: (s: string) => `folgt der Teil ${s}`,
    transaction: (s: string) => `folgt, ganz oder gar nicht, der Teil ${s}`,
    adHocSubProcess: (s: string) => `folgt in freier Reihenfolge der Teil ${s}`,
    callActivity: (s: string) => `läuft ein anderer Ablauf: ${s}`,
  },
  beside: (s: string) => `Neben dem Ablauf steht der Teil ${s} bereit`,
  undone: (meanwhile: string) => `${meanwhile}, geschieht das Folgende`,
  loose: (s: string) => `Noch führt kein Weg zu ${s}`,
  undoes: (s: string) => `Rückgängig gemacht wird es durch ${s}`,
  /** Where ways part. */
  parts: {
    exclusiveGateway: 'kommt es darauf an',
    inclusiveGateway: 'geht es auf einem oder mehreren Wegen weiter',
    parallelGateway: 'geht es gleichzeitig weiter',
    complexGateway: 'geht es nach eigener Regel weiter',
    eventBasedGateway: 'zählt, was zuerst eintritt',
  },
  andThen: ', und es geht je nach Ergebnis weiter',
  /** Where ways come together. */
  joins: {
    exclusiveGateway: 'kommen die Wege zusammen',
    inclusiveGateway: 'wird auf alle begonnenen Wege gewartet',
    parallelGateway: 'wird gewartet, bis alles davon getan ist',
    complexGateway: 'kommen die Wege nach eigener Regel zusammen',
    eventBasedGateway: 'zählt, was zuerst eintritt',
  },
  goesOn: (s: string) => `geht es weiter mit ${s}`,
  goesBack: (s: string) => `geht es zurück zu ${s}`,
  source: (name: string) => ` ${named(name).at}`,
  within: (period: string) => `, Frist: ${period}`,
  deadline: (title: string) => `, bis zum Ende der Frist „${title}“`,
  detail: (what: string) => ` (${what})`,
  of: (what: string) => `, ${what}`,
  loop: {
    while: (condition: string | undefined) =>
      condition === undefined ? '; mehrmals' : `; wiederholt, solange gilt: ${condition}`,
    each: (list: string | undefined, oneByOne: boolean) =>
      `; je Eintrag${list === undefined ? '' : ` von „${list}“`}, ${oneByOne ? 'nacheinander' : 'gleichzeitig'}`,
  },
  who: ((lane) => named(lane).inside) as Named,
}

function by(who: Who): string {
  return who === undefined ? '' : `, zuständig: ${who}`
}

export type Telling = typeof de

const en: Telling = {
  quoted: (name) => `“${name}”`,
  lead: {
    then: 'Then',
    meanwhile: 'There',
    otherwise: 'Otherwise',
    when: (condition) => `If ${condition}`,
    whenNamed: (way) => `If “${way}”`,
    onCondition: (words) => `${words}, then`,
    other: (words) => `${words},`,
    way: (at) => `On way ${at}`,
    together: (at) => (at === 0 ? 'On the one hand' : 'At the same time'),
    either: (at) => (at === 0 ? 'There' : 'At the same time'),
  },
  begins: {
    none: (s) => `The flow begins: ${s}`,
    message: (s) => `The flow begins when a message arrives: ${s}`,
    timer: (s) => `The flow begins by calendar: ${s}`,
    signal: (s) => `The flow begins with a signal: ${s}`,
    conditional: (s) => `The flow begins as soon as a condition holds: ${s}`,
    error: (s) => `If an error occurs, it begins here: ${s}`,
    escalation: (s) => `If it is escalated, it begins here: ${s}`,
    compensation: (s) => `If it is undone, it begins here: ${s}`,
    multiple: (s) => `The flow begins with one of several events: ${s}`,
  },
  partBegins: (s) => `The part begins: ${s}`,
  ends: {
    none: (s) => `this way ends: ${s}`,
    message: (s) => `this way ends with a message: ${s}`,
    signal: (s) => `this way ends with a signal: ${s}`,
    escalation: (s) => `this way ends and is escalated: ${s}`,
    compensation: (s) => `this way ends and things are undone: ${s}`,
    error: (s) => `this way ends with an error: ${s}`,
    cancel: (s) => `the part is cancelled: ${s}`,
    terminate: (s) => `everything that still runs ends: ${s}`,
    multiple: (s) => `this way ends with several events: ${s}`,
  },
  waits: {
    message: (s) => `a message is waited for: ${s}`,
    timer: (s) => `it waits: ${s}`,
    signal: (s) => `a signal is waited for: ${s}`,
    conditional: (s) => `it waits until a condition holds: ${s}`,
    link: (s) => `it goes on at the landing: ${s}`,
    multiple: (s) => `several events are waited for: ${s}`,
  },
  gives: {
    none: (s) => `this state is reached: ${s}`,
    message: (s) => `a message goes out: ${s}`,
    signal: (s) => `a signal is given: ${s}`,
    escalation: (s) => `it is escalated: ${s}`,
    compensation: (s) => `things are undone: ${s}`,
    link: (s) => `the way jumps: ${s}`,
    multiple: (s) => `several things are set off: ${s}`,
  },
  meanwhile: {
    message: (s) => `If a message arrives meanwhile (${s})`,
    timer: (s) => `If time runs out before (${s})`,
    signal: (s) => `If a signal is given meanwhile (${s})`,
    conditional: (s) => `If a condition holds meanwhile (${s})`,
    error: (s) => `If an error occurs there (${s})`,
    escalation: (s) => `If it is escalated there (${s})`,
    compensation: (s) => `If that has to be undone (${s})`,
    cancel: (s) => `If that is cancelled (${s})`,
    multiple: (s) => `If one of several events occurs meanwhile (${s})`,
  },
  stops: (meanwhile, host) => `${meanwhile}, ${host} ends`,
  besides: (meanwhile) => `${meanwhile}, the following happens besides`,
  activity: {
    task: (s, who) => (who === undefined ? `${s} follows` : `it is the turn of ${who}: ${s}`),
    manualTask: (s, who) =>
      `this is done outside: ${s}${who === undefined ? '' : `, in charge: ${who}`}`,
    userTask: (s, who) => `${who ?? 'somebody'} has the task ${s}`,
    serviceTask: (s) => `this happens by itself: ${s}`,
    scriptTask: (s) => `this is calculated: ${s}`,
    businessRuleTask: (s) => `rules decide: ${s}`,
    sendTask: (s) => `a letter goes out: ${s}`,
    receiveTask: (s) => `a message is waited for: ${s}`,
    subProcess: (s) => `the part ${s} follows`,
    transaction: (s) => `the part ${s} follows, all of it or nothing`,
    adHocSubProcess: (s) => `the part ${s} follows, in any order`,
    callActivity: (s) => `another flow runs: ${s}`,
  },
  beside: (s) => `The part ${s} stands ready beside the flow`,
  undone: (meanwhile) => `${meanwhile}, the following happens`,
  loose: (s) => `No way leads to ${s} yet`,
  undoes: (s) => `It is undone by ${s}`,
  parts: {
    exclusiveGateway: 'it depends',
    inclusiveGateway: 'it goes on in one or more ways',
    parallelGateway: 'it goes on at the same time',
    complexGateway: 'it goes on by a rule of its own',
    eventBasedGateway: 'what happens first counts',
  },
  andThen: ', and what follows depends on the result',
  joins: {
    exclusiveGateway: 'the ways come together',
    inclusiveGateway: 'all ways that were begun are waited for',
    parallelGateway: 'it waits until all of this is done',
    complexGateway: 'the ways come together by a rule of their own',
    eventBasedGateway: 'what happens first counts',
  },
  goesOn: (s) => `it goes on with ${s}`,
  goesBack: (s) => `it goes back to ${s}`,
  source: (name) => ` at “${name}”`,
  within: (period) => `, within ${period}`,
  deadline: (title) => `, before the deadline “${title}” ends`,
  detail: (what) => ` (${what})`,
  of: (what) => `, ${what}`,
  loop: {
    while: (condition) =>
      condition === undefined ? '; several times' : `; repeated while ${condition}`,
    each: (list, oneByOne) =>
      `; for each entry${list === undefined ? '' : ` of “${list}”`}, ${oneByOne ? 'one after the other' : 'at the same time'}`,
  },
  who: (lane) => `“${lane}”`,
}

export const tellingTexts = { de, en }
