import type { Language } from '../model/localised.ts'
import { english } from './elementKindsInEnglish.ts'
import { kindExamples } from './kindExamples.ts'
import { kindExamplesInEnglish } from './kindExamplesInEnglish.ts'

/** What people call a kind of step, and what it does. */
export interface KindWords {
  readonly name: string
  readonly does: string
}

const de = {
  activity: {
    task: {
      name: 'Schritt',
      does: 'Der Schritt ist nur dokumentiert. Der Vorgang geht sofort weiter.',
    },
    manualTask: {
      name: 'Schritt außerhalb',
      does: 'Jemand erledigt das außerhalb des Systems. Der Vorgang geht sofort weiter.',
    },
    userTask: {
      name: 'Schritt einer Person',
      does: 'Eine Person bekommt eine Aufgabe. Weiter geht es, wenn sie erledigt ist.',
    },
    serviceTask: {
      name: 'Abruf',
      does: 'Das System holt Angaben bei einer Datenquelle oder trägt dort etwas ein.',
    },
    scriptTask: { name: 'Berechnung', does: 'Das System berechnet einen Wert.' },
    businessRuleTask: {
      name: 'Entscheidung nach Regeln',
      does: 'Das System entscheidet nach einer Tabelle.',
    },
    sendTask: { name: 'Schreiben', does: 'Ein Schreiben geht an die antragstellende Person.' },
    sendMessage: {
      name: 'Nachricht senden',
      does: 'Die Nachricht geht an den, der auf sie wartet.',
    },
    receiveTask: {
      name: 'Warten auf Nachricht',
      does: 'Der Vorgang wartet hier, bis die Nachricht eintrifft.',
    },
    receiveStart: {
      name: 'Beginn durch Nachricht',
      does: 'Trifft die Nachricht ein, beginnt hier ein Vorgang.',
    },
    subProcess: {
      name: 'Teilablauf',
      does: 'Die Schritte darin gehören zusammen. Weiter geht es, wenn alle fertig sind.',
    },
    eventSubProcess: {
      name: 'Teilablauf bei einem Ereignis',
      does: 'Er steht neben dem Weg und beginnt, wenn sein Ereignis eintritt.',
    },
    transaction: {
      name: 'Teilablauf, ganz oder gar nicht',
      does: 'Wird er abgebrochen, wird rückgängig gemacht, was darin schon erledigt ist.',
    },
    adHocSubProcess: {
      name: 'Teilablauf in freier Reihenfolge',
      does: 'Die Schritte darin haben keine feste Reihenfolge, und nicht jeder muss stattfinden.',
    },
    callActivity: {
      name: 'Aufruf eines Ablaufs',
      does: 'Ein anderer Ablauf findet statt. Weiter geht es, wenn er fertig ist.',
    },
  },
  gateway: {
    exclusiveGateway: {
      name: 'Verzweigung',
      does: 'Ein Weg wird gegangen: der erste, dessen Bedingung zutrifft.',
    },
    parallelGateway: {
      name: 'Gleichzeitig',
      does: 'Alle Wege werden zugleich gegangen. Wo sie zusammenkommen, wird auf alle gewartet.',
    },
    inclusiveGateway: {
      name: 'Einer oder mehrere Wege',
      does: 'Jeder Weg, dessen Bedingung zutrifft, wird gegangen. Wo sie zusammenkommen, wird auf alle gewartet, die noch unterwegs sind.',
    },
    complexGateway: {
      name: 'Verzweigung nach eigener Regel',
      does: 'Eine eigene Regel sagt, wann genug Wege hier angekommen sind. Dann geht es weiter.',
    },
    eventBasedGateway: {
      name: 'Warten, was zuerst kommt',
      does: 'Der Vorgang wartet auf mehrere Ereignisse und geht mit dem weiter, das zuerst eintritt.',
    },
    firstEventStart: {
      name: 'Beginn, je nachdem was zuerst kommt',
      does: 'Das erste der folgenden Ereignisse beginnt einen Vorgang.',
    },
    allEventsStart: {
      name: 'Beginn durch mehrere Ereignisse',
      does: 'Eines der folgenden Ereignisse beginnt einen Vorgang; auf die anderen wartet er dann.',
    },
  },
  start: {
    none: { name: 'Beginn', does: 'Hier beginnt der Weg.' },
    message: { name: 'Beginn durch Nachricht', does: 'Trifft die Nachricht ein, beginnt es hier.' },
    timer: { name: 'Beginn nach Kalender', does: 'Ist die Zeit gekommen, beginnt es hier.' },
    signal: { name: 'Beginn durch Signal', does: 'Wird das Signal gegeben, beginnt es hier.' },
    conditional: {
      name: 'Beginn durch Bedingung',
      does: 'Sobald die Bedingung zutrifft, beginnt es hier.',
    },
    error: {
      name: 'Beginn bei Fehlerfall',
      does: 'Tritt der Fehlerfall ein, geht es hier weiter.',
    },
    escalation: {
      name: 'Beginn bei Eskalation',
      does: 'Wird die Eskalation gemeldet, geht es hier weiter.',
    },
    compensation: {
      name: 'Beginn der Rückabwicklung',
      does: 'Wird der Teilablauf rückgängig gemacht, geschieht das hier.',
    },
    multiple: {
      name: 'Beginn durch eines von mehreren Ereignissen',
      does: 'Sobald eines von ihnen eintritt, beginnt es hier.',
    },
    allOf: {
      name: 'Beginn durch mehrere Ereignisse zusammen',
      does: 'Sobald alle eingetreten sind, beginnt es hier.',
    },
  },
  caught: {
    message: {
      name: 'Warten auf Nachricht',
      does: 'Der Vorgang wartet hier, bis die Nachricht eintrifft.',
    },
    timer: {
      name: 'Warten auf Zeitpunkt',
      does: 'Der Vorgang wartet hier, bis die Zeit gekommen ist.',
    },
    signal: {
      name: 'Warten auf Signal',
      does: 'Der Vorgang wartet hier, bis das Signal gegeben wird.',
    },
    conditional: {
      name: 'Warten auf Bedingung',
      does: 'Der Vorgang wartet hier, bis die Bedingung zutrifft.',
    },
    link: { name: 'Sprungziel', does: 'Nach einem Sprung gleichen Namens geht es hier weiter.' },
    multiple: {
      name: 'Warten auf eines von mehreren Ereignissen',
      does: 'Der Vorgang wartet hier, bis eines von ihnen eintritt.',
    },
    allOf: {
      name: 'Warten auf mehrere Ereignisse zusammen',
      does: 'Der Vorgang wartet hier, bis alle eingetreten sind.',
    },
  },
  thrown: {
    none: { name: 'Zwischenstand', does: 'Der Vorgang hat diesen Stand erreicht und geht weiter.' },
    message: {
      name: 'Nachricht senden',
      does: 'Die Nachricht geht an den, der auf sie wartet. Der Vorgang geht weiter.',
    },
    signal: {
      name: 'Signal geben',
      does: 'Alle, die auf das Signal warten, bekommen es. Der Vorgang geht weiter.',
    },
    escalation: {
      name: 'Eskalation melden',
      does: 'Wer diesen Teil überwacht, bekommt die Eskalation gemeldet. Der Vorgang geht weiter.',
    },
    compensation: {
      name: 'Rückabwicklung',
      does: 'Was schon erledigt ist, wird rückgängig gemacht, das Letzte zuerst.',
    },
    link: { name: 'Sprung', does: 'Der Weg geht beim Sprungziel gleichen Namens weiter.' },
    multiple: {
      name: 'Mehreres auslösen',
      does: 'Alle genannten Ereignisse werden ausgelöst. Der Vorgang geht weiter.',
    },
  },
  end: {
    none: { name: 'Ende', does: 'Hier endet der Weg.' },
    message: {
      name: 'Ende mit Nachricht',
      does: 'Hier endet der Weg, und die Nachricht geht an den, der auf sie wartet.',
    },
    signal: {
      name: 'Ende mit Signal',
      does: 'Hier endet der Weg, und alle, die auf das Signal warten, bekommen es.',
    },
    escalation: {
      name: 'Ende mit Eskalation',
      does: 'Hier endet der Weg, und wer diesen Teil überwacht, bekommt die Eskalation gemeldet.',
    },
    compensation: {
      name: 'Ende mit Rückabwicklung',
      does: 'Was schon erledigt ist, wird rückgängig gemacht, das Letzte zuerst. Dann endet der Weg.',
    },
    error: {
      name: 'Ende mit Fehler',
      does: 'Hier endet der Teilablauf mit dem Fehlerfall. Wer ihn erwartet, übernimmt.',
    },
    cancel: {
      name: 'Ende mit Abbruch',
      does: 'Der Teilablauf wird abgebrochen, und was darin erledigt ist, wird rückgängig gemacht.',
    },
    terminate: { name: 'Ende, alles beenden', does: 'Alles, was hier noch läuft, endet sofort.' },
    multiple: {
      name: 'Ende mit mehreren Ereignissen',
      does: 'Hier endet der Weg, und alle genannten Ereignisse werden ausgelöst.',
    },
  },
  attached: {
    message: {
      name: 'Angeheftet: Nachricht',
      does: 'Trifft die Nachricht ein, während der Schritt läuft, geht es hier weiter.',
    },
    timer: {
      name: 'Angeheftet: Frist',
      does: 'Ist die Zeit abgelaufen und der Schritt noch nicht fertig, geht es hier weiter.',
    },
    signal: {
      name: 'Angeheftet: Signal',
      does: 'Wird das Signal gegeben, während der Schritt läuft, geht es hier weiter.',
    },
    conditional: {
      name: 'Angeheftet: Bedingung',
      does: 'Trifft die Bedingung zu, während der Schritt läuft, geht es hier weiter.',
    },
    error: {
      name: 'Angeheftet: Fehlerfall',
      does: 'Tritt der Fehlerfall ein, wird der Schritt abgebrochen, und es geht hier weiter.',
    },
    escalation: {
      name: 'Angeheftet: Eskalation',
      does: 'Meldet der Schritt die Eskalation, geht es hier weiter.',
    },
    compensation: {
      name: 'Angeheftet: Rückabwicklung',
      does: 'Muss der Schritt rückgängig gemacht werden, findet der Schritt statt, der hier verbunden ist.',
    },
    cancel: {
      name: 'Angeheftet: Abbruch',
      does: 'Wird der Teilablauf abgebrochen, geht es hier weiter.',
    },
    multiple: {
      name: 'Angeheftet: eines von mehreren Ereignissen',
      does: 'Tritt eines von ihnen ein, während der Schritt läuft, geht es hier weiter.',
    },
    allOf: {
      name: 'Angeheftet: mehrere Ereignisse zusammen',
      does: 'Sind alle eingetreten, während der Schritt läuft, geht es hier weiter.',
    },
  },
  mark: {
    loop: { name: 'wiederholt', does: 'Er wiederholt sich, solange die Bedingung zutrifft.' },
    sequential: {
      name: 'je Eintrag, nacheinander',
      does: 'Er findet für jeden Eintrag einer Liste statt, einen nach dem anderen.',
    },
    parallel: {
      name: 'je Eintrag, gleichzeitig',
      does: 'Er findet für jeden Eintrag einer Liste statt, für alle zugleich.',
    },
    compensation: {
      name: 'macht rückgängig',
      does: 'Er macht einen anderen Schritt rückgängig und findet nur dann statt.',
    },
  },
}

type Texts = typeof de
export type KindTexts = {
  readonly [Group in keyof Texts]: { readonly [Kind in keyof Texts[Group]]: KindWords }
}

/** Marks are no steps: they need no example. */
export type HelpGroup = Exclude<keyof Texts, 'mark'>
export type KindExamples = {
  readonly [Group in HelpGroup]: { readonly [Kind in keyof Texts[Group]]: string }
}

export const elementKindTexts: Readonly<Record<Language, KindTexts>> = { de, en: english }

export const kindExampleTexts: Readonly<Record<Language, KindExamples>> = {
  de: kindExamples,
  en: kindExamplesInEnglish,
}
