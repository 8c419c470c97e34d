import type { Change } from '../../model/change.ts'
import type { FindingText } from '../../text/findings.ts'
import { handedOver } from '../handedOver.ts'
import { demandIn, isProvided, signs } from '../demand.ts'
import type { Finding } from '../lint.ts'
import { finding, type Rule } from '../rule.ts'
import { isRead, type Subject } from '../subject.ts'
import { withoutSentence } from '../withoutSentence.ts'
import { withoutQuestion } from '../withoutQuestion.ts'
import type { Wording } from '../wordings.ts'

interface Demand {
  readonly id: string
  readonly text: FindingText
  readonly asks: RegExp
  readonly applies?: (wording: Wording, subject: Subject) => boolean
  readonly severity?: Finding['severity']
  /** The way out, where it is not to strike the words. */
  readonly mend?: (place: Wording['place'], subject: Subject) => Change | undefined
}

const byPost =
  /(?:(?:per|mit der|auf dem|durch die) (?:Brief)?post|per Brief|postalisch|Postweg|Postversand|(?:ein|)kuvertier\p{L}*|eintüten|frankier\p{L}*)(?!\p{L})/iu
    .source
const byHand = (wording: Wording, { definition }: Subject): boolean => {
  const { process = '', element = '' } = wording.place
  const type = definition.processes[process]?.elements[element]?.type
  return wording.reader === 'office' && wording.kind === 'step' && handTypes.has(type)
}
const handTypes: ReadonlySet<unknown> = new Set(['userTask', 'manualTask', 'task'])
const forApplicant = ({ reader }: Wording): boolean => reader === 'applicant'

/** What paper was needed for, by the words in which it is demanded. */
const demands: readonly Demand[] = [
  {
    id: 'signature',
    text: 'signatureAsked',
    asks: signs,
  },
  {
    id: 'printing',
    text: 'printedAndScanned',
    asks: /aus(?:zu)?drucken|ausgedruckt|druck(?:en|t) sie(?!\p{L})|als scan(?!\p{L})|(?:ein)?(?:zu)?scannen|(?:ein)?gescannt|abfotografier/iu,
  },
  {
    id: 'appearance',
    text: 'appearanceAsked',
    asks: /persönlich (?:\p{L}+ ){0,3}?(?:vor(?:zu)?sprechen|erscheinen|ab(?:zu)?holen|vorbei|ab(?:zu)?geben|kommen|anwesend)|persönliche[ns]? (?:erscheinen|anwesenheit|abgabe|abholung)|vorsprache|(?<!\p{L})nur vor ort|holen sie .* ab(?!\p{L})|sprechen sie \p{L}.* vor(?!\p{L})|kommen sie \p{L}.*(?:rathaus|amt|büro|behörde|schalter|zu uns)/iu,
    applies: forApplicant,
  },
  {
    id: 'originals',
    text: 'originalAsked',
    asks: /(?<!\p{L})im original(?!\p{L})|(?<!\p{L})originale?n?(?!\p{L}).*(?:vor(?:zu|ge)?leg|mit(?:zu|ge)?br|ein(?:zu|ge)?reich|ein(?:zu|ge)?s|bei(?:zu|ge)?füg|prüf)|(?:legen|reichen|bringen|senden|schicken) sie .*(?<!\p{L})originale?n?(?!\p{L})|(?:brauchen|benötigen) (?:wir )?(?:das|die|ein) originale?(?!\p{L})|originaldokument|originalurkunde|beglaubigt/iu,
  },
  {
    id: 'mediaBreak',
    text: 'handedOnByPaper',
    asks: /(?<!\p{L})(?:per|mit|via) (?:e-?mail|mail|fax|hauspost|pdf)|(?<!\p{L})faxen|hauspost|umlaufmappe|laufzettel|(?<!\p{L})pdf (?:an|senden|schicken|weiterleiten)|ausdruck (?:an|weiter)/iu,
    applies: byHand,
  },
  {
    id: 'carriedData',
    text: 'carriedByPeople',
    asks: /(?:(?:legen|reichen|bringen|geben|senden|schicken|teilen|melden|gehen) sie|(?:vor|ein|mit|weiter)(?:zu)?(?:legen|reichen|bringen|geben|leiten)).*(?<!\p{L})(?:beim|bei der|dem|der|zum|zur|vom|von der|an das|an die|auch ihrer|auch ihrem) \p{L}*(?:amt|amts|behörde|jobcenter|kasse|agentur|gericht|versicherung|stelle|register)(?!\p{L})/iu,
    applies: (wording) => forApplicant(wording) && wording.kind !== 'step',
  },
  {
    id: 'postOnly',
    text: 'postOnly',
    asks: new RegExp(
      `(?=.*(?:bescheid|brief(?!post)|schreiben|mitteilung|erlaubnis|genehmigung|bestätigung|antwort|ablehnung))(?!.*(?:postfach|portal|online|elektronisch|digital)).*${byPost}`,
      'iu',
    ),
  },
  {
    id: 'onlineOnly',
    text: 'onlineOnly',
    severity: 'info',
    asks: /(?<!\p{L})(?:nur|ausschließlich|allein) (?:noch )?(?:online|digital|elektronisch|(?:über|in) (?:das|dem|unser|diesem) (?:\p{L}*portal|internet|konto)|im (?:internet|portal)|per app|mit der app)/iu,
    applies: forApplicant,
  },
  {
    id: 'proofByPost',
    text: 'proofByPost',
    severity: 'info',
    asks: new RegExp(
      `(?=.*(?:parkausweis|parkkarte|plakette|vignette|aufkleber|quittung)).*${byPost}`,
      'iu',
    ),
    applies: (_wording, { definition }) => /Kennzeichen/.test(JSON.stringify(definition.data)),
  },
  {
    // what is entered is known already; a result or a decision is not
    id: 'retyping',
    text: 'typedAgain',
    asks: /^(?!.*(?:ergebnis|entscheidung|befund|vermerk|begründung|gründe| an (?:die |den |das )?\p{L}+ übertragen)).*(?:(?:daten|angaben|antrag|antragsdaten|adresse|anschrift|formular|fall|vorgang|kennzeichen|gebühr|betrag)\p{L}* (?:.* )?(?:ab(?:zu)?tippen|ab(?:zu)?schreiben|nach(?:zu)?tragen|übertragen|ein(?:zu)?tippen|erfassen|nacherfassen|ein(?:zu)?geben|ein(?:zu)?tragen|übernehmen|anlegen)(?!\p{L})|(?:in|ins) (?:\p{L}+ )?(?:fachverfahren|excel|tabelle|liste|system)(?:-?liste)? (?:ein|über|anlegen|erfassen))/iu,
    applies: byHand,
    mend: handedOver,
  },
]

export const demandRules: readonly Rule[] = demands.map((demand) => ({
  id: demand.id,
  check: (subject) => subject.wordings.flatMap((wording) => said(demand, wording, subject)),
}))

function said(
  { id, text, asks, applies, mend, severity = 'warning' }: Demand,
  wording: Wording,
  subject: Subject,
): readonly Finding[] {
  if (isProvided(wording) || applies?.(wording, subject) === false) return []
  const sentence = demandIn(wording, asks)
  if (sentence === undefined) return []
  const struck = mend ? undefined : withoutSentence(subject.definition, wording, sentence)
  const about = [wording.of, sentence.trim(), ...(struck === undefined ? [] : ['sentence'])]
  const fix = mend ? mend(wording.place, subject) : (struck ?? withoutItsQuestion(wording, subject))
  return [
    finding(id, wording.place, {
      severity,
      text,
      about,
      ...(fix === undefined ? {} : { fix }),
    }),
  ]
}

/** A question whose answer nothing else depends on can go. */
function withoutItsQuestion({ question }: Wording, subject: Subject): Change | undefined {
  return question === undefined || isRead(subject, question.question.path)
    ? undefined
    : withoutQuestion(subject.definition, question).fix
}
