import type { Localised } from '../../model/localised.ts'
import { demandIn, isProvided } from '../demand.ts'
import { finding, type Rule } from '../rule.ts'

/** P02: what people are to attach that the office which issued it can say itself. */
export const evidence: Rule = {
  id: 'evidence',
  check: (subject) =>
    subject.wordings.flatMap((wording) => {
      const widget = wording.question?.question.widget
      const isChoice = widget === 'radio' || widget === 'checkbox' || widget === 'select'
      if (wording.reader === 'office' || wording.kind === 'letter' || isChoice) return []
      if (isProvided(wording)) return []
      const known = attested.find(({ paper }) => demandIn(wording, paper) !== undefined)
      if (known === undefined) return []
      const about = [wording.of, known.title, known.holder]
      return [
        finding('evidence', wording.place, {
          severity: 'warning',
          text: 'evidenceInRegister',
          about,
        }),
      ]
    }),
}

interface Attested {
  readonly paper: RegExp
  readonly title: Localised
  readonly holder: Localised
}

function attestedBy(paper: RegExp, title: Localised, holder: Localised): Attested {
  return { paper, title, holder }
}

const population: Localised = { de: 'Melderegister', en: 'population register' }
const civil: Localised = { de: 'Personenstandsregister', en: 'register of civil status' }

/** Papers whose contents a register holds. */
const attested: readonly Attested[] = [
  attestedBy(
    /meldebescheinigung|meldebestätigung|wohnsitznachweis|haushaltsbescheinigung/iu,
    { de: 'die Meldebescheinigung', en: 'the certificate of residence' },
    population,
  ),
  attestedBy(
    /(?:kopie|scan|foto)\p{L}* (?:\p{L}+ ){0,3}(?:personal)?ausweis(?:es)?(?!\p{L})|ausweiskopie/iu,
    { de: 'die Ausweiskopie', en: 'the copy of the identity card' },
    population,
  ),
  attestedBy(
    /(?:geburts|heirats|ehe|sterbe)urkunde/iu,
    { de: 'die Urkunde', en: 'the certificate' },
    civil,
  ),
  attestedBy(
    /führungszeugnis/iu,
    { de: 'das Führungszeugnis', en: 'the certificate of conduct' },
    { de: 'Bundeszentralregister', en: 'federal central register' },
  ),
  attestedBy(
    /handelsregisterauszug|auszug aus dem handelsregister/iu,
    { de: 'der Handelsregisterauszug', en: 'the extract of the commercial register' },
    { de: 'Handelsregister', en: 'commercial register' },
  ),
  attestedBy(
    /fahrzeugschein|zulassungsbescheinigung/iu,
    { de: 'die Zulassungsbescheinigung', en: 'the vehicle registration' },
    { de: 'Fahrzeugregister', en: 'vehicle register' },
  ),
  attestedBy(
    /grundbuchauszug|auszug aus dem grundbuch/iu,
    { de: 'der Grundbuchauszug', en: 'the extract of the land register' },
    { de: 'Grundbuch', en: 'land register' },
  ),
  attestedBy(
    /gewerbeschein|gewerbeanmeldung \p{L}*(?:bei|vor|hoch)|kopie der gewerbeanmeldung/iu,
    { de: 'der Gewerbeschein', en: 'the trade licence' },
    { de: 'Gewerberegister', en: 'trade register' },
  ),
  attestedBy(
    /(?:schwerbehinderten|behinderten)ausweis/iu,
    { de: 'der Schwerbehindertenausweis', en: 'the disability card' },
    { de: 'Versorgungsamt', en: 'pension office' },
  ),
]
